package lexicon

import "testing"

func TestGreeting(t *testing.T) {
	for text, want := range map[string]string{
		"Sir – Your report missed the point.": "Sir – ",
		"Dear Editor,":                        "Dear Editor,",
		"To the Editor: We swim.":             "To the Editor: ",
		"Sir Bo Hale opened the bridge.":      "",
		"Sirens were heard.":                  "",
		"Dear Ana,":                           "",
		"":                                    "",
	} {
		if got := text[:Greeting(text)]; got != want {
			t.Errorf("%q is greeted by %q, want %q", text, got, want)
		}
	}
}
