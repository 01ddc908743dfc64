package plan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content/library/sign"
)

// requireWord adds a word of the text.
func (p *Plan) requireWord(word string) {
	p.Words = append(p.Words, word)
	if slices.ContainsFunc(p.must, func(q part) bool { return q.word == word }) {
		return
	}
	p.must = append(p.must, part{expr: quoted(word), word: word, bit: sign.OfWord(word),
		check: func(c *Candidate) bool { return c.holds([]string{word}, false) }})
}

// openEnded reports whether the last word of a filter may go on.
func openEnded(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return !unicode.IsSpace(r) && !strings.ContainsRune(`"“”`, r)
}

// text asks for whole words of one term, which must follow each other.
func (p *Plan) text(words []string, not bool) {
	if len(words) > 1 {
		p.Check(func(c *Candidate) bool { return c.holds(words, false) }, not)
	}
	switch {
	case !not:
		p.pairs |= sign.OfPairs(words)
		for _, w := range words {
			p.requireWord(w)
		}
	case len(words) == 1 && sign.OfWord(words[0]) != 0:
		p.notBits |= sign.OfWord(words[0])
	case len(words) == 1:
		p.require(quoted(words[0]), true)
	}
}
