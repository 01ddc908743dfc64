package cast

import (
	"slices"
	"strings"
	"unicode/utf8"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// longestLabel is of how many tokens a speaker's label in a transcript is.
const longestLabel = 10

// labels finds the people whom the labels of a transcript name in capitals ("ANA:", "SECRETARY HALE:", "BO LEE, BYLINE:").
func (c *cast) labels() {
	labels := c.labelEnds()
	if labels == nil && !slices.ContainsFunc(c.names, func(n name) bool { return c.labelsWords(&n) }) {
		return
	}
	known := c.partsOfNames()
	c.keep(func(n *name) bool { return !c.labelsWords(n) || known[c.folded(n.last-1)] })
	var found []name
	for _, l := range labels {
		next := c.nameBehind(l.first)
		n, ok := c.labelled(l.first, l.colon, known)
		if !ok || next < len(c.names) && c.names[next].first < n.last && c.names[next].strong {
			continue // "NORVIA NEWS:"
		}
		for k := next; k < len(c.names) && c.names[k].first < l.colon; k++ {
			c.names[k].score = -1
		}
		found = append(found, n)
	}
	c.keep(func(n *name) bool { return n.score >= 0 })
	c.insert(found)
}

// label is what stands in capitals before a colon at the start of a paragraph.
type label struct{ first, colon int }

// labelEnds returns the labels of a transcript; nil where there are not two.
func (c *cast) labelEnds() []label {
	var out []label
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		if !c.toks[i].First() || c.shape(i) != token.Upper && !c.initial(i) {
			continue
		}
		if colon := c.labelEnd(i); colon > 0 {
			out = append(out, label{i, colon})
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// labelEnd returns the colon behind the label in capitals at token i, with words of a talk behind it; or 0.
func (c *cast) labelEnd(i int) int {
	for k := i; k < i+longestLabel && k+1 < len(c.toks) && !c.boundary(k+1); k++ {
		switch w := c.word(k); {
		case w == ":":
			if c.touching(k) && !c.touching(k+1) && c.shape(k+1) != token.Upper {
				return k
			}
			return 0
		case w == "." || w == "," || w == "-" || w == "'" || w == "’" || w == "(" || w == ")":
		case c.toks[k].Kind != token.Word || c.shape(k) != token.Upper && utf8.RuneCountInString(w) > 1:
			return 0
		}
	}
	return 0
}

// labelled returns the person whom the label of the tokens from first up to last names; known are the words of the names
// that the article has of people.
func (c *cast) labelled(first, last int, known map[string]bool) (name, bool) {
	title := first
	for first < last && (c.facts(first).Has(lexicon.Honorific|lexicon.Role|lexicon.Modifier) && !known[c.folded(first)] || c.word(first) == "." && first > title) {
		first++
	}
	end := first
	for end < last && c.word(end) != "," && c.word(end) != "(" {
		if c.talkPart(end) {
			return name{}, false
		}
		end++
	}
	if end == first || end-first > 6 {
		return name{}, false
	}
	n := name{kind: Person, score: 0.9, strong: true, rule: byPerson}.part(first, end)
	if c.loudWords(&n) && !known[c.folded(end-1)] {
		return name{}, false // "HAPPY BIRTHDAY:"
	}
	n.title = title
	switch {
	case known[c.folded(end-1)], title < first && end == first+1:
		return n, true
	case c.wellKnown(&n) || c.facts(first) != 0 || c.facts(end-1) != 0:
		return n, false
	}
	if end-first == 1 {
		return n, c.firstName(first) && c.fact(first).Body() == 0 // no body's name as well: "FORD"
	}
	return n, c.firstName(first) || c.personWord(end-1)
}

// loudWords reports whether all words of n, in capitals, are common ones.
func (c *cast) loudWords(n *name) bool {
	return everyToken(n.first, n.last, func(i int) bool {
		return c.toks[i].Kind != token.Word || c.shape(i) == token.Upper && c.plainWord(i)
	})
}

// labelsWords reports whether n is, or ends, a label of common words, which says what follows: "CLAIM:", "THE FACTS:", "HAPPENING TODAY —".
func (c *cast) labelsWords(n *name) bool {
	switch c.word(n.last) {
	case ":", "?":
	case "—", "–":
		if c.is(n.last-1, mediumWord) && !strings.HasSuffix(c.word(n.first), "ING") {
			return false // "HARBOUR NEWS – The mayor …"
		}
	default:
		return false
	}
	if c.boundary(n.last) || c.wellKnown(n) || n.kind == Place || !c.loudWords(n) {
		return false
	}
	if n.size() == 1 && c.fact(n.first).Person() > 0 { // "ROSE:"
		return false
	}
	first := n.first
	for first > 0 && first > n.last-longestLabel && !c.toks[first].First() && c.shape(first-1) == token.Upper {
		first--
	}
	return c.toks[first].First()
}

// commonLabel reports whether token i is a word in capitals that is more often a common one, and says what follows or who speaks:
// "MOBILE:", and not "FORD:".
func (c *cast) commonLabel(i int) bool {
	return c.toks[i].First() && c.word(i+1) == ":" && c.fact(i).Other() > 1 && c.fact(i).Frequent() >= common
}

// partsOfNames are the words of the names of people of two words and more.
func (c *cast) partsOfNames() map[string]bool {
	out := map[string]bool{}
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person || n.size() < 2 {
			continue
		}
		out[c.folded(n.first)], out[c.folded(n.last-1)] = true, true
	}
	return out
}

// talkPart reports whether token i, in capitals, is a part in a talk or says what is heard there, and nobody's name.
func (c *cast) talkPart(i int) bool {
	switch w := c.folded(i); w {
	case "byline", "question", "answer", "unidentified", "unknown", "person", "soundbite", "crosstalk", "applause", "laughter", "music":
		return true
	default:
		return lexicon.TalkPart(w)
	}
}
