package lexicon

import "testing"

func TestPublisher(t *testing.T) {
	for text, want := range map[string]string{
		"Faber)": "Faber", "Faber, £12": "Faber", "Faber": "Faber", "Little, Brown; $28)": "Little, Brown", "Chatto & Windus)": "Chatto & Windus",
		"Faberge)": "", "faber)": "", "Little Red)": "", "": "",
	} {
		if got := Publisher(text); got != want {
			t.Errorf("%q begins with %q, not %q", text, got, want)
		}
	}
}
