package main

import (
	"testing"

	"brief/briefing"
	"brief/content"
)

// FuzzWays holds of any article what TestHostile holds of ours: nothing unclean
// gets out by any way, and what other programs read is well-formed.
func FuzzWays(f *testing.F) {
	attacks, forms := attacks(), forms()
	for i, name := range sortedKeys(attacks) {
		form := sortedKeys(forms)[i%len(forms)]
		if i%6 == 0 {
			f.Add(form, forms[form](attacks[name]))
		}
	}
	f.Fuzz(func(t *testing.T, name, article string) {
		doc, err := content.Parse(name, []byte(article), content.Options{})
		if err != nil {
			if what := dirty(err.Error()); what != "" {
				t.Errorf("the error: %s", what)
			}
			return
		}
		b := briefing.Parse(doc)
		for way, print := range ways() {
			out, err := print(b)
			if err != nil {
				t.Errorf("%s: %v", way, err)
			} else if what := dirty(string(out)); what != "" {
				t.Errorf("%s: %s", way, what)
			} else if err := wellFormed(way, out); err != nil {
				t.Errorf("%s: %v", way, err)
			}
		}
	})
}
