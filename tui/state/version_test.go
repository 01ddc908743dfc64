package state

import (
	"strings"
	"testing"

	"brief/tui/change"
)

// TestLongParagraph: a paragraph that is written in pieces is read as it was, wherever
// these end.
func TestLongParagraph(t *testing.T) {
	store := NewStore(t.TempDir())
	for shift := range 12 {
		words := strings.Repeat("a", shift) + strings.Repeat("“é\"\\<漢🜁", 3*stringPiece/17)
		if err := store.SaveVersion("k", "v", change.Version{Sections: []change.Section{{ID: 1, Paragraphs: []string{"", words, "x"}}}}); err != nil {
			t.Fatal(err)
		}
		v, version := store.LoadVersion("k")
		if version != "v" || len(v.Sections) != 1 {
			t.Fatalf("read %q with %d sections", version, len(v.Sections))
		}
		if got := v.Sections[0].Paragraphs; len(got) != 3 || got[0] != "" || got[1] != words || got[2] != "x" {
			t.Errorf("%d bytes before: paragraphs are not what they were", shift)
		}
	}
}
