package content

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// docxLevel is how a level of a list is numbered.
type docxLevel struct {
	format string // "decimal", "bullet", "none" …
	text   string // "%1.%2)"
	start  int
}

// docxNumbers are a document's lists, and how far each has been counted.
type docxNumbers struct {
	kinds  map[string]string               // of lists, by their ids
	levels map[string]map[int]*docxLevel   // of kinds of list
	own    map[string]map[int]*docxLevel   // of lists that number otherwise than their kind
	linked map[string]string               // kinds that are as a style has it
	styled map[string]string               // kinds that define a style, by its name
	counts map[string]*[mostDocxLevels]int // by kind, or by list where it starts anew
	anew   map[string]bool                 // lists that start anew
}

const mostDocxLevels = 9

// readDocxNumbers reads the part that defines lists.
func readDocxNumbers(files *zipFiles, name string) *docxNumbers {
	n := &docxNumbers{map[string]string{}, map[string]map[int]*docxLevel{}, map[string]map[int]*docxLevel{}, map[string]string{}, map[string]string{},
		map[string]*[mostDocxLevels]int{}, map[string]bool{}}
	if data, _ := files.read(name); len(data) > 0 {
		walkXML(data, &docxNumberReader{n: n})
	}
	return n
}

// level returns how a level of a list is numbered; nil where that is not told.
func (n *docxNumbers) level(list docxList) *docxLevel {
	if own := n.own[list.id][list.depth]; own != nil && own.format != "" {
		return own
	}
	kind := n.kinds[list.id]
	if style := n.linked[kind]; style != "" {
		kind = n.styled[style]
	}
	return n.levels[kind][list.depth]
}

// next counts an item of a list and returns what stands before it, and whether that is a number. An item of a list that is
// not defined has a bullet.
func (n *docxNumbers) next(list docxList) (marker string, ordered bool) {
	list.depth = min(max(list.depth, 0), mostDocxLevels-1)
	level := n.level(list)
	if level == nil {
		return "•", false
	}
	key := n.kinds[list.id]
	if n.anew[list.id] {
		key = "list " + list.id
	}
	counts := n.counts[key]
	if counts == nil {
		counts = &[mostDocxLevels]int{}
		n.counts[key] = counts
	}
	for depth := range list.depth {
		if above := n.level(docxList{list.id, depth}); counts[depth] == 0 && above != nil {
			counts[depth] = above.start
		}
	}
	if counts[list.depth]++; counts[list.depth] == 1 {
		counts[list.depth] = n.startOf(list, level)
	}
	for depth := list.depth + 1; depth < mostDocxLevels; depth++ {
		counts[depth] = 0
	}
	switch level.format {
	case "bullet":
		return "•", false
	case "none":
		return "", false
	}
	marker = CleanLine(n.numbered(level.text, list, counts))
	return marker, marker != ""
}

func (n *docxNumbers) startOf(list docxList, level *docxLevel) int {
	if own := n.own[list.id][list.depth]; own != nil && own.start > 0 {
		return own.start
	}
	return level.start
}

// numbered puts the counts into the text that a level shows.
func (n *docxNumbers) numbered(text string, list docxList, counts *[mostDocxLevels]int) string {
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
		if level := n.level(docxList{list.id, depth}); level != nil {
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
	skip  skipper
	n     *docxNumbers
	kind  string // at hand
	list  string // at hand
	level *docxLevel
}

func (r *docxNumberReader) start(name string, attrs []xml.Attr) {
	if r.skip.start(name == "rPr" || name == "pPr") {
		return
	}
	value := xmlAttr(attrs, "val")
	switch name {
	case "abstractNum":
		r.kind = xmlAttr(attrs, "abstractNumId")
		r.list, r.n.levels[r.kind] = "", map[int]*docxLevel{}
	case "num":
		r.list = xmlAttr(attrs, "numId")
		r.level, r.n.own[r.list] = nil, map[int]*docxLevel{}
	case "abstractNumId":
		r.n.kinds[r.list] = value
	case "numStyleLink":
		r.n.linked[r.kind] = value
	case "styleLink":
		r.n.styled[value] = r.kind
	case "lvl", "lvlOverride":
		depth, _ := strconv.Atoi(xmlAttr(attrs, "ilvl"))
		r.level = r.levelAt(depth)
		if name == "lvl" {
			r.level.format, r.level.start = "decimal", max(1, r.level.start)
		}
	}
	if r.level == nil {
		return
	}
	switch name {
	case "numFmt":
		r.level.format = value
	case "lvlText":
		r.level.text = value
	case "start":
		r.level.start, _ = strconv.Atoi(value)
	case "startOverride":
		r.level.start, _ = strconv.Atoi(value)
		r.n.anew[r.list] = true
	}
}

// levelAt is the level of a depth in the list or kind at hand, a new one where it is not defined so far.
func (r *docxNumberReader) levelAt(depth int) *docxLevel {
	levels := r.n.levels[r.kind]
	if r.list != "" {
		levels = r.n.own[r.list]
	}
	level := levels[depth]
	if level == nil {
		level = &docxLevel{}
		if levels != nil && len(levels) < mostDocxLevels {
			levels[depth] = level
		}
	}
	return level
}

func (r *docxNumberReader) end(string) { r.skip.end() }

func (*docxNumberReader) chars(string) {}
