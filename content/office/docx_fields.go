package office

import (
	"slices"
	"strings"
)

// docxFields are the fields that are open, one in the other: text that a program makes by a code.
type docxFields struct {
	open   []docxField
	coding int // how many have not come to their result
}

type docxField struct {
	code   string
	result bool // its result is at hand
	link   string
	index  bool // it makes a table of contents or an index
}

// mark takes a mark between the parts of a field.
func (f *docxFields) mark(kind string) {
	switch {
	case kind == "begin" && len(f.open) < mostOpen:
		f.open = append(f.open, docxField{})
		f.coding++
	case len(f.open) == 0:
	case kind == "separate":
		if top := &f.open[len(f.open)-1]; !top.result {
			top.result, top.link, top.index = true, fieldLink(top.code), makesIndex(top.code)
			f.coding--
		}
	case kind == "end":
		if !f.open[len(f.open)-1].result {
			f.coding--
		}
		f.open = f.open[:len(f.open)-1]
	}
}

// take takes text that is of a code, and reports whether it is.
func (f *docxFields) take(text string) bool {
	const longest = 4000 // bytes
	if f.coding == 0 {
		return false
	}
	if top := &f.open[len(f.open)-1]; !top.result && len(top.code)+len(text) <= longest {
		top.code += text
	}
	return true
}

// link is where the results at hand lead.
func (f *docxFields) link() string {
	for i := len(f.open) - 1; i >= 0; i-- {
		if f.open[i].link != "" {
			return f.open[i].link
		}
	}
	return ""
}

// contents reports whether a table of contents or an index is at hand.
func (f *docxFields) contents() bool {
	return slices.ContainsFunc(f.open, func(field docxField) bool { return field.index })
}

// endCodes closes the fields whose code a paragraph's end breaks off: what follows is text.
func (f *docxFields) endCodes() {
	for n := len(f.open); n > 0 && !f.open[n-1].result; n = len(f.open) {
		f.open = f.open[:n-1]
		f.coding--
	}
}

// makesIndex reports whether a field makes a table of contents or an index.
func makesIndex(code string) bool {
	word := fieldName(code)
	return word == "TOC" || word == "INDEX"
}

// fieldName is the first word of a field's code, which says what it makes.
func fieldName(code string) string {
	name, _, _ := strings.Cut(strings.TrimSpace(code), " ")
	return strings.ToUpper(name)
}

// fieldLink is where a field leads: HYPERLINK "https://x.example" \l "place"; "" where it is no link.
func fieldLink(code string) string {
	rest := strings.TrimSpace(code)
	if fieldName(code) != "HYPERLINK" {
		return ""
	}
	rest = rest[len("HYPERLINK"):]
	address, place := "", ""
	into := &address
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		var word string
		switch word, rest = fieldWord(rest); {
		case word == `\l`:
			into = &place
		case strings.HasPrefix(word, `\`) && len(word) == 2:
			if word == `\o` || word == `\t` { // what it says, and a frame
				_, rest = fieldWord(strings.TrimSpace(rest))
			}
		default:
			*into, into = word, new(string)
		}
	}
	if place != "" {
		return address + "#" + place
	}
	return address
}

// fieldWord cuts the first word or quoted text off a field's code.
func fieldWord(code string) (word, rest string) {
	if strings.HasPrefix(code, `"`) {
		word, rest, _ = strings.Cut(code[1:], `"`)
		return strings.ReplaceAll(word, `\\`, `\`), rest
	}
	word, rest, _ = strings.Cut(code, " ")
	return word, rest
}

// symbolIn is the character that stands at a place in one of the fonts that have signs where others have letters; "" where
// that is not known.
func symbolIn(font string, n uint32) string {
	if n >= 0xf000 && n < 0xf100 {
		n -= 0xf000
	}
	signs := ""
	switch strings.ToLower(font) {
	case "symbol":
		signs = "a\u03b1b\u03b2c\u03c7d\u03b4e\u03b5g\u03b3l\u03bbm\u03bcp\u03c0r\u03c1s\u03c3t\u03c4w\u03c9D\u0394W\u03a9S\u03a3\u00a3\u2264\u00b3\u2265\u00b7\u2022\u00b1\u00b1\u00b0\u00b0\u00b4\u00d7\u00ae\u2192\u00ac\u2190\u00b9\u2260\u00bb\u2248\u00a5\u221e\u00d6\u221a\u00b2\u2033\u00a2\u2032-\u2212"
	case "wingdings":
		signs = "\u00fc\u2713\u00fb\u2717\u00fe\u2611\u00a8\u25fb\u006f\u25a1\u00e0\u2192\u00df\u2190\u00e8\u2794\u00d8\u27a2\u00a7\u25aa\u006c\u25cf\u006e\u25a0\u0076\u2756\u0071\u2751\u004a\u263a\u0028\u260e\u002a\u2709\u0029\u2706"
	default:
		if n < 0x20 || n >= 0xe000 && n < 0xf900 {
			return ""
		}
		return string(rune(n))
	}
	runes := []rune(signs)
	for i := 0; i+1 < len(runes); i += 2 {
		if runes[i] == rune(n) {
			return string(runes[i+1])
		}
	}
	return ""
}
