package lexicon

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write firstnames.idx anew")

func TestIndex(t *testing.T) {
	index := buildIndex(firstNames)
	if *update {
		if err := os.WriteFile("firstnames.idx", index, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(index) != firstNamesIndex {
		t.Fatal("firstnames.idx is not that of firstnames.txt – run go test ./briefing/lexicon -run TestIndex -update")
	}
	for line := range strings.Lines(firstNames) {
		name, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if got := indexed(firstNames, string(index), []byte(name)); got != want {
			t.Fatalf("%q is %q, not %q", name, got, want)
		}
	}
	for _, name := range []string{"", "mar", "table", strings.Repeat("a", 40)} {
		if got, want := indexed(firstNames, string(index), []byte(name)), value(firstNames, name); got != want {
			t.Errorf("%q is %q, not %q", name, got, want)
		}
	}
}
