package cast

import (
	"strings"

	"brief/briefing/token"
)

// called is a figure with the words of its name in small letters, while figures are merged.
type called struct {
	figure int
	words  []string
	name   string // the words, a blank between two
}

// run returns the words from first up to last, a blank between two.
func (p called) run(first, last int) string {
	start := first
	for _, w := range p.words[:first] {
		start += len(w)
	}
	end := start + last - first - 1
	for _, w := range p.words[first:last] {
		end += len(w)
	}
	return p.name[start:end]
}

// called returns a figure with the words of its name.
func (c *cast) called(f int) called {
	n := &c.names[c.figures[f].first]
	words := make([]string, 0, n.size())
	for i := n.first; i < n.last; i++ {
		if c.toks[i].Kind != token.Punct {
			words = append(words, c.folded(i))
		}
	}
	return called{f, words, strings.Join(words, " ")}
}

// bearers are the people who bear a word as a name: the one who bears it first
// in the article, of all and of each gender, and how many there are.
type bearers struct {
	by    [3]int // index into people, plus 1, by Gender; AnyGender is all
	count int
}

// mergePeople joins the shorter names of a person to the fullest. People with
// the same last name and different first names stay apart; a last name alone
// is that of the one who is named in full first, unless its title tells or another
// was named in full right before.
func (c *cast) mergePeople() {
	var people []called
	for f := range c.figures {
		if c.figures[f].kind == Person && c.root(f) == f {
			people = append(people, c.called(f))
		}
	}
	c.mergeFull(people)
	first, last := c.bearNames(people)
	told := map[string][3]bool{} // which genders those have who go by a last name alone
	for _, p := range people {
		if len(p.words) == 1 {
			genders := told[p.name]
			genders[c.figures[p.figure].gender] = true
			told[p.name] = genders
		}
	}
	shared := map[string]*namesakes{}
	for _, p := range people {
		if len(p.words) != 1 {
			continue
		}
		gender := c.figures[p.figure].gender
		to := choose(last[p.words[0]], gender)
		if to >= 0 && c.figures[people[to].figure].first > c.figures[p.figure].first && !(gender != AnyGender && told[p.name][Male+Female-gender]) {
			to = c.namedBefore(p, people, to, last[p.words[0]])
		}
		if to < 0 {
			to = choose(first[p.words[0]], gender)
			if to >= 0 && c.introducedAs(&c.names[c.figures[p.figure].first]) && c.otherThan(p.figure, people[to].figure) {
				continue
			}
		}
		if to < 0 {
			continue
		}
		c.join(p.figure, people[to].figure)
		if b := last[p.words[0]]; b != nil && b.count > 1 && first[p.words[0]] == nil {
			owner := c.root(p.figure)
			shared[p.words[0]] = &namesakes{owner: owner, recent: owner, block: -2, full: map[int]int{}}
		}
	}
	c.tellNamesakes(shared)
}

// bearNames returns who of people bears which first name, or one behind it, and which last name.
func (c *cast) bearNames(people []called) (first, last map[string]*bearers) {
	first, last = map[string]*bearers{}, map[string]*bearers{}
	for _, i := range c.inFull(people) {
		p := people[i]
		gender := c.figureGender(p.figure)
		if !patronym(p.words[len(p.words)-2]) { // the Salman of "Mohammed bin Salman" is his father
			bear(last, p.words[len(p.words)-1], i, gender)
		}
		bear(first, p.words[0], i, gender)
		for _, w := range p.words[1 : len(p.words)-1] {
			bear(first, w, i, gender)
		}
	}
	return first, last
}

// namedBefore returns the first of people to bear a last name where the last name alone, p, stands behind that one and before the one at to, whose
// gender alone speaks for them: "Dr Sade Hale … Mr | Hale | … John Hale"; else to.
func (c *cast) namedBefore(p called, people []called, to int, b *bearers) int {
	i := b.by[AnyGender] - 1
	if f := people[i].figure; c.figures[f].first < c.figures[p.figure].first && c.figureGender(f) == AnyGender {
		return i
	}
	return to
}

// inFull returns the indexes of those of people who are named in two words and more, by their fullest names and in the order in which
// they are first named so, with the first and the last: who is "Ana Maria Ruiz" at the end may be "Ana Ruiz" at the top.
func (c *cast) inFull(people []called) []int {
	at := make(map[int]int, len(people)) // by figure; -1 once it is in
	for i, p := range people {
		at[p.figure] = i
	}
	var full []int
	for _, p := range people {
		root := c.root(p.figure)
		if i := at[root]; len(p.words) > 1 && i >= 0 && p.words[0] == people[i].words[0] {
			full, at[root] = append(full, i), -1
		}
	}
	return full
}

// introducedAs reports whether it is said behind the single word n what somebody is of whom nothing
// was said before, as is done where that one has no other name: "George, a professor, and his wife".
func (c *cast) introducedAs(n *name) bool {
	if c.word(n.last) != "," {
		return false
	}
	switch c.word(n.last + 1) {
	case "a", "an":
		return c.nounRole(n.last+1).rank > 1
	}
	return false
}

// otherThan reports whether the figure of a first name is not the one named once in full behind it, with
// whom no sentence begins and whom neither name stands for afterwards.
func (c *cast) otherThan(first, full int) bool {
	n := &c.names[c.figures[full].first]
	if c.figures[full].first < c.figures[first].first || c.figures[full].count > 1 || c.afterStop(n.title) || c.alone(n.last-1) {
		return false
	}
	for i := c.figures[full].first; i < len(c.names); i++ {
		if c.names[i].figure == first {
			return false
		}
	}
	return true
}

func patronym(w string) bool { return w == "bin" || w == "ibn" || w == "bint" || w == "binti" }

func bear(index map[string]*bearers, word string, i int, gender Gender) {
	b := index[word]
	if b == nil {
		b = &bearers{}
		index[word] = b
	}
	b.count++
	for _, g := range [...]Gender{AnyGender, gender} {
		if b.by[g] == 0 {
			b.by[g] = i + 1
		}
	}
}

// choose returns the index of the bearer that a name with the gender means, or -1.
func choose(b *bearers, gender Gender) int {
	if b == nil {
		return -1
	}
	if i := b.by[gender]; i > 0 {
		return i - 1
	}
	if b.count == b.countOf(3-gender) {
		return -1
	}
	return b.by[AnyGender] - 1
}

// countOf returns the count when all the bearers are known to have the gender, else -1.
func (b *bearers) countOf(g Gender) int {
	if g != Male && g != Female || b.by[g] != b.by[AnyGender] || b.count > 1 {
		return -1
	}
	return b.count
}

// mergeFull joins the names of two words and more that are one person's:
// "George Bush" and "George W. Bush", "J. Smith" and "John Smith", "bin Salman"
// and "Mohammed bin Salman".
func (c *cast) mergeFull(people []called) {
	byEnds := map[string]int{}
	parts := nameParts{map[string]int{}, map[string]int{}, map[string]int{}}
	for i, p := range people {
		if len(p.words) > 1 {
			c.mergeEnds(people, i, byEnds)
			parts.add(p, i)
		}
	}
	for _, p := range people {
		if len(p.words) < 2 || c.root(p.figure) != p.figure {
			continue
		}
		if j, ok := parts.bySuffix[p.name]; ok {
			c.join(p.figure, people[j].figure)
		} else if to, ok := parts.juniors[p.name]; ok && c.onlyInHeadline(p.figure, to) {
			c.join(p.figure, to)
		} else if j, ok := parts.byStart[p.name]; ok && j >= 0 && c.calledByTwo(people[j].figure, p.figure) {
			c.join(p.figure, people[j].figure) // "Nurul Hanna" behind "Nurul Hanna Ansar"
		} else {
			c.mergeInitial(p, people, byEnds)
		}
	}
}

// mergeEnds joins the person i of people with one before whose name begins and ends alike; byEnds has the fullest.
func (c *cast) mergeEnds(people []called, i int, byEnds map[string]int) {
	p := people[i]
	ends := p.words[0] + " " + p.words[len(p.words)-1]
	j, ok := byEnds[ends]
	switch {
	case !ok:
		byEnds[ends] = i
	case !sameMiddle(p.words, people[j].words) || c.parentOf(p, people[j]):
	case len(p.words) > len(people[j].words):
		c.join(people[j].figure, p.figure)
		byEnds[ends] = i
	default:
		c.join(p.figure, people[j].figure)
	}
}

// nameParts are the parts of names by which their bearers go, too.
type nameParts struct {
	bySuffix map[string]int // the first person whose name ends so, or who is called so with the father's name
	byStart  map[string]int // the one person of three words whose name begins so; -1 of several
	juniors  map[string]int // the figure of whom "Jr." or "Sr." is left out
}

// add adds the parts of the name of p, the person i, who has two words and more.
func (n *nameParts) add(p called, i int) {
	if last := len(p.words) - 1; last > 1 && (p.words[last] == "jr" || p.words[last] == "sr") {
		n.juniors[p.run(0, last)] = p.figure
	}
	if len(p.words) > 4 && patronym(p.words[1]) { // "Tamim bin Hamad" of "Tamim bin Hamad Al Thani"
		n.suffix(p.run(0, 3), i)
	}
	if len(p.words) == 3 && len(p.words[0]) > 1 && len(p.words[1]) > 2 && !particle.holds(p.words[1]) {
		start := p.run(0, 2)
		if _, ok := n.byStart[start]; ok {
			n.byStart[start] = -1
		} else {
			n.byStart[start] = i
		}
	}
	for k := 1; k+1 < len(p.words) && k < 6; k++ {
		if !patronym(p.words[k-1]) { // else it is the father's name
			n.suffix(p.run(k, len(p.words)), i)
		}
	}
}

func (n *nameParts) suffix(words string, i int) {
	if _, ok := n.bySuffix[words]; !ok {
		n.bySuffix[words] = i
	}
}

// calledByTwo reports whether the figure short, the first two words of full, comes behind it, and full is no headline's
// that goes on with a verb: "Eva Holm Holds Talks".
func (c *cast) calledByTwo(full, short int) bool {
	first := c.figures[full].first
	return first < c.figures[short].first && !c.titled(c.names[first].first)
}

// parentOf reports whether one of two people with the same first and last name, of whom one has a name between,
// is introduced as the other's parent, or the second of them as a child: "his father, Tom Hale" is not "Tom W. Hale".
func (c *cast) parentOf(a, b called) bool {
	if len(a.words) == len(b.words) {
		return false
	}
	plain, full := a, b
	if len(a.words) > len(b.words) {
		plain, full = b, a
	}
	if kin := c.kinBefore(c.figures[plain.figure].first); kin == "father" || kin == "mother" || kin == "grandfather" {
		return true
	}
	kin := c.kinBefore(c.figures[full.figure].first)
	return (kin == "son" || kin == "daughter" || kin == "grandson") && c.figures[plain.figure].first < c.figures[full.figure].first
}

// kinBefore returns the word for kin, somebody's, that name i is introduced by: "his | father |, Tom Hale"; or "".
func (c *cast) kinBefore(i int) string {
	n := &c.names[i]
	at := n.title - 1
	if n.hasTitle() {
		at = n.first - 1
	}
	if c.word(at) == "," && !c.boundary(n.first) {
		at--
	}
	switch before := c.word(at - 1); {
	case possessive(strings.ToLower(before)), at > 1 && c.toks[at-1].Kind == token.Suffix:
		return c.word(at)
	}
	return ""
}

// onlyInHeadline reports whether the figure is named in the first block alone, and the other
// one, who is a junior, after it: headlines leave "Jr." out.
func (c *cast) onlyInHeadline(figure, junior int) bool {
	f := &c.figures[figure]
	if f.count > 1 || c.doc.BlockAt(c.start(&c.names[c.figures[junior].first])) == 0 {
		return false
	}
	return c.doc.BlockAt(c.start(&c.names[f.first])) == 0 && c.names[f.first].title == c.names[f.first].first
}

// mergeInitial joins "John Smith" to "J. Smith", the fuller name winning.
func (c *cast) mergeInitial(p called, people []called, byEnds map[string]int) {
	if len(p.words[0]) < 2 {
		return
	}
	if j, ok := byEnds[p.words[0][:1]+" "+p.words[len(p.words)-1]]; ok && sameMiddle(p.words, people[j].words) {
		c.join(people[j].figure, p.figure)
	}
}

// sameMiddle reports whether the words between first and last name do not
// contradict each other: one is missing, an initial of the other, or the same.
func sameMiddle(a, b []string) bool {
	a, b = a[1:len(a)-1], b[1:len(b)-1]
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !(len(a[i]) == 1 && a[i] == b[i][:1]) && !(len(b[i]) == 1 && b[i] == a[i][:1]) {
			return false
		}
	}
	return true
}
