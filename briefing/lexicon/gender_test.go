package lexicon

import (
	"strings"
	"testing"
)

func TestGender(t *testing.T) {
	for name, want := range map[string][2]bool{
		"Marco": {true, false}, "ANGELA": {false, true}, "Robin": {true, true}, "Enda": {true, true}, "Siobhán": {false, true}, "Kremlin": {}, "": {},
	} {
		if m, f := Gender(name); m != want[0] || f != want[1] {
			t.Errorf("%s: male %v, female %v, want %v", name, m, f, want)
		}
	}
}

func TestTableIsSorted(t *testing.T) {
	last := ""
	for line := range strings.Lines(firstNames) {
		name, val, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if name <= last || value(firstNames, name) != val {
			t.Fatalf("%q after %q is out of order or not found", name, last)
		}
		last = name
	}
}

// value returns what stands after the tab of key's line in a sorted table, or
// "": the plain way, which the indexes are held against.
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
