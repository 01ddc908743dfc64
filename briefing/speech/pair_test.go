package speech

import (
	"testing"

	"brief/briefing/token"
)

// TestPairs holds which marks belong together.
func TestPairs(t *testing.T) {
	for text, want := range map[string][]string{
		`He said "yes" and “no.”`:        {"yes", "no."},
		`“a ‘b’ “c” d”`:                  {"a ‘b’ “c” d"},
		`„Das ist es“, sagte er.`:        {"Das ist es"},
		`«Oui», dit-il; »ja«, sagte sie`: {"Oui", "ja"},
		`a stray " mark`:                 nil,
		`a stray “ mark, then “words”`:   {"words"},
		`“It runs to the end`:            {"It runs to the end"},
		`''Two apostrophes,'' he said.`:  {"Two apostrophes,"},
	} {
		in := &Input{Text: text, Blocks: []Block{{}}, Tokens: token.Append(nil, text, 0)}
		in.Blocks[0].End = len(text)
		var got []string
		a := &article{Input: in}
		a.countTokens()
		for _, r := range a.pairs() {
			got = append(got, r.Of(text))
		}
		if len(got) != len(want) {
			t.Errorf("%s: %q, want %q", text, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}
