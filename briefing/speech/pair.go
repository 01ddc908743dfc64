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
	unclosed     bool // it runs to its block's end, and the next block goes on, or to where the next mark opens
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
	corner             // 「 『 open
	cornerEnd          // 」 』 close
)

// marks are the double quotation marks, those that begin with another before it.
var marks = [...]struct {
	glyph string
	kind  markKind
}{
	{`"`, straight}, {`\"`, straight}, // the latter from a program's string
	{"''", straight}, {"``", straight}, {"″", straight}, {"＂", straight},
	{"“", opening}, {"‟", opening}, {"‘‘", opening},
	{"”", closing}, {"’’", closing}, {"’‘", closing},
	{"„", low}, {"«", guillemet}, {"»", guillemet},
	{"「", corner}, {"『", corner}, {"」", cornerEnd}, {"』", cornerEnd},
}

// markAt returns the kind and length of the quotation mark at i of text.
func markAt(text string, i int) (markKind, int) {
	if c := text[i]; c < utf8.RuneSelf && c != '"' && c != '\'' && c != '`' && c != '\\' { // as mostly
		return noMark, 0
	}
	for _, m := range marks {
		if strings.HasPrefix(text[i:], m.glyph) {
			return m.kind, len(m.glyph)
		}
	}
	return noMark, 0
}

// pairs finds the regions of all blocks. Time is linear in the text's length.
func (a *article) pairs() []region {
	var out []region
	for i := range a.Blocks {
		if a.Blocks[i].Skip {
			continue
		}
		first, end := a.inBlock(i)
		p := pairing{text: a.Text, tokens: a.Tokens[first:end], block: i, span: a.Blocks[i].Span, out: out}
		if i+1 < len(a.Blocks) && !a.Blocks[i+1].Skip {
			p.below = a.Blocks[i+1].Span
		}
		p.run()
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
	nested nesting
	tag    tagSearch

	below content.Span // the next block, where it is read as well
}

// goesOn reports whether the next block begins with a mark.
func (p *pairing) goesOn() bool { return startsWithMark(p.text, p.below) }

type openMark struct {
	kind      markKind
	mark, end int // where the mark starts and ends
	inner     int // len(inner) when it opened
}

func (p *pairing) run() {
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
	p.finish()
}

// mark opens or closes at the mark text[at:end].
func (p *pairing) mark(kind markKind, at, end int) {
	before := lastRune(p.text[p.span.Start:at])
	after := firstRune(p.text[end:p.span.End])
	spaceBefore := at == p.span.Start || unicode.IsSpace(before) || strings.ContainsRune("([—–-/‘", before)
	spaceAfter := end == p.span.End || unicode.IsSpace(after)
	opens, closes := spaceBefore && !spaceAfter, spaceAfter && !spaceBefore // by its spaces
	if (kind == straight || kind == closing) && p.measures(at, end, after) {
		return
	}
	depth := len(p.stack)
	switch kind {
	case opening:
		if depth > 0 && (closes || p.stack[depth-1].kind == low) {
			p.close(at, end) // an opening mark typed where one closes, or the other of „ “
			return
		}
		p.reopen(at, end)
		p.open(kind, at, end)
	case low, corner:
		p.open(kind, at, end)
	case closing, cornerEnd:
		switch {
		case depth > 0:
			p.close(at, end)
		case opens || p.introducing(at, end):
			p.open(kind, at, end) // a closing mark typed where one opens
		default:
			p.closeAbove(at, end)
		}
	case guillemet:
		if depth > 0 && (!spaceBefore || p.turned(at, end)) { // without a space: »both ways alike»
			p.close(at, end)
		} else {
			p.open(kind, at, end)
		}
	case straight:
		if before != '=' {
			p.straight(at, end, opens && before != '-', closes)
		}
	}
}

// turned reports whether the guillemet text[at:end] is the other way round than the innermost that is open.
func (p *pairing) turned(at, end int) bool {
	top := p.stack[len(p.stack)-1]
	return top.kind == guillemet && p.text[top.mark:top.end] != p.text[at:end]
}

// straight opens or closes at the straight mark text[at:end], which looks by its spaces as if it opened or closed.
func (p *pairing) straight(at, end int, opens, closes bool) {
	switch {
	case len(p.stack) == 0 && closes && !p.introducing(at, end):
		p.closeAbove(at, end)
	case len(p.stack) == 0:
		p.open(straight, at, end)
	case opens:
		if !p.reopen(at, end) && p.stack[0].kind == straight {
			p.stack = p.stack[:0] // the earlier one was stray
			p.addInner()
		}
		p.open(straight, at, end)
	default:
		p.close(at, end)
	}
}

// introducing reports whether the mark text[at:end], which looks as if it closed, opens: it
// follows a comma or colon, and the next of the block closes, as in “He said,” It is late.””
func (p *pairing) introducing(at, end int) bool {
	before := strings.TrimRight(p.text[p.span.Start:at], " ")
	if before == "" || !strings.ContainsRune(",:;", rune(before[len(before)-1])) {
		return false
	}
	rest := p.text[end:p.span.End]
	next := strings.IndexAny(rest, "\"“”")
	if next == 0 || !unicode.IsUpper(firstRune(strings.TrimLeft(rest, " "))) {
		return false
	}
	if next < 0 {
		return p.goesOn() && strings.HasSuffix(before, ":")
	}
	kind, _ := markAt(rest, next)
	last := lastRune(rest[:next])
	return kind != opening && !unicode.IsSpace(last)
}

// mostInches is the longest number, in bytes, that a mark of inches follows.
const mostInches = 3

// measures reports whether the mark text[at:end] is one of inches: it follows a
// short number, and nothing is open that it could close, or another mark closes that.
func (p *pairing) measures(at, end int, after rune) bool {
	digits := at
	for digits > p.span.Start && '0' <= p.text[digits-1] && p.text[digits-1] <= '9' {
		digits--
	}
	if n := at - digits; n == 0 || n > mostInches || len(p.stack) == 0 {
		return n > 0 && len(p.stack) == 0 && !unicode.IsLetter(after)
	}
	rest := p.text[end:p.span.End]
	next := strings.IndexAny(rest, "\"“”")
	if next <= 0 {
		return false
	}
	kind, n := markAt(rest, next)
	before := lastRune(rest[:next])
	beyond := firstRune(rest[next+n:])
	return (kind == closing || kind == straight) && !unicode.IsSpace(before) && !unicode.IsLetter(beyond) && !unicode.IsDigit(beyond)
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

// addInner adds the regions inside a mark that never closes.
func (p *pairing) addInner() {
	last := 0
	for _, r := range p.inner {
		if r.outer.Start >= last {
			p.add(r)
			last = r.outer.End
		}
	}
	p.inner = p.inner[:0]
}

// add trims r and keeps it when a word is in it.
func (p *pairing) add(r region) {
	r.Span = trimSpace(p.text, r.Span)
	if start, end := r.outer.Start-1, r.outer.End; start >= p.span.Start && end < p.span.End && p.text[start] == p.text[end] && strings.IndexByte("*_", p.text[end]) >= 0 {
		r.outer = content.Span{Start: start, End: end + 1} // set off as in mails: *“It is late,”* he said
	}
	if hasWord(r.Of(p.text)) {
		p.out = append(p.out, r)
	}
}

func trimSpace(text string, s content.Span) content.Span {
	words := s.Of(text)
	trimmed := strings.TrimLeftFunc(words, unicode.IsSpace)
	s.Start = s.End - len(trimmed)
	s.End = s.Start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	return s
}

func hasWord(s string) bool { return strings.ContainsFunc(s, isWordRune) }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
