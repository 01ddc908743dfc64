package speech

import (
	"sort"
	"strings"

	"brief/content"
)

// mostSignature bounds the tokens of a line that names whose quotation stands above it.
const mostSignature = 20

// signed returns the block quotations under which, behind a dash, a line names
// who said them: "— Ana Ruiz, mayor".
func (f *finder) signed() []Quote {
	var out []Quote
	next := 0
	for b := range f.Blocks {
		if b < next || f.Blocks[b].Skip || !f.Blocks[b].Quoted {
			continue
		}
		last := b // the last block of the quotation
		for last+1 < len(f.Blocks) && f.Blocks[last+1].Quoted && f.dashAt(last+1) < 0 && f.signature(last) < 0 {
			last++
		}
		next = last + 1
		dash := f.signature(last)
		if dash < 0 && next < len(f.Blocks) {
			dash = f.dashAt(next)
		}
		if dash >= 0 {
			out = f.appendSigned(out, b, last, dash)
		}
	}
	return out
}

// dashAt returns the dash that begins a block, if it can be a signature; or -1.
func (f *finder) dashAt(block int) int {
	i := f.tokenAt(f.Blocks[block].Start)
	if i+1 >= len(f.Tokens) || int(f.Tokens[i].Start) >= f.Blocks[block].End || !f.isDash(i) || f.tokenAt(f.Blocks[block].End)-i > mostSignature || f.Blocks[block].Skip {
		return -1
	}
	return i
}

// signature returns the dash behind the last sentence of a block that a name
// follows and little else; or -1.
func (f *finder) signature(block int) int {
	first, end := f.tokenAt(f.Blocks[block].Start), f.tokenAt(f.Blocks[block].End)
	for i := end - 2; i > first && i > end-mostSignature; i-- {
		if f.isDash(i) && f.regionOf[i] < 0 && endsSentence(f.Text[:f.Tokens[i-1].End()]) {
			return i
		}
	}
	return -1
}

func (f *finder) isDash(i int) bool {
	switch f.tokenText(i) {
	case "—", "–", "―", "--":
		return true
	}
	return false
}

// appendSigned appends the blocks [first, last] as speech of whom the words behind
// the dash name.
func (f *finder) appendSigned(out []Quote, first, last, dash int) []Quote {
	m := sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].first > dash })
	if m == len(f.mentions) || f.mentions[m].first > dash+3 || f.mentions[m].kind != nameMention {
		return out
	}
	voice := f.voice(m)
	for b := first; b <= last; b++ {
		span := f.Blocks[b].Span
		if at := int(f.Tokens[dash].Start); at < span.End {
			span.End = span.Start + len(strings.TrimRight(f.Text[span.Start:at], " \n"))
		}
		if span = unmarked(f.Text, span); span.Empty() {
			continue
		}
		out = append(out, Quote{Span: span, Kind: Direct, Actor: voice.Actor, Name: voice.Name, Mention: voice.Span,
			Rule: "signed", Confidence: sureTurn, Group: 1<<20 + first})
	}
	return out
}

// unmarked is s without the quotation marks around it.
func unmarked(text string, s content.Span) content.Span {
	words := s.Of(text)
	inner := strings.TrimLeft(words, "\"“„«‘'")
	s.Start += len(words) - len(inner)
	s.End -= len(inner) - len(strings.TrimRight(inner, "\"”“»’'"))
	return s
}
