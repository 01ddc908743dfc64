package office

import (
	"strings"

	"brief/content/clean"
)

// Look is how letters are set.
type Look uint8

// The looks, of which some letters have several.
const (
	Strong Look = 1 << iota
	Emphasis
	Strike
	Raised
	Lowered
	underlined // which sets a heading apart, and is no mark of a document
	hidden
)

// A Run is some text of a paragraph that looks the same.
type Run struct {
	Text string // "\n" is a line's end
	Look Look
	Size uint16 // of the letters, in half points; 0 where that is not known
	Link string // where it leads, "#" and a name for a place in the text; "" for nowhere
	Name string // of the place where it begins, for links
}

// RefersToNote reports whether a run is the mark of a note, or leads to one.
func (r *Run) RefersToNote() bool { return strings.HasPrefix(r.Link, "#"+noteName) }

// Kind is what a paragraph is.
type Kind uint8

// The kinds of paragraph.
const (
	Text Kind = iota
	Heading
	ListItem
	Quotation
	Caption
	Code
	TableRow
)

// Block says what a paragraph is.
type Block struct {
	Kind   Kind
	Level  int    // of a heading, or of an item of a list, from 1
	Marker string // of an item
	Aside  bool   // it is of a table of contents or an index
	Apart  bool   // it is set apart as a heading is
}

// Paragraph is a paragraph of an office file.
type Paragraph struct {
	Block  Block
	Number string // that stands before the text of a heading
	Title  bool   // it is set as the title of the whole
	Box    bool   // it stands in a box beside the text
	Runs   []Run

	ordered bool         // the marker of a list item counts
	boxed   []*Paragraph // of its boxes, which come behind it
}

// addBox adds a paragraph of a box that hangs on this one.
func (p *Paragraph) addBox(boxed *Paragraph) {
	boxed.Box = true
	p.boxed = append(p.boxed, boxed)
}

// add adds text to the paragraph.
func (p *Paragraph) add(run Run) {
	if run.Look&hidden == 0 && (run.Text != "" || run.Name != "") {
		p.Runs = append(p.Runs, run)
	}
}

func (p *Paragraph) blank() bool {
	for i := range p.Runs {
		if !blankLine(p.Runs[i].Text) {
			return false
		}
	}
	return true
}

// start is the paragraph's text on one line, about most bytes of it where it is longer.
func (p *Paragraph) start(most int) string {
	var out strings.Builder
	for i := 0; i < len(p.Runs) && out.Len() < most; i++ {
		out.WriteString(p.Runs[i].Text[:min(len(p.Runs[i].Text), most)])
	}
	return clean.Line(out.String())
}

// look is how all letters of the paragraph are set.
func (p *Paragraph) look() Look {
	look := ^Look(0)
	for i := range p.Runs {
		if !blankLine(p.Runs[i].Text) {
			look &= p.Runs[i].Look
		}
	}
	return look
}

// settle makes a heading's look, which says no more than that it is one, that of plain text, and sets a label apart.
func (p *Paragraph) settle() {
	look := p.look()
	if look&(underlined|Strong) == underlined && p.Block.Kind == Text && len(p.start(maxLabel+1)) <= maxLabel {
		p.Block.Apart = true
	}
	if p.Block.Kind == Heading || p.Title {
		for i := range p.Runs {
			p.Runs[i].Look &^= look & (Strong | Emphasis)
		}
	}
}
