package speech

import (
	"unicode"

	"brief/briefing/token"
)

// context is what all candidates of a region share.
type context struct {
	a          *article
	r, u       int
	sym        symbol
	lower      bool // the words start with a small letter
	starts     bool // nothing but the region stands before it in its block
	ends       bool
	words      int
	left       symbol // symbols next to the region
	right      symbol
	last       int // index of the last region of speech before, or -1
	beforeLast int // the last one of another speaker, or -1
	done       []decision
	govern     *governors // of a German region
	cueLeft    bool       // a verb of speech stands in the region's sentence, on its left
	cueRight   bool
}

func (a *article) context(r, u int, done []decision) *context {
	reg := &a.regions[r]
	c := &context{a: a, r: r, u: u, sym: a.symAt(u), lower: unicode.IsLower(firstRune(reg.Of(a.Text))), done: done, last: -1, beforeLast: -1}
	c.left, c.right = a.symAt(u-1), a.symAt(u+1)
	if c.right == symEnd && c.sym == symStop && a.lang == english && a.stopOutside(r) {
		c.right = a.symAt(u + 2)
	}
	c.starts = c.left == symBlock
	c.ends = c.right == symBlock
	c.words = a.wordsAmong(int(a.units[u].first), int(a.units[u].last))
	for i := r - 1; i >= 0 && i >= r-12; i-- {
		if !done[i].speech {
			continue
		}
		if c.last < 0 {
			c.last = i
		} else if done[i].mention >= 0 && !a.sameSpeaker(done[i].mention, done[c.last].mention) {
			c.beforeLast = i
			break
		}
	}
	c.cueLeft, c.cueRight = a.cueBeside(u, -1), a.cueBeside(u, 1)
	return c
}

// wordsAmong counts the words of tokens [first, last).
func (a *article) wordsAmong(first, last int) int {
	n := 0
	for _, t := range a.Tokens[first:last] {
		if t.Kind == token.Word {
			n++
		}
	}
	return n
}

// cueBeside reports whether a cue stands in the sentence of unit u on one side.
func (a *article) cueBeside(u, step int) bool {
	for v := u + step; v >= 0 && v < len(a.units) && v != u+step*14; v += step {
		s := a.units[v].sym
		if isBreak(s) || isRegion(s) {
			return false
		}
		if s == symSay || s == symTell || s == symClaim || s == symAccording {
			return true
		}
	}
	return false
}

// sameSpeaker reports whether two mentions are known to be the same speaker.
func (a *article) sameSpeaker(m, n int) bool {
	if m < 0 || n < 0 {
		return m == n
	}
	if m == n {
		return true
	}
	return a.mentions[m].entity >= 0 && a.mentions[m].entity == a.mentions[n].entity
}

// common adds what says something about the region, joined to the candidate's source.
func (c *context) common(f *features, source uint32) {
	f.put(of5(2, source, uint32(c.sym), flag(c.lower), flag(c.starts), flag(c.ends)))
	f.put(of3(3, source, uint32(c.left), uint32(c.right)))
	f.put(of4(4, source, flag(c.cueLeft), flag(c.cueRight), uint32(c.sym)))
	f.put(of3(7, source, uint32(c.right), uint32(c.sym)))
}
