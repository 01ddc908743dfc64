package office

import (
	"encoding/xml"
	"strconv"
	"strings"

	"brief/content/archive"
	"brief/content/clean"
	"brief/content/xmlwalk"
)

// docxLevel is how a level of a list is numbered.
type docxLevel struct {
	format string // "decimal", "bullet", "none" …
	text   string // "%1.%2)"
	start  int
}

// docxNumbers are a document's lists, and how far each has been counted.
type docxNumbers struct {
	kinds  map[string]*docxListKind
	lists  map[string]*docxNumbered
	styled map[string]string // kinds that define a style, by its name
}

// docxListKind is what lists have in common that are numbered alike and, unless one starts anew, on from each other.
type docxListKind struct {
	levels docxLevels
	style  string // that it is numbered as; "" where its levels tell
	counts docxCounts
}

// docxNumbered is a list of some kind.
type docxNumbered struct {
	kind   string
	own    docxLevels // that are numbered otherwise than the kind's
	anew   bool       // it starts anew, and counts for itself
	counts docxCounts
}

type (
	docxLevels [mostDocxLevels]*docxLevel // nil where they are not told
	docxCounts [mostDocxLevels]int
)

const mostDocxLevels = 9

// readDocxNumbers reads the part that defines lists.
func readDocxNumbers(files *archive.Files, name string) *docxNumbers {
	n := &docxNumbers{kinds: map[string]*docxListKind{}, lists: map[string]*docxNumbered{}, styled: map[string]string{}}
	if data, _ := files.Read(name); len(data) > 0 {
		xmlwalk.Walk(data, &docxNumberReader{n: n})
	}
	return n
}

// list returns a list with its kind, empty ones where they are not defined.
func (n *docxNumbers) list(id string) (*docxNumbered, *docxListKind) {
	list := n.lists[id]
	if list == nil {
		return &docxNumbered{}, &docxListKind{}
	}
	kind := n.kinds[list.kind]
	if kind == nil {
		kind = &docxListKind{}
		n.kinds[list.kind] = kind // to count
	}
	return list, kind
}

// level returns how a level of a list is numbered; nil where that is not told.
func (n *docxNumbers) level(id string, depth int) *docxLevel {
	list, kind := n.list(id)
	if own := list.own[depth]; own != nil && own.format != "" {
		return own
	}
	if kind.style != "" {
		kind = n.kinds[n.styled[kind.style]]
	}
	if kind == nil {
		return nil
	}
	return kind.levels[depth]
}

// next counts an item of a list and returns what stands before it, and whether that is a number. An item of a list that is
// not defined has a bullet.
func (n *docxNumbers) next(item docxList) (marker string, ordered bool) {
	depth := min(max(item.depth, 0), mostDocxLevels-1)
	level := n.level(item.id, depth)
	if level == nil {
		return "•", false
	}
	list, kind := n.list(item.id)
	counts := &kind.counts
	if list.anew {
		counts = &list.counts
	}
	for d := range depth {
		if above := n.level(item.id, d); counts[d] == 0 && above != nil {
			counts[d] = above.start
		}
	}
	if counts[depth]++; counts[depth] == 1 {
		counts[depth] = level.start
		if own := list.own[depth]; own != nil && own.start > 0 {
			counts[depth] = own.start
		}
	}
	clear(counts[depth+1:])
	switch level.format {
	case "bullet":
		return "•", false
	case "none":
		return "", false
	}
	marker = clean.Line(n.numbered(level.text, item.id, counts))
	return marker, marker != ""
}

// numbered puts the counts into the text that a level shows.
func (n *docxNumbers) numbered(text, id string, counts *docxCounts) string {
	const longest = 40 // bytes
	var out strings.Builder
	for i := 0; i < min(len(text), longest); i++ {
		if text[i] != '%' || i+1 == len(text) || text[i+1] < '1' || text[i+1] > '9' {
			out.WriteByte(text[i])
			continue
		}
		i++
		depth := int(text[i] - '1')
		format := "decimal"
		if level := n.level(id, depth); level != nil {
			format = level.format
		}
		out.WriteString(numberIn(format, counts[depth]))
	}
	return out.String()
}

// numberIn writes a number as a list does.
func numberIn(format string, n int) string {
	const longest = 5 // letters
	switch {
	case n < 1 || n > 1<<20:
	case (format == "lowerLetter" || format == "a") && (n-1)/26 < longest:
		return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
	case (format == "upperLetter" || format == "A") && (n-1)/26 < longest:
		return strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1)
	case (format == "lowerRoman" || format == "i") && n < 4000:
		return strings.ToLower(roman(n))
	case (format == "upperRoman" || format == "I") && n < 4000:
		return roman(n)
	case format == "decimalZero" && n < 10:
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	var out strings.Builder
	for _, r := range [...]struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			out.WriteString(r.text)
		}
	}
	return out.String()
}

// docxNumberReader reads the definitions of lists.
type docxNumberReader struct {
	skip  xmlwalk.Skipper
	n     *docxNumbers
	id    string        // of the kind at hand
	kind  *docxListKind // at hand; nil before the first
	list  *docxNumbered // at hand; nil in a kind
	level *docxLevel
}

func (r *docxNumberReader) Start(name string, attrs []xml.Attr) {
	if r.skip.Start(name == "rPr" || name == "pPr") {
		return
	}
	value := xmlwalk.Attr(attrs, "val")
	switch name {
	case "abstractNum":
		r.id, r.kind, r.list = xmlwalk.Attr(attrs, "abstractNumId"), &docxListKind{}, nil
		r.n.kinds[r.id] = r.kind
	case "num":
		r.level, r.list = nil, &docxNumbered{}
		r.n.lists[xmlwalk.Attr(attrs, "numId")] = r.list
	case "lvl", "lvlOverride":
		depth, _ := strconv.Atoi(xmlwalk.Attr(attrs, "ilvl"))
		r.level = r.levelAt(depth)
		if name == "lvl" {
			r.level.format, r.level.start = "decimal", max(1, r.level.start)
		}
	}
	switch {
	case r.list != nil && name == "abstractNumId":
		r.list.kind = value
	case r.kind != nil && name == "numStyleLink":
		r.kind.style = value
	case r.kind != nil && name == "styleLink":
		r.n.styled[value] = r.id
	case r.level != nil:
		r.setLevel(name, value)
	}
}

// setLevel takes a property of the level at hand.
func (r *docxNumberReader) setLevel(name, value string) {
	switch name {
	case "numFmt":
		r.level.format = value
	case "lvlText":
		r.level.text = value
	case "start":
		r.level.start, _ = strconv.Atoi(value)
	case "startOverride":
		r.level.start, _ = strconv.Atoi(value)
		if r.list != nil {
			r.list.anew = true
		}
	}
}

// levelAt is the level of a depth in the list or kind at hand, a new one where it is not defined so far.
func (r *docxNumberReader) levelAt(depth int) *docxLevel {
	var levels *docxLevels
	switch {
	case depth < 0 || depth >= mostDocxLevels:
	case r.list != nil:
		levels = &r.list.own
	case r.kind != nil:
		levels = &r.kind.levels
	}
	if levels == nil {
		return &docxLevel{}
	}
	if levels[depth] == nil {
		levels[depth] = &docxLevel{}
	}
	return levels[depth]
}

func (r *docxNumberReader) End(string) { r.skip.End() }

func (*docxNumberReader) Chars(string) {}
