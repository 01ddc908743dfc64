package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/content"
)

// mostLetter is how many blocks of a letter to the editor may stand between its greeting and the name below it.
const mostLetter = 15

// appendLetter appends the blocks of the letter whose greeting opens block b, up to the line that is a person's name, and
// returns the block to go on with; b where there is no such letter.
func (f *finder) appendLetter(out []Quote, b int) ([]Quote, int) {
	size := lexicon.Greeting(f.Blocks[b].Of(f.Text))
	if size == 0 || f.lang != english {
		return out, b
	}
	for last := b + 1; last < min(len(f.Blocks), b+1+mostLetter) && !f.Blocks[last].Heading; last++ {
		name := f.nameAlone(last)
		if name == nil {
			continue
		}
		for i := b; i < last; i++ {
			span := f.Blocks[i].Span
			if i == b {
				span.Start += size
			}
			if words := span.Of(f.Text); words == "" || f.Blocks[i].Skip || strings.HasSuffix(words, ",") { // "Yours faithfully,"
				continue
			}
			for _, own := range f.writersWords(i, span) {
				out = append(out, signedQuote(own, Voice{name.Span, name.Actor, f.Actors[name.Actor-1].Name}, b))
			}
		}
		return out, last + 1
	}
	return out, b
}

// writersWords returns the parts of span, in block b of a letter, that are the writer's own: without the sentences in which the
// writer says who else said something in marks.
func (f *finder) writersWords(b int, span content.Span) []content.Span {
	first, end := f.tokenAt(span.Start), f.tokenAt(span.End)
	var out []content.Span
	for r := f.firstRegion(b); r < len(f.regions) && f.regions[r].block == b; r++ {
		if d := &f.done[r]; !d.namesSpeaker() || f.isWriter(d.mention) {
			continue
		}
		from, to := f.tokenAt(f.regions[r].Start), f.tokenAt(f.regions[r].End)
		for from > first && f.sent[from-1] == f.sent[from] {
			from--
		}
		for to < end && f.sent[to] == f.sent[to-1] {
			to++
		}
		if from > first {
			out = append(out, f.span(first, from))
		}
		first = max(first, to)
	}
	if first < end {
		out = append(out, f.span(first, end))
	}
	return out
}

// isWriter reports whether mention m is "I" or "we", who writes.
func (f *finder) isWriter(m int) bool {
	switch strings.ToLower(f.tokenText(f.mentions[m].head)) {
	case "i", "we", "my", "our", "me", "us":
		return true
	}
	return false
}

// nameAlone returns the person's name that block b is, with where they live at most; or nil.
func (f *finder) nameAlone(b int) *Name {
	const longest = 60 // bytes
	text := f.Blocks[b].Of(f.Text)
	first, end := f.inBlock(b)
	if first == end || len(text) > longest || !f.person(first) || strings.ContainsAny(text[len(text)-1:], ".?!:") {
		return nil
	}
	n := &f.Names[f.nameOf[first]]
	if rest := f.Text[n.End:f.Blocks[b].End]; n.Start > f.Blocks[b].Start+len("Prof. ") || rest != "" && rest[0] != ',' {
		return nil
	}
	return n
}
