package content

import (
	"fmt"
	"strings"
	"testing"
)

// lightPieces are what costs most in light markup when it comes again and again.
func lightPieces() map[string]string {
	return map[string]string{"stars": "*a ", "open": "*a", "brackets": "[[a", "accents": "`a ", "bars": "|a| ", "roles": ":a:`b", "words": "plan_ ", "slashes": "/a ", "headings": "* a\n", "lines": "a\n==\n\n",
		"drawers": ":A:\n", "titles": "#+TITLE: a\n", "blocks": "#+BEGIN_SRC\n", "quotes": "#+BEGIN_QUOTE\na\n", "items": "- a\n", "deep": "- - - - a\n", "directives": ".. note:: a\n\n", "targets": ".. _a: b\n",
		"comments": "..\n  a\n\n", "terms": "a\n  b\n", "tables": "== ==\na  b\n", "grids": "+-+\n|a|\n", "literal": "a::\n\n  b\n\n", "blank": "\n", "indents": " a\n", "notes": "[fn:1] a\n"}
}

// TestLightHostile holds that files of such pieces are read whatever is in them.
func TestLightHostile(t *testing.T) {
	for name, piece := range lightPieces() {
		for _, ending := range []string{"org", "rst"} {
			data := ".. _plan: https://a.example/" + strings.Repeat("a", 900) + "\n.. |a| replace:: " + strings.Repeat("b", 900) + "\n\n" + strings.Repeat(piece, 20_000)
			doc, err := Parse("x."+ending, []byte(data), Options{})
			if err == nil {
				err = doc.Check()
			}
			if err != nil && !strings.Contains(err.Error(), "nothing to read") {
				t.Errorf("%s as %s: %v", name, ending, err)
			}
			if doc != nil && len(doc.Text) > 4*len(data)+1<<17 {
				t.Errorf("%s as %s: %d bytes become %d", name, ending, len(data), len(doc.Text))
			}
		}
	}
	data := strings.Repeat("  ", 10_000)
	for depth := range 200 {
		data += "\n" + strings.Repeat("  ", depth) + "- a\n"
	}
	if _, err := Parse("x.rst", []byte(data), Options{}); err != nil {
		t.Error(err)
	}
}

// BenchmarkLightHostile reads them at sizes that double: the time must double, too.
func BenchmarkLightHostile(b *testing.B) {
	for _, n := range []int{50_000, 100_000, 200_000} {
		for name, piece := range lightPieces() {
			for _, ending := range []string{"org", "rst"} {
				data := []byte("a\n\n.. _plan: https://a.example/\n\n" + strings.Repeat(piece, n))
				b.Run(fmt.Sprintf("%s-%s-%d", ending, name, n), func(b *testing.B) {
					for b.Loop() {
						if _, err := Parse("x."+ending, data, Options{}); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
