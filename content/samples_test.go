package content

import (
	"strings"
	"testing"
)

// TestSamples holds that every built-in briefing opens, knows its title, authors
// and date, asks questions, and is of a length that shows the reader at work.
func TestSamples(t *testing.T) {
	names := Samples()
	if len(names) < 3 {
		t.Errorf("only %d built-in briefings: %v", len(names), names)
	}
	for _, name := range names {
		doc, err := Open(t.Context(), name, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := doc.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if doc.Title == "" || len(doc.Authors) == 0 || doc.Published == "" || doc.Site == "" {
			t.Errorf("%s: its front matter lacks something: %q %q %q %q", name, doc.Title, doc.Authors, doc.Published, doc.Site)
		}
		if n := len(strings.Fields(doc.Text)); n < 700 || n > 1100 {
			t.Errorf("%s has %d words", name, n)
		}
		questions := 0
		for _, b := range doc.Blocks {
			if b.Kind == Heading && strings.HasSuffix(b.Of(doc.Text), "?") {
				questions++
			}
		}
		if questions < 3 {
			t.Errorf("%s asks %d questions", name, questions)
		}
	}
	if _, ok := Sample(DefaultSample); !ok {
		t.Errorf("no built-in briefing %q", DefaultSample)
	}
}
