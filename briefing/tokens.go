package briefing

import (
	"slices"

	"brief/briefing/token"
)

// tokens returns the tokens of all blocks in order, none of which crosses a
// block. They are cut at the first call; later ones return the same slice.
func (b *Briefing) tokens() []token.Token {
	if b.work.tokens == nil {
		b.work.tokens = slices.Grow(b.work.room, len(b.Doc.Text)/4+8)
		for _, blk := range b.Doc.Blocks {
			b.work.tokens = token.Append(b.work.tokens, blk.Of(b.Doc.Text), blk.Start)
		}
	}
	return b.work.tokens
}
