package lexicon

import (
	_ "embed"
	"strings"
)

// namesFile holds lines "name<TAB>p or o, canonical name", small letters, sorted by bytes.
//
//go:embed names.txt
var namesFile string

// Known returns the full name, in small letters, of a place or organisation
// that goes by several names ("us", "u.s" → "united states") or that is spoken
// of by where it sits ("kremlin"); "" for any other. The name is given in small
// letters and without a stop at its end.
func Known(name []byte) (canonical string, place bool) {
	v := value(namesFile, string(name))
	if v == "" {
		return "", false
	}
	return v[1:], v[0] == 'p'
}

// BeginsKnown reports whether a name that Known knows begins with the word.
func BeginsKnown(word []byte) bool {
	low, high := 0, len(namesFile)
	for low < high {
		mid := (low + high) / 2
		start := strings.LastIndexByte(namesFile[:mid], '\n') + 1
		end := start + strings.IndexByte(namesFile[start:], '\n')
		if namesFile[start:end] < string(word) {
			low = end + 1
		} else {
			high = start
		}
	}
	rest, ok := strings.CutPrefix(namesFile[low:], string(word))
	return ok && rest != "" && (rest[0] == ' ' || rest[0] == '\t')
}
