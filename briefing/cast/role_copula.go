package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// roleIs returns what somebody is said to be in a sentence of its own: "Ann Moor is | the director of
// the Tarn Institute |", "Tom Lee serves as | head coach |". It tells less than what stands beside a name.
func (c *cast) roleIs(i int) role {
	n := &c.names[i]
	at := c.behindLife(n.last)
	if at+2 >= len(c.toks) || c.boundary(at) {
		return role{}
	}
	behindAs := c.holdsAs(at)
	as := behindAs > at
	switch w := c.word(at); {
	case as:
		at = behindAs
	case w == "is", w == "was", w == "became", w == "remains":
		at++
	case w == "has" && c.word(at+1) == "been":
		at += 2
	default:
		return role{}
	}
	switch c.word(at) {
	case "now", "currently", "also", "still", "once":
		at++
	}
	if at+1 >= len(c.toks) || c.boundary(at) || c.capital(at) && !c.facts(at).Has(lexicon.Role) && !c.capitalPost(at) || !c.states(n) && !(as && c.statesBehind(n)) {
		return role{}
	}
	r := c.nounRole(at)
	if as && (c.didSomething(r.head+1) || c.didSomething(r.last-1) || c.titlesNext(r, i)) {
		return role{} // "resigned as | the mayor arrived |"
	}
	if r.rank < 4 || at == r.first && c.word(r.head) == "hopeful" || c.is(r.head, befell) || !c.facts(r.head).Has(lexicon.Role) || c.facts(r.head).Has(lexicon.OrgHead) {
		return role{}
	}
	r.rank = 1
	if r.last-r.first > 1 {
		r.rank = 2
	}
	r.last = c.postEnd(r)
	return r
}

// holdsAs returns the token behind what somebody does with a post at token i: "| is stepping down as | chief executive"; or i.
func (c *cast) holdsAs(i int) int {
	k := i
	for k < i+3 && c.is(k, helpsVerb) {
		k++
	}
	if !c.is(k, holdsPost) {
		return i
	}
	takes := c.word(k) == "takes" || c.word(k) == "took" || c.word(k) == "taking"
	if k++; c.word(k) == "over" || c.word(k) == "down" && !takes {
		k++
	} else if takes {
		return i // "took as | hostage"
	}
	if c.word(k) != "as" {
		return i
	}
	return k + 1
}

// titlesNext reports whether r, read behind name i, begins with the title of the next one: "resigned as | President | Tom Lee arrived".
func (c *cast) titlesNext(r role, i int) bool {
	if i+1 == len(c.names) {
		return false
	}
	n := &c.names[i+1]
	return n.kind == Person && n.title <= r.head && r.head < n.first && n.first < r.last && (n.last >= len(c.toks) || c.toks[n.last].Kind != token.Suffix)
}

// statesBehind reports whether n is the subject of a clause that states something in the writer's words behind "that" or a small word with
// which the sentence begins: "| When | Ann Moor took over as mayor".
func (c *cast) statesBehind(n *name) bool {
	w := c.word(n.title - 1)
	return (w == "that" || w != "If" && c.afterStop(n.title-1) && c.facts(n.title-1).Has(lexicon.Function)) && c.unquoted(n)
}

// capitalPost reports whether a post in capitals, and nobody's title, begins at token i: "Ann Moor is | Acting President | of the club".
func (c *cast) capitalPost(i int) bool {
	for k := i; k < i+5 && c.capitalOn(k); k++ {
		if c.facts(k).Has(lexicon.Role) && !c.capitalOn(k+1) {
			return true
		}
	}
	return false
}

// roleIsHis returns what is said in front of somebody's name to be him, with which a sentence begins: "| The chairman | is Ann
// Moor", "Their | leader | was Bo Lee".
func (c *cast) roleIsHis(i int) role {
	const longest = 9 // tokens of the role
	n := &c.names[i]
	verb := n.title - 1
	if w := c.word(verb); n.size() < 2 || n.hasTitle() || verb < 2 || w != "is" && w != "was" || !c.namesOne(n.last) {
		return role{}
	}
	for k := verb - 1; k > verb-longest && k >= 0 && c.toks[k].Kind == token.Word; k-- {
		if c.afterStop(k) {
			if w := c.word(k); w != "The" && !c.is(k, owns) {
				return role{}
			}
			_, head := c.roleHead(k + 1)
			if head < 0 || head >= verb || !c.facts(head).Has(lexicon.Role) || head+1 < verb && c.word(head+1) != "of" {
				return role{}
			}
			return role{first: k + 1, last: verb, rank: 2}
		}
	}
	return role{}
}

// namesOne reports whether nothing at token i, behind a name, says that somebody else is meant, or one of several:
// "The chairman is Ann Moor|’s| son", "The lawyer is Bo Hale |or| his brother".
func (c *cast) namesOne(i int) bool {
	if i < len(c.toks) && c.toks[i].Kind == token.Suffix {
		return false
	}
	w := c.word(i)
	return w != "or" && w != "’" && w != "'"
}

// behindLife returns the token behind the brackets at token i around when somebody was born and died, or i:
// "Ana Ruiz | (née Lind; 3 May 1871 – 2 June 1944) | was a composer".
func (c *cast) behindLife(i int) int {
	const longest = 40 // tokens in the brackets
	if c.word(i) != "(" {
		return i
	}
	year := false
	for k := i + 1; k < i+longest && k < len(c.toks) && !c.boundary(k); k++ {
		if c.word(k) == ")" {
			if year {
				return k + 1
			}
			return i
		}
		year = year || c.toks[k].Kind == token.Number && c.toks[k].Len() == 4
	}
	return i
}

// states reports whether n is the subject of a sentence that states something in the writer's words:
// no quote is open before it, and no "if".
func (c *cast) states(n *name) bool {
	if !c.opens(n.title) {
		return false
	}
	switch c.word(n.title - 1) {
	case "if", "because", "than", "that", "whether", "“", "\"", "‘", ":":
		return false
	case ",":
		if c.inFiction(n.title - 2) {
			return false
		}
	}
	return c.unquoted(n)
}

// unquoted reports whether no quote is open before n.
func (c *cast) unquoted(n *name) bool {
	marks := 0
	for k := n.title - 1; k >= 0 && k > n.title-60 && !c.boundary(k+1); k-- {
		switch c.word(k) {
		case "”":
			return true
		case "“":
			return false
		case "\"":
			marks++
		}
	}
	return marks%2 == 0
}

// inFiction reports whether the words up to token i say that what follows is told in a work: "In the sketch, …".
func (c *cast) inFiction(i int) bool {
	for k := i; k >= 0 && k > i-8 && c.toks[k].Kind == token.Word; k-- {
		if c.is(k, fiction) || c.is(k, workNoun) {
			return true
		}
		if c.boundary(k) {
			break
		}
	}
	return false
}
