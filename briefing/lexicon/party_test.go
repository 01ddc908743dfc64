package lexicon

import "testing"

// TestParty tells parties' letters, short forms and members from other words.
func TestParty(t *testing.T) {
	for word, want := range map[string][2]bool{"D": {true, false}, "I": {true, false}, "Lab": {false, true}, "A": {}, "LAB": {}, "Labour": {}, "": {}} {
		if got := [2]bool{PartyLetter(word), PartyShort(word)}; got != want {
			t.Errorf("%q: letter and short %v, want %v", word, got, want)
		}
	}
	if !PartyMember("Tory") || PartyMember("Lab") || PartyMember("conservative") {
		t.Error("a Tory is of a party; Lab is the party, and who is conservative need be of none")
	}
}
