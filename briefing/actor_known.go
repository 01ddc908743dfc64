package briefing

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// known finds the names that every reader knows where the tagger saw none.
func (c *cast) known() {
	var found []name
	next := 0
	for i := 0; i < len(c.toks); {
		if next < len(c.names) && i >= c.names[next].first {
			i = max(i+1, c.names[next].last)
			next++
			continue
		}
		limit := len(c.toks)
		if next < len(c.names) {
			limit = c.names[next].first
		}
		n, ok := c.knownAt(i, limit)
		if !ok {
			i++
			continue
		}
		found = append(found, n)
		i = n.last
	}
	c.insert(found)
}

// knownAt returns the longest known name of at most four words that begins at
// token i and ends before limit.
func (c *cast) knownAt(i, limit int) (name, bool) {
	if !c.capital(i) || c.toks[i].End-c.toks[i].Start < 2 {
		return name{}, false
	}
	for last := min(i+4, limit); last > i; last-- {
		if !c.capital(last-1) || c.crosses(i, last) {
			continue
		}
		n := c.part(name{mention: mention{score: 0.6}}, i, last)
		full, place := c.knownKind(&n)
		if full == "" || c.within(i, last) && !c.titled(i) {
			continue
		}
		if last == i+1 && c.shape(i) == token.Upper && c.shouted(i) && c.facts(i).Has(lexicon.Function) {
			continue // "US" in a headline in capitals may be the pronoun
		}
		n.kind = Organization
		if place {
			n.kind = Place
		}
		n.strong = true
		return n, true
	}
	return name{}, false
}

// crosses reports whether a paragraph begins between the tokens from first up to last.
func (c *cast) crosses(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if c.toks[i].First {
			return true
		}
	}
	return false
}

// titled reports whether token i stands in a line whose words begin with
// capitals, as in a headline: all of four letters and more.
func (c *cast) titled(i int) bool {
	first, last := i, i+1
	for first > 0 && !c.toks[first].First {
		first--
	}
	for last < len(c.toks) && !c.toks[last].First && last-first < 30 {
		last++
	}
	if last-first >= 30 {
		return false
	}
	for k := first; k < last; k++ {
		if t := c.toks[k]; t.Kind == token.Word && t.Shape == token.Lower && t.End-t.Start >= 4 && !c.facts(k).Has(lexicon.Function) {
			return false
		}
	}
	return true
}
