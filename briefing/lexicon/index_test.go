package lexicon

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the index files anew")

// TestIndex holds that the index files are those of the texts.
func TestIndex(t *testing.T) {
	if most := max(len(firstNames), len(namesFile)); most > offsetMask {
		t.Fatalf("a text of %d bytes is longer than a slot can tell", most)
	}
	for file, index := range map[string]struct {
		have string
		want []byte
	}{
		"firstnames.idx": {firstNamesIndex, buildIndex(firstNames, wholeKey)},
		"names.idx":      {namesIndex, buildIndex(namesFile, wholeKey)},
		"begins.idx":     {beginsIndex, buildIndex(namesFile, firstWord)},
		"sports.idx":     {sportsIndex, buildIndex(sportsFile, wholeKey)},
		"traits.idx":     {traitsIndex, buildTraits(traitsFile)},
	} {
		if *update {
			if err := os.WriteFile(file, index.want, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if string(index.want) != index.have {
			t.Errorf("%s is out of date – run go test ./briefing/lexicon -run TestIndex -update", file)
		}
	}
}

func TestIndexed(t *testing.T) {
	for line := range strings.Lines(firstNames) {
		name, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if got := indexed(firstNames, firstNamesIndex, []byte(name)); got != want {
			t.Fatalf("%q is %q, not %q", name, got, want)
		}
	}
	for _, name := range []string{"", "mar", "table", strings.Repeat("a", 40)} {
		if got, want := indexed(firstNames, firstNamesIndex, []byte(name)), value(firstNames, name); got != want {
			t.Errorf("%q is %q, not %q", name, got, want)
		}
	}
}
