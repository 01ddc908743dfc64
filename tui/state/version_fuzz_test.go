package state

import (
	"os"
	"path/filepath"
	"testing"

	"brief/content/clean"
	"brief/tui/change"
)

// FuzzVersion holds that the version of an article that a file holds is clean,
// and can be compared with any other.
func FuzzVersion(f *testing.F) {
	f.Add([]byte(`{"schema":1,"version":"v","content":{"sections":[{"id":1,"heading":"Why\u001b[31m?","paragraphs":["a","b\u202e"]}],"quotes":[{"id":1,"text":"x","speaker":"y\u009b"}]}}`))
	f.Add([]byte(`{"schema":1,"content":{"sections":[{"id":-1},{"id":-1}],"quotes":[null,{"id":99999999}]}}`))
	f.Add([]byte(`{"schema":2}`))
	now := change.Version{Sections: []change.Section{{ID: 1, Heading: "Why?", Paragraphs: []string{"a", "b c"}}}, Quotes: []change.Quote{{ID: 1, Text: "x"}}}
	path := filepath.Join(f.TempDir(), "v.json")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := readVersion(path)
		if err != nil {
			return
		}
		for _, s := range v.Content.Sections {
			for _, words := range append(s.Paragraphs, s.Heading) {
				if clean.Text(words) != words {
					t.Errorf("not clean: %q", words)
				}
			}
		}
		for _, q := range v.Content.Quotes {
			if clean.Text(q.Text+q.Speaker) != q.Text+q.Speaker {
				t.Errorf("not clean: %+v", q)
			}
		}
		change.Compare(v.Content, now)
		change.Compare(now, v.Content)
	})
}

// FuzzLocate holds that a kept place is found, or is not, within any text.
func FuzzLocate(f *testing.F) {
	f.Add("some words here", "words", "some ", " here", 5, 10)
	f.Add("é漢e\u0301", "漢", "\xff", "", -7, 1<<40)
	f.Fuzz(func(t *testing.T, text, exact, prefix, suffix string, start, end int) {
		a := Anchor{Exact: exact, Prefix: prefix, Suffix: suffix, Start: start, End: end}
		if span, _ := a.Locate(text); span.Start < 0 || span.End > len(text) || span.Start > span.End {
			t.Errorf("%+v is found at %v of %d bytes", a, span, len(text))
		}
		if at := NewPlace(text, start); at.Start < 0 || at.End > len(text) {
			t.Errorf("%d becomes %+v", start, at)
		}
	})
}
