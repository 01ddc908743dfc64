package cast

import (
	"slices"

	"brief/briefing/token"
)

// mergeBorn joins the name that somebody was born with, of which the last word
// is that of somebody named before ("Maggie Smith … Born Margaret Natalie Smith"), or of a sentence that begins so
// the first, where the last is another ("Wilma Garrity … Born Wilma Jean Sorensen").
func (c *cast) mergeBorn() {
	if !slices.ContainsFunc(c.names, func(n name) bool { return c.bornAt(n.first-1) || c.bornBehind(&n) }) {
		return // as mostly
	}
	first := make(map[string]int) // by last word: the figure of whoever is named so first
	given := make(map[string]int) // by first word: the same, or -1 where several are
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person || n.size() < 2 {
			continue
		}
		figure, known := first[c.word(n.last-1)]
		if other, ok := given[c.word(n.first)]; !known && ok && other >= 0 && !n.hasTitle() && c.bornAt(n.first-1) && c.afterStop(n.first-1) {
			c.join(n.figure, other)
			n.birth = true
			continue
		}
		if other, ok := given[c.word(n.first)]; ok && (other < 0 || c.root(other) != c.root(n.figure)) {
			given[c.word(n.first)] = -1
		} else {
			given[c.word(n.first)] = n.figure
		}
		switch {
		case !known:
			first[c.word(n.last-1)] = n.figure
		case !n.hasTitle() && (c.bornAt(n.first-1) || n.size() > 2 && c.bornBehind(n) && c.sameInitial(n.figure, figure)):
			c.join(n.figure, figure)
			n.birth = true
		}
	}
}

// mergeKnownAs joins what somebody or a body is said to be known as: "Mohamed Hamdar Dagalo, known as Hemati,",
// "Dagalo, better known by his nom de guerre Hemati,".
func (c *cast) mergeKnownAs() {
	for i := 1; i < len(c.names); i++ {
		a, b := &c.names[i-1], &c.names[i]
		if a.kind == b.kind && c.alsoKnown(a, b) {
			c.join(b.figure, a.figure)
		}
	}
}

// alsoKnown reports whether b, of one word that no list has, is what the person or the body a is known as.
func (c *cast) alsoKnown(a, b *name) bool {
	switch c.word(b.last) {
	case "in", "on", "from":
		return false // what somebody played
	}
	return (a.kind == Person || a.kind == Organization && a.size() > 1) && b.size() == 1 && b.first-a.last < 13 && (c.strange(b.first) || c.word(a.last+1) == "or" || b.kind == Person && c.coined(b.first) && !c.firstName(b.first)) && c.knownAs(a.last, b.first)
}

// knownAs reports whether the tokens from first up to last say that what follows is another name.
func (c *cast) knownAs(first, last int) bool {
	if w := c.word(first); w == "alias" && first == last-1 && !c.boundary(last) {
		return true // "Om Prakash | alias | Opiya"
	}
	if w := c.word(first); w != "," && w != "(" && w != "–" && w != "—" || c.boundary(last) {
		return false
	}
	at := last - 1
	if quoteMark(c.word(at)) {
		at--
	}
	if w := c.word(at); w == "alias" || w == "aka" || w == "or" && at < last-1 { // "or “Gabino”"
		return at == first+1
	}
	at = c.byWhatName(at)
	if w := c.word(at); w != "as" && w != "by" || c.word(at-1) != "known" {
		return false
	}
	return everyToken(first+1, at-1, func(i int) bool { // but ", whose snack is known as", ", who ran a gang known as"
		return c.shape(i) == token.Lower && !c.boundary(i) && c.word(i) != "whose" && (i == first+1 || !determiner(c.word(i)))
	})
}

// byWhatName returns the token before the words, with token at as their last, for what kind of name
// follows ("known | by | his nom de guerre", "known | as | the stage name"), or at where there are none.
func (c *cast) byWhatName(at int) int {
	switch c.word(at) {
	case "guerre", "name", "nickname", "alias", "moniker", "pseudonym", "handle":
	default:
		return at
	}
	for k := at - 1; k > at-7 && !c.boundary(k+1); k-- {
		switch c.word(k) {
		case "his", "her", "the", "their":
			return k - 1
		}
	}
	return at
}

// bornAt reports whether token i says that a name given at birth follows.
func (c *cast) bornAt(i int) bool {
	switch c.word(i) {
	case "Born", "born", "née":
		return true
	}
	return false
}

// bornBehind reports whether it is said behind n that somebody was born under it.
func (c *cast) bornBehind(n *name) bool {
	return c.word(n.last) == "was" && c.word(n.last+1) == "born"
}

// sameInitial reports whether the names of two figures begin with the same letter: "Magda", born "Magdolna".
func (c *cast) sameInitial(a, b int) bool {
	return c.word(c.names[c.figures[a].first].first)[0] == c.word(c.names[c.figures[b].first].first)[0]
}
