package lexicon

import "testing"

// TestLeadingState tells states, in full and in short, from other words.
func TestLeadingState(t *testing.T) {
	for text, want := range map[string]string{
		"Ohio) said": "ohio|Ohio", "New York, said": "new york|New York", "N.Y.) said": "new york|N.Y.", "Vt.": "vermont|Vt.", "W.Va.)": "west virginia|W.Va.",
		"NV)": "nevada|NV", "WY": "wyoming|WY", "AL)": "alabama|AL", "Calif)": "california|Calif",
		"Fort Worth": "|", "New Haven": "|", "ohio": "|", "XX)": "|", "Ohioan": "|", "": "|", "la": "|",
	} {
		name, size := LeadingState(text)
		if got := name + "|" + text[:size]; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
