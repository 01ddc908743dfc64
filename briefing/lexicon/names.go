package lexicon

import (
	_ "embed"
	"strings"
)

// namesFile holds lines "name<TAB>p or o, canonical name", small letters, sorted by bytes.
//
//go:embed names.txt
var namesFile string

// namesIndex finds the lines of names.txt by the hash of their names, and
// beginsIndex the first of those that begin with a word by the word's.
var (
	//go:embed names.idx
	namesIndex string
	//go:embed begins.idx
	beginsIndex string
)

// Known returns the full name, in small letters, of a place or organisation
// that goes by several names ("us", "u.s" → "united states") or that is spoken
// of by where it sits ("kremlin"); "" for any other. The name is given in small
// letters and without a stop at its end.
func Known(name []byte) (canonical string, place bool) {
	v := indexed(namesFile, namesIndex, name)
	if v == "" {
		return "", false
	}
	return v[1:], v[0] == 'p'
}

// BeginsKnown reports whether a name that Known knows begins with the word.
func BeginsKnown(word []byte) bool {
	for at := range candidates(beginsIndex, word) {
		if rest, ok := strings.CutPrefix(namesFile[at:], string(word)); ok && (rest[0] == ' ' || rest[0] == '\t') {
			return true
		}
	}
	return false
}
