package lexicon

import (
	_ "embed"
	"strings"
)

// firstNames holds lines "name<TAB>m", "f" or "b" (both), lower case, sorted by bytes.
//
//go:embed firstnames.txt
var firstNames string

// Gender says whether people with the first name are men, women or, both being
// true, either; neither is true for a name it does not know. Case does not matter.
func Gender(firstName string) (male, female bool) {
	var buf [24]byte
	switch indexed(firstNames, firstNamesIndex, lowered(buf[:0], firstName)) {
	case "m":
		return true, false
	case "f":
		return false, true
	case "b":
		return true, true
	}
	return false, false
}

// value returns what stands after the tab of key's line in a sorted table, or "".
// It searches the text itself, so that a table costs nothing at start.
func value(table, key string) string {
	low, high := 0, len(table)
	for low < high {
		mid := (low + high) / 2
		start := strings.LastIndexByte(table[:mid], '\n') + 1
		line := table[start:]
		if end := strings.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		name, val, _ := strings.Cut(line, "\t")
		switch {
		case name == key:
			return val
		case name < key:
			low = start + len(line) + 1
		default:
			high = start
		}
	}
	return ""
}
