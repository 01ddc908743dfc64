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

// TestState tells what newspapers write for states from other words, and reads each line of the list.
func TestState(t *testing.T) {
	for short, want := range map[string]string{
		"Ala": "alabama", "Cal": "california", "Calif": "california", "N.H": "new hampshire", "W.Va": "west virginia", "Penn": "pennsylvania", "Wyo": "wyoming",
		"AL": "", "alabama": "", "Ohio": "", "ohio": "", "New": "", "Ca": "", "": "", " ": "", "\t": "", "Kan Kans": "",
	} {
		if got := State(short); got != want {
			t.Errorf("%q: %q, want %q", short, got, want)
		}
	}
	count := 0
	stateWith("", func(s state) bool {
		if count++; len(s.code) != 2 || postal(s.code) != s.name || !isState(s.name) {
			t.Errorf("%+v", s)
		}
		return false
	})
	if count != 50 {
		t.Errorf("%d states", count)
	}
}
