package token

import (
	"strings"
	"testing"
)

func TestAppend(t *testing.T) {
	for in, want := range map[string]string{
		"Putin’s pro-Kremlin aides":   "Putin|’s|pro|-|Kremlin|aides",
		"the U.S. and J.K. Rowling.":  "the|U.S.|and|J.K.|Rowling|.",
		"AT&T didn't, O'Brien's":      "AT&T|didn|'t|,|O'Brien|'s",
		"$1,200.50 (R-Neb.) 28-point": "$|1,200.50|(|R|-|Neb|.|)|28|-|point",
		"“No,” he said.":              "“|No|,|”|he|said|.",
		"Plan A. Next":                "Plan|A|.|Next",
	} {
		var got []string
		for _, tok := range Append(nil, in, 0) {
			got = append(got, in[tok.Start:tok.End()])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: got %s, want %s", in, g, want)
		}
	}
}

func FuzzAppend(f *testing.F) {
	f.Add("U.S. ’s x’ &")
	f.Fuzz(func(t *testing.T, text string) {
		last := uint32(0)
		for _, tok := range Append(nil, text, 0) {
			if tok.Start < last || tok.End() <= tok.Start || int(tok.End()) > len(text) {
				t.Fatalf("token %v after %d in %q", tok, last, text)
			}
			last = tok.End()
		}
	})
}
