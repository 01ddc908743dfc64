package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// acronyms finds the short names that the article itself says are those of longer ones, and drops what are none.
func (c *cast) acronyms() {
	c.inBrackets()
	c.calledShort()
	c.calledLong()
	c.calledByInitials()
	c.countable()
}

// inBrackets finds "Full Name (FN)": the letters in brackets are a name of what
// stands before them, and what has such a short name and is no person is an
// organisation. Where the tagger saw no full name, the initials show it.
func (c *cast) inBrackets() {
	r := c.rewrite()
	posts, bodies := map[string]bool{}, map[string]bool{} // acronyms of what somebody is, and of bodies
	for i := c.capitalFrom(1); i+1 < len(c.toks); i = c.capitalFrom(i + 1) {
		if c.word(i-1) != "(" || c.word(i+1) != ")" || !c.acronymShape(i) && !c.strange(i) && !c.beginsKnown(i) {
			continue
		}
		for left := r.left(); len(left) > 0 && left[0].first < i-1; left = r.left() {
			r.add(r.take())
		}
		full, ok := c.defined(r.done(), i)
		if ok && (c.office(&full) || c.policePost(&full)) {
			posts[c.word(i)] = true
			if last := r.written - 1; last >= 0 && c.remainder(&r.names[last], &full) {
				r.written = last
			}
			continue
		}
		if !ok || !c.acronymShape(i) {
			full, ok = c.clipped(r.done(), i)
		}
		if !ok {
			if full, ok = c.coinedShort(r.done(), i); !ok {
				continue
			}
		}
		for r.written > 0 && r.names[r.written-1].last > full.first {
			r.written--
		}
		r.add(full)
		r.add(acronymOf(&full, i))
		bodies[c.word(i)] = true
		for left := r.left(); len(left) > 0 && left[0].first <= i; left = r.left() {
			r.take()
		}
	}
	c.renew(&r)
	if len(posts) > 0 {
		c.dropPosts(posts, bodies)
	}
}

// policePost reports whether full, three or four words, is what an official is: "District Police Officer", "Chief Election Commissioner".
func (c *cast) policePost(full *name) bool {
	if full.size() < 3 || full.size() > 4 {
		return false
	}
	for i := full.first; i < full.last-1; i++ {
		if w := c.word(i); w == "of" || c.word(i) != "Police" && c.facts(i).Has(lexicon.OrgHead|lexicon.Venue) {
			return false
		}
	}
	switch c.word(full.last - 1) {
	case "Officer", "Commissioner", "Secretary", "Superintendent", "Inspector", "Magistrate", "Minister":
		return true
	}
	return false
}

// dropPosts drops the short names of posts that are no bodies', and gives people the titles before them that end with one:
// "Superintendent of Police (SP) | Bo Hale".
func (c *cast) dropPosts(posts, bodies map[string]bool) {
	c.keep(func(n *name) bool { return n.size() > 1 || !posts[c.word(n.first)] || bodies[c.word(n.first)] })
	for i := range c.names {
		if n := &c.names[i]; !n.hasTitle() && c.word(n.first-1) == ")" {
			n.title = c.titleStart(i)
		}
	}
}

// translated joins places and bodies to what they are called in another language: "Cardiff (Welsh: | Caerdydd |)".
func (c *cast) translated() {
	for i := 1; i < len(c.names); i++ {
		a, b := &c.names[i-1], &c.names[i]
		people := a.last + 1
		if c.word(a.last) != "(" || a.kind == Person || b.first != people+2 || c.word(people+1) != ":" || !c.facts(people).Has(lexicon.People) && !c.demonym(people) {
			continue
		}
		if w := c.word(b.last); w == ")" || w == "," || w == ";" {
			b.kind, b.short = a.kind, int32(a.first+1)
		}
	}
}

// countable drops the capitals that the article mostly speaks of as of one of many things: "an ISA lets you save", "all ISAs".
func (c *cast) countable() {
	var nouns map[string]int // how much more often so than as of the only one
	for i := range c.names {
		if n := &c.names[i]; n.size() == 1 && n.short == 0 {
			if noun := c.asNoun(n.first); noun != "" && !c.wellKnown(n) {
				if nouns == nil {
					nouns = map[string]int{}
				}
				nouns[noun]++
			}
		}
	}
	if nouns == nil {
		return
	}
	for i := range c.names {
		n := &c.names[i]
		if word := c.word(n.first); n.short > 0 || c.wellKnown(n) {
			delete(nouns, word)
		} else if _, counted := nouns[word]; counted && n.size() == 1 && c.asNoun(n.first) == "" {
			nouns[word]--
		}
	}
	c.keep(func(n *name) bool {
		one, many := strings.CutSuffix(c.word(n.first), "s")
		more, counted := nouns[one]
		return n.size() > 1 || !counted || !many && more < 0
	})
}

// asNoun returns the capitals at token i, which are many ("ISAs") or one of many ("an ISA lets"), as one of them; or "".
func (c *cast) asNoun(i int) string {
	w := c.word(i)
	if one, many := strings.CutSuffix(w, "s"); many {
		if len(one) > 1 && len(one) < 6 && strings.ToUpper(one) == one && !strings.ContainsAny(one, "0123456789.-&") {
			return one
		}
		return ""
	}
	if c.shape(i) != token.Upper || len(w) < 2 || len(w) > 5 || c.boundary(i) {
		return ""
	}
	at := i - 1
	if c.shape(at) == token.Lower && !c.facts(at).Has(lexicon.Function) {
		at-- // "a cash | ISA"
	}
	if a := strings.ToLower(c.word(at)); a != "a" && a != "an" {
		return ""
	}
	switch c.word(i + 1) {
	case ".", ";", "?", "!", ")", "(", "that", "which", "to", "on", "or", "from", "in", "with", "by", "is", "was", "will", "can", "has", "lets", "means", "filed", "seeking":
		return w
	}
	return ""
}

// acronymOf returns token i as the short name of full.
func acronymOf(full *name, i int) name {
	return name{kind: full.kind, score: 0.9, strong: true, rule: byAcronym, short: int32(full.first + 1)}.part(i, i+1)
}

// remainder reports whether n is only the post full, or what it is of, which no list has: "Public Prosecutions".
func (c *cast) remainder(n, full *name) bool {
	return n.first >= full.first && n.last == full.last && !n.strong && !c.wellKnown(n) && !c.facts(n.last-1).Has(lexicon.OrgHead) && !c.placeWord(n.first)
}

// calledShort finds the short names that the article gives a body in words: "the National
// Institute for Dune Management, known by its Portuguese acronym INGD,".
func (c *cast) calledShort() {
	var found []name
	for k := range c.names {
		full := &c.names[k]
		if full.kind != Organization || full.size() < 3 {
			continue
		}
		i := c.shortAfter(full.last)
		if i == 0 {
			continue
		}
		acro := acronymOf(full, i)
		switch {
		case k+1 == len(c.names) || c.names[k+1].first > i:
			found = append(found, acro)
		case c.names[k+1].first == i && c.names[k+1].last == i+1:
			c.names[k+1] = acro
		}
	}
	c.insert(found)
}

// calledLong finds the full names that the article gives a body behind its short one: "The INDA, or
// National Institute of Dunes,".
func (c *cast) calledLong() {
	for i := 1; i < len(c.names); i++ {
		short, full := &c.names[i-1], &c.names[i]
		if full.kind != Organization || full.size() < 2 || !c.isAcronym(short) || !c.acronymShape(short.first) || c.toks[short.first].Len() < 3 || short.short > 0 {
			continue
		}
		at := full.first - 1
		if c.word(at) == "the" {
			at--
		}
		if end := c.word(full.last); at != short.last+1 || c.word(at) != "or" || c.word(short.last) != "," || end != "," && end != "." || c.isAcronym(full) {
			continue
		}
		short.kind, short.strong, short.short = Organization, true, int32(full.first+1)
	}
}

// shortAfter returns the token of the capitals that what stands before token i is said to be known
// by, or 0.
func (c *cast) shortAfter(i int) int {
	switch c.word(i) {
	case ",", "(", "–", "—":
	default:
		return 0
	}
	for end := i + 9; i+1 < end && i+1 < len(c.toks) && !c.boundary(i+1); i++ {
		if c.shape(i+1) == token.Upper && c.acronymShape(i+1) && c.toks[i+1].Len() > 2 {
			switch w := c.word(i); w {
			case "acronym", "initials", "abbreviation":
				return i + 1
			case "as", "or":
				if w == "or" && (c.word(i-1) == "," || c.word(i-1) == "(") || c.word(i-1) == "known" {
					return i + 1
				}
			}
			return 0
		}
		if c.toks[i+1].Kind == token.Punct {
			return 0
		}
	}
	return 0
}

// defined returns the name that the acronym at token i, in brackets, is short
// for: the last of names when it ends there, or the capitals that it spells.
func (c *cast) defined(names []name, i int) (name, bool) {
	spelt := c.spelt(i)
	var n name
	switch {
	case c.missionAbroad(names, i):
		n = names[len(names)-2]
		n.resize(n.first, i-1)
	case len(names) > 0 && names[len(names)-1].last == i-1:
		n = names[len(names)-1]
		if spelt > n.first || spelt < 0 {
			spelt = n.first
		}
		if n.size() < 2 && spelt == n.first || !c.initialsOf(&n, c.word(i)) && !c.foreign(&n, i) && spelt == n.first {
			return name{}, false
		}
		if spelt < n.first {
			n.resize(spelt, n.last)
		}
	case spelt >= 0 && (!c.facts(i-2).Has(lexicon.Thing) || c.is(i-2, programme)):
		n = name{kind: Organization, score: 0.9, rule: byAcronym}.part(spelt, i-1)
	default:
		return name{}, false
	}
	if n.kind != Person && !(n.kind == Place && c.facts(n.last-1).Has(lexicon.PlaceHead)) {
		n.kind, n.strong = Organization, true
	}
	n.score = max(n.score, 0.9)
	return n, true
}

// missionAbroad reports whether the last two of names are a body and the land it works in, for which together the letters at
// token i stand: "Norvian Mission in Halden (NMIH)".
func (c *cast) missionAbroad(names []name, i int) bool {
	if len(names) < 2 {
		return false
	}
	body, land := names[len(names)-2], &names[len(names)-1]
	if body.kind != Organization || land.kind != Place || land.last != i-1 || body.last != land.first-1 || c.boundary(land.first) {
		return false
	}
	if w := c.word(body.last); w != "in" && w != "for" || body.size() < 2 || !c.acronymShape(i) || c.initialsOf(land, c.word(i)) {
		return false
	}
	body.resize(body.first, land.last)
	return c.initialsOf(&body, c.word(i))
}

// clipped returns the last of names where the word at token i, in brackets behind it, is put together
// of the beginnings of its words: "Ministry of Commerce (Mofcom)", "National Super Union (NASU)".
func (c *cast) clipped(names []name, i int) (name, bool) {
	if len(names) == 0 || names[len(names)-1].last != i-1 {
		return name{}, false
	}
	n := names[len(names)-1]
	if n.kind != Organization || n.size() < 3 || c.shape(i) < token.Capital || c.toks[i].Len() < 3 {
		return name{}, false
	}
	short, at, inside := fold(nil, c.word(i)), 0, false
	for k, ch := range c.key(&n) {
		first := k == 0 || c.buf[k-1] == ' '
		if at < len(short) && ch == short[at] && (first || inside) {
			at, inside = at+1, true
		} else {
			inside = false
		}
	}
	n.strong = true
	return n, at == len(short)
}

// coinedShort returns the last of names, a body's of three words and more, where the word at token i, in brackets
// behind it, is its own short name and not put together of its beginnings: "Border and Coast Guard Agency (Frontex)".
func (c *cast) coinedShort(names []name, i int) (name, bool) {
	if len(names) == 0 || names[len(names)-1].last != i-1 {
		return name{}, false
	}
	n := names[len(names)-1]
	if n.kind != Organization || n.size() < 3 || c.shape(i) != token.Capital || c.toks[i].Len() < 4 || c.placeWord(i) || c.firstName(i) || c.publisher(i) {
		return name{}, false
	}
	letter := c.folded(i)[:1] == c.folded(n.first)[:1]
	switch full, _ := c.knownIn(i, i+1); {
	case full != "" && !letter, full == "" && !c.strange(i), full == "" && !letter && !c.alone(i):
		return name{}, false
	}
	n.strong = true
	return n, true
}

// spelt returns the token where the words begin whose initials are the letters
// of token i and that end before the bracket in front of it, or -1.
func (c *cast) spelt(i int) int {
	letters := fold(nil, c.word(i))
	at := i - 2
	for k := len(letters) - 1; k >= 0; at-- {
		if at < 0 || c.boundary(at+1) && k < len(letters)-1 {
			return -1
		}
		switch w := c.word(at); {
		case w == "of" || w == "the" || w == "and" || w == "for" || w == "in" || w == "on" || w == "to" || w == "&" || w == "-":
			continue
		case !c.capital(at):
			if at > 1 && c.word(at-1) == "-" && c.touching(at) { // "Co-operation"
				at--
				continue
			}
			return -1
		}
		c.buf = c.foldWord(c.buf[:0], at)
		if len(c.buf) == 0 || c.buf[0] != letters[k] {
			return -1
		}
		k--
	}
	return at + 1
}

// acronymShape reports whether token i is two to ten letters with two capitals.
func (c *cast) acronymShape(i int) bool {
	t := c.toks[i]
	return t.Kind == token.Word && t.Shape >= token.Upper && t.Len() >= 2 && t.Len() <= 10
}

// foreign reports whether the acronym at token i may be that of n's name in
// another language: n is a body of three words and more, or a party, whose letters may be two.
func (c *cast) foreign(n *name, i int) bool {
	if n.kind != Organization || c.shape(i) != token.Upper || c.wellKnownIn(i, i+1) {
		return false
	}
	return n.size() >= 3 && c.toks[i].Len() >= 3 || c.word(n.last-1) == "Party" && n.size() >= 2
}

// initialsOf reports whether the letters of acro begin words of n in order, at
// least half of them and the first among them.
func (c *cast) initialsOf(n *name, acro string) bool {
	rest := fold(nil, acro)
	whole := c.key(n)
	if len(rest) == 0 || n.size() < 2 || whole[0] != rest[0] {
		return false
	}
	hits, at := 0, 0
	for i, ch := range whole {
		if at < len(rest) && ch == rest[at] && (i == 0 || whole[i-1] == ' ') {
			hits++
			at++
		}
	}
	return hits*2 > len(rest)
}
