package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// holdsOwn reports whether the actor with the given id, who name i names, is named within r: it is somebody else's then.
func (c *cast) holdsOwn(r role, i, id int) bool {
	for k := i + 1; k < len(c.names) && c.names[k].first < r.last; k++ {
		if c.names[k].first >= r.first && c.ids[c.root(c.names[k].figure)] == id {
			return true
		}
	}
	return false
}

// besideAnother reports whether r only says what somebody is to another or was once, and no office or trade: "his Norvian
// | counterpart |", "an | alumna | of Halden College".
func (c *cast) besideAnother(r role) bool {
	head := r.head
	if head == 0 {
		head = r.last - 1
	}
	w := strings.ToLower(c.word(head))
	return besideTwo.holds(w) || w == "up" && c.word(head-2) == "runner" || c.is(head, befell)
}

// titleOf reports whether r is the title of n, who is named after it, and so nobody
// else's: "Gov. Tom Blake, | Rep. Al Moore |, and", but not "| wife of Rep. Al Moore |"
// or "| President Tom Blake's chief of staff |" or "| fellow Blake supporter |".
func (c *cast) titleOf(r role, n *name) bool {
	if n.kind == Person && n.last == r.last && n.hasTitle() && c.honorificOnly(n.title) && c.capital(n.title-1) && r.head < n.title {
		return true // "the dean of Norvia College | Dr. Tom Lee"
	}
	if n.kind == Person && n.last == r.last && !n.hasTitle() && n.first > r.head+1 && c.capital(n.first-1) && c.capital(r.head) {
		return true // "Director of Public Works | Tom Lee"
	}
	return n.kind == Person && n.title <= r.head && r.head < n.first && n.first < r.last &&
		(n.last == r.last || c.facts(n.last).Has(lexicon.Function) || c.didSomething(n.last))
}

// didSomething reports whether token i is what somebody did, whatever stands behind it: "PM Moore | welcomed | Halden’s reply".
func (c *cast) didSomething(i int) bool {
	return c.shape(i) == token.Lower && strings.HasSuffix(c.word(i), "ed")
}

// saidOfBefore reports whether what stands before the comma, in front of name i, is said of the one before
// in a list: "Ann Moor, the governor of Tarnet, Tom Lee, the head of Orbix | , | and Jo Hale".
func (c *cast) saidOfBefore(comma, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		a := &c.names[k]
		if a.kind != Person {
			continue
		}
		if c.word(a.last) != "," || a.last >= comma || k < 1 {
			return false
		}
		r := c.nounRole(a.last + 1)
		listed := c.word(a.title-1) == "," || c.word(a.title-1) == "including" || c.word(a.title-1) == "and"
		return r.rank > 0 && r.last == comma && listed && !c.leadsChain(k) && !c.kinOfNext(r)
	}
	return false
}

// kinOfNext reports whether r, between commas before the name of another, is the relative who is named there: "sons, Al and
// Bo, a | daughter |, Ann Moor".
func (c *cast) kinOfNext(r role) bool {
	return c.word(r.first-1) == "a" && c.facts(r.head).Has(lexicon.Kin) && r.last == r.head+1
}

// longestChain is how many people a list may have that each stand behind what they are.
const longestChain = 8

// leadsChain reports whether name i stands in a list behind what is said of it, and so do all before it
// there: "by the governor of Tarnet, | Ann Moor |, the head of Orbix, | Tom Lee |, and".
func (c *cast) leadsChain(i int) bool {
	for range longestChain {
		n := &c.names[i]
		comma := n.title - 1
		if n.kind != Person || comma < 2 || c.word(comma) != "," || c.boundary(n.title) {
			return false
		}
		r := c.roleUpTo(comma, i)
		if r.rank == 0 {
			return false
		}
		before := r.first - 1
		if determiner(c.word(before)) {
			before--
		}
		if c.word(before) == "and" && c.word(before-1) == "," {
			before--
		}
		if c.word(before) != "," {
			return before >= 0 && !c.afterStop(before+1)
		}
		for i--; i >= 0 && c.names[i].first >= before; i-- {
		}
		if i < 0 || c.names[i].last != before {
			return false
		}
	}
	return false
}
