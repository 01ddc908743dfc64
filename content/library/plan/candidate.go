package plan

import (
	"brief/briefing/query"
	"brief/content/library/term"
)

// Candidate is what deciding about a quote, and ranking it, needs.
type Candidate struct {
	ID, Speaker                int64
	Text, Name, Heading, About string
	words                      []string // of Text, in order; made when first needed
	folded                     string   // Text, made when first needed
	isFolded                   bool
}

// TextWords are the words of the text.
func (c *Candidate) TextWords() []string {
	if c.words == nil {
		c.words = term.Split(make([]string, 0, len(c.Text)/5+1), c.Text)
	}
	return c.words
}

// holds reports whether the words seq follow each other in the quote; with
// prefix, the last of seq may be the beginning of a word. It is [term.HoldsRun]
// without a list of the text's words: rare phrases of frequent words are looked
// for in thousands of quotes.
func (c *Candidate) holds(seq []string, prefix bool) bool {
	if c.words == nil {
		if !c.isFolded {
			c.folded, c.isFolded = query.Fold(c.Text, true), true
		}
		if found, sure := foldedHolds(c.folded, seq, prefix); sure {
			return found
		}
	}
	return term.HoldsRun(c.TextWords(), seq, prefix)
}
