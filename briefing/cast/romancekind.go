package cast

import (
	"strings"

	"brief/briefing/token"
)

// classify trims n and says what it names; seen is the tagger's name there, or nil. It reports whether n is a name at all.
func (c *cast) classify(n *name, seen *name) bool {
	if c.shouting(n.first) && seen == nil {
		return false
	}
	left, office := c.untitled(n)
	if !left {
		return false
	}
	words := c.capitalsFrom(n.first, n.last)
	introduced := office || c.introducedRomance(n.first)
	head := c.headsRomance(n.first)
	switch {
	case c.lang.Place(c.nameText(n)):
		n.kind, n.rule = Place, byGazetteer
	case head && (words > 1 || c.shape(n.last-1) == token.Lower) && !(c.firstName(n.first) && !c.lang.Body(c.word(n.first))):
		n.kind, n.rule = Organization, byBody
	case c.introducedBody(n.first) && !c.place(n) && !(c.firstName(n.first) && words > 1):
		n.kind, n.rule = Organization, byBody
	case c.toldBy(n, words), c.firstName(n.first) && words > 1 && !c.is(n.first, calledAsPlace), introduced && !head && !c.place(n) && (words > 1 || c.shape(n.first) == token.Capital):
		n.kind = Person
	case seen != nil && seen.score > 0.4 && !(words == 1 && (c.lang.Office(c.word(n.first)) || c.lang.Body(c.word(n.first)))):
		return c.asTagged(n, seen, words)
	case words == 1 && c.lang.Place(c.word(n.first)), words > 1 && c.placeLike(n.first) || words == 1 && c.place(n) && !c.opensRomance(n.first):
		n.kind, n.rule = Place, byGazetteer
	case words == 1 && c.shape(n.first) == token.Upper && c.toks[n.first].Len() > 1 && c.toks[n.first].Len() < 7 && strings.Trim(c.word(n.first), "IVXLCDM") != "":
		n.kind, n.rule = Organization, byAcronym
	default:
		return false
	}
	return true
}

// untitled leaves out of n the offices that it begins with, and the article or the rest of an office before it. It reports
// whether anything is left, and whether an office stood there.
func (c *cast) untitled(n *name) (left, office bool) {
	title := n.first
	for n.first < n.last && c.lang.Office(c.word(n.first)) && !(c.firstName(n.first) && n.size() > 1) && !c.headsRomance(n.first) && c.shape(n.first) != token.Upper {
		n.first++
		for n.first < n.last && (c.word(n.first) == "." || c.is(n.first, romanceParticle)) {
			n.first++
		}
	}
	office = n.first > title
	n.title = title
	if n.first >= n.last || office && c.is(n.first-1, romanceParticle) {
		return false, office // "Presidente de la República"
	}
	if n.size() > 1 && c.is(n.first, romanceArticle) && c.opensRomance(n.first) {
		if w := c.word(n.first + 1); c.lang.Office(w) || c.lang.Body(w) {
			n.first++
			n.title = n.first
		}
	}
	for k := n.first + 1; k+1 < n.last; k++ {
		if c.firstName(k) && c.capital(k+1) && !c.firstName(n.first) && c.word(n.first-1) != "." && c.capital(k-1) && (strings.HasSuffix(c.word(n.first-1), "'") || strings.HasSuffix(c.word(n.first-1), "’") || c.lang.Grammar(c.word(n.first-1)) && !c.boundary(n.first)) {
			n.first, n.title = k, k // "ministre de l’Intérieur | Jean Martin"
			break
		}
	}
	return true, office
}

// asTagged gives n, of so many words, the kind that the tagger saw there, but for what its words and the ones beside it show.
func (c *cast) asTagged(n, seen *name, words int) bool {
	if words == 1 && c.opensRomance(n.first) && c.strange(n.first) && seen.score < 0.8 {
		return false
	}
	n.kind, n.score, n.rule = seen.kind, seen.score, byTagger
	if n.kind == Person && words == 1 {
		articled := c.is(n.first-1, romanceDet) && !c.opensRomance(n.first)
		if c.place(n) && !(c.firstName(n.first) && !articled) {
			n.kind = Place
		} else if articled || !c.firstName(n.first) && (c.lang.Grammar(c.word(n.first-1)) && !c.opensRomance(n.first) || n.score < 0.7) {
			return c.endsPerson(n.first)
		}
	}
	if n.kind == Place && words == 1 && c.firstName(n.first) && (c.opensRomance(n.first) || c.lang.Tells(c.word(n.first-1))) && (c.word(n.last) == "," || c.lang.Tells(c.word(n.last))) {
		n.kind = Person // "explique Farida, une patiente"
	}
	if n.kind == Person && words > 1 && c.shape(n.first) == token.Upper && c.toks[n.first].Len() < 4 {
		n.kind = Organization // "JT de TF1"
	}
	return true
}

// toldBy reports whether the strange words n stand beside a verb as somebody who speaks does: "a confié | Gessica Généus".
func (c *cast) toldBy(n *name, words int) bool {
	if words < 2 || words > 3 || c.opensRomance(n.first) && c.toks[n.first].First() || c.shape(n.first) != token.Capital || !c.strange(n.first) || c.headsRomance(n.first) {
		return false
	}
	return c.lang.Speaks(c.word(n.first-1)) && !c.boundary(n.first) || c.lang.Speaks(c.word(n.last)) && !c.boundary(n.last)
}

// introducedBody reports whether what a body is stands right before token i: "le syndicat | Soins Unis".
func (c *cast) introducedBody(i int) bool {
	return i > 0 && !c.boundary(i) && c.shape(i-1) == token.Lower && c.toks[i].Space() && c.lang.Body(c.word(i-1)) && !c.lang.Office(c.word(i-1))
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

// introducedRomance reports whether what only a person is stands right before token i.
func (c *cast) introducedRomance(i int) bool {
	at := i - 1
	if at >= 0 && c.word(at) == "." && c.touching(at) {
		at--
	}
	return at >= 0 && !c.boundary(i) && c.toks[at].Kind == token.Word && c.lang.Office(c.word(at)) && (c.shape(at) == token.Lower || c.lang.Honour(c.word(at))) && c.toks[i].Space()
}

// place reports whether n is the name of a land, a region or a city, one word.
func (c *cast) place(n *name) bool {
	if n.size() != 1 {
		return false
	}
	kind, ok := c.gazetteer(n.first)
	return ok && kind == Place || c.placeWord(n.first) && c.facts(n.first) == 0
}

// trimRomance leaves out of names what later steps took into them that is grammar, and drops those that are nothing else.
func (c *cast) trimRomance() {
	c.keep(func(n *name) bool {
		first := n.first
		if n.rule == byAgain && n.kind == Organization && n.size() == 1 && c.shape(first) == token.Capital {
			return false // "Sanidad" of "Sanidad Unida"
		}
		for first < n.last && (c.shape(first) == token.Lower || c.lang.Grammar(c.word(first)) && !c.is(first, romanceArticle) && c.shape(first) != token.Upper && !(c.firstName(first) && n.last-first > 1)) {
			first++
		}
		if first >= n.last {
			return false
		}
		n.resize(first, n.last)
		return true
	})
}
