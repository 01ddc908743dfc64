package briefing_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"brief/briefing"
)

// TestMarkedArticles compares who says what in whole articles with the braces behind their quotes: “We won,”{Ana Ruiz};
// {} says that nobody is named, and marks without braces are not around speech. {!Ana Ruiz} is a known miss, which fails once it is found.
func TestMarkedArticles(t *testing.T) {
	paths, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no articles in testdata/articles", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, article := range strings.Split(string(data), "\n====\n") {
			text, want := unmark(article)
			title, _, _ := strings.Cut(text, "\n")
			t.Run(title, func(t *testing.T) { checkMarked(t, parseNamed(t, path, text), want) })
		}
	}
}

// marked is a quote, by its first words, with who is said to say it.
type marked struct{ words, speaker string }

// unmark returns article without its braces, and what they say.
func unmark(article string) (text string, want []marked) {
	var plain strings.Builder
	for rest := article; ; {
		before, behind, ok := strings.Cut(rest, "{")
		plain.WriteString(before)
		if !ok {
			return plain.String(), want
		}
		speaker, after, _ := strings.Cut(behind, "}")
		rest = after
		want = append(want, marked{lastMarked(plain.String()), speaker})
	}
}

// lastMarked returns the words in marks that text ends in.
func lastMarked(text string) string {
	for _, marks := range [...]string{"“”", "‘’", `""`} {
		open, size := utf8.DecodeRuneInString(marks)
		if inner, ok := strings.CutSuffix(text, marks[size:]); ok {
			return inner[strings.LastIndex(inner, string(open))+size:]
		}
	}
	return ""
}

func checkMarked(t *testing.T, b *briefing.Briefing, want []marked) {
	quotes := slices.DeleteFunc(slices.Clone(b.Quotes), func(q briefing.Quote) bool { return !q.Listed() })
	for _, w := range want {
		if w.words == "" {
			t.Fatalf("no words in marks before {%s}", w.speaker)
		}
		i := slices.IndexFunc(quotes, func(q briefing.Quote) bool {
			said := b.Text(q.Span)
			return strings.Contains(w.words, said) || strings.Contains(said, w.words)
		})
		who, miss := strings.CutPrefix(w.speaker, "!")
		got := "nothing"
		if i >= 0 {
			got = quotes[i].Speaker.Name
			quotes = slices.Delete(quotes, i, i+1)
		}
		switch {
		case miss && got == who:
			t.Errorf("%q is now %q: take the ! away", w.words, who)
		case !miss && got != who:
			t.Errorf("%q by %q, want %q", w.words, got, who)
		}
	}
	for _, q := range quotes {
		t.Errorf("%q by %q, want no speech", b.Text(q.Span), q.Speaker.Name)
	}
}
