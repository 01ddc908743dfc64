package lexicon

import (
	"strings"
	"testing"
)

func TestGender(t *testing.T) {
	for name, want := range map[string][2]bool{
		"Marco": {true, false}, "ANGELA": {false, true}, "Robin": {true, true}, "Kremlin": {}, "": {},
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
