package content

import (
	"strings"
	"unicode/utf8"

	"brief/content/clean"
)

// officeLook is how letters are set.
type officeLook uint8

const (
	lookStrong officeLook = 1 << iota
	lookEmphasis
	lookStrike
	lookUnderlined // which sets a heading apart, and is no mark of a document
	lookRaised
	lookLowered
	lookHidden
)

// officeRun is some text of a paragraph that looks the same.
type officeRun struct {
	text string // "\n" is a line's end
	look officeLook
	size uint16 // of the letters, in half points; 0 where that is not known
	link string // where it leads, "#" and a name for a place in the text; "" for nowhere
	name string // of the place where it begins, for links
}

// officeParagraph is a paragraph of an office file.
type officeParagraph struct {
	block   Block
	ordered bool   // the marker of a list item counts
	number  string // that stands before the text of a heading
	title   bool   // it is set as the title of the whole
	box     bool   // it stands in a box beside the text
	runs    []officeRun
	boxed   []*officeParagraph // of its boxes, which come behind it
}

// addBox adds a paragraph of a box that hangs on this one.
func (p *officeParagraph) addBox(boxed *officeParagraph) {
	boxed.box = true
	p.boxed = append(p.boxed, boxed)
}

// add adds text to the paragraph.
func (p *officeParagraph) add(run officeRun) {
	if run.look&lookHidden == 0 && (run.text != "" || run.name != "") {
		p.runs = append(p.runs, run)
	}
}

func (p *officeParagraph) blank() bool {
	for i := range p.runs {
		if !blankLine(p.runs[i].text) {
			return false
		}
	}
	return true
}

// start is the paragraph's text on one line, about most bytes of it where it is longer.
func (p *officeParagraph) start(most int) string {
	var out strings.Builder
	for i := 0; i < len(p.runs) && out.Len() < most; i++ {
		out.WriteString(p.runs[i].text[:min(len(p.runs[i].text), most)])
	}
	return clean.Line(out.String())
}

// look is how all letters of the paragraph are set.
func (p *officeParagraph) look() officeLook {
	look := ^officeLook(0)
	for i := range p.runs {
		if !blankLine(p.runs[i].text) {
			look &= p.runs[i].look
		}
	}
	return look
}

// officeWriter gives the paragraphs of an office file to a Builder.
type officeWriter struct {
	b      *Builder
	table  officeTable
	held   *officeParagraph // that waits for the one below it
	above  Block            // the paragraph before held
	sizes  []officeSize     // of the blocks' letters
	titles []int            // blocks that are set as titles
	boxes  []int            // blocks that stand in boxes
}

type officeSize struct {
	size uint16 // half points
	text int    // bytes
}

func newOfficeWriter(size int) *officeWriter { return &officeWriter{b: NewBuilder(size)} }

// put adds a paragraph with its boxes to the text, or to the cell of a table that is open.
func (w *officeWriter) put(p *officeParagraph) {
	boxed := p.boxed
	p.boxed = nil
	w.putAlone(p)
	for _, p := range boxed {
		w.putAlone(p)
	}
}

func (w *officeWriter) putAlone(p *officeParagraph) {
	if p.blank() {
		if len(p.runs) > 0 && w.table.depth == 0 { // names of what comes next
			w.release(nil)
			w.nameAll(p.runs)
		}
		return
	}
	if w.table.depth > 0 {
		w.table.put(p)
		return
	}
	p.takeMarker()
	w.release(p)
	w.held = p
}

func (w *officeWriter) nameAll(runs []officeRun) {
	for i := range runs {
		w.b.Name(runs[i].name)
	}
}

// release writes the paragraph that waited for next, nil at the end.
func (w *officeWriter) release(next *officeParagraph) {
	p := w.held
	if p == nil {
		return
	}
	w.held = nil
	first := w.above.Kind != ListItem || p.ordered && w.above.Marker == "•"
	if next != nil && first && p.headsList(next) {
		p.block = Block{Hint: HintBold}
	}
	w.above = p.block
	for _, part := range p.parts() {
		w.write(part)
	}
}

// headsList reports whether an item of a list is alone over a paragraph, and asks or is
// set in bold: a heading that its writer numbered. Its number goes into its text.
func (p *officeParagraph) headsList(next *officeParagraph) bool {
	const longest = 200 // bytes
	if p.block.Kind != ListItem || p.block.Level > 1 || next.block.Kind != Paragraph || next.box != p.box {
		return false
	}
	text := p.start(longest + 1)
	asks, bold := strings.HasSuffix(text, "?"), p.look()&lookStrong != 0
	if len(text) > longest || !(bold && (asks || p.ordered) || asks && p.ordered) {
		return false
	}
	if p.ordered {
		p.number = p.block.Marker
	}
	return true
}

// write adds a paragraph as a block.
func (w *officeWriter) write(p *officeParagraph) {
	look, text := p.look(), p.start(maxLabel+1)
	if look&(lookUnderlined|lookStrong) == lookUnderlined && len(text) <= maxLabel && p.block.Kind == Paragraph {
		p.block.Hint |= HintBold
	}
	plain := look & (lookStrong | lookEmphasis) // of a heading, whose look says no more than that it is one
	if p.block.Kind != Heading && !p.title {
		plain = 0
	}
	before := w.b.Len()
	w.b.Begin(p.block)
	if p.number != "" {
		w.nameAll(p.runs[:1])
		w.b.Text(p.number + " ")
	}
	marks := officeMarks{b: w.b}
	for i := 0; i < len(p.runs); i++ {
		run := p.runs[i]
		w.b.Name(run.name)
		if script := run.look & (lookRaised | lookLowered); script != 0 {
			run.text, i = p.scripted(i, script, w.b)
		}
		run.look &^= plain
		marks.set(run)
		for n, line := range strings.Split(run.text, "\n") {
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
func (w *officeWriter) describe(p *officeParagraph) {
	at := len(w.b.blocks) - 1
	for len(w.sizes) < at {
		w.sizes = append(w.sizes, officeSize{})
	}
	w.sizes = append(w.sizes, officeSize{p.size(), w.b.blocks[at].Len()})
	if p.title {
		w.titles = append(w.titles, at)
	}
	if p.box {
		w.boxes = append(w.boxes, at)
	}
}

// size is that of the first letters that are seen, but for a single one, which is perhaps drawn large.
func (p *officeParagraph) size() uint16 {
	size := uint16(0)
	for i := range p.runs {
		if text := p.runs[i].text; !blankLine(text) {
			if size = p.runs[i].size; utf8.RuneCountInString(text[:min(len(text), 8)]) > 1 {
				break
			}
		}
	}
	return size
}
