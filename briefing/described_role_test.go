package briefing_test

import (
	"strings"
	"testing"
)

// TestWholeFarBehind: a description that names nothing tells far behind the name of somebody in another story.
func TestWholeFarBehind(t *testing.T) {
	long := "\n\n" + strings.Repeat("The water stood a metre high in the streets, and people sat on roofs for hours. ", 80) + "\n\n"
	for text, want := range map[string]string{
		"Ana Ruiz, head of the agency, said the dam was safe.\n\n“It holds,” the head of the agency said.":                 "Ana Ruiz",
		"Ana Ruiz, head of the agency, said the dam was safe." + long + "“It holds,” the head of the agency said.":         "the head of the agency",
		"Ana Ruiz, head of the Dam Agency, said the dam was safe." + long + "“It holds,” the head of the Dam Agency said.": "Ana Ruiz",
	} {
		quotes := parse(t, text).Quotes
		if got := quotes[len(quotes)-1].Speaker.Name; got != want {
			t.Errorf("%d bytes: %q, want %q", len(text), got, want)
		}
	}
}
