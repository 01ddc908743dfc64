package library

import (
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// TestPipedTitles: of a pipe without a title the text's first words are kept in its place.
func TestPipedTitles(t *testing.T) {
	for text, want := range map[string]string{
		"The ferry is late again, and nobody says why.": "The ferry is late again, and nobody says why.",
		"Ruiz said so.\n\nThe council met.":             "Ruiz said so.",
		strings.Repeat("the ferry is late, ", 20):       strings.Repeat("the ferry is late, ", 4) + "the…",
		strings.Repeat("é", 100):                        strings.Repeat("é", 40) + "…",
	} {
		doc, err := content.Parse("-", []byte(text), content.Options{Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		if got := NewRecord(briefing.Parse(doc), "").Title; got != want {
			t.Errorf("%q is called %q, want %q", text, got, want)
		}
	}
	doc, err := content.Parse("fares.txt", []byte("the ferry is late."), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := NewRecord(briefing.Parse(doc), "").Title; got != "fares" {
		t.Errorf("a file is called %q", got)
	}
}
