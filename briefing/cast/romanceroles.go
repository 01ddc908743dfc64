package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// romanceRoles gives each person what the article calls them: "le maire de Lyon, | Jean Martin", "Ana Ruiz, | alcaldesa de Soto".
func (c *cast) romanceRoles() {
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person {
			continue
		}
		a := &c.actors[c.ids[c.root(n.figure)]-1]
		if a.Role != "" {
			continue
		}
		first, last := c.romanceRoleAfter(n)
		if first == last {
			first, last = c.romanceRoleBefore(i)
		}
		if first < last {
			a.RoleSpan = c.span(first, last)
			a.Role = c.roleText(a.RoleSpan)
		}
	}
}

// longestRole bounds the tokens of a role.
const longestRole = 14

// romanceRoleAfter is what stands behind name n and a comma that says what its bearer is.
func (c *cast) romanceRoleAfter(n *name) (first, last int) {
	i := n.last
	if c.word(i) != "," || c.boundary(i+1) {
		return 0, 0
	}
	first = i + 1
	head := first
	for head < first+4 && head < len(c.toks) && !c.lang.Office(c.word(head)) && c.toks[head].Kind == token.Word && !c.lang.Tells(c.word(head)) && !c.capital(head) {
		head++
	}
	if head >= len(c.toks) || !c.lang.Office(c.word(head)) || c.capital(head) && c.firstName(head) {
		return 0, 0
	}
	for last = head + 1; last < len(c.toks) && last < first+longestRole && !c.boundary(last); last++ {
		if c.lang.Tells(c.word(last)) || c.toks[last].Kind == token.Punct && c.word(last) != "-" {
			return first, last
		}
	}
	if last < len(c.toks) && !c.boundary(last) {
		return 0, 0
	}
	return first, last
}

// romanceRoleBefore is what stands before name i, or before a comma there, that says what its bearer is.
func (c *cast) romanceRoleBefore(i int) (first, last int) {
	n := &c.names[i]
	last = n.first
	if c.word(last-1) == "," {
		switch c.word(n.last) {
		case ",", ".", ":", ";":
		default:
			if !c.lang.Tells(c.word(n.last)) {
				return 0, 0
			}
		}
		last--
	}
	head := -1
	for k := last - 1; k >= 0 && k >= last-longestRole && !c.boundary(k+1) && c.toks[k].Kind != token.Punct || k >= 1 && c.word(k) == "-" && k >= last-longestRole && !c.boundary(k+1); k-- {
		if (c.lang.Tells(c.word(k)) || c.is(k, awayFrom)) && !c.lang.Office(c.word(k)) {
			break
		}
		if c.lang.Office(c.word(k)) && (c.shape(k) == token.Lower || !c.firstName(k)) {
			head = k
		}
	}
	if head < 0 || last-head == 1 && lexicon.Lookup(c.word(head)).Has(lexicon.Honorific) {
		return 0, 0
	}
	for head > 1 && (c.word(head-1) == "-" && c.touching(head) || c.lang.Rank(c.word(head-1)) && !c.boundary(head)) {
		if c.word(head-1) == "-" {
			head--
		}
		head--
	}
	return head, last
}
