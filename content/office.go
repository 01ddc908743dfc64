package content

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"brief/content/charset"
	"brief/content/office"
)

// officeText makes a Document of what an office file says.
type officeText struct {
	b      *Builder
	sizes  []officeSize // of the blocks' letters
	titles []int        // blocks that are set as titles
	boxes  []int        // blocks that stand in boxes
}

type officeSize struct {
	size uint16 // half points
	text int    // bytes
}

// newOfficeText makes room for the text of a file of a size, most of which may be pictures.
func newOfficeText(size int) *officeText { return &officeText{b: NewBuilder(min(size, 64<<10))} }

// Name names the place of what comes next.
func (w *officeText) Name(name string) { w.b.Name(name) }

// Page adds a web page, or one that is saved in a message.
func (w *officeText) Page(name string, data []byte) {
	if extension(name) == "mht" || extension(name) == "mhtml" {
		page, _, _ := readMail(bytes.NewReader(mailBytes(data)), 0)
		data = page.html
	} else {
		data = charset.Decode(data, "")
	}
	if len(data) > 0 {
		addChapter(w.b, data, bookPart{})
		w.b.End()
	}
}

// officeKinds are what blocks the kinds of paragraph are.
var officeKinds = [...]BlockKind{office.Heading: Heading, office.ListItem: ListItem, office.Quotation: Quotation, office.Caption: Caption, office.Code: Code, office.TableRow: TableRow}

// Paragraph adds a paragraph as a block.
func (w *officeText) Paragraph(p *office.Paragraph) {
	block := Block{Kind: officeKinds[p.Block.Kind], Level: p.Block.Level, Marker: p.Block.Marker}
	if p.Block.Aside {
		block.Hint |= HintAside
	}
	if p.Block.Apart {
		block.Hint |= HintBold
	}
	before := w.b.Len()
	w.b.Begin(block)
	if p.Number != "" {
		w.b.Name(p.Runs[0].Name)
		w.b.Text(p.Number + " ")
	}
	marks := officeMarks{b: w.b}
	for i := 0; i < len(p.Runs); i++ {
		run := p.Runs[i]
		w.b.Name(run.Name)
		if script := run.Look & (office.Raised | office.Lowered); script != 0 {
			run.Text, i = scripted(p.Runs, i, script, w.b)
		}
		marks.set(run)
		for n, line := range strings.Split(run.Text, "\n") {
			if n > 0 {
				w.b.Break()
			}
			w.b.Text(line)
		}
	}
	w.b.End()
	if w.b.Len() > before { // some of it is seen
		w.describe(p)
	}
}

// describe keeps what is known of the block that was written last.
func (w *officeText) describe(p *office.Paragraph) {
	at := len(w.b.blocks) - 1
	for len(w.sizes) < at {
		w.sizes = append(w.sizes, officeSize{})
	}
	w.sizes = append(w.sizes, officeSize{sizeOf(p.Runs), w.b.blocks[at].Len()})
	if p.Title {
		w.titles = append(w.titles, at)
	}
	if p.Box {
		w.boxes = append(w.boxes, at)
	}
}

// sizeOf is that of the first letters that are seen, but for a single one, which is perhaps drawn large.
func sizeOf(runs []office.Run) uint16 {
	size := uint16(0)
	for i := range runs {
		if text := runs[i].Text; !blankLine(text) {
			if size = runs[i].Size; utf8.RuneCountInString(text[:min(len(text), 8)]) > 1 {
				break
			}
		}
	}
	return size
}
