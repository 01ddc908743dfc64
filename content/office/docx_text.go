package office

import (
	"encoding/xml"
	"strconv"
	"strings"

	"brief/content/archive"
	"brief/content/xmlwalk"
)

// docxReader reads the parts of a Word document that hold text.
type docxReader struct {
	files   *archive.Files
	w       *writer
	parts   map[string]docxPart // by kind
	styles  *docxStyles
	numbers *docxNumbers
	links   map[string]docxPart // of the part at hand, by their ids
	notes   noteList

	skip     xmlwalk.Skipper
	open     []*docxOpen // paragraphs, each but the first in a text box of the one before
	boxes    int         // text boxes that are open
	carried  []Run       // of a paragraph that the next goes on with
	inP, inR bool        // in the properties of a paragraph, or of a run
	inText   bool        // or in the code of a field
	inRow    bool        // in the properties of a row
	rowGone  bool        // the row was deleted
	link     string
	script   Look // of the part of a formula at hand
	fields   docxFields
	chosen   bool // the first of several ways to draw something was taken
	controls []docxControl
	depth    int // Word documents that this one stands in
}

// docxOpen is a paragraph that is being read.
type docxOpen struct {
	p         *Paragraph
	style     *docxStyle
	level     int // that it states: of a heading, -1 for text, 0 for none
	list      docxList
	joined    bool // the next paragraph goes on with it
	contents  bool // a table of contents or an index ends in it
	look, run statedLook
}

// docxControl is a frame around text: a form's field, the table of contents.
type docxControl struct{ prompt, contents bool }

// newDocxReader returns a reader of the text in the part of a name, which it gives to w.
func newDocxReader(files *archive.Files, name string, w *writer) *docxReader {
	r := &docxReader{files: files, w: w, parts: partsOf(files, name)}
	r.styles = readDocxStyles(files, r.parts["styles"].target)
	r.numbers = readDocxNumbers(files, r.parts["numbering"].target)
	return r
}

// mostBoxes is how deep text boxes stand in each other.
const mostBoxes = 20

// read reads a part and reports whether it is whole.
func (r *docxReader) read(name string, data []byte) bool {
	r.links, _ = relations(r.files, name)
	r.fields, r.controls, r.skip, r.boxes = docxFields{}, nil, 0, 0
	whole := xmlwalk.Walk(data, r)
	r.endParagraphs(0)
	if len(r.carried) > 0 {
		r.deliver(&Paragraph{Runs: r.carried})
		r.carried = nil
	}
	return whole
}

// leftOut reports whether an element is no text: what was deleted, or how something was before.
func (r *docxReader) leftOut(name string) bool {
	switch name {
	case "del", "moveFrom", "delText", "delInstrText", "sectPr", "rt", "tblPr", "tblGrid", "tcPr", "binData", "ffData", "tabs", "numberingChange":
		return true
	case "txbxContent":
		return r.boxes == mostBoxes || len(r.open) == 0
	case "Fallback":
		return r.chosen
	case "sdtContent":
		return len(r.controls) > 0 && r.controls[len(r.controls)-1].prompt
	}
	return strings.HasSuffix(name, "PrChange")
}

// top is the innermost of the paragraphs that are open.
func (r *docxReader) top() *docxOpen { return r.open[len(r.open)-1] }

// inFlow reports whether the text at hand stands neither in a box nor in a note.
func (r *docxReader) inFlow() bool { return r.boxes == 0 && !r.notes.reading }

// markDeleted notes that the row, or the paragraph's end, whose properties are at hand was deleted.
func (r *docxReader) markDeleted() {
	r.rowGone = r.rowGone || r.inRow
	if r.inP && len(r.open) > 0 {
		r.top().joined = true
	}
}

func (r *docxReader) Start(name string, attrs []xml.Attr) {
	if name == "del" && r.skip == 0 {
		r.markDeleted()
	}
	if r.skip.Start(r.leftOut(name)) {
		return
	}
	flow := r.inFlow()
	switch name {
	case "p":
		r.beginParagraph()
	case "pPr":
		r.inP = true
	case "rPr":
		r.inR = true
	case "trPr":
		r.inRow = true
	case "tbl":
		if flow {
			r.w.beginTable()
		}
	case "tr":
		if flow {
			r.w.table.row()
		}
	case "tc":
		if flow {
			r.w.table.cell()
		}
	case "sdt":
		if len(r.controls) < mostOpen {
			r.controls = append(r.controls, docxControl{})
		}
	case "AlternateContent":
		r.chosen = false
	case "footnote", "endnote":
		r.notes.begin(name, attrs)
	case "altChunk":
		r.addChunk(r.links[xmlwalk.Attr(attrs, "id")].target)
	case "bookmarkStart":
		r.add(Run{Name: xmlwalk.Attr(attrs, "name")})
	default:
		r.startInline(name, attrs)
	}
}

// startInline takes what stands within a paragraph.
func (r *docxReader) startInline(name string, attrs []xml.Attr) {
	if len(r.controls) > 0 {
		r.controls[len(r.controls)-1].set(name, attrs)
	}
	if len(r.open) == 0 {
		return
	}
	o := r.top()
	switch {
	case r.inR && r.inP: // of the paragraph's end
	case r.inR && name == "rStyle":
		o.run = o.run.or(r.styles.style(xmlwalk.Attr(attrs, "val")).look)
	case r.inR:
		o.run.set(name, attrs)
	case r.inP:
		r.setParagraph(o, name, attrs)
	case name == "r":
		o.run = statedLook{}
	case name == "txbxContent":
		r.boxes++
	case name == "sup": // of a formula
		r.script = Raised
	case name == "sub":
		r.script = Lowered
	case name == "hyperlink":
		r.link = r.target(attrs)
	case name == "fldSimple":
		r.link = fieldLink(xmlwalk.Attr(attrs, "instr"))
	case name == "fldChar":
		kind := xmlwalk.Attr(attrs, "fldCharType")
		if kind == "end" && r.fields.contents() {
			o.contents = true
		}
		r.fields.mark(kind)
	case name == "t", name == "instrText" && r.fields.coding > 0:
		r.inText = true
	case name == "footnoteReference", name == "endnoteReference":
		r.refer(strings.TrimSuffix(name, "Reference"), xmlwalk.Attr(attrs, "id"))
	default:
		r.addText(inlineText(name, attrs))
	}
}

// set takes a property of the control.
func (c *docxControl) set(name string, attrs []xml.Attr) {
	switch name {
	case "showingPlcHdr": // the text says what to put there
		c.prompt = switchedOn(attrs)
	case "docPartGallery":
		c.contents = xmlwalk.Attr(attrs, "val") == "Table of Contents"
	}
}

func (r *docxReader) End(name string) {
	if r.skip.End() {
		return
	}
	flow := r.inFlow()
	switch name {
	case "p":
		r.endParagraphs(r.boxes)
	case "pPr":
		r.inP = false
	case "rPr":
		r.inR = false
	case "trPr":
		r.inRow = false
	case "tr":
		if r.rowGone && flow {
			r.w.table.dropRow()
		}
		r.rowGone = false
	case "tbl":
		if flow {
			r.w.endTable()
		}
	case "txbxContent":
		r.endParagraphs(r.boxes)
		r.boxes = max(0, r.boxes-1)
	case "sup", "sub":
		r.script = 0
	case "hyperlink", "fldSimple":
		r.link = ""
	case "t", "instrText":
		r.inText = false
	case "Choice":
		r.chosen = true
	case "sdt":
		r.controls = r.controls[:max(0, len(r.controls)-1)]
	}
}

func (r *docxReader) Chars(text string) {
	if !r.inText || r.skip > 0 || r.fields.take(text) {
		return
	}
	r.addText(strings.ReplaceAll(text, "\n", " "))
}

// addText adds text that looks as the run at hand does.
func (r *docxReader) addText(text string) {
	if text == "" || r.fields.coding > 0 || len(r.open) == 0 {
		return
	}
	look := r.top().run.or(r.top().look)
	r.add(Run{Text: text, Look: look.look() | r.script, Size: look.size, Link: firstOf(r.link, r.fields.link())})
}

func (r *docxReader) add(run Run) {
	if len(r.open) > 0 {
		r.top().p.add(run)
	} else if run.Name != "" {
		r.carried = append(r.carried, run)
	}
}

// target is where an element leads that is a link.
func (r *docxReader) target(attrs []xml.Attr) string {
	anchor, part := xmlwalk.Attr(attrs, "anchor"), r.links[xmlwalk.Attr(attrs, "id")]
	switch {
	case part.external && anchor != "":
		return part.target + "#" + anchor
	case part.external:
		return part.target
	case anchor != "":
		return "#" + anchor
	}
	return ""
}

// inlineText is the text that an element of a run stands for.
func inlineText(name string, attrs []xml.Attr) string {
	switch name {
	case "tab", "ptab":
		return "\t"
	case "br":
		if kind := xmlwalk.Attr(attrs, "type"); kind == "page" || kind == "column" {
			return " "
		}
		return "\n"
	case "cr":
		return "\n"
	case "noBreakHyphen":
		return "-"
	case "den": // of a fraction
		return "/"
	case "sym":
		if n, err := strconv.ParseUint(xmlwalk.Attr(attrs, "char"), 16, 32); err == nil {
			return symbolIn(xmlwalk.Attr(attrs, "font"), uint32(n))
		}
	}
	return ""
}
