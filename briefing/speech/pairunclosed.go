package speech

import (
	"strings"
	"unicode"

	"brief/content"
)

// endsSpeech is what stands before a mark that closes speech.
const endsSpeech = ",.?!…"

// finish deals with marks that never closed.
func (p *pairing) finish() {
	if len(p.stack) == 0 {
		return
	}
	o := p.stack[0]
	closes := len(p.inner) > 0 && p.inner[len(p.inner)-1].outer.End == p.span.End // at the end, so that nothing goes on
	introduced := p.introduced(o.mark) || p.reopened(o.mark)
	begins := !unicode.IsLower(firstRune(p.text[o.end:p.span.End]))
	switch {
	case p.goesOn() && !closes && (introduced || begins || len(p.stack) == 1 && p.endsCalled(o)), len(p.inner) == 0 && introduced, !closes && begins && closesFirst(p.text, p.below):
		p.add(region{Span: content.Span{Start: o.end, End: p.span.End}, outer: content.Span{Start: o.mark, End: p.span.End}, block: p.block, unclosed: true})
	default:
		p.addInner()
	}
}

// endsCalled reports whether the fragment behind mark o ends its block as a sentence does, so that what somebody is called goes on with whole
// sentences below: "She remembered him as “a kind lad. ¶ “He was my friend.”"
func (p *pairing) endsCalled(o openMark) bool {
	words := strings.TrimRightFunc(p.text[o.end:p.span.End], unicode.IsSpace)
	return endsSentence(words) && strings.IndexAny(words, ".!?") == len(words)-1
}

// introduced reports whether a mark at offset at begins its block, or stands
// after a colon or comma: speech that begins so and is not closed is all the rest.
func (p *pairing) introduced(at int) bool {
	before := strings.TrimRight(p.text[p.span.Start:at], " ")
	return before == "" || strings.HasSuffix(before, ":") || strings.HasSuffix(before, ",")
}

// closeAbove ends with the mark text[at:end], which nothing in its block opens, what the block
// above left open: a paragraph of speech whose own opening mark was forgotten.
func (p *pairing) closeAbove(at, end int) {
	n := len(p.out)
	before := lastRune(p.text[p.span.Start:at])
	if n == 0 || !p.out[n-1].unclosed || p.out[n-1].block != p.block-1 || !strings.ContainsRune(endsSpeech, before) {
		return
	}
	p.add(region{Span: content.Span{Start: p.span.Start, End: at}, outer: content.Span{Start: p.span.Start, End: end}, block: p.block})
}

// closesFirst reports whether the first mark of double ones in s closes, as if s went on with
// what is open before it.
func closesFirst(text string, s content.Span) bool {
	words := s.Of(text)
	at := strings.IndexAny(words, "\"“”«»„")
	if at <= 0 {
		return false
	}
	kind, n := markAt(words, at)
	before := lastRune(words[:at])
	after := firstRune(words[at+n:])
	spaceAfter := at+n == len(words) || unicode.IsSpace(after)
	return (kind == closing || kind == straight) && spaceAfter && strings.ContainsRune(endsSpeech, before)
}
