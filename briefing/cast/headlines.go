package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// headlines mends names in lines whose words all begin with capitals, where the tagger cannot
// see where a name ends: what the text calls so elsewhere counts ("Acme | Opens New Bridge"),
// or else the words that it has in small letters are none of the name.
func (c *cast) headlines() {
	var elsewhere map[string]Kind
	c.keep(func(n *name) bool {
		if !c.amongCapitals(n.first, n.last) || !c.inHeadline(n.first) || c.wellKnown(n) {
			return true
		}
		if elsewhere == nil {
			elsewhere = c.namedInText()
		}
		if _, same := elsewhere[string(c.key(n))]; same {
			return true
		}
		if c.cutBeforeVerb(n, elsewhere) || n.strong || c.facts(n.last-1).Has(headWords) {
			return true
		}
		return c.cutToKnown(n, elsewhere) || c.cutCommon(n)
	})
}

// headWords end names of bodies and places.
const headWords = lexicon.OrgHead | lexicon.PlaceHead | lexicon.Venue | lexicon.Company

// amongCapitals reports whether tokens [first, last) are several words or stand beside a capital.
func (c *cast) amongCapitals(first, last int) bool {
	return last-first > 1 || c.capitalBefore(first) || c.capitalOn(last)
}

// inHeadline reports whether token first stands in a headline with a capital on each word, and not among capitals.
func (c *cast) inHeadline(first int) bool { return c.titled(first) && !c.shouted(first) }

// small reports whether token i is a word that a headline would write with a capital.
func (c *cast) small(i int) bool {
	t := c.toks[i]
	return t.Kind == token.Word && t.Shape == token.Lower && t.Len() >= 4 && !c.facts(i).Has(lexicon.Function)
}

// namedInText maps the names outside headlines, and the last words of people's, to their kinds.
func (c *cast) namedInText() map[string]Kind {
	out := make(map[string]Kind, c.distinct())
	for i := range c.names {
		n := &c.names[i]
		if c.amongCapitals(n.first, n.last) && c.inHeadline(n.first) {
			continue
		}
		out[string(c.key(n))] = n.kind
		if n.kind == Person && n.size() > 1 {
			if last := c.folded(n.last - 1); last != "" {
				if _, was := out[last]; !was {
					out[last] = n.kind
				}
			}
		}
	}
	return out
}

// longestWithin is of how many tokens a name is that is looked for within another, which may be as long as the text.
const longestWithin = 12

// cutBeforeVerb cuts n before a verb in the present that stands behind a name of the text, or has
// only common words behind it: "Acme | Opens New Bridge".
func (c *cast) cutBeforeVerb(n *name, elsewhere map[string]Kind) bool {
	for verb := min(n.last-1, n.first+longestWithin); verb > n.first; verb-- {
		surely := doesAtStart.holds(c.folded(verb)) && c.fact(verb).Person() == 0 // "Lagos | Became a Tech Hub"
		if !surely && !c.presentVerb(verb) {
			continue
		}
		kind, known := elsewhere[string(c.keyOf(n.first, verb))]
		body := c.facts(verb - 1).Has(headWords)
		if !surely && !known && !body && (verb == n.last-1 || !everyToken(verb+1, n.last, c.commonWord)) {
			continue
		}
		n.resize(n.first, verb)
		n.strong = false
		if known {
			n.kind = kind
		}
		return true
	}
	return false
}

// presentVerb reports whether token i ends as a verb in the present does, and the language or the text knows its stem.
func (c *cast) presentVerb(i int) bool {
	const known = 6 // how frequent
	w := strings.ToLower(c.word(i))
	if !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || c.facts(i).Has(headWords|lexicon.People) {
		return false
	}
	return c.fact(i).Frequent() >= known || c.inSmallLetters(i) || c.smalls[w[:len(w)-1]] || c.smalls[strings.TrimSuffix(w, "es")]
}

// cutToKnown cuts n to the longest name within it that the text has elsewhere, behind none but common words.
func (c *cast) cutToKnown(n *name, elsewhere map[string]Kind) bool {
	for size := min(n.size()-1, longestWithin); size > 0; size-- {
		for at := n.first; at+size <= n.last && (at == n.first || c.commonWord(at-1)); at++ {
			kind, known := elsewhere[string(c.keyOf(at, at+size))]
			if !known || !c.goesOn(n.kind, at+size, n.last) {
				continue
			}
			n.resize(at, at+size)
			n.kind = kind
			return true
		}
	}
	return false
}

// cutCommon takes from the ends of n the words that are common ones, and reports whether any is left.
func (c *cast) cutCommon(n *name) bool {
	first, last := n.first, n.last
	for last > first && c.commonWord(last-1) && !c.touching(last-1) { // "Eng-meng" stays whole
		last--
	}
	for first < last && c.commonWord(first) && !c.touching(first+1) {
		first++
	}
	if first == last {
		return false
	}
	if first > n.first || last < n.last {
		n.resize(first, last)
	}
	return true
}

// goesOn reports whether tokens [first, last), taken for the end of a name of kind, are what a headline goes on with.
func (c *cast) goesOn(kind Kind, first, last int) bool {
	return everyToken(first, last, func(i int) bool {
		return c.commonWord(i) || c.presentVerb(i) || kind != Person && !c.strange(i)
	})
}

// besideCommon reports whether tokens [first, last) of a headline have beside them no capital, or
// only common words with one.
func (c *cast) besideCommon(first, last int) bool {
	free := func(i int, between int) bool { return !c.capital(i) || c.boundary(between) || c.commonWord(i) }
	return c.word(last) != "$" && c.inHeadline(first) && free(first-1, first) && free(last, last)
}

// commonWord reports whether the text has the word of token i in small letters, or it is a link of names.
func (c *cast) commonWord(i int) bool {
	return c.toks[i].Kind != token.Word || c.toks[i].Shape == token.Capital && c.inSmallLetters(i) || c.shape(i) == token.Lower
}

// inSmallLetters reports whether the text has the word of token i in small letters.
func (c *cast) inSmallLetters(i int) bool {
	if c.smalls == nil {
		c.smalls = make(map[string]bool, len(c.keptWords)/2)
		for k := range c.toks {
			if c.toks[k].Kind != token.Word || c.toks[k].Shape != token.Lower {
				continue
			}
			if _, noted := c.kept(k, askedSmall); !noted {
				c.smalls[c.word(k)] = true
			}
		}
	}
	return c.smalls[strings.ToLower(c.word(i))]
}
