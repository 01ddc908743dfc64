package cast

import "brief/briefing/token"

// capitalLists finds the people of a list in capitals on a line of its own: "CAST: ANA RUIZ, BO HALE, TOM LEE".
func (c *cast) capitalLists() {
	var found []name
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		if c.toks[i].First() && c.shape(i) == token.Upper && c.shouting(i) {
			found = append(found, c.capitalList(i)...)
		}
	}
	c.insertOver(found)
}

// capitalList returns the people of the list in capitals in the line of token i; none where it is not all names.
func (c *cast) capitalList(i int) []name {
	const fewest = 3 // people
	var out []name
	first, sure := i, 0
	for end := i; ; end++ {
		over := end >= len(c.toks) || end > i && c.boundary(end)
		if w := c.word(end); !over && w != "," && w != ";" && w != "AND" && w != "&" && !(w == ":" && first == i) {
			continue
		}
		switch label := !over && c.word(end) == ":"; {
		case label:
		case over && end == first:
		case !c.writtenName(first, end):
			return nil
		default:
			n := name{kind: Person, score: 0.9, strong: true, rule: byPerson}.part(first, end)
			if out = append(out, n); c.firstName(first) {
				sure++
			}
		}
		if first = end + 1; over {
			break
		}
	}
	if len(out) < fewest || 2*sure < len(out) {
		return nil
	}
	return out
}

// writtenName reports whether the tokens from first up to last, in capitals, may be somebody's name: two to four words, none
// common but behind a first name.
func (c *cast) writtenName(first, last int) bool {
	words := 0
	for i := first; i < last; i++ {
		switch {
		case c.toks[i].Kind == token.Word && c.shape(i) == token.Upper:
			words++
		case c.word(i) == "-" || c.word(i) == "." || c.word(i) == "'" || c.word(i) == "’":
		default:
			return false
		}
	}
	return words > 1 && words < 5 && !c.plainWord(first) && (c.firstName(first) || !c.plainWord(last-1))
}

// plainWord reports whether token i, in capitals, is a common word of the language, and rather that than a name.
func (c *cast) plainWord(i int) bool {
	return c.fact(i).Frequent() >= common && c.fact(i).Person() < 2
}
