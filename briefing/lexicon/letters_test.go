package lexicon

import "testing"

func TestLetters(t *testing.T) {
	for w, want := range map[string][2]bool{"KC": {true, true}, "MSP": {true, true}, "TD": {true, false}, "MD": {true, false}, "Kc": {}, "": {}} {
		if behind, sure := Letters(w); behind != want[0] || sure != want[1] {
			t.Errorf("%q: behind %v, sure %v, want %v", w, behind, sure, want)
		}
	}
}
