package content

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// toggle is a property that may be on, off or not stated.
type toggle int8

func toggleIf(on bool) toggle {
	if on {
		return 1
	}
	return -1
}

func (t toggle) or(other toggle) toggle {
	if t == 0 {
		return other
	}
	return t
}

func (t toggle) look(look officeLook) officeLook {
	if t > 0 {
		return look
	}
	return 0
}

// docxLook is how the letters of a style or a run are set.
type docxLook struct {
	bold, italic, strike, hidden, underlined toggle
	script                                   officeLook // lookRaised, lookLowered or 0
	size                                     uint16     // half points
}

// or is the look with what it does not state as other has it.
func (l docxLook) or(other docxLook) docxLook {
	l.bold, l.italic, l.strike = l.bold.or(other.bold), l.italic.or(other.italic), l.strike.or(other.strike)
	l.hidden, l.underlined = l.hidden.or(other.hidden), l.underlined.or(other.underlined)
	if l.script == 0 {
		l.script = other.script
	}
	if l.size == 0 {
		l.size = other.size
	}
	return l
}

func (l docxLook) look() officeLook {
	return l.bold.look(lookStrong) | l.italic.look(lookEmphasis) | l.strike.look(lookStrike) | l.hidden.look(lookHidden) | l.underlined.look(lookUnderlined) | l.script
}

// set takes a property of a run.
func (l *docxLook) set(name string, attrs []xml.Attr) {
	value, stated := attrOf(attrs, "val")
	on := toggleIf(!stated || value != "0" && value != "false" && value != "off" && value != "none")
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
			l.script = lookRaised
		case "subscript":
			l.script = lookLowered
		}
	case "sz":
		if n, err := strconv.ParseUint(value, 10, 16); err == nil {
			l.size = uint16(n)
		}
	}
}

// docxStyle is a style of paragraphs or letters.
type docxStyle struct {
	name, basedOn string
	kind          officeKind
	level         int // of a heading, 1 to 9; 0 for none, -1 for text
	list          docxList
	look          docxLook
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
	letters  docxLook
}

// readDocxStyles reads the part that defines styles, with what each takes from the one it is based on.
func readDocxStyles(files *zipFiles, name string) *docxStyles {
	r := &docxStyleReader{styles: &docxStyles{byID: map[string]*docxStyle{}}}
	if data, _ := files.read(name); len(data) > 0 {
		walkXML(data, r)
	}
	done := map[string]bool{}
	for id := range r.styles.byID {
		r.styles.complete(id, done, 0)
	}
	return r.styles
}

// complete gives a style what those have that it is based on.
func (s *docxStyles) complete(id string, done map[string]bool, depth int) {
	const deepest = 30 // styles, each based on the next
	style := s.byID[id]
	if style == nil || done[id] || depth > deepest {
		return
	}
	done[id] = true
	base := s.byID[style.basedOn]
	if base == nil {
		return
	}
	s.complete(style.basedOn, done, depth+1)
	style.look = style.look.or(base.look)
	if style.kind == kindUnknown {
		style.kind = base.kind
		if style.level == 0 {
			style.level = base.level
		}
	}
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
	skip     skipper
	styles   *docxStyles
	style    *docxStyle // at hand
	defaults bool       // what all letters have is at hand
}

func (r *docxStyleReader) start(name string, attrs []xml.Attr) {
	if r.skip.start(name == "tblStylePr" || strings.HasSuffix(name, "Change") || name == "latentStyles") {
		return
	}
	value := xmlAttr(attrs, "val")
	switch {
	case name == "style":
		r.style = &docxStyle{list: docxList{depth: -1}}
		id := xmlAttr(attrs, "styleId")
		r.styles.byID[id] = r.style
		kind := xmlAttr(attrs, "type")
		if standard := xmlAttr(attrs, "default"); kind == "paragraph" && (standard == "1" || standard == "true") {
			r.styles.standard = id
		}
	case name == "rPrDefault":
		r.defaults = true
	case r.defaults:
		r.styles.letters.set(name, attrs)
	case r.style == nil:
	case name == "name":
		r.style.name = strings.ToLower(CleanLine(value))
		r.style.kind, r.style.level = kindNamed(r.style.name)
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

func (r *docxStyleReader) end(name string) {
	switch {
	case r.skip.end():
	case name == "style":
		r.style = nil
	case name == "rPrDefault":
		r.defaults = false
	}
}

func (*docxStyleReader) chars(string) {}

// outlineLevel is the level of a heading that Word counts from 0, -1 for text.
func outlineLevel(value string) int {
	if n, err := strconv.Atoi(value); err == nil && 0 <= n && n < 9 {
		return n + 1
	}
	return -1
}
