package office

import (
	"encoding/xml"
	"slices"
	"strconv"

	"brief/content/xmlwalk"
)

func (r *docxReader) beginParagraph() {
	r.endParagraphs(r.boxes) // one within another, where no box is
	o := &docxOpen{p: &Paragraph{Runs: r.carried}, list: docxList{depth: -1}}
	r.carried = nil
	r.open = append(r.open, o)
	r.setStyle(o, r.styles.standard)
	r.inP, r.inR = false, false
}

func (r *docxReader) setStyle(o *docxOpen, id string) {
	o.style = r.styles.style(id)
	o.look = o.style.look.or(r.styles.letters)
}

// setParagraph takes a property of a paragraph.
func (r *docxReader) setParagraph(o *docxOpen, name string, attrs []xml.Attr) {
	value := xmlwalk.Attr(attrs, "val")
	switch name {
	case "framePr":
		if drop := xmlwalk.Attr(attrs, "dropCap"); drop == "drop" || drop == "margin" {
			o.joined = true // it is the large first letter of the next paragraph
		}
	case "pStyle":
		r.setStyle(o, value)
	case "outlineLvl":
		o.level = outlineLevel(value)
	case "numId":
		o.list.id = value
	case "ilvl":
		o.list.depth, _ = strconv.Atoi(value)
	}
}

// endParagraphs ends those that are open, but for the first few.
func (r *docxReader) endParagraphs(but int) {
	for len(r.open) > but {
		o := r.top()
		r.open = r.open[:len(r.open)-1]
		r.endParagraph(o)
	}
}

func (r *docxReader) endParagraph(o *docxOpen) {
	p := o.p
	r.fields.endCodes()
	if o.joined {
		r.carried = append(p.Runs, r.carried...) // not copied, as it may grow with each paragraph
	} else {
		level := o.level
		if level == 0 {
			level = o.style.level
		}
		p.set(o.style.kind, level)
		r.number(o)
		if o.contents || r.inContents() {
			p.Block = Block{Aside: true}
		}
		r.deliver(p)
		return
	}
	for _, boxed := range p.boxed {
		r.w.put(boxed)
	}
}

// number makes the paragraph an item of the list that it or its style states.
func (r *docxReader) number(o *docxOpen) {
	list := o.list
	if list.id == "" {
		list.id = o.style.list.id
	}
	if list.depth < 0 {
		list.depth = max(0, o.style.list.depth)
	}
	switch {
	case list.id == "" && o.style.kind == kindBullet:
		o.p.list("•", false, 0)
	case list.id != "" && list.id != "0":
		marker, ordered := r.numbers.next(list)
		o.p.list(marker, ordered, list.depth)
	}
}

// inContents reports whether a table of contents is at hand.
func (r *docxReader) inContents() bool {
	return slices.ContainsFunc(r.controls, func(c docxControl) bool { return c.contents }) || r.fields.contents()
}

// deliver hands a paragraph on: to the notes, to the paragraph whose text box it stands in, or to the text.
func (r *docxReader) deliver(p *Paragraph) {
	switch {
	case r.notes.reading:
		r.notes.put(p)
	case len(r.open) > 0:
		r.open[0].p.addBox(p)
	default:
		r.w.put(p)
	}
}

// refer adds the mark of a note, which leads to it.
func (r *docxReader) refer(kind, id string) {
	if r.fields.coding > 0 || r.notes.reading {
		return
	}
	r.add(noteReference(r.notes.number(kind + " " + id)))
}

// begin begins a note, or the line that parts notes from the text.
func (n *noteList) begin(kind string, attrs []xml.Attr) {
	n.at = kind + " " + xmlwalk.Attr(attrs, "id")
}

// addNotes adds the notes that the text refers to, at its end.
func (r *docxReader) addNotes() {
	if len(r.notes.order) == 0 {
		return
	}
	r.w.release(nil)
	r.notes.reading = true
	for _, kind := range []string{"footnotes", "endnotes"} {
		if data, _ := r.files.Read(r.parts[kind].target); len(data) > 0 {
			r.read(r.parts[kind].target, data)
		}
	}
	r.w.putNotes(&r.notes)
}
