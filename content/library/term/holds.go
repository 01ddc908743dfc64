package term

import (
	"slices"
	"strings"
)

// HoldsAll reports whether name has all of words; the last of them may be the
// beginning of a word.
func HoldsAll(name, words []string) bool {
	n := len(words) - 1
	for _, w := range words[:n] {
		if !slices.Contains(name, w) {
			return false
		}
	}
	return slices.ContainsFunc(name, func(w string) bool { return strings.HasPrefix(w, words[n]) })
}

// HoldsRun reports whether seq follow each other in words; with prefix, the
// last of seq may be the beginning of a word. seq is not empty.
func HoldsRun(words, seq []string, prefix bool) bool {
	for i := 0; i+len(seq) <= len(words); i++ {
		n := len(seq) - 1
		if !slices.Equal(words[i:i+n], seq[:n]) {
			continue
		}
		if w := words[i+n]; w == seq[n] || prefix && strings.HasPrefix(w, seq[n]) {
			return true
		}
	}
	return false
}
