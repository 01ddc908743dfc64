package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing/token"
	"brief/content"
)

// region is what stands between a pair of quotation marks.
type region struct {
	content.Span // without the marks
	outer        content.Span
	block        int
	unclosed     bool // it runs to its block's end, and the next block goes on
	single       bool
}

// markKind says what a quotation mark may do by its looks.
type markKind uint8

const (
	noMark    markKind = iota
	straight           // opens or closes, by its neighbours
	opening            // “ «
	closing            // ”
	low                // „ opens, and makes “ close
	guillemet          // « » either way round
)

// markAt returns the kind and length of the quotation mark at i of text.
func markAt(text string, i int) (markKind, int) {
	switch c := text[i]; {
	case c == '"':
		return straight, 1
	case (c == '\'' || c == '`') && i+1 < len(text) && text[i+1] == c:
		return straight, 2
	case c == 0xe2 && strings.HasPrefix(text[i:], "“"):
		return opening, 3
	case c == 0xe2 && strings.HasPrefix(text[i:], "”"):
		return closing, 3
	case c == 0xe2 && strings.HasPrefix(text[i:], "„"):
		return low, 3
	case c == 0xc2 && (strings.HasPrefix(text[i:], "«") || strings.HasPrefix(text[i:], "»")):
		return guillemet, 2
	case c == 0xef && strings.HasPrefix(text[i:], "＂"):
		return straight, 3
	}
	return noMark, 0
}

// pairs finds the regions of all blocks. Time is linear in the text's length.
func pairs(in *Input) []region {
	var out []region
	for i := range in.Blocks {
		if in.Blocks[i].Skip {
			continue
		}
		next := i+1 < len(in.Blocks) && !in.Blocks[i+1].Skip && startsWithMark(in.Text, in.Blocks[i+1].Span)
		p := pairing{text: in.Text, tokens: in.tokensIn(in.Blocks[i].Span), block: i, span: in.Blocks[i].Span, out: out}
		p.run(next)
		out = p.out
	}
	return out
}

func startsWithMark(text string, s content.Span) bool {
	if s.Empty() {
		return false
	}
	kind, _ := markAt(text, s.Start)
	return kind != noMark
}

// pairing is the state of one block's pass.
type pairing struct {
	text   string
	tokens []token.Token // of the block; each mark is one
	span   content.Span
	block  int
	out    []region
	stack  []openMark // the marks that are open; the first is the outermost
	inner  []region   // closed inside an open one, for when that never closes
}

type openMark struct {
	kind      markKind
	mark, end int // where the mark starts and ends
	inner     int // len(inner) when it opened
}

func (p *pairing) run(goesOn bool) {
	end := p.span.Start // of the last mark
	for _, t := range p.tokens {
		i := int(t.Start)
		if t.Kind != token.Punct || i < end {
			continue
		}
		if kind, n := markAt(p.text, i); kind != noMark && i+n <= p.span.End {
			p.mark(kind, i, i+n)
			end = i + n
		}
	}
	p.finish(goesOn)
}

// mark opens or closes at the mark text[at:end].
func (p *pairing) mark(kind markKind, at, end int) {
	before, _ := utf8.DecodeLastRuneInString(p.text[p.span.Start:at])
	after, _ := utf8.DecodeRuneInString(p.text[end:p.span.End])
	spaceBefore := at == p.span.Start || unicode.IsSpace(before) || strings.ContainsRune("([—–-/‘", before)
	spaceAfter := end == p.span.End || unicode.IsSpace(after)
	depth := len(p.stack)
	switch kind {
	case opening:
		if depth > 0 && p.stack[depth-1].kind == low {
			p.close(at, end)
			return
		}
		if depth > 0 && !spaceBefore && spaceAfter {
			p.close(at, end) // an opening mark typed where one closes
			return
		}
		p.open(kind, at, end)
	case low:
		p.open(kind, at, end)
	case closing:
		if depth > 0 {
			p.close(at, end)
		} else if spaceBefore && !spaceAfter {
			p.open(kind, at, end) // a closing mark typed where one opens
		}
	case straight, guillemet:
		switch {
		case before == '=':
		case depth == 0 && spaceAfter && !spaceBefore:
		case depth == 0:
			p.open(kind, at, end)
		case depth > 0 && spaceBefore && !spaceAfter && before != '-':
			if p.stack[0].kind == straight {
				p.stack = p.stack[:0] // the earlier one was stray
			}
			p.open(kind, at, end)
		default:
			p.close(at, end)
		}
	}
}

func (p *pairing) open(kind markKind, at, end int) {
	p.stack = append(p.stack, openMark{kind, at, end, len(p.inner)})
}

func (p *pairing) close(at, end int) {
	top := p.stack[len(p.stack)-1]
	p.stack = p.stack[:len(p.stack)-1]
	r := region{Span: content.Span{Start: top.end, End: at}, outer: content.Span{Start: top.mark, End: end}, block: p.block}
	if len(p.stack) > 0 {
		p.inner = append(p.inner, r)
		return
	}
	p.inner = p.inner[:0]
	p.add(r)
}

// finish deals with marks that never closed.
func (p *pairing) finish(goesOn bool) {
	if len(p.stack) == 0 {
		return
	}
	o := p.stack[0]
	atStart := o.mark == p.span.Start
	if goesOn || atStart && len(p.inner) == 0 {
		p.add(region{Span: content.Span{Start: o.end, End: p.span.End}, outer: content.Span{Start: o.mark, End: p.span.End}, block: p.block, unclosed: true})
		return
	}
	last := 0
	for _, r := range p.inner {
		if r.outer.Start >= last {
			p.add(r)
			last = r.outer.End
		}
	}
}

// add trims r and keeps it when a word is in it.
func (p *pairing) add(r region) {
	r.Span = trimSpace(p.text, r.Span)
	if hasWord(r.Of(p.text)) {
		p.out = append(p.out, r)
	}
}

func trimSpace(text string, s content.Span) content.Span {
	for s.Start < s.End && (text[s.Start] == ' ' || text[s.Start] == '\n') {
		s.Start++
	}
	for s.End > s.Start && (text[s.End-1] == ' ' || text[s.End-1] == '\n') {
		s.End--
	}
	return s
}

func hasWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
