package office

import (
	"encoding/xml"
	"strconv"
	"strings"

	"brief/content/archive"
	"brief/content/clean"
	"brief/content/xmlwalk"
)

// set takes a property of a run.
func (l *statedLook) set(name string, attrs []xml.Attr) {
	value, on := xmlwalk.Attr(attrs, "val"), toggleIf(switchedOn(attrs))
	switch name {
	case "b":
		l.bold = on
	case "i":
		l.italic = on
	case "strike", "dstrike":
		l.strike = on
	case "vanish", "webHidden":
		l.hidden = on
	case "u":
		l.underlined = on
	case "vertAlign":
		switch value {
		case "superscript":
			l.script = Raised
		case "subscript":
			l.script = Lowered
		}
	case "sz":
		if n, err := strconv.ParseUint(value, 10, 16); err == nil {
			l.size = uint16(n)
		}
	}
}

// switchedOn reports whether an element that stands for a property has it, as one does that says no more.
func switchedOn(attrs []xml.Attr) bool {
	switch value, stated := xmlwalk.FindAttr(attrs, "val"); value {
	case "0", "false", "off", "none":
		return !stated
	}
	return true
}

// docxStyle is a style of paragraphs or letters.
type docxStyle struct {
	style
	basedOn string
	list    docxList
}

// docxList says in which list a paragraph stands.
type docxList struct {
	id    string // "" where that is not stated, "0" for none
	depth int    // 0 for the outermost; -1 where that is not stated
}

// docxStyles are a document's styles by their ids.
type docxStyles struct {
	byID     map[string]*docxStyle
	standard string // id of the paragraphs that name none
	letters  statedLook
}

// readDocxStyles reads the part that defines styles, with what each takes from the one it is based on.
func readDocxStyles(files *archive.Files, name string) *docxStyles {
	r := &docxStyleReader{styles: &docxStyles{byID: map[string]*docxStyle{}}}
	if data, _ := files.Read(name); len(data) > 0 {
		xmlwalk.Walk(data, r)
	}
	done := map[string]bool{}
	for id := range r.styles.byID {
		r.styles.complete(id, done, 0)
	}
	return r.styles
}

// complete gives a style what those have that it is based on.
func (s *docxStyles) complete(id string, done map[string]bool, depth int) {
	style := s.byID[id]
	if style == nil || done[id] || depth > deepestStyle {
		return
	}
	done[id] = true
	base := s.byID[style.basedOn]
	if base == nil {
		return
	}
	s.complete(style.basedOn, done, depth+1)
	style.inherit(base.style)
	if style.list.id == "" {
		style.list.id = base.list.id
	}
	if style.list.depth < 0 {
		style.list.depth = base.list.depth
	}
}

// style is the one with an id, never nil.
func (s *docxStyles) style(id string) *docxStyle {
	if style := s.byID[id]; style != nil {
		return style
	}
	return &docxStyle{list: docxList{depth: -1}}
}

// docxStyleReader reads styles.
type docxStyleReader struct {
	skip     xmlwalk.Skipper
	styles   *docxStyles
	style    *docxStyle // at hand
	defaults bool       // what all letters have is at hand
}

func (r *docxStyleReader) Start(name string, attrs []xml.Attr) {
	if r.skip.Start(name == "tblStylePr" || strings.HasSuffix(name, "Change") || name == "latentStyles") {
		return
	}
	value := xmlwalk.Attr(attrs, "val")
	switch {
	case name == "style":
		r.style = &docxStyle{list: docxList{depth: -1}}
		id := xmlwalk.Attr(attrs, "styleId")
		r.styles.byID[id] = r.style
		kind := xmlwalk.Attr(attrs, "type")
		if standard := xmlwalk.Attr(attrs, "default"); kind == "paragraph" && (standard == "1" || standard == "true") {
			r.styles.standard = id
		}
	case name == "rPrDefault":
		r.defaults = true
	case r.defaults:
		r.styles.letters.set(name, attrs)
	case r.style == nil:
	case name == "name":
		r.style.kind, r.style.level = kindNamed(clean.Line(value))
	case name == "basedOn":
		r.style.basedOn = value
	case name == "outlineLvl":
		r.style.level = outlineLevel(value)
	case name == "numId":
		r.style.list.id = value
	case name == "ilvl":
		r.style.list.depth, _ = strconv.Atoi(value)
	default:
		r.style.look.set(name, attrs)
	}
}

func (r *docxStyleReader) End(name string) {
	switch {
	case r.skip.End():
	case name == "style":
		r.style = nil
	case name == "rPrDefault":
		r.defaults = false
	}
}

func (*docxStyleReader) Chars(string) {}

// outlineLevel is the level of a heading that Word counts from 0, -1 for text.
func outlineLevel(value string) int {
	if n, err := strconv.Atoi(value); err == nil && 0 <= n && n < 9 {
		return n + 1
	}
	return -1
}
