package office

import (
	"encoding/xml"
	"strings"

	"brief/content/xmlwalk"
)

// odtReader reads the XML of an OpenDocument text.
type odtReader struct {
	w      *writer
	said   map[string]string // the file's properties
	inMeta bool              // they are at hand
	saying string            // the one at hand

	styles    map[string]*odtStyle // by odtStyleKey
	style     *odtStyle            // being defined
	lists     map[string]*odtList
	listStyle *odtList // being defined
	outline   odtList  // how headings are numbered

	skip    xmlwalk.Skipper
	body    bool       // the text has begun
	open    []*odtOpen // paragraphs, each but the first in a frame or a note of the one before
	inList  []odtItem
	counts  map[string]*[maxNesting]int // of items, by the style of their list
	heads   [maxNesting]int             // of headings
	drawn   int                         // frames and shapes that are open
	indexes int                         // tables of contents and indexes that are open
	note    []string                    // notes that are open
	notes   noteList
	names   []Run // of places between paragraphs
}

// odtOpen is a paragraph that is being read.
type odtOpen struct {
	p      *Paragraph
	look   statedLook
	link   string
	around []odtAround // of the elements that are open in it
	more   int         // of those too deep to be kept
}

// odtAround is what was before an element that changes it.
type odtAround struct {
	look statedLook
	link string
}

func newODTReader(to Sink) *odtReader {
	return &odtReader{w: &writer{to: to}, said: map[string]string{}, styles: map[string]*odtStyle{}, lists: map[string]*odtList{}, counts: map[string]*[maxNesting]int{}}
}

// leftOut reports whether an element is no text.
func (r *odtReader) leftOut(name string, attrs []xml.Attr) bool {
	switch name {
	case "tracked-changes", "annotation", "note-citation", "ruby-text", "forms", "binary-data", "desc", "hidden-paragraph", "object", "object-ole",
		"page-number", "page-count", "script":
		return r.body
	case "title": // of a drawing; elsewhere it is a field
		return r.drawn > 0
	case "hidden-text":
		return xmlwalk.Attr(attrs, "is-hidden") == "true"
	case "master-styles", "scripts", "font-face-decls", "settings":
		return true
	case "section":
		return r.body && xmlwalk.Attr(attrs, "display") == "none"
	case "p", "h":
		return len(r.open) == mostBoxes
	}
	return r.body && (strings.HasSuffix(name, "-source") || strings.HasSuffix(name, "-decls"))
}

func (r *odtReader) Start(name string, attrs []xml.Attr) {
	switch {
	case r.skip.Start(r.leftOut(name, attrs)):
	case name == "body":
		r.body = true
	case name == "meta":
		r.inMeta = true
	case r.inMeta:
		r.saying = name
	case !r.body:
		r.startStyle(name, attrs)
	case name == "p" || name == "h":
		r.beginParagraph(name, attrs)
	case len(r.open) > 0:
		r.startInline(name, attrs)
	default:
		r.startFlow(name, attrs)
	}
}

// startFlow takes what stands between paragraphs.
func (r *odtReader) startFlow(name string, attrs []xml.Attr) {
	switch name {
	case "table":
		r.w.beginTable()
	case "table-row":
		r.w.table.row()
	case "table-cell", "covered-table-cell":
		r.w.table.cell()
	case "bookmark", "bookmark-start":
		r.names = append(r.names, Run{Name: xmlwalk.Attr(attrs, "name")})
	}
	r.startAnywhere(name, attrs)
}

// startAnywhere takes what stands between paragraphs, which may stand in a frame.
func (r *odtReader) startAnywhere(name string, attrs []xml.Attr) {
	switch name {
	case "list":
		r.beginList(attrs)
	case "list-item", "list-header":
		r.beginItem(name, attrs)
	case "note-body":
		if len(r.note) == 0 {
			r.note = append(r.note, "")
		}
	default:
		if open := r.countOf(name); open != nil {
			*open++
		}
	}
}

// countOf is the count of the open elements of a name's kind, nil where they are not counted.
func (r *odtReader) countOf(name string) *int {
	switch name {
	case "table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index":
		return &r.indexes
	case "frame", "custom-shape", "g", "rect", "line", "polyline", "polygon", "path", "circle", "ellipse", "connector", "control":
		return &r.drawn
	}
	return nil
}

// startInline takes what stands within a paragraph.
func (r *odtReader) startInline(name string, attrs []xml.Attr) {
	o := r.open[len(r.open)-1]
	switch name {
	case "span":
		if o.enter() {
			o.look = r.styleOf("text", xmlwalk.Attr(attrs, "style-name")).look.or(o.look)
		}
	case "a":
		if o.enter() {
			o.link, _, _ = strings.Cut(xmlwalk.Attr(attrs, "href"), "|outline")
		}
	case "s":
		r.add(" ")
	case "tab":
		r.add("\t")
	case "line-break":
		r.add("\n")
	case "bookmark", "bookmark-start", "reference-mark", "reference-mark-start":
		o.p.add(Run{Name: xmlwalk.Attr(attrs, "name")})
	case "note":
		key, number := r.notes.add()
		o.p.add(noteReference(number))
		if len(r.note) < mostBoxes {
			r.note = append(r.note, key)
		}
	default:
		r.startAnywhere(name, attrs)
	}
}

// enter begins an element whose end undoes what it changes, and reports whether it is kept.
func (o *odtOpen) enter() bool {
	if len(o.around) == mostOpen {
		o.more++
		return false
	}
	o.around = append(o.around, odtAround{o.look, o.link})
	return true
}

func (o *odtOpen) leave() {
	switch {
	case o.more > 0:
		o.more--
	case len(o.around) > 0:
		last := o.around[len(o.around)-1]
		o.around, o.look, o.link = o.around[:len(o.around)-1], last.look, last.link
	}
}

func (r *odtReader) End(name string) {
	if r.skip.End() {
		return
	}
	switch name {
	case "meta":
		r.inMeta = false
	case "p", "h":
		r.endParagraph()
	case "span", "a":
		if len(r.open) > 0 {
			r.open[len(r.open)-1].leave()
		}
	case "list":
		r.inList = r.inList[:max(0, len(r.inList)-1)]
	case "note":
		r.note = r.note[:max(0, len(r.note)-1)]
	case "table":
		if len(r.open) == 0 {
			r.w.endTable()
		}
	default:
		if open := r.countOf(name); open != nil {
			*open = max(0, *open-1)
		}
	}
	if r.saying = ""; !r.body {
		r.endStyle(name)
	}
}

func (r *odtReader) Chars(text string) {
	const longest = 1000 // bytes of a property
	switch {
	case r.skip > 0:
	case r.inMeta && r.saying != "":
		if said := r.said[r.saying]; len(said) < longest {
			r.said[r.saying] = said + text[:min(len(text), longest)]
		}
	case r.body && len(r.open) > 0:
		r.add(strings.ReplaceAll(text, "\n", " "))
	}
}

// add adds text to the paragraph at hand.
func (r *odtReader) add(text string) {
	o := r.open[len(r.open)-1]
	o.p.add(Run{Text: text, Look: o.look.look(), Size: o.look.size, Link: o.link})
}
