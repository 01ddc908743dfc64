package content

import (
	"bytes"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"brief/content/clean"
)

// Meta is what a format knows about an article besides its text.
type Meta struct {
	Ref, Title, Published, Site, URL, Lang, Format, Notice string

	Authors []string
	Walled  bool
}

// Builder makes Documents, and is the one gate that text from outside passes:
// it cleans a character at a time, so nothing is swallowed and nothing that a
// terminal would obey gets in. A Builder is for one goroutine and one Document.
type Builder struct {
	text   []byte
	blocks []Block
	marks  []Mark
	open   bool
	cur    Block
	space  bool // a space is due before the next visible character
	keep   bool // in code, spaces are kept as they are
	stack  []Mark
	strong int // how many marks of stack are Strong
	bold   int // bytes of the open block that are strong
	piled  int // combining marks since the last character
	saved  bool
	names  builderNames
}

// NewBuilder returns a Builder that expects about size bytes of text.
func NewBuilder(size int) *Builder { return &Builder{text: make([]byte, 0, size+size/64+16)} }

// RestoreBuilder is [NewBuilder] for a Document that was saved: what is in its words stays,
// as offsets into it are kept elsewhere.
func RestoreBuilder(size int) *Builder {
	b := NewBuilder(size)
	b.saved = true
	return b
}

// Begin starts a block and ends the one before. Only Kind, Level, Marker and
// Hint of b count.
func (b *Builder) Begin(block Block) {
	b.End()
	block.Marker = clean.Line(block.Marker)
	start := len(b.text)
	if start > 0 {
		b.text = append(b.text, '\n', '\n')
		start += 2
	}
	block.Span = Span{start, start}
	b.cur, b.open, b.space, b.keep, b.bold = block, true, false, block.Kind == Code, 0
}

// Spaces that editors put before each line, the wide one in Chinese and Japanese.
const noBreakSpace, wideSpace = '\u00a0', '\u3000'

// Text adds text to the open block, or to a new paragraph when none is open.
// White space is folded to single spaces, except in code.
func (b *Builder) Text(s string) {
	if !b.open {
		b.Begin(Block{})
	}
	for i := 0; i < len(s); {
		if !b.keep {
			if n := clean.PlainPrefix(s[i:]); n > 0 {
				b.plain(s[i : i+n])
				i += n
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case b.keep && (r == '\n' || r == '\t'):
			b.keepSpace(r)
		case b.keep && r == ' ':
			b.text = append(b.text, ' ')
		case clean.FoldedSpace(r):
			b.space = len(b.text) > b.cur.Start
		case (r == noBreakSpace || r == wideSpace) && !b.keep && len(b.text) == b.cur.Start:
		case !clean.Allowed(r):
		case clean.Combining(r) && b.piled >= clean.MaxCombining:
		case clean.Joins(r) && !b.saved && b.joinsNothing(r):
		default:
			if b.piled++; !clean.Combining(r) {
				b.piled = 0
			}
			b.flushSpace()
			b.placeNames()
			b.text = utf8.AppendRune(b.text, r)
		}
	}
}

// plain adds text known to be printable ASCII with no double space.
func (b *Builder) plain(s string) {
	if strings.HasPrefix(s, " ") {
		b.space = len(b.text) > b.cur.Start
		s = s[1:]
	}
	if s == "" {
		return
	}
	b.flushSpace()
	b.placeNames()
	if strings.HasSuffix(s, " ") {
		b.space = true
		s = s[:len(s)-1]
	}
	b.text = append(b.text, s...)
	b.piled = 0
}

func (b *Builder) flushSpace() {
	if n := len(b.text); b.space && n > b.cur.Start && b.text[n-1] != '\n' && b.text[n-1] != ' ' { // a space may stand before a mark that held nothing
		b.text = append(b.text, ' ')
	}
	b.space = false
}

func (b *Builder) keepSpace(r rune) {
	if r == '\t' {
		b.text = append(b.text, "    "...)
		return
	}
	if n := len(b.text); n > b.cur.Start && b.text[n-1] != '\n' {
		b.text = append(b.text, '\n')
	}
}

// Break adds a line break inside the open block; it counts once, and in a
// heading as a space.
func (b *Builder) Break() {
	if b.open && b.cur.Kind == Heading {
		b.space = len(b.text) > b.cur.Start
		return
	}
	b.space = false
	switch n := len(b.text); {
	case !b.open || n == b.cur.Start || b.text[n-1] == '\n':
	case b.text[n-1] == ' ' && !b.keep:
		b.text[n-1] = '\n'
	default:
		b.text = append(b.text, '\n')
	}
}

// BeginMark starts inline markup in the open block; marks nest.
func (b *Builder) BeginMark(kind MarkKind, target string) {
	if !b.open {
		b.Begin(Block{})
	}
	b.flushSpace()
	if kind == Link && !strings.HasPrefix(target, "#") {
		target = clean.Link(target)
	}
	if kind == Strong {
		b.strong++
	}
	b.stack = append(b.stack, Mark{Span: Span{len(b.text), 0}, Kind: kind, Target: target, Place: noPlace})
}

// EndMark ends the innermost markup; one that covers nothing is dropped.
func (b *Builder) EndMark() {
	if len(b.stack) == 0 {
		return
	}
	m := b.stack[len(b.stack)-1]
	b.stack = b.stack[:len(b.stack)-1]
	for m.End = len(b.text); m.End > m.Start && b.text[m.End-1] == ' ' && !b.keep; m.End-- { // a space there is for what comes next
	}
	if m.Kind == Link && m.Target == "" && m.Place == noPlace {
		return
	}
	if m.Kind == Strong {
		if b.strong--; b.strong == 0 {
			b.bold += m.Len()
		}
	}
	if !m.Empty() {
		b.marks = append(b.marks, m)
	}
}

// End ends the open block; a blank one leaves no trace.
func (b *Builder) End() {
	for len(b.stack) > 0 {
		b.EndMark()
	}
	if !b.open {
		return
	}
	b.open = false
	b.text = b.text[:b.cur.Start+len(bytes.TrimRight(b.text[b.cur.Start:], " \n\u00a0\u3000"))]
	if len(bytes.TrimSpace(b.text[b.cur.Start:])) == 0 {
		b.text = b.text[:max(0, b.cur.Start-2)]
		if len(b.blocks) == 0 {
			b.text = b.text[:0]
		}
		b.trimMarks()
		return
	}
	b.trimMarks()
	b.cur.End = len(b.text)
	if b.bold > 0 && b.cur.Len()-b.bold <= 2 { // a stop or a mark may stand outside
		b.cur.Hint |= HintBold
	}
	b.blocks = append(b.blocks, b.cur)
}

// trimMarks ends the block's marks where its text does, so that none of what was
// cut off covers the next block.
func (b *Builder) trimMarks() {
	kept := len(b.marks)
	for kept > 0 && b.marks[kept-1].Start >= b.cur.Start {
		kept--
	}
	for _, m := range b.marks[kept:] {
		if m.End = min(m.End, len(b.text)); m.Start < m.End {
			b.marks[kept] = m
			kept++
		}
	}
	b.marks = b.marks[:kept]
}

// endsSentence reports whether the open block's text so far ends with a letter of a
// word or what stands behind a sentence, and no space.
func (b *Builder) endsSentence() bool {
	r, _ := utf8.DecodeLastRune(b.text[b.cur.Start:])
	return b.open && !b.space && (unicode.IsLower(r) || strings.ContainsRune(".!?)”’\"", r))
}

// joinsNothing reports whether r, which is not seen, only parts a word here: behind a letter of
// Latin or none. Other scripts and emoji need joiners.
func (b *Builder) joinsNothing(r rune) bool {
	last, _ := utf8.DecodeLastRune(b.text[b.cur.Start:])
	if b.space || len(b.text) == b.cur.Start {
		last = ' '
	}
	latin := last < 0x250 && unicode.IsLetter(last)
	switch r {
	case clean.SoftHyphen:
		return true
	case '\u200e', '\u200f': // which way what is beside it runs
		return latin
	}
	return latin || last < 0x250 || unicode.IsSpace(last)
}

// tail is the end of the open block's text so far.
func (b *Builder) tail() string {
	if !b.open {
		return ""
	}
	tail := strings.ToValidUTF8(string(b.text[max(b.cur.Start, len(b.text)-scriptContext):]), "")
	if b.space {
		tail += " "
	}
	return tail
}

// Len is the number of blocks that have been ended so far.
func (b *Builder) Len() int { return len(b.blocks) }

// Document ends the open block and returns the Document; the Builder is spent.
func (b *Builder) Document(meta Meta) *Document {
	b.End()
	d := &Document{
		Ref: clean.Line(meta.Ref), Title: clean.Line(meta.Title), Published: clean.Line(meta.Published),
		Site: clean.Line(meta.Site), URL: clean.Link(meta.URL), Lang: clean.Line(meta.Lang),
		Format: meta.Format, Notice: clean.Line(meta.Notice), Walled: meta.Walled,
		Text: b.string(), Blocks: b.blocks,
	}
	for _, a := range meta.Authors {
		if a = clean.Line(a); a != "" {
			d.Authors = append(d.Authors, a)
		}
	}
	if d.Title == "" {
		d.Title = titleFromRef(d.Ref)
	}
	d.Marks = b.resolve(d.Text, d.URL)
	sort.SliceStable(d.Marks, func(i, j int) bool {
		return d.Marks[i].Start < d.Marks[j].Start || d.Marks[i].Start == d.Marks[j].Start && d.Marks[i].End > d.Marks[j].End
	})
	*b = Builder{}
	return d
}

// string is the text; the Builder must not write to it again. It is copied only
// where much of its room is empty, which it would keep.
func (b *Builder) string() string {
	if n := len(b.text); cap(b.text)-n < n/8 {
		return unsafe.String(unsafe.SliceData(b.text), n)
	}
	return string(b.text)
}

// PipeTitle is the title of what comes from standard input without one.
const PipeTitle = "standard input"

// titleFromRef makes a title of a path's or an address's last part.
func titleFromRef(ref string) string {
	name := strings.TrimRight(ref, "/")
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	name = clean.Line(strings.NewReplacer("-", " ", "_", " ").Replace(name))
	if name == "" {
		return PipeTitle
	}
	return name
}
