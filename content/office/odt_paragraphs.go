package office

import (
	"encoding/xml"
	"strconv"

	"brief/content/xmlwalk"
)

// odtItem is a list that is open, with the item at hand.
type odtItem struct {
	style   string
	goesOn  bool // its numbers go on from the list of the style before
	start   int  // number that the item states, or 0
	header  bool // it is no item, but a line within the list
	counted bool // a paragraph of the item has shown its number
	begun   bool // an item of the list was counted
}

func (r *odtReader) beginList(attrs []xml.Attr) {
	item := odtItem{style: xmlwalk.Attr(attrs, "style-name")}
	if n := len(r.inList); n > 0 {
		item.style = firstOf(item.style, r.inList[n-1].style)
	}
	_, goesOn := xmlwalk.FindAttr(attrs, "continue-list")
	item.goesOn = goesOn || xmlwalk.Attr(attrs, "continue-numbering") == "true"
	r.inList = append(r.inList, item)
}

func (r *odtReader) beginItem(name string, attrs []xml.Attr) {
	if len(r.inList) == 0 {
		return
	}
	item := &r.inList[len(r.inList)-1]
	item.header, item.counted = name == "list-header", false
	item.start, _ = strconv.Atoi(xmlwalk.Attr(attrs, "start-value"))
}

// number counts the item at hand where the paragraph is its first, and returns what stands before it.
func (r *odtReader) number() (marker string, ordered bool) {
	depth := min(len(r.inList), maxNesting)
	item := &r.inList[len(r.inList)-1]
	if item.header || item.counted {
		return "", false
	}
	item.counted = true
	style := r.lists[item.style]
	if style == nil {
		return "•", false
	}
	counts := r.counts[item.style]
	if counts == nil {
		counts = &[maxNesting]int{}
		r.counts[item.style] = counts
	}
	count(counts, depth, style, item.start, !item.begun && !item.goesOn)
	item.begun = true
	return style.marker(counts[:depth])
}

// count counts an item at a depth from 1, anew where a list begins, and forgets those in the item before.
func count(counts *[maxNesting]int, depth int, style *odtList, start int, anew bool) {
	at := &counts[depth-1]
	switch {
	case start > 0:
		*at = start
	case anew || *at == 0:
		*at = max(1, style.levels[depth-1].start)
	default:
		*at++
	}
	for i := depth; i < maxNesting; i++ {
		counts[i] = 0
	}
	for i := range depth - 1 {
		counts[i] = max(1, counts[i])
	}
}

func (r *odtReader) beginParagraph(name string, attrs []xml.Attr) {
	style := r.styleOf("paragraph", xmlwalk.Attr(attrs, "style-name"))
	o := &odtOpen{p: &Paragraph{}, look: style.look}
	o.p.Runs, r.names = r.names, nil
	level := style.level
	if name == "h" {
		level, _ = strconv.Atoi(xmlwalk.Attr(attrs, "outline-level"))
		level = max(1, level)
	}
	kind := style.kind
	if kind == kindTitle {
		level = 0
	}
	o.p.set(kind, level)
	marker, ordered := "", false
	switch {
	case len(r.open) > 0: // a list that stands around the frame is another
	case len(r.inList) > 0:
		marker, ordered = r.number()
		if o.p.Block.Kind == Text && !o.p.Title && marker == "" {
			o.p.Block = Block{Kind: ListItem, Level: min(len(r.inList), maxNesting)}
		}
	case name == "h" && level <= maxNesting && r.outline.levels[level-1].format != "" && xmlwalk.Attr(attrs, "is-list-header") != "true":
		start, _ := strconv.Atoi(xmlwalk.Attr(attrs, "start-value"))
		count(&r.heads, level, &r.outline, start, false)
		marker, ordered = r.outline.marker(r.heads[:level])
	case kind == kindBullet:
		marker = "•"
	}
	o.p.list(marker, ordered, len(r.inList)-1)
	if r.indexes > 0 {
		o.p.Block = Block{Aside: true}
	}
	r.open = append(r.open, o)
}

func (r *odtReader) endParagraph() {
	if len(r.open) == 0 {
		return
	}
	o := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	switch {
	case len(r.note) > 0:
		r.notes.at = r.note[len(r.note)-1]
		r.notes.put(o.p)
	case len(r.open) > 0:
		r.open[0].p.addBox(o.p)
	default:
		r.w.put(o.p)
	}
}

// endAll ends what is open at the file's end, and adds the notes.
func (r *odtReader) endAll() {
	r.note = nil
	for len(r.open) > 0 {
		r.endParagraph()
	}
	for r.w.table.depth > 0 {
		r.w.endTable()
	}
	r.w.putNotes(&r.notes)
	r.w.end()
}
