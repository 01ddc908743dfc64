package lexicon

import "testing"

// TestParty tells parties' letters and short forms from other words in brackets.
func TestParty(t *testing.T) {
	for word, want := range map[string][2]bool{"D": {true, false}, "I": {true, false}, "Lab": {false, true}, "A": {}, "LAB": {}, "Labour": {}, "": {}} {
		if got := [2]bool{PartyLetter(word), PartyShort(word)}; got != want {
			t.Errorf("%q: letter and short %v, want %v", word, got, want)
		}
	}
}
