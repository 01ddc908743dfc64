package office

import (
	"strings"
	"unicode"

	"brief/content/clean"
)

// rtfParagraph is the paragraph that is being read; what it is goes on in the next until that is reset.
type rtfParagraph struct {
	p       *Paragraph
	style   int
	level   int // of a heading, 0 where that is not stated, 10 for text
	depth   int // of its list
	marker  string
	ordered bool
	inTable bool
	note    string // that it stands in, "" for none
}

func newRTFParagraph() *rtfParagraph { return &rtfParagraph{p: &Paragraph{}} }

// setMarker takes the bullet or number that stands before an item.
func (p *rtfParagraph) setMarker(text string) {
	p.marker, p.ordered = clean.Line(text), true
	if !strings.ContainsFunc(p.marker, func(c rune) bool { return unicode.IsLetter(c) && c < 0xe000 || unicode.IsDigit(c) }) {
		p.marker, p.ordered = "•", false
	}
}

// endParagraph ends the paragraph at hand and begins one that is the same.
func (r *rtfReader) endParagraph() {
	now := r.now
	p := now.p
	next := *now
	next.p, next.marker = &Paragraph{}, ""
	r.now = &next
	style := r.styles[now.style]
	level := style.level
	if now.level > 0 {
		level = now.level
	}
	if level > 9 {
		level = 0
	}
	p.set(style.kind, level)
	if now.marker != "" {
		p.list(now.marker, now.ordered, now.depth)
	}
	if r.group().index {
		p.Block = Block{Aside: true}
	}
	switch {
	case now.note != "":
		r.notes.at = now.note
		r.notes.put(p)
		return
	case len(r.outer) > 0:
		r.outer[0].p.addBox(p)
		return
	case now.inTable && r.w.table.depth == 0:
		r.w.beginTable()
		r.w.table.row()
		r.w.table.cell()
	case !now.inTable && r.w.table.depth > 0:
		r.endTable()
	}
	r.w.put(p)
}

// endCell ends a cell, and with it its last paragraph.
func (r *rtfReader) endCell() {
	if len(r.outer) > 0 {
		r.endParagraph()
		return
	}
	r.now.inTable = true
	r.endParagraph()
	r.w.table.cell()
}

// endRow ends a row, behind whose last cell nothing stands.
func (r *rtfReader) endRow() {
	if len(r.outer) > 0 || r.w.table.depth == 0 {
		return
	}
	r.w.table.trim()
	r.w.table.row()
	r.w.table.cell()
}

// endTable ends a table, behind whose last row nothing stands.
func (r *rtfReader) endTable() {
	r.w.table.trim()
	r.w.endTable()
}

// beginInset begins a note, whose mark stands in the paragraph at hand, or a text box.
func (r *rtfReader) beginInset(note bool) {
	inset := newRTFParagraph()
	if note {
		key, number := r.notes.add()
		inset.note = key
		r.now.p.add(noteReference(number))
	}
	r.outer = append(r.outer, r.now)
	r.now = inset
}

// endInset ends what beginInset began.
func (r *rtfReader) endInset() {
	if len(r.outer) == 0 {
		return
	}
	r.endParagraph()
	r.now = r.outer[len(r.outer)-1]
	r.outer = r.outer[:len(r.outer)-1]
}

// endAll ends what is open at the file's end, and adds the notes.
func (r *rtfReader) endAll() {
	for len(r.outer) > 0 {
		r.endInset()
	}
	r.endParagraph()
	if r.w.table.depth > 0 {
		r.endTable()
	}
	r.w.putNotes(&r.notes)
}
