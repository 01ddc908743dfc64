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

func TestElide(t *testing.T) {
	for in, want := range map[string]string{
		"devant l’Assemblée, d'un mot": "devant|l’|Assemblée|,|d'|un|mot",
		"Qu’il n'ait jusqu’ici dit":    "Qu’|il|n'|ait|jusqu’|ici|dit",
		"L’Europe et aujourd’hui":      "L’|Europe|et|aujourd’hui",
		"chez L’Oréal, N’Guessan":      "chez|L’Oréal|,|N’Guessan",
		"dell'arte e O'Brien":          "dell'|arte|e|O'Brien",
	} {
		var got []string
		for _, tok := range Elide(Append(nil, in, 0), in) {
			got = append(got, in[tok.Start:tok.End()])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: got %s, want %s", in, g, want)
		}
	}
}

func FuzzAppend(f *testing.F) {
	f.Add("U.S. ’s x’ &")
	f.Add("l’Un d'l’ qu’'a L’É")
	f.Fuzz(func(t *testing.T, text string) {
		last := uint32(0)
		for _, tok := range Elide(Append(nil, text, 0), text) {
			if tok.Start < last || tok.End() <= tok.Start || int(tok.End()) > len(text) {
				t.Fatalf("token %v after %d in %q", tok, last, text)
			}
			last = tok.End()
		}
	})
}
