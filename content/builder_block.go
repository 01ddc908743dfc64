package content

import (
	"sort"
	"strings"
)

// AddBlock adds a block as it stands in the text of a Document, with those of its marks that lie
// in the block; marks, in the Document's order, begin with these, and the rest is returned.
func (b *Builder) AddBlock(text string, blk Block, marks []Mark) (rest []Mark) {
	n := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= blk.End })
	marks, rest = marks[:n], marks[n:]
	b.Begin(blk)
	at := blk.Start
	var open []int // ends of the marks that are open, the innermost last
	upTo := func(end int) {
		for len(open) > 0 && open[len(open)-1] <= end {
			b.addLines(text, at, open[len(open)-1], blk.Kind)
			at = max(at, open[len(open)-1])
			b.EndMark()
			open = open[:len(open)-1]
		}
		b.addLines(text, at, end, blk.Kind)
		at = max(at, end)
	}
	for i := 0; i < len(marks); {
		same := i
		for same < len(marks) && marks[same].Span == marks[i].Span {
			same++
		}
		upTo(marks[i].Start)
		for j := same - 1; j >= i; j-- { // the longer come first, but of those that cover the same the outer one last
			if marks[j].Kind == Link && marks[j].Target == "" {
				b.BeginJump(marks[j].Place)
			} else {
				b.BeginMark(marks[j].Kind, marks[j].Target)
			}
			open = append(open, min(marks[j].End, blk.End))
		}
		i = same
	}
	upTo(blk.End)
	for range open {
		b.EndMark()
	}
	return rest
}

// addLines adds a piece of a text, which may be empty.
func (b *Builder) addLines(text string, start, end int, kind BlockKind) {
	if start >= end {
		return
	}
	if kind == Code {
		b.Text(text[start:end])
		return
	}
	for i, line := range strings.Split(text[start:end], "\n") {
		if i > 0 {
			b.Break()
		}
		b.Text(line)
	}
}
