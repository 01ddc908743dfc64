package briefing_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

func TestExplain(t *testing.T) {
	b := parseOrSkip(t, "Linda Gray has run the clinic for ten years.\n\n“We need more nurses,” she said.")
	if len(b.Quotes) != 1 {
		t.Fatalf("%d quotes, want 1", len(b.Quotes))
	}
	b.Quotes[0].Confidence = 0.5
	want := "why: named after the words, with “said” (rule cue-after, 50 % sure)\nnamed as: “she” → “Linda Gray”\n"
	if got := b.Explain(&b.Quotes[0]); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	q := b.Quotes[0]
	q.Rule, q.Speaker.Name = "transcript", ""
	if got, want := b.Why(&q), "the label of its line names nobody, as in a transcript"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	b.Quotes[0].Confidence = 1
	if sure := b.Quotes[0].Sure(); sure != 99 {
		t.Errorf("%d %% sure", sure)
	}
}

// TestWhyIsPlain holds that people are told in words, not by a rule's name.
func TestWhyIsPlain(t *testing.T) {
	paths, err := filepath.Glob("testdata/quotes/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no archives", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			b := parseNamed(t, f.Name, string(f.Data))
			for i := range b.Quotes {
				if q := &b.Quotes[i]; b.Why(q) == q.Rule {
					t.Errorf("%s: rule %q has no words", f.Name, q.Rule)
				}
			}
		}
	}
}
