package term

import (
	"slices"
	"strings"
	"testing"
)

// TestSplit holds that texts and filters are cut alike: folded, of letters, digits and marks, ideographs each for itself.
func TestSplit(t *testing.T) {
	long := strings.Repeat("é", Longest)
	for text, want := range map[string]string{
		"It's 5 Café-bars, MÜNCHEN": "it s 5 cafe bars munchen",
		"東京タワー2":                    "東 京 タ ワ ー2",
		"– “” …":                    "",
		"Σοφία Ελ":                  "σοφια ελ",
		long + " z":                 strings.Repeat("e", Longest) + " z",
		strings.Repeat("ж", 40):     strings.Repeat("ж", Longest/2),
	} {
		if got := strings.Join(Split(nil, text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := SplitTagged([]string{"a"}, Kind, "no deal"); !slices.Equal(got, []string{"a", Kind + "no", Kind + "deal"}) {
		t.Errorf("%q", got)
	}
	for word, want := range map[string]string{"the": "th", "жаба": "жа", "a": "", "": ""} {
		if got := FirstLetters(word); got != want {
			t.Errorf("%q begins with %q", word, got)
		}
	}
}

// TestHolds: names are found by words in any order, texts by words behind each other, and the last may go on.
func TestHolds(t *testing.T) {
	name := []string{"ana", "maria", "ruiz"}
	for words, want := range map[string][2]bool{"ruiz ana": {true, false}, "ana mar": {true, true}, "maria ruiz": {true, true}, "ana ruiz": {true, false}, "an maria": {false, false}, "x": {false, false}} {
		seq := strings.Fields(words)
		if all, run := HoldsAll(name, seq), HoldsRun(name, seq, true); all != want[0] || run != want[1] {
			t.Errorf("%s: %v and %v", words, all, run)
		}
	}
	if HoldsRun(name, []string{"ana", "mar"}, false) {
		t.Error("a word goes on that must not")
	}
}
