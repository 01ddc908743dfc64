package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// roleBeforeComma reads "the head of the council, Rustem Umerov, said": a role
// in front, set off by a comma, that begins at its article or possessive, or with
// the sentence ("“Yes,” head of research at Leeds, Ann Moor, said"). Behind a role with
// which a sentence begins the second comma may be missing: "The minister of works, Ann Moor has".
func (c *cast) roleBeforeComma(i int) role {
	n := &c.names[i]
	comma := c.beforeStyle(n)
	if comma > 2 && c.shape(comma) >= token.Capital && lexicon.PartyMember(c.word(comma)) && !c.boundary(comma) {
		comma-- // "the local MP, | Conservative | Ann Moor,"
	}
	if comma < 2 || c.word(comma) != "," || c.boundary(n.title) {
		return role{}
	}
	if i > 1 && c.saidOfBefore(comma, i) {
		return role{}
	}
	r := c.roleUpTo(comma, i)
	if end := c.behindHonours(n); n.last >= len(c.toks) || c.boundary(end) || c.closes(end) {
		return r
	}
	if n.hasTitle() && c.honorificOnly(n.title) && r.last-r.first > 2 && (c.opensRole(r.first) || c.statedOf(r.first)) && !(i > 0 && c.names[i-1].kind == Person && c.names[i-1].last > r.first) {
		return r // "the chairman of Orbix, Mr Anton Yaro was"
	}
	if w := c.word(n.last); (w == "of" || w == "from" || w == "at") && c.capitalOn(n.last+1) && r.rank > 0 && (c.opensRole(r.first) || c.is(r.first-1, owns)) && !c.capital(r.last-1) {
		return r // "A lecturer, Ann Moor of Leeds", "my agent, Ann Moor at Orbix"
	}
	bare := c.startsOwn(r.first)
	if n.size() < 2 || r.last-r.first < 3 && !(bare && c.capitalRole(r.first, r.last)) || !c.opensRole(r.first) {
		return role{}
	}
	switch c.word(n.last) {
	case "has", "had", "was", "is", "will":
		return r
	}
	if c.word(n.last+1) == "," {
		return role{}
	}
	switch word := c.shape(n.last) == token.Lower && !c.facts(n.last).Has(lexicon.Function); {
	case bare && (c.says(n.last) || word && (strings.HasSuffix(c.word(n.last), "s") || c.capitalRole(r.first, r.last))):
		return r // "Director of Roads and Water, Ann Moor talks about the plan"
	case (bare || c.word(r.first-1) == "The") && !c.says(n.last) && c.didSomething(n.last):
		return r // "The minister of works, Ann Moor defended the plan"
	}
	return role{}
}

// beforeStyle returns the token before the title of n and, where that is how a cleric or a lord is addressed, before the words
// that belong to it: "the bishop |, | the Right Rev Ann Moor,".
func (c *cast) beforeStyle(n *name) int {
	at := n.title - 1
	for n.hasTitle() && c.is(at, reverend) && !c.boundary(at+1) {
		at--
	}
	if n.hasTitle() && c.word(at) == "the" && c.honorificOnly(n.first-1) && !c.boundary(at+1) {
		at--
	}
	return at
}

// statedOf reports whether the clause of what is said begins with the article before token i: "said | the | chairman".
func (c *cast) statedOf(i int) bool {
	switch c.word(i - 2) {
	case "said", "says", "that":
		return c.word(i-1) == "the"
	}
	return false
}

// opensRole reports whether a sentence or a clause begins with the role at token i, or its article.
func (c *cast) opensRole(i int) bool {
	if c.startsOwn(i) || c.word(i-1) == "The" || c.word(i-1) == "A" {
		return true
	}
	return c.word(i-1) == "," && c.shape(i) == token.Lower
}

// roleUpTo returns the role that ends before the given comma, in front of name i.
func (c *cast) roleUpTo(comma, i int) role {
	r := c.roleBack(comma, i)
	if r.last > r.first+3 && c.word(r.last-1) == ")" && c.word(r.last-3) == "(" && c.shape(r.last-2) == token.Upper {
		r.last -= 3 // "the head of the Dune Fund | (DF) |, Ana Ruiz,"
	}
	if w := c.folded(r.first); c.startsOwn(r.first) && (w == "becoming" || w == "being" || strings.HasSuffix(w, "ed") && appoints.holds(w)) {
		return role{} // "| Named chief executive |, Ann Moor asked"
	}
	if c.grownAt(r.first) {
		r.first += 5 // "A 52-year-old | trader |, Ana Ruiz,"
	}
	return r
}

// longestBack is within how many tokens before a comma a role begins.
const longestBack = 16

// roleBack reads back from the comma to where the role before it begins.
func (c *cast) roleBack(comma, i int) role {
	head := -1
	for k := comma - 1; k >= -1 && comma-k < longestBack; k-- {
		if head >= 0 && head-k <= 5 && (c.bareStart(k+1, i) && (head-k <= 3 && (head < comma-2 || c.capitalRole(k+1, comma)) || c.bareRole(k+1, comma, i)) || head-k <= 3 && c.postWithin(k+1, comma, i)) {
			if k++; c.word(k) == "and" {
				k++
			}
			return role{first: k, last: comma, rank: 3}
		}
		if k > 2 && c.word(k) == ")" && c.word(k-2) == "(" && c.shape(k-1) == token.Upper {
			k -= 2 // "the secretary of the Free Party | (FP) | of Norvia"
			continue
		}
		if lexicon.Lookup(c.word(k)).Has(lexicon.Role | lexicon.Kin) {
			head = k
		}
		switch first := c.startsBehind(k, head, comma); {
		case first > 0 && c.ofOther(first, head):
			return role{}
		case first > 0:
			return role{first: first, last: comma, rank: 3}
		case first < 0:
			return role{}
		}
	}
	return role{}
}

// inBody reports whether token i stands within the name of a body.
func (c *cast) inBody(i int) bool {
	k := c.nameBehind(i)
	return k < len(c.names) && c.names[k].first < i && c.names[k].last > i+1 && c.names[k].kind == Organization
}

// ofOther reports whether what begins at token first is no person, but what is done to the one at head: "a | takedown of the
// businessman |".
func (c *cast) ofOther(first, head int) bool {
	for k := first + 1; k+1 < head; k++ {
		if c.word(k) == "of" && c.word(k+1) == "the" {
			return true // another head would stand before it
		}
	}
	return false
}

// startsBehind returns where the role that ends before the comma begins if token k is not part of it; 0 if it goes on there,
// and -1 if there is no role. The word for what somebody is is the token head, or still to be read.
func (c *cast) startsBehind(k, head, comma int) int {
	w := c.word(k)
	switch {
	case w == "the" && (head < 0 || c.word(k-1) == "of" || (c.word(k-1) == "to" || c.word(k-1) == "for") && c.facts(k-2).Has(lexicon.Role)):
		return 0 // "special adviser to | the | president"
	case c.is(k, owns) && c.inBody(k):
		return 0 // "leader of the People | ’s | Party"
	case w == "other" && head > k && (c.is(k-1, owns) || strings.EqualFold(c.word(k-1), "the")):
		return k + 1 // "the firm’s other | co-founder"
	case w == "one" && c.word(k+1) == "of":
		return -1
	case c.is(k, owns), w == "the", w == "The", w == "a", w == "A", w == "an", w == "An", w == "One", w == "one", w == "Another", w == "another":
		if head < 0 {
			return -1
		}
		return k + 1
	case c.bareBehind(k, head, comma):
		return k + 1
	case w == "of":
		if first := c.behindOf(k, head, comma); first > 0 {
			return first
		}
	case head > k && c.pluralOwner(k):
		return k + 1 // "a glimpse of the Yankees’ | latest star"
	case w == "-" && c.touching(k) && c.touching(k+1), c.manyOwn(k):
		return 0 // "secretary | - | general"
	}
	f := lexicon.Lookup(w)
	if c.boundary(k+1) || c.toks[k].Kind == token.Punct && !(w == "," && c.ministerOf(k-1)) || f.Has(lexicon.Function) && !c.is(k, linksRole) && !c.worksWith(k, head) || (w == "on" || w == "to") && !c.facts(k-1).Has(lexicon.Role) {
		return -1 // "at the refugee camp | on | the island of Lesbos, Ann Moor, 25, pleaded"
	}
	return 0
}

// bareBehind reports whether a role without an article ends with the token head before the comma and begins behind the small word at
// token k: "a play by | Norvian author |, Ann Moor,".
func (c *cast) bareBehind(k, head, comma int) bool {
	switch c.word(k) {
	case "by", "with", "from", "including":
	case "of":
		if comma-k < 3 || !c.facts(k+1).Has(lexicon.Modifier) {
			return false // "the office | of | mayor"
		}
	default:
		return false
	}
	return head == comma-1 && c.shape(head) == token.Lower && everyToken(k+1, head, func(i int) bool { return !c.facts(i).Has(lexicon.Function | lexicon.Speech) })
}

// worksWith reports whether token k stands behind what somebody is and before whom that is for: "an examiner | with | the police,
// Ann Moor,". The word for what somebody is is the token head, or still to be read.
func (c *cast) worksWith(k, head int) bool {
	w := c.word(k)
	return head < 0 && (w == "with" || w == "from") && c.facts(k-1).Has(lexicon.Role)
}

// behindOf returns where the role begins behind the "of" at token k, before which stands what somebody does or what
// befalls him; or 0.
func (c *cast) behindOf(k, head, comma int) int {
	if head == comma-1 && c.facts(k-1).Has(lexicon.Kin) && !c.is(head, befell) && c.word(k+1) != "the" {
		return k + 1 // "the son of | Norvian chef"
	}
	if c.shape(k-1) != token.Lower || c.facts(k-1).Has(lexicon.Role|lexicon.Kin|lexicon.OrgHead) {
		return 0
	}
	switch {
	case head == k+2 && c.facts(k+1).Has(lexicon.Modifier):
		return k + 1 // "the appointment of | former governor"
	case head > k && !c.facts(k-1).Has(lexicon.Modifier) && c.befalls(k-1):
		if c.word(k+1) == "the" { // a role begins behind any other article or owner
			return k + 2
		}
		return k + 1 // "the absence of the | court's judge"
	}
	return 0
}

// befalls reports whether token i, before "of" and what somebody is, is what he does or what befalls him, and
// nothing that anybody is.
func (c *cast) befalls(i int) bool {
	return c.is(i, befallsHim) || endsIn(c.word(i), 2, befallEnds)
}

// capitalRole reports whether the two words and more from token first up to last are all in
// capitals, as a post is written that a sentence begins with: "Abia South Senator, Ann Moor,".
func (c *cast) capitalRole(first, last int) bool {
	return last-first > 1 && everyToken(first, last, c.capital) && c.facts(last-1).Has(lexicon.Role) && !c.facts(first).Has(lexicon.Function)
}

// bareStart reports whether a role that stands before name i may begin at token at
// without an article: a sentence or a clause begins there, and nobody else is named in it.
func (c *cast) bareStart(at, i int) bool {
	if i > 0 && c.names[i-1].kind == Person && c.names[i-1].last >= at {
		return false
	}
	switch c.word(at - 1) {
	case ",", "”":
		return true
	case "But", "And":
		return c.afterStop(at - 1)
	}
	return c.startsOwn(at)
}

// startsOwn reports whether a sentence begins at token i, or with a capital behind the dash of a dateline.
func (c *cast) startsOwn(i int) bool {
	return c.afterStop(i) || c.capital(i) && dash(c.word(i-1)) && !c.touching(i-1) && !c.touching(i)
}

// bareRole reports whether the words from token first up to the comma are a role without an article, with which a sentence or, with a
// capital, a clause begins that tells of nobody else: "Outside court, NMP spokeswoman |, Ann Moor, said".
func (c *cast) bareRole(first, comma, i int) bool {
	if c.lang.German() || comma-first < 2 || !c.capital(first) || c.word(first) == "Dear" || !everyToken(first, comma, func(i int) bool { return !c.facts(i).Has(lexicon.Function | lexicon.Speech) }) {
		return false
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if c.names[k].kind == Person && c.names[k].last == first-1 {
			return false // "Tom Lee, Orbix spokesman, Ann Moor, and"
		}
	}
	return true
}

// postWithin reports whether the words in capitals from token first up to the comma are the post, without an article within its
// sentence, of name i, which another mark ends: "told | Interior Minister |, Ana Ruiz, that".
func (c *cast) postWithin(first, comma, i int) bool {
	before := first - 1
	if c.word(before) == "in" || !c.capitalRole(first, comma) || c.personWord(comma-1) || c.firstName(first) || c.shape(before) != token.Lower || !c.closes(c.behindHonours(&c.names[i])) {
		return false
	}
	return c.facts(before).Has(lexicon.Function|lexicon.Speech) && !determiner(c.word(before)) || c.didSomething(before)
}

// closes reports whether token i ends an apposition. Marks are no words of words.txt: most tokens behind names are such.
func (c *cast) closes(i int) bool {
	switch c.word(i) {
	case ",", ".", ";", "”", "–", "—", "(", ")", ":":
		return true
	}
	return false
}
