package office

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	mostOpen   = 200 // elements of a kind that are followed into each other
	maxNesting = 16  // lists in each other
)

func blankLine(line string) bool { return strings.TrimSpace(line) == "" }
func isDigits(s string) bool     { return strings.Trim(s, "0123456789") == "" }
func latinLetter(c byte) bool    { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func digit(c byte) bool          { return '0' <= c && c <= '9' }

func startsLower(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, " \t"))
	return unicode.IsLower(r)
}

// firstOf is the first of values that is not blank, without blanks around it.
func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// extension is the lower-case extension of a file's name, without its dot.
func extension(name string) string { return strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) }
