package briefing

import (
	"slices"

	"brief/briefing/speech"
	"brief/briefing/token"
)

// tokens returns the tokens of all blocks in order, none of which crosses a
// block. They are cut at the first call; later ones return the same slice.
func (b *Briefing) tokens() []token.Token {
	if b.work.tokens == nil {
		b.work.tokens = slices.Grow(b.work.room, tokensIn(b.Doc.Text))
		for _, blk := range b.Doc.Blocks {
			b.work.tokens = token.Append(b.work.tokens, blk.Of(b.Doc.Text), blk.Start)
		}
		b.work.tokens, b.work.language = speech.Tokens(b.Doc.Text, b.work.tokens)
	}
	return b.work.tokens
}

// tokensIn is about how many tokens text has, and rarely fewer: of a long text no
// room for a tenth more, as far as its start can tell.
func tokensIn(text string) int {
	const start = 64 << 10
	if len(text) <= longSpeech {
		return len(text)/4 + 8
	}
	n := len(token.Append(nil, text[:start], 0))
	return len(text)/start*(n+n/16) + start
}

// words are the numbers of the words of tokens(), made at the first call.
func (b *Briefing) words() token.Words {
	if b.work.words.Of == nil {
		b.work.words = b.work.numbers.Of(b.Doc.Text, b.tokens())
	}
	return b.work.words
}
