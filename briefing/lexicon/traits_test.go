package lexicon

import (
	"strings"
	"testing"
)

func TestLookup(t *testing.T) {
	for word, want := range map[string]Trait{
		"Minister": Role, "SPOKESWOMAN": Role | FemaleWord, "son-in-law": Kin | MaleWord, "Ltd": Company,
		"Witkoff": 0, "": 0, "abcdefghijklmnopqrstuvwxyzabcdefgh": 0,
	} {
		if got := Lookup(word); got != want {
			t.Errorf("%s: got %b, want %b", word, got, want)
		}
	}
}

// TestTraits holds that each word of the file is found with its letters, wherever it stands.
func TestTraits(t *testing.T) {
	if len(traitsFile) > 1<<16 {
		t.Fatalf("traits.txt has %d bytes, more than a slot can name", len(traitsFile))
	}
	for line := range strings.Lines(traitsFile) {
		word, letters, _ := strings.Cut(strings.TrimSpace(line), "\t")
		got := ""
		for i, letter := range traitLetters {
			if Lookup(word).Has(1 << i) {
				got += string(letter)
			}
		}
		if len(got) != len(letters) || strings.Trim(letters, got) != "" {
			t.Errorf("%q has %q, want %q", word, got, letters)
		}
	}
}

func TestKnown(t *testing.T) {
	for name, want := range map[string]string{"us": "united states", "kremlin": "kremlin", "atlantis": ""} {
		if got, _ := Known([]byte(name)); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestBeginsKnown(t *testing.T) {
	for word, want := range map[string]bool{"united": true, "zyx": false, "": false, "white": true, "whit": false, "a": false} {
		if got := BeginsKnown([]byte(word)); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
	for line := range strings.Lines(namesFile) {
		if word := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' })[0]; !BeginsKnown([]byte(word)) {
			t.Errorf("%q begins %q", word, line)
		}
	}
}

// TestTablesAreSorted holds what the search relies on.
func TestTablesAreSorted(t *testing.T) {
	for name, table := range map[string]string{"traits.txt": traitsFile, "names.txt": namesFile} {
		last := ""
		for line := range strings.Lines(table) {
			key, val, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if key <= last || val == "" || value(table, key) != val {
				t.Fatalf("%s: %q after %q is out of order, empty or not found", name, key, last)
			}
			if name == "traits.txt" && strings.Trim(val, traitLetters) != "" {
				t.Fatalf("%s: %q has unknown letters %q", name, key, val)
			}
			last = key
		}
	}
}
