package cast

import "strings"

// bodySuchAs reports whether the names from token i on are examples of what only bodies
// are: "chains such as | Bramley’s", "gangs like | La Alianza".
func (c *cast) bodySuchAs(i int) bool {
	at := i - 2
	switch c.word(i - 1) {
	case "as":
		if c.word(i-2) != "such" {
			return false
		}
		at--
	case "like", "including":
	default:
		return false
	}
	if c.word(at) == "," {
		at--
	}
	if at < 0 || c.boundary(i) || c.boundary(i-1) || c.word(i+1) == "’s" || c.word(i+1) == "'s" || c.endsPerson(i) {
		return false
	}
	many := c.word(at)
	if c.afterStop(at) {
		many = strings.ToLower(many)
	}
	return bodyNoun(singular(many)) || manyBodies.holds(many)
}

// endsPerson reports whether the word of token i is the last of a person's longer name.
func (c *cast) endsPerson(i int) bool {
	for k := range c.names {
		if n := &c.names[k]; n.kind == Person && n.size() > 1 && c.word(n.last-1) == c.word(i) {
			return true
		}
	}
	return false
}
