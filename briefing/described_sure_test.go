package briefing_test

import (
	"testing"

	"brief/briefing"
	"brief/content"
)

// TestNamelessSure: a speaker whom nothing names is less sure than who is named, or than who never is.
func TestNamelessSure(t *testing.T) {
	for text, doubtful := range map[string]bool{
		"“We are done,” she said on Monday at the gate.\n":             true,
		"“We are done,” the lawyer said on Monday at the gate.\n":      true,
		"“We are done,” the spokesman said on Monday at the gate.\n":   false,
		"“We are done,” a lawyer said on Monday at the gate.\n":        false,
		"“We are done,” Ana Ruiz said on Monday at the gate.\n":        false,
		"“We are done,” the company said on Monday at the gate.\n":     false,
		"“We are done,” the two lawyers said on Monday at the gate.\n": false,
	} {
		doc, err := content.Parse("x.txt", []byte(text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		b := briefing.Parse(doc)
		if len(b.Quotes) != 1 || b.Quotes[0].Doubtful() != doubtful {
			t.Errorf("%s: %+v, want doubtful %v", text, b.Quotes, doubtful)
		}
	}
}
