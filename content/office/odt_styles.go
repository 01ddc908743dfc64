package office

import (
	"encoding/xml"
	"strconv"
	"strings"

	"brief/content/clean"
	"brief/content/xmlwalk"
)

// startStyle takes what defines styles.
func (r *odtReader) startStyle(name string, attrs []xml.Attr) {
	switch name {
	case "default-style":
		r.style = r.define(xmlwalk.Attr(attrs, "family"), "")
	case "style":
		r.defineStyle(attrs)
	case "text-properties":
		if r.style != nil {
			r.style.set(attrs, r.styles[odtStyleKey("paragraph", r.style.parent)])
		}
	case "list-style":
		r.listStyle = &odtList{}
		if name := xmlwalk.Attr(attrs, "name"); name != "" {
			r.lists[name] = r.listStyle
		}
	case "list-level-style-number", "list-level-style-bullet", "list-level-style-image", "outline-level-style":
		r.defineLevel(name, attrs)
	case "outline-style":
		r.listStyle = &r.outline
	}
}

// endStyle ends what is being defined.
func (r *odtReader) endStyle(name string) {
	switch name {
	case "default-style", "style":
		r.style = nil
	case "list-style", "outline-style":
		r.listStyle = nil
	}
}

func (r *odtReader) define(family, name string) *odtStyle {
	s := &odtStyle{name: name}
	r.styles[odtStyleKey(family, name)] = s
	return s
}

func (r *odtReader) defineStyle(attrs []xml.Attr) {
	family := xmlwalk.Attr(attrs, "family")
	if family != "paragraph" && family != "text" && family != "section" {
		r.style = nil
		return
	}
	s := r.define(family, xmlwalk.Attr(attrs, "name"))
	r.style = s
	s.parent, s.list = xmlwalk.Attr(attrs, "parent-style-name"), xmlwalk.Attr(attrs, "list-style-name")
	s.kind, s.level = kindNamed(firstOf(xmlwalk.Attr(attrs, "display-name"), s.name))
	if level, err := strconv.Atoi(xmlwalk.Attr(attrs, "default-outline-level")); err == nil && level > 0 {
		s.kind, s.level = kindHeading, level
	}
}

// defineLevel takes how a level of a list is numbered.
func (r *odtReader) defineLevel(name string, attrs []xml.Attr) {
	depth, err := strconv.Atoi(xmlwalk.Attr(attrs, "level"))
	if err != nil || depth < 1 || depth > maxNesting || r.listStyle == nil {
		return
	}
	level := &r.listStyle.levels[depth-1]
	level.bullet = name == "list-level-style-bullet" || name == "list-level-style-image"
	level.format, level.before, level.after = xmlwalk.Attr(attrs, "num-format"), xmlwalk.Attr(attrs, "num-prefix"), xmlwalk.Attr(attrs, "num-suffix")
	level.start, level.shown = 1, 1
	if n, err := strconv.Atoi(xmlwalk.Attr(attrs, "start-value")); err == nil {
		level.start = n
	}
	if n, err := strconv.Atoi(xmlwalk.Attr(attrs, "display-levels")); err == nil {
		level.shown = n
	}
}

// styleOf returns a style with all that those have that it is based on; never nil.
func (r *odtReader) styleOf(family, name string) *odtStyle {
	s := r.styles[odtStyleKey(family, name)]
	if s == nil {
		if s = r.styles[odtStyleKey(family, "")]; s == nil {
			return &odtStyle{}
		}
		return s
	}
	r.complete(family, s, 0)
	return s
}

// complete gives a style what its parent has, which has others above it.
func (r *odtReader) complete(family string, s *odtStyle, depth int) {
	if s.done || depth == deepestStyle {
		return
	}
	s.done = true
	parent := r.styles[odtStyleKey(family, s.parent)]
	if parent == nil || parent == s {
		return
	}
	r.complete(family, parent, depth+1)
	s.inherit(parent.style)
	if s.list == "" {
		s.list = parent.list
	}
}

// odtLevel is how a level of a list is numbered.
type odtLevel struct {
	bullet        bool
	format        string // "1", "a", "I"; "" for no number
	before, after string
	start, shown  int // the first number; how many levels are shown
}

// odtList is a style of lists.
type odtList struct{ levels [maxNesting]odtLevel }

// marker is what stands before an item with these numbers, one for each level down to its own, and whether
// that is a number.
func (l *odtList) marker(numbers []int) (string, bool) {
	depth := min(len(numbers), maxNesting)
	if depth == 0 {
		return "", false
	}
	level := &l.levels[depth-1]
	switch {
	case level.bullet:
		return "•", false
	case level.format == "":
		return "", false
	}
	var out strings.Builder
	out.WriteString(level.before)
	for i := max(0, depth-max(1, level.shown)); i < depth; i++ {
		if out.Len() > len(level.before) {
			out.WriteByte('.')
		}
		out.WriteString(numberIn(firstOf(l.levels[i].format, "1"), numbers[i]))
	}
	out.WriteString(level.after)
	return clean.Line(out.String()), true
}
