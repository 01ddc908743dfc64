package briefing

import (
	"sort"
	"strings"

	"brief/briefing/speech"
	"brief/content"
)

// maxStretch is how many bytes of a text are searched for speech at a time: who
// speaks is said nearby, and the search needs many times that memory.
const maxStretch = 512 << 10

// findSpeech is speech.Find in stretches of blocks, each of which begins at a
// heading where there is one. It returns the quotes of each.
func findSpeech(in speech.Input, model *speech.Model) (stretches [][]speech.Quote) {
	if len(in.Text) <= 2*maxStretch {
		return [][]speech.Quote{speech.Find(in, model)}
	}
	groups := 0
	for blocks := cutLong(in.Text, in.Blocks); len(blocks) > 0; {
		n := stretchOf(blocks)
		last, found := groups, speech.Find(inputOf(in, blocks[:n]), model)
		for i := range found {
			found[i].Group += last
			groups = max(groups, found[i].Group)
		}
		stretches = append(stretches, found)
		blocks = blocks[n:]
	}
	return stretches
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

// inputOf is the part of in that blocks cover.
func inputOf(in speech.Input, blocks []speech.Block) speech.Input {
	start, end := blocks[0].Start, blocks[len(blocks)-1].End
	token := func(at int) int {
		return sort.Search(len(in.Tokens), func(i int) bool { return int(in.Tokens[i].Start) >= at })
	}
	name := func(at int) int {
		return sort.Search(len(in.Names), func(i int) bool { return in.Names[i].Start >= at })
	}
	in.Blocks, in.Tokens, in.Names = blocks, in.Tokens[token(start):token(end)], in.Names[name(start):name(end)]
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
