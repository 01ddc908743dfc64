package office

import "strings"

// A Sink takes what an office file says, in the order of its text.
type Sink interface {
	Paragraph(*Paragraph)          // in which something is seen, as a rule
	Name(name string)              // the name of the place of what comes next
	Page(name string, data []byte) // a web page, or one that is saved in a message, which the text holds as it is
}

// Properties are what a file says of itself.
type Properties struct {
	Title, Author string
	Dates         []string // when it was written, of which the last is right where it is a date
	Broken        bool     // some of it cannot be read
}

// writer gives the paragraphs of an office file to a Sink.
type writer struct {
	to    Sink
	table table
	held  *Paragraph // that waits for the one below it
	above Block      // the paragraph before held
}

// put adds a paragraph with its boxes to the text, or to the cell of a table that is open.
func (w *writer) put(p *Paragraph) {
	boxed := p.boxed
	p.boxed = nil
	w.putAlone(p)
	for _, p := range boxed {
		w.putAlone(p)
	}
}

func (w *writer) putAlone(p *Paragraph) {
	if p.blank() {
		if len(p.Runs) > 0 && w.table.depth == 0 { // names of what comes next
			w.release(nil)
			for i := range p.Runs {
				w.to.Name(p.Runs[i].Name)
			}
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

// release writes the paragraph that waited for next, nil at the end.
func (w *writer) release(next *Paragraph) {
	p := w.held
	if p == nil {
		return
	}
	w.held = nil
	first := w.above.Kind != ListItem || p.ordered && w.above.Marker == "•"
	if next != nil && first && p.headsList(next) {
		p.Block = Block{Apart: true}
	}
	w.above = p.Block
	for _, part := range p.parts() {
		part.settle()
		w.to.Paragraph(part)
	}
}

// headsList reports whether an item of a list is alone over a paragraph, and asks or is
// set in bold: a heading that its writer numbered. Its number goes into its text.
func (p *Paragraph) headsList(next *Paragraph) bool {
	const longest = 200 // bytes
	if p.Block.Kind != ListItem || p.Block.Level > 1 || next.Block.Kind != Text || next.Box != p.Box {
		return false
	}
	text := p.start(longest + 1)
	asks, bold := strings.HasSuffix(text, "?"), p.look()&Strong != 0
	if len(text) > longest || !(bold && (asks || p.ordered) || asks && p.ordered) {
		return false
	}
	if p.ordered {
		p.Number = p.Block.Marker
	}
	return true
}

// end writes what waits at the file's end, also where that breaks off in a table.
func (w *writer) end() {
	for w.table.depth > 0 {
		w.table.depth = 1
		w.endTable()
	}
	w.release(nil)
}
