package feature

import (
	"strings"
	"testing"

	"brief/briefing/token"
)

func TestRuns(t *testing.T) {
	for text, want := range map[string]string{
		"He met Bank of the West aides.":       "He|Bank of the West",
		"Nato, the U.S. and AT&T Inc. agreed.": "Nato|U.S. and AT&T Inc.",
		"Militants of al-Shabaab left.":        "Militants of al-Shabaab",
		"George W. Bush's aide":                "George W. Bush",
		"TRUMP MEETS PUTIN AGAIN IN ALASKA":    "TRUMP|PUTIN|ALASKA",
		"nothing here":                         "",
		"donald trump met zelensky in paris on the monday after the talks with france": "donald|paris|france",
	} {
		toks := token.Append(nil, text, 0)
		var p Page
		p.Load(text, toks, token.WordsOf(text, toks))
		var got []string
		for _, r := range p.Runs() {
			got = append(got, text[toks[r.First].Start:toks[r.Last-1].End()])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: got %s, want %s", text, g, want)
		}
	}
}

func TestCutAtDays(t *testing.T) {
	for text, want := range map[string]string{
		"On Tuesday Boeing said no.":           "On Tuesday|Boeing",
		"Late on Friday Tom Lee left.":         "Late on Friday|Tom Lee",
		"In June Norvia and Orbix signed.":     "In June|Norvia and Orbix",
		"Boats left in Friday Harbor.":         "Boats|Friday Harbor",
		"It was won by June Hale.":             "It|June Hale",
		"The Sunday Times and the Good Friday": "The Sunday Times and the Good Friday",
	} {
		toks := token.Append(nil, text, 0)
		var p Page
		p.Load(text, toks, token.WordsOf(text, toks))
		p.CutAtDays()
		var got []string
		for _, r := range p.Runs() {
			got = append(got, text[toks[r.First].Start:toks[r.Last-1].End()])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: got %s, want %s", text, g, want)
		}
	}
}

func TestTableIsSound(t *testing.T) {
	if len(words)%slotSize != 0 || len(words) == 0 {
		t.Fatalf("words.bin has %d bytes", len(words))
	}
	if f := Look(Hash("ukraine")); f&Country == 0 || f != Look(Hash("Ukraine")) {
		t.Errorf("Ukraine has the facts %x", f)
	}
}
