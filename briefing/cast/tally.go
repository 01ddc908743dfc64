package cast

import "brief/briefing/token"

// tally counts something by the words of tokens. It goes by their numbers, as most words are asked for where they stand.
type tally struct {
	c      *cast
	counts []int32        // by number of the word
	rest   map[string]int // of the words without a number
}

func (c *cast) tally() *tally { return &tally{c: c, counts: make([]int32, len(c.keptWords))} }

// add counts n more of the word of token i, which is in the document.
func (t *tally) add(i, n int) {
	number := t.c.spelled[i]
	if number != token.Unnumbered {
		t.counts[number] += int32(n)
		return
	}
	if t.rest == nil {
		t.rest = map[string]int{}
	}
	t.rest[t.c.word(i)] += n
}

// of returns how many of the word of token i were counted; none outside the document.
func (t *tally) of(i int) int {
	if uint(i) >= uint(len(t.c.spelled)) {
		return 0
	}
	if number := t.c.spelled[i]; number != token.Unnumbered {
		return int(t.counts[number])
	}
	return t.rest[t.c.word(i)]
}

// tallyOf counts the words of the tokens that word returns of the names, where it says so.
func (c *cast) tallyOf(word func(n *name) (token int, ok bool)) *tally {
	out := c.tally()
	for i := range c.names {
		if at, ok := word(&c.names[i]); ok {
			out.add(at, 1)
		}
	}
	return out
}

// has reports whether any of the word of token i was counted.
func (t *tally) has(i int) bool { return t.of(i) > 0 }
