package speech

import (
	"iter"
	"strings"
	"unicode"

	"brief/content"
)

// nesting is whether a block closes all turned marks that it opens.
type nesting uint8

const (
	uncounted nesting = iota
	someOpen
	balanced
)

// tagSearch is how far, behind which open mark, a tag was looked for.
type tagSearch struct {
	open, end int // where the mark ends, and what was searched
	held      bool
}

// reopen ends what is open where the mark text[at:end] begins another sentence, and reports
// whether it did: between paragraphs that were run together, speech that goes on opens again
// and did not close: “It is late. “We go home.”
func (p *pairing) reopen(at, end int) bool {
	if len(p.stack) == 0 {
		return false
	}
	o := p.stack[0]
	words := strings.TrimRight(p.text[o.end:at], " ")
	switch {
	case o.kind != opening && o.kind != straight, !endsSentence(words), !capitalBehind(words), !capitalBehind(p.text[end:p.span.End]):
		return false
	case o.kind == opening && p.balanced():
		return false // words within words: “It began as a joke. “Moby” was its name.”
	case p.holdsTag(o.end, o.end+len(words)) && !strings.HasSuffix(strings.TrimRight(p.text[p.span.Start:o.mark], " "), ":"):
		return false // “We are ready, Hale said. The town waited. “Nobody knows,” Berg said.
	}
	upTo := o.end + len(words)
	p.stack, p.inner = p.stack[:0], p.inner[:0]
	p.add(region{Span: content.Span{Start: o.end, End: upTo}, outer: content.Span{Start: o.mark, End: upTo}, block: p.block, unclosed: true})
	return true
}

// balanced reports whether the block closes all turned marks that it opens.
func (p *pairing) balanced() bool {
	if p.nested == uncounted {
		p.nested = someOpen
		if words := p.span.Of(p.text); strings.Count(words, "“") <= strings.Count(words, "”") {
			p.nested = balanced
		}
	}
	return p.nested == balanced
}

// holdsTag reports whether a sentence of text[open:end] ends with who says it: “…, Hale said.”
// Of one open mark, each part of the text is searched once.
func (p *pairing) holdsTag(open, end int) bool {
	const reach = 2000 // bytes that are searched
	if p.tag.open != open {
		p.tag = tagSearch{open: open, end: open}
	}
	end = min(end, open+reach)
	for !p.tag.held && p.tag.end < end {
		comma := strings.IndexByte(p.text[p.tag.end:end], ',')
		if comma < 0 {
			p.tag.end = end
			break
		}
		p.tag.end += comma + 1
		p.tag.held = beginsTag(p.text[p.tag.end:end])
	}
	return p.tag.held
}

// beginsTag reports whether text, behind a comma, begins with who says what is before it: "Hale told
// them". Any verb of speech tells it behind a name, and only "said" behind other words.
func beginsTag(text string) bool {
	const longest = 30 // bytes of a name
	named := false
	for at, word := range wordsOf(text) {
		if at > longest {
			break
		}
		e := look(wordTable(englishTable), word, hashOf(word))
		if at > 1 && (word == "said" || named && e.class&(say|tell|ask) != 0 && (e.form == past || e.form == third)) {
			return true
		}
		if at <= 1 {
			named = word != "I" && unicode.IsUpper(firstRune(word))
		}
		if strings.ContainsAny(text[at+len(word):min(len(text), at+len(word)+1)], ".!?,") {
			break
		}
	}
	return false
}

// wordsOf yields the words of text and where they start.
func wordsOf(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for at := 0; at < len(text); {
			word := text[at:]
			if i := strings.IndexAny(word, " ,.!?"); i >= 0 {
				word = word[:i]
			}
			if word != "" && !yield(at, word) {
				return
			}
			at += len(word) + 1
		}
	}
}

// reopened reports whether the mark at offset at opens again what the region before it left open.
func (p *pairing) reopened(at int) bool {
	n := len(p.out)
	return n > 0 && p.out[n-1].unclosed && p.out[n-1].block == p.block && strings.TrimSpace(p.text[p.out[n-1].outer.End:at]) == ""
}

// capitalBehind reports whether text begins as a sentence does, behind dots or brackets.
func capitalBehind(text string) bool {
	const reach = 16 // bytes, since each mark asks again
	r := firstRune(strings.TrimLeft(text[:min(len(text), reach)], "….[(‘'"))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '£' || r == '€' || r == '$'
}
