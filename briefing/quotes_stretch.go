package briefing

import (
	"iter"
	"sort"
	"strings"

	"brief/briefing/speech"
	"brief/briefing/token"
	"brief/content"
)

// A text of longSpeech bytes is searched for speech maxStretch bytes at a time: who
// speaks is said nearby, and the search needs many times that memory.
const (
	longSpeech = 1 << 20
	maxStretch = 128 << 10
)

// findSpeech yields the quotes that speech.Find finds in stretches of blocks, each of
// which begins at a heading where there is one, and how much of the text is behind.
func findSpeech(in speech.Input, model *speech.Model) iter.Seq2[[]speech.Quote, float64] {
	return func(yield func([]speech.Quote, float64) bool) {
		if len(in.Text) <= longSpeech {
			yield(speech.Find(in, model), 1)
			return
		}
		groups := 0
		for blocks, toks := range stretches(in.Text, in.Blocks) {
			last, found := groups, speech.Find(inputOf(in, blocks, toks), model)
			for i := range found {
				found[i].Group += last
				groups = max(groups, found[i].Group)
			}
			if !yield(found, float64(blocks[len(blocks)-1].End)/float64(len(in.Text))) {
				return
			}
		}
	}
}

// stretches yields the blocks of a long text a stretch at a time with their tokens,
// which are of use until the next: all of them take more memory than the text.
func stretches(text string, blocks []speech.Block) iter.Seq2[[]speech.Block, []token.Token] {
	return func(yield func([]speech.Block, []token.Token) bool) {
		var toks []token.Token
		for blocks := cutLong(text, blocks); len(blocks) > 0; {
			n := stretchOf(blocks)
			toks = toks[:0]
			for _, blk := range blocks[:n] {
				first := len(toks)
				toks = token.Append(toks, blk.Of(text), blk.Start)
				if first < len(toks) && blk.Start > 0 && text[blk.Start-1] == ' ' {
					toks[first] = toks[first].Continued() // it was cut before
				}
			}
			toks, _ = speech.Tokens(text, toks)
			if !yield(blocks[:n], toks) {
				return
			}
			blocks = blocks[n:]
		}
	}
}

// stretchOf is how many of the blocks make the next stretch.
func stretchOf(blocks []speech.Block) int {
	start := blocks[0].Start
	n := sort.Search(len(blocks), func(i int) bool { return blocks[i].End-start > maxStretch })
	if n == len(blocks) {
		return n
	}
	for i := n; i > n/2; i-- {
		if blocks[i].Heading {
			return i
		}
	}
	return max(1, n)
}

// inputOf is the part of in that blocks, whose tokens are toks, cover.
func inputOf(in speech.Input, blocks []speech.Block, toks []token.Token) speech.Input {
	name := func(at int) int {
		return sort.Search(len(in.Names), func(i int) bool { return in.Names[i].Start >= at })
	}
	in.Names = in.Names[name(blocks[0].Start):name(blocks[len(blocks)-1].End)]
	in.Blocks, in.Tokens, in.Words = blocks, toks, token.Words{}
	return in
}

// cutLong cuts blocks that are longer than a stretch, at the ends of sentences.
func cutLong(text string, blocks []speech.Block) []speech.Block {
	var out []speech.Block
	for _, blk := range blocks {
		for blk.Len() > maxStretch {
			cut := blk.Start + 1 + strings.LastIndexAny(text[blk.Start:blk.Start+maxStretch], " \n")
			if stop := strings.LastIndex(text[blk.Start:cut], ". "); stop > maxStretch/2 {
				cut = blk.Start + stop + 2
			}
			if cut <= blk.Start+1 {
				cut = blk.End // a single word
			}
			head := blk
			head.Span = content.Span{Start: blk.Start, End: cut}
			out = append(out, head)
			if blk.Start = cut; blk.Empty() {
				break
			}
		}
		if !blk.Empty() {
			out = append(out, blk)
		}
	}
	return out
}
