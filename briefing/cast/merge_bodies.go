package cast

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// mergeBodies joins the names of an organisation: acronyms, names without the
// legal form, and the beginnings and ends that stand for the whole.
func (c *cast) mergeBodies() {
	var bodies []called
	index := map[string]int{}
	for f := range c.figures {
		if c.figures[f].kind == Organization && c.root(f) == f {
			bodies = append(bodies, withoutForm(c.called(f)))
		}
	}
	ends := map[string]int{} // how many names end in a word
	for _, p := range bodies {
		ends[p.words[len(p.words)-1]] += min(len(p.words)-1, 1)
	}
	for i, p := range bodies { // named in full later than in short, too
		if n := &c.names[c.figures[p.figure].first]; c.team(n) || c.likeTeam(n) && ends[p.words[len(p.words)-1]] == 1 {
			index[p.words[len(p.words)-1]] = i
		} else if c.legalForm(n) && len(p.words) > 1 && c.facts(n.first) == 0 {
			index[p.words[0]] = i
		}
	}
	c.headlined(bodies, index)
	c.spelledLater(bodies, index)
	for _, p := range bodies {
		if len(p.words) == 1 && calledByHead.holds(p.words[0]) {
			if full := endingIn(bodies, p.words[0]); full >= 0 {
				index[p.words[0]] = full
			}
		}
	}
	for i, p := range bodies {
		c.indexBody(index, p, i)
	}
	lands := ofLands(bodies)
	for i, p := range bodies {
		j, ok := index[p.name]
		if ok && j != i && c.shortOf(p, bodies[j]) && !c.sistersOf(p, bodies[j]) && !c.rivals(p, bodies[j]) {
			c.join(p.figure, bodies[j].figure)
		} else if j, ok := lands[p.name]; ok && j >= 0 && !c.wellKnown(&c.names[c.figures[p.figure].first]) {
			c.join(p.figure, bodies[j].figure)
		}
	}
}

// headlined enters bodies under the first word of their name by which the headline calls them, where the text gives the
// name in full before it comes back to the word, and no other begins so: "Lorvane closes plant ¶ Lorvane Semiconductor will …".
func (c *cast) headlined(bodies []called, index map[string]int) {
	end := c.headEnd()
	inHead, again := map[string]int{}, map[int]int{} // figures by word, and where the text names them
	for _, p := range bodies {
		if f := p.figure; len(p.words) == 1 && c.names[c.figures[f].first].first < end {
			inHead[p.words[0]], again[f] = f, len(c.toks)
		}
	}
	for i := len(c.names) - 1; i >= 0 && len(inHead) > 0 && c.names[i].first >= end; i-- {
		if _, ok := again[c.names[i].figure]; ok {
			again[c.names[i].figure] = c.names[i].first
		}
	}
	begin := map[string]int{} // how many names begin with a word
	for _, p := range bodies {
		begin[p.words[0]] += min(len(p.words)-1, 1)
	}
	for i, p := range bodies {
		n := &c.names[c.figures[p.figure].first]
		f, ok := inHead[p.words[0]]
		if ok && len(p.words) > 1 && begin[p.words[0]] == 1 && n.first >= end && n.first < again[f] && c.facts(n.first) == 0 && !c.placeWord(n.first) && !c.placeWord(n.last-1) {
			index[p.words[0]] = i
		}
	}
}

// spelledLater enters bodies under the first letters of their three words and more that the article has before as a name that
// no list spells out: "ZACC staff left. The Zonal Anti-Corruption Commission …".
func (c *cast) spelledLater(bodies []called, index map[string]int) {
	var short map[string]bool
	for _, p := range bodies {
		n := &c.names[c.figures[p.figure].first]
		if len(p.words) > 1 || len(p.words[0]) < 3 || c.shape(n.first) != token.Upper || c.shouted(n.first) {
			continue
		}
		if full, _ := c.knownIn(n.first, n.last); full == "" || full == p.words[0] {
			short = noted(short, p.words[0])
		}
	}
	for i, p := range bodies {
		if short == nil || len(p.words) < 3 {
			continue
		}
		if letters, _ := c.initials(p.figure); short[letters] {
			index[letters] = i
			delete(short, letters)
		}
	}
}

// headEnd returns the token where the first paragraph that ends as a sentence does begins: behind the headline and byline.
func (c *cast) headEnd() int {
	for k := range c.starts {
		first, last := c.paragraph(k)
		if w := c.word(last - 1); w == "." || w == "”" || w == "\"" || k+1 == len(c.starts) {
			return first
		}
	}
	return 0
}

// endingIn returns the only one of bodies whose name of several words ends in w, or has "of" behind it, or -1.
func endingIn(bodies []called, w string) int {
	found := -1
	for i, p := range bodies {
		n := len(p.words)
		if of := slices.Index(p.words, "of"); of > 0 {
			n = of
		}
		if len(p.words) < 2 || p.words[n-1] != w {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// sistersOf reports whether both are companies in full, of different names: "Slok Limited" is not
// "Slok Norvia Limited".
func (c *cast) sistersOf(a, b called) bool {
	return a.name != b.name && c.legalForm(&c.names[c.figures[a.figure].first]) && c.legalForm(&c.names[c.figures[b.figure].first])
}

// besideRivals is how many names behind one are asked whether they are its rival's.
const besideRivals = 4

// rivals reports whether short, the last word of the club long, is a club of its own: both stand side by
// side in a sentence as two do, "Queens Park Rangers signed him from Rangers".
func (c *cast) rivals(short, long called) bool {
	if n := &c.names[c.figures[long.figure].first]; len(short.words) > 1 || len(long.words) < 2 || short.words[0] != long.words[len(long.words)-1] || !c.team(n) {
		return false
	}
	from := max(0, min(c.figures[short.figure].first, c.figures[long.figure].first)-1)
	for i := from; i < len(c.names); i++ {
		if f := c.names[i].figure; f != short.figure && f != long.figure {
			continue
		}
		end := c.names[i].last
		for k := i + 1; k < len(c.names) && k <= i+besideRivals && c.oneSentence(end, c.names[k].first); k++ {
			if a, b := c.names[i].figure, c.names[k].figure; a != b && (b == short.figure || b == long.figure) && c.setApart(&c.names[i], &c.names[k]) {
				return true
			}
			end = c.names[k].first
		}
	}
	return false
}

// setApart reports whether b, behind a in one sentence, is another one by the word before it: "from", "against".
func (c *cast) setApart(a, b *name) bool {
	switch w := c.word(b.first - 1); w {
	case "from", "to", "against", "over", "v", "vs":
		return true
	case "and", "or":
		return b.first-1 == a.last
	default:
		return c.is(b.first-1, meets)
	}
}

// oneSentence reports whether no sentence or paragraph ends between the tokens first and last.
func (c *cast) oneSentence(first, last int) bool {
	return everyToken(first, last, func(i int) bool { return !c.afterStop(i+1) || c.word(i) == ":" || quoteMark(c.word(i)) })
}

// ofLands maps the names of two words and more that a longer one goes on from with "of" to
// that body, "Communist Party" to the "Communist Party of Norvia"; to -1 where several do.
func ofLands(bodies []called) map[string]int {
	out := map[string]int{}
	for i, p := range bodies {
		k := slices.Index(p.words, "of")
		if k < 2 || k == len(p.words)-1 {
			continue
		}
		key := p.run(0, k)
		if _, ok := out[key]; ok {
			out[key] = -1
		} else {
			out[key] = i
		}
	}
	return out
}

// indexBody enters a body under the short names it may go by.
func (c *cast) indexBody(index map[string]int, p called, i int) {
	enter := func(key string) {
		if _, ok := index[key]; !ok && key != "" {
			index[key] = i
		}
	}
	n := len(p.words)
	if n == 1 {
		enter(p.words[0])
		return
	}
	strict, loose := c.initials(p.figure)
	enter(strict)
	enter(loose)
	if n > 4 && p.words[n-2] == "of" && len(strict) > 3 {
		enter(strict[:len(strict)-1]) // "CDP" of a "Constitutional Democratic Party of Norvia"
	}
	if n > 3 && p.words[1] == "us" && p.words[2] == "circuit" {
		enter(p.words[0] + " " + p.words[2]) // "5th Circuit" of a "5th U.S. Circuit Court of Appeals"
	}
	first := c.names[c.figures[p.figure].first].first
	for k := 1; k < n && k <= 4; k++ {
		enter(p.run(0, k))
		if p.words[n-1] == "party" && n-k > 1 && (lexicon.PartyMember(c.word(first+k-1)) || !lexicon.Lookup(p.words[k-1]).Has(lexicon.People)) {
			continue // the "Democratic Party" is no "Liberal Democratic Party"
		}
		if n-k >= 2 || n == 2 && c.sides != nil || lexicon.Lookup(p.words[n-1]).Has(lexicon.OrgHead) || p.words[n-2] == "of" {
			enter(p.run(k, n))
		}
	}
	enter(p.name)
}

// team reports whether n is a place and what its team goes by: "Buffalo Bills", "Kansas City Chiefs".
func (c *cast) team(n *name) bool {
	if n.kind != Organization || n.size() < 2 || n.size() > 4 || c.toks[n.last-1].Kind != token.Word || !c.placeWord(n.first) && !c.beginsKnown(n.first) {
		return false
	}
	if !everyToken(n.first, n.last-1, c.capital) {
		return false
	}
	last := c.word(n.last - 1)
	return c.shape(n.last-1) == token.Capital && len(last) > 3 && last[len(last)-1] == 's' && !c.facts(n.last-1).Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue|lexicon.Company|lexicon.People) && !mediumWord.holds(strings.ToUpper(last))
}

// likeTeam reports whether n is two words the last of which, of many, means nothing else, as teams are called
// whose town no list has: "Riverton Otters".
func (c *cast) likeTeam(n *name) bool {
	last := n.last - 1
	return n.size() == 2 && c.facts(n.first) == 0 && c.facts(last) == 0 && c.shape(last) == token.Capital && c.toks[last].Len() > 4 &&
		strings.HasSuffix(c.word(last), "s") && !strings.HasSuffix(c.word(last), "ss") && c.toks[last].Kind == token.Word && !c.placeWord(last)
}

// shortOf reports whether a short name may stand for the long one: it is not
// merely a place, a people or a common word that the long one begins with.
func (c *cast) shortOf(short, long called) bool {
	if len(short.words) >= len(long.words) {
		return len(short.words) == 1 || short.name == long.name
	}
	if k := len(short.words); k > 1 && courtOrHouse(short.words[k-1]) && long.words[k] != "of" && long.words[k] != "for" && long.words[k-1] == short.words[k-1] {
		return false // "Supreme Court" of "Supreme Court Bar Association"
	}
	if len(short.words) > 1 { // the Bank of China is not the Agricultural Bank of China
		return short.words[0] != "bank" || short.words[1] != "of" || long.words[0] == "bank"
	}
	n := &c.names[c.figures[short.figure].first]
	if c.shape(n.first) == token.Upper && len(short.words[0]) <= 8 {
		return true
	}
	f := lexicon.Lookup(short.words[0])
	return !f.Has(lexicon.Function|lexicon.Modifier|lexicon.People) || f.Has(lexicon.OrgHead)
}

// courtOrHouse reports whether w, in small letters, ends the names of bodies that others are called by: a "Supreme | Court | Bar Association".
func courtOrHouse(w string) bool {
	return w == "court" || w == "assembly" || w == "parliament" || w == "senate" || w == "congress"
}

// initials returns the first letters of a figure's words, those with capitals
// only, and those of all words.
func (c *cast) initials(f int) (capitals, all string) {
	n := &c.names[c.figures[f].first]
	var caps, every []byte
	for i := n.first; i < n.last; i++ {
		if c.toks[i].Kind != token.Word {
			continue
		}
		c.buf = c.foldWord(c.buf[:0], i)
		if len(c.buf) == 0 {
			continue
		}
		every = append(every, c.buf[0])
		if c.capital(i) {
			caps = append(caps, c.buf[0])
		}
	}
	if len(caps) < 2 {
		return "", ""
	}
	return string(caps), string(every)
}

// withoutForm returns p without the legal form at its end.
func withoutForm(p called) called {
	for n := len(p.words) - 1; n > 0 && lexicon.Lookup(p.words[n]).Has(lexicon.Company); n-- {
		p.name, p.words = p.run(0, n), p.words[:n]
	}
	return p
}

// mergePlaces joins "Texas" and "State of Texas".
func (c *cast) mergePlaces() {
	var places []called
	index := map[string]int{}
	for f := range c.figures {
		if c.figures[f].kind != Place {
			continue
		}
		p := c.called(f)
		if places = append(places, p); c.root(f) == f {
			index[p.name] = f
		}
	}
	for _, p := range places {
		f, w := p.figure, p.words
		if len(w) == 0 {
			continue
		}
		n := &c.names[c.figures[f].first]
		if len(w) > 1 && c.regionBehind(n, w[len(w)-1]) && !c.greatCity(n.first) {
			if short, ok := index[p.run(0, len(w)-1)]; ok {
				c.join(f, short) // "Hunan Province", and not that of Hiroshima
			}
		}
		if full, ok := index[c.shortState(n.first, n.last)]; ok {
			c.join(f, full) // "Duluth, Minn."
		}
		if long := c.bracketed(f); long >= 0 && c.root(f) != c.root(long) {
			c.join(f, long) // "Corel Reef (Zarum Reef)"
		}
		if len(w) == 2 && (w[0] == "co" || c.is(n.first, landformBefore)) {
			if short, ok := index[w[1]]; ok && (w[0] == "co" || !c.ownPlace(n.last-1)) {
				c.join(short, f) // "Co Wicklow", "Lake Powell"
			}
		}
		if len(w) > 2 && w[1] == "of" && placeForm.holds(w[0]) {
			if short, ok := index[p.run(2, len(w))]; ok && !(w[0] == "island" && c.country(&c.names[c.figures[short].first])) {
				c.join(short, f)
			}
		}
	}
}

// regionBehind reports whether the last word of the place n is only of what kind it is: "Hunan | Province", "Edo | State", but not
// "New York | State".
func (c *cast) regionBehind(n *name, last string) bool {
	switch last {
	case "region", "province", "prefecture", "town":
		return true
	}
	return last == "state" && !c.wellKnownIn(n.first, n.last-1)
}

// bracketed returns the figure of the place of which the place f, when it is first named, is said in
// brackets to be another name: both end in one word for what they are. It is -1 where there is none.
func (c *cast) bracketed(f int) int {
	i := c.figures[f].first
	n := &c.names[i]
	if i == 0 || c.word(n.first-1) != "(" || c.word(n.last) != ")" || n.size() < 2 {
		return -1
	}
	long := &c.names[i-1]
	if long.kind != Place || long.last != n.first-1 || long.size() < 2 || c.word(long.last-1) != c.word(n.last-1) || !c.facts(n.last-1).Has(lexicon.PlaceHead) {
		return -1
	}
	return long.figure
}
