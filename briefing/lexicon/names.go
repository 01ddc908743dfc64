package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// namesFile holds lines "name<TAB>p or o, canonical name", small letters, sorted by bytes.
//
//go:embed names.txt
var namesFile string

// known is what finds names quickly, made at first use.
var known = sync.OnceValue(func() (k struct {
	index  string          // of namesFile
	firsts map[string]bool // the first words of names
}) {
	k.index = string(buildIndex(namesFile))
	k.firsts = make(map[string]bool, 512)
	for line := range strings.Lines(namesFile) {
		k.firsts[line[:strings.IndexAny(line, " \t")]] = true
	}
	return k
})

// Known returns the full name, in small letters, of a place or organisation
// that goes by several names ("us", "u.s" → "united states") or that is spoken
// of by where it sits ("kremlin"); "" for any other. The name is given in small
// letters and without a stop at its end.
func Known(name []byte) (canonical string, place bool) {
	v := indexed(namesFile, known().index, name)
	if v == "" {
		return "", false
	}
	return v[1:], v[0] == 'p'
}

// BeginsKnown reports whether a name that Known knows begins with the word.
func BeginsKnown(word []byte) bool { return known().firsts[string(word)] }
