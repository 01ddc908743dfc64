package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// lands makes places of names whose people the article names, too ("Norvia", where
// "Norvian lorries" drive), and drops the people's. No list has lands that are made
// up or small.
func (c *cast) lands() {
	peoples := c.peopleWords()
	if peoples == nil {
		return
	}
	lands := map[string]bool{}
	var found []name
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		w := c.word(i)
		if !strings.HasSuffix(w, "a") || !peoples[w+"n"] || c.firstName(i) {
			continue
		}
		if k := c.nameBehind(i); k == len(c.names) || c.names[k].first > i {
			found = append(found, name{kind: Place, score: 0.7, strong: true, rule: byLands}.part(i, i+1))
		} else if n := &c.names[k]; n.size() == 1 && !n.hasTitle() && !n.strong {
			n.kind, n.strong = Place, true
		}
		lands[w+"n"] = true
	}
	c.insert(found)
	c.keep(func(n *name) bool {
		return n.size() > 1 || n.hasTitle() || !lands[c.word(n.first)]
	})
}

// peopleWords are the words like "Norvian" that stand before a small word: what
// they tell of is of a land. It is nil where there are none.
func (c *cast) peopleWords() map[string]bool {
	var out map[string]bool
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		w := c.word(i)
		if len(w) < 6 || !strings.HasSuffix(w, "an") || c.shape(i) != token.Capital || c.boundary(i+1) || c.shape(i+1) != token.Lower ||
			c.facts(i+1).Has(lexicon.Function|lexicon.Speech) || c.firstName(i) {
			continue
		}
		if out == nil {
			out = map[string]bool{}
		}
		out[w] = true
	}
	return out
}
