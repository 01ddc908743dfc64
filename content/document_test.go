package content

import "testing"

// TestSentenceAt: between two sentences it is the next one, behind the last none.
func TestSentenceAt(t *testing.T) {
	doc, err := Parse("x.txt", []byte("It rained. Then it did not.\n\nSo be it.\n"), Options{Format: "text"})
	if err != nil {
		t.Fatal(err)
	}
	for offset, want := range map[int]string{0: "It rained.", 9: "It rained.", 10: "Then it did not.", 27: "So be it.", 29: "So be it.", len(doc.Text): ""} {
		if got := doc.SentenceAt(offset).Of(doc.Text); got != want {
			t.Errorf("at %d: %q, want %q", offset, got, want)
		}
	}
}
