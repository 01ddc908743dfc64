package briefing

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// known finds the names that every reader knows where the tagger saw none, or
// only a part of them, and the places whose hyphens show what they are.
func (c *cast) known() {
	out := make([]name, 0, len(c.names)+8)
	next := 0
	for i := 0; i < len(c.toks); {
		inside := next < len(c.names) && i >= c.names[next].first
		n, ok := c.knownAt(i)
		if ok && inside {
			ok = i == c.names[next].first && n.last > c.names[next].last
		}
		switch {
		case ok:
			for next < len(c.names) && c.names[next].first < n.last {
				n.last = max(n.last, c.names[next].last)
				next++
			}
			c.resize(&n, n.first, n.last)
			out = append(out, n)
			i = n.last
		case inside:
			out = append(out, c.names[next])
			i = max(i+1, c.names[next].last)
			next++
		default:
			i++
		}
	}
	c.names = out
}

// knownAt returns the longest known name of at most five words that begins at token i.
func (c *cast) knownAt(i int) (name, bool) {
	if !c.capital(i) || c.toks[i].End-c.toks[i].Start < 2 {
		return name{}, false
	}
	if end := c.hyphenPlace(i); end > 0 {
		return c.part(name{mention: mention{score: 0.6, kind: Place}, strong: true}, i, end), true
	}
	first := i
	if article(c.word(i)) {
		first++ // "The Hague" keeps its article, "The White House" does not
	}
	for last := min(i+5, len(c.toks)); last > first; last-- {
		if !c.capital(last-1) || c.crosses(i, last) {
			continue
		}
		n := c.part(name{mention: mention{score: 0.6}}, i, last)
		full, place := c.knownKind(&n)
		if full == "" || first > i && !strings.HasPrefix(full, "the ") || c.within(i, last) && !c.titled(i) {
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
