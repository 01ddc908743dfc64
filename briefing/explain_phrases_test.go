package briefing_test

import "testing"

// TestWhyOfPhrases holds that rules of phrases are told in words, and not by their names.
func TestWhyOfPhrases(t *testing.T) {
	for rule, text := range map[string]string{
		"by-agent":     "Ana Ruiz is the mayor.\n\nThe plan was dismissed as “a toy” by Ruiz.",
		"gapped":       "Ana Ruiz and Tom Berg met.\n\nRuiz described the wall as “a gift”, and Berg as “a trap”.",
		"according-to": "The pier is “beyond repair”, according to Bo Hale.",
		"signed":       "Quotes\n\n“It is late for all of us.” Ana Ruiz on the vote\n\n“We shall go to court.” Bo Hale of Tarn\n\n“Nobody asked us about it.” Lena Holm after the count",
		"examined":     "ANA RUIZ, called as a witness, being duly sworn, testified as follows:\n\nBY MR. HALE:\n\nQ. Where were you?\n\nA. At the mill.\n\nQ. When?\n\nA. At nine.",
		"carried-back": "“Nobody asked us about it.\n\n“It was a surprise for all of us.\n\n“We shall go to court,” said Ana Ruiz.",
	} {
		found := false
		b := parseOrSkip(t, text)
		for i := range b.Quotes {
			if q := &b.Quotes[i]; q.Rule == rule {
				if found = true; b.Why(q) == rule {
					t.Errorf("%s is told by its name only", rule)
				}
			}
		}
		if !found {
			t.Errorf("no quote by rule %s", rule)
		}
	}
}
