package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// figure is all names of one kind that are written the same, until merging
// points it at the figure that it is another name of.
type figure struct {
	kind   Kind
	first  int // index of its first name
	count  int
	parent int // index into cast.figures; its own when it is nobody else's
	gender Gender
}

// merge makes figures of the names and finds which of them are one actor. All
// look-ups go by word, so that the work grows with the names and no faster.
func (c *cast) merge() {
	c.collect()
	c.mergeDefined()
	c.mergeKnown()
	c.mergePeople()
	c.mergeBorn()
	c.mergeKnownAs()
	c.mergeBodies()
	c.mergePlaces()
}

// collect gives every name its figure.
func (c *cast) collect() {
	index := make(map[string]int, c.distinct()) // by key and kind
	for i := range c.names {
		n := &c.names[i]
		key, gender := append(c.key(n), '\n', byte(n.kind)), c.titleGender(n)
		f, ok := index[string(key)]
		if ok && n.size() == 1 && gender != AnyGender && c.figures[f].gender == 3-gender {
			key = append(key, byte(gender)) // "Mr Hale" of "Mr and Mrs Hale"
			f, ok = index[string(key)]
		}
		if !ok {
			f = len(c.figures)
			index[string(key)] = f
			c.figures = append(c.figures, figure{kind: n.kind, first: i, parent: f})
		}
		n.figure = f
		c.figures[f].count++
		if gender != AnyGender {
			c.figures[f].gender = gender
		}
	}
}

// root returns the figure that f has become part of, shortening the way there.
func (c *cast) root(f int) int {
	for c.figures[f].parent != f {
		c.figures[f].parent = c.figures[c.figures[f].parent].parent
		f = c.figures[f].parent
	}
	return f
}

// join makes short another name of long.
func (c *cast) join(short, long int) {
	short, long = c.root(short), c.root(long)
	if short == long {
		return
	}
	c.figures[short].parent = long
	c.figures[long].count += c.figures[short].count
	if c.figures[long].gender == AnyGender {
		c.figures[long].gender = c.figures[short].gender
	}
}

// mergeDefined joins the short names that the article defines.
func (c *cast) mergeDefined() {
	for i := range c.names {
		if n := &c.names[i]; n.short > 0 {
			c.join(n.figure, c.names[c.nameBehind(int(n.short)-1)].figure)
		}
	}
}

// mergeKnown joins the names that every reader knows to be one.
func (c *cast) mergeKnown() {
	index := map[string]int{}
	for f := range c.figures {
		fig := &c.figures[f]
		full, _ := c.knownIn(c.names[fig.first].first, c.names[fig.first].last)
		if full == "" || fig.kind == Person {
			continue
		}
		if other, ok := index[full]; ok {
			c.join(f, other)
		} else {
			index[full] = f
		}
	}
}

// knownIn returns the full name of what every reader knows by the name of the tokens from first up to last, and whether that is
// a place; or "". What is also a plain word must stand in capitals ("US", "WHO").
func (c *cast) knownIn(first, last int) (full string, place bool) {
	if state := c.shortState(first, last); state != "" {
		return state, true
	}
	if last == first+1 && c.toks[first].Shape != token.Upper && c.facts(first).Has(lexicon.Function) {
		return "", false
	}
	if last == first+1 && c.toks[first].Shape == token.Capital && c.toks[first].Len() == 2 {
		return "", false // "La", which is Los Angeles in capitals
	}
	if last == first+1 {
		return c.knownWord(first)
	}
	return lexicon.Known(c.keyOf(first, last))
}

// wellKnownIn reports whether every reader knows the name of the tokens from first up to last.
func (c *cast) wellKnownIn(first, last int) bool {
	full, _ := c.knownIn(first, last)
	return full != ""
}

// wellKnown reports whether every reader knows n.
func (c *cast) wellKnown(n *name) bool { return c.wellKnownIn(n.first, n.last) }

// shortState returns the full name of the state that the name of the tokens from first up to last is short for behind
// a place: "Duluth, | Minn. |"; or "".
func (c *cast) shortState(first, last int) string {
	if last != first+1 || c.word(first-1) != "," || c.boundary(first) || !c.capital(first-2) {
		return ""
	}
	short, whole := strings.CutSuffix(c.word(first), ".")
	if !whole && (c.word(last) != "." || !c.touching(last)) {
		return ""
	}
	return lexicon.State(short)
}
