package render

import (
	"sort"
	"strings"

	"brief/content"
)

// Item is what a Flow shows: a block, a part of one, or a label in place of many.
type Item struct {
	content.Span        // of the Document; items are in order and do not overlap
	Block        int    // index of the block
	Heading      bool   // shown as a heading, whatever the block's kind
	Label        string // shown instead of the text; "" for the text
	Tail         string // shown after the text: the sign that there is more
	joined       bool   // no blank row after it
}

// Pos is a row of a Flow: the item and the row in it. It holds for one Flow only;
// whoever keeps a place keeps the byte that Flow.Offset gives.
type Pos struct{ Item, Row int }

// Flow is a Document laid out for a width. Items are laid out when they come in
// sight, so that opening costs the same at any length. Not safe for concurrent use.
type Flow struct {
	doc     *content.Document
	items   []Item
	width   int
	bar     string // before the rows of a quotation
	lines   map[int][]Line
	tables  map[int][]int    // widths of the columns, by the block of the first row
	glamour *glamourRenderer // made when the first marked block comes in sight
}

const (
	maxCached = 1024     // laid-out items kept
	maxPiece  = 16 << 10 // bytes; a longer block is laid out in pieces
)

// Blocks returns the items that show the whole of doc.
func Blocks(doc *content.Document) []Item {
	items := make([]Item, len(doc.Blocks))
	for i, b := range doc.Blocks {
		items[i] = Item{Span: b.Span, Block: i, Heading: b.Kind == content.Heading}
	}
	return items
}

// NewFlow lays items of doc out for width cells, with bar before the rows of quotations;
// the items are its own from now on.
func NewFlow(doc *content.Document, items []Item, width int, bar string) *Flow {
	f := &Flow{doc: doc, items: splitLong(doc, items), width: max(1, width), bar: bar, lines: map[int][]Line{}}
	for i := range f.items {
		if i+1 < len(f.items) && f.tight(f.items[i], f.items[i+1]) {
			f.items[i].joined = true
		}
	}
	return f
}

// splitLong cuts items that are too long to lay out in one go, at spaces.
func splitLong(doc *content.Document, items []Item) []Item {
	long := false
	for _, it := range items {
		long = long || it.Len() > maxPiece && it.Label == ""
	}
	if !long {
		return items
	}
	var out []Item
	for _, it := range items {
		for it.Label == "" && it.Len() > maxPiece {
			cut := strings.LastIndexByte(doc.Text[it.Start:it.Start+maxPiece], ' ') + 1
			if cut <= 0 {
				cut = len(strings.ToValidUTF8(doc.Text[it.Start:it.Start+maxPiece], ""))
			}
			head := it
			head.End, head.joined = it.Start+cut, true
			out = append(out, head)
			it.Start = head.End
		}
		out = append(out, it)
	}
	return out
}

// tight reports whether no blank row stands between a and b.
func (f *Flow) tight(a, b Item) bool {
	if a.joined {
		return true
	}
	ka, kb := f.doc.Blocks[a.Block].Kind, f.doc.Blocks[b.Block].Kind
	return ka == kb && a.Label == "" && b.Label == "" && (ka == content.ListItem || ka == content.TableRow)
}

// Lines returns the rows of item i, the blank row after it included.
func (f *Flow) Lines(i int) []Line {
	if lines, ok := f.lines[i]; ok {
		return lines
	}
	if len(f.lines) >= maxCached {
		clear(f.lines)
	}
	it := f.items[i]
	lines := f.lay(it)
	if !it.joined && i+1 < len(f.items) {
		lines = append(lines, Line{Start: it.End, End: it.End})
	}
	f.lines[i] = lines
	return lines
}

// lay breaks an item into rows.
func (f *Flow) lay(it Item) []Line {
	if it.Label != "" {
		return []Line{{Start: it.Start, End: it.End, Pieces: []Piece{{Text: Cut(it.Label, f.width), Start: -1}}}}
	}
	block := f.doc.Blocks[it.Block]
	first, rest := f.decoration(block)
	if Width(first) > f.width/2 {
		first, rest = "", ""
	}
	width := f.width - Width(first)
	var lines []Line
	marks := f.marks(it.Span)
	switch {
	case block.Kind == content.Code:
		lines = wrapCode(f.doc.Text, it.Span, width)
	case len(marks) == 0:
		lines = wrapPlain(f.doc.Text, it.Span, width)
	default:
		if f.glamour == nil || f.glamour.width != width {
			f.glamour = newGlamourRenderer(width)
		}
		lines = f.glamour.wrap(f.doc, it.Span, marks)
	}
	if block.Kind == content.TableRow && len(lines) == 1 {
		if widths := f.columns(it.Block); widths != nil {
			lines[0].align(it.Of(f.doc.Text), it.Start, widths)
		}
	}
	if first != "" {
		lines = indent(lines, first, rest)
	}
	for n := range lines {
		lines[n].Heading = it.Heading
	}
	if it.Tail != "" && len(lines) > 0 && lines[len(lines)-1].Width()+Width(it.Tail) <= f.width {
		last := &lines[len(lines)-1]
		last.Pieces = append(last.Pieces, Piece{Text: it.Tail, Start: -1})
	}
	return lines
}

// decoration is what stands before a block's first row, and before the others.
func (f *Flow) decoration(b content.Block) (first, rest string) {
	depth := Spaces(2 * min(max(b.Level-1, 0), 16))
	switch b.Kind {
	case content.ListItem:
		marker := b.Marker
		if marker == "" {
			marker = "•"
		}
		first = depth + marker + " "
		return first, Spaces(Width(first))
	case content.Quotation:
		return depth + f.bar + " ", depth + f.bar + " "
	case content.Code:
		return "  ", "  "
	}
	return "", ""
}

// marks returns the marks that change the look of a part of span.
func (f *Flow) marks(span content.Span) []content.Mark {
	var out []content.Mark
	for _, m := range f.doc.MarksNear(span) {
		if m.Overlaps(span) && m.Kind != content.Link {
			out = append(out, m)
		}
	}
	return out
}

// Locate returns the row that shows the byte at offset, or the nearest before it.
func (f *Flow) Locate(offset int) Pos {
	if len(f.items) == 0 {
		return Pos{}
	}
	i := sort.Search(len(f.items), func(i int) bool { return f.items[i].Start > offset }) - 1
	if i < 0 {
		return Pos{}
	}
	lines := f.Lines(i)
	row := sort.Search(len(lines), func(r int) bool { return lines[r].Start > offset }) - 1
	return Pos{i, max(0, row)}
}

// Offset returns the first byte of the row at p; Locate finds the row again.
func (f *Flow) Offset(p Pos) int {
	if len(f.items) == 0 {
		return 0
	}
	return f.Lines(p.Item)[p.Row].Start
}

// Move returns the row n rows after p, before it for a negative n, or the first
// or last row.
func (f *Flow) Move(p Pos, n int) Pos {
	if len(f.items) == 0 {
		return Pos{}
	}
	p.Row += n
	for p.Row < 0 {
		if p.Item == 0 {
			return Pos{}
		}
		p.Item--
		p.Row += len(f.Lines(p.Item))
	}
	for p.Row >= len(f.Lines(p.Item)) {
		if p.Item == len(f.items)-1 {
			return f.Last()
		}
		p.Row -= len(f.Lines(p.Item))
		p.Item++
	}
	return p
}

// Last is the last row.
func (f *Flow) Last() Pos {
	if len(f.items) == 0 {
		return Pos{}
	}
	last := len(f.items) - 1
	return Pos{last, len(f.Lines(last)) - 1}
}

// Window appends up to height rows from p on to out, which is empty.
func (f *Flow) Window(out []Line, p Pos, height int) []Line {
	for i, row := p.Item, p.Row; i < len(f.items) && len(out) < height; i, row = i+1, 0 {
		lines := f.Lines(i)
		out = append(out, lines[min(row, len(lines)):]...)
	}
	return out[:min(len(out), max(0, height))]
}

// Before reports whether p comes before q.
func (p Pos) Before(q Pos) bool {
	return p.Item < q.Item || p.Item == q.Item && p.Row < q.Row
}

// Item returns the item at p.
func (f *Flow) Item(p Pos) Item { return f.items[p.Item] }

// Width is the number of cells that the Flow was laid out for.
func (f *Flow) Width() int { return f.width }
