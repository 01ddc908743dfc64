package tagger

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"brief/briefing/token"
)

func TestTag(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Donald Trump met Volodymyr Zelensky in Paris.", "person:Donald Trump person:Volodymyr Zelensky place:Paris"},
		{"The Ministry of Defence said on Monday that France’s army was ready.", "organization:Ministry of Defence place:France"},
		{"The U.S. Department of Justice sued Google in Washington.", "organization:U.S. Department of Justice organization:Google place:Washington"},
		{"The German chancellor spoke on Tuesday.", ""},
		{"", ""},
	} {
		toks := token.Append(nil, c.text, 0)
		var got []string
		var tagger Tagger
		for _, n := range tagger.Tag(c.text, toks) {
			got = append(got, [...]string{"person", "organization", "place"}[n.Kind]+":"+c.text[toks[n.First].Start:toks[n.Last-1].End])
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func FuzzTag(f *testing.F) {
	f.Add("Mr. J.K. Rowling’s al-Shabaab of the U.S. and AT&T Inc. 7-Eleven")
	f.Add("DONALD TRUMP MEETS PUTIN IN ALASKA\n\n“Yes,” he said. #X @Y van")
	f.Fuzz(func(t *testing.T, text string) {
		toks := token.Append(nil, text, 0)
		var tagger Tagger
		last := 0
		for _, n := range append([]Name(nil), tagger.Tag(text, toks)...) {
			if n.First < last || n.Last <= n.First || n.Last > len(toks) || n.Kind > Place || !(n.Score >= 0 && n.Score <= 1) {
				t.Fatalf("name %+v after token %d of %d in %q", n, last, len(toks), text)
			}
			last = n.Last
			if span := text[toks[n.First].Start:toks[n.Last-1].End]; utf8.ValidString(text) && !utf8.ValidString(span) {
				t.Fatalf("name %q cuts a character of %q", span, text)
			}
		}
	})
}

// BenchmarkTag measures tagging alone, on the development articles where they are there.
func BenchmarkTag(b *testing.B) {
	text := sample(b)
	toks := token.Append(nil, text, 0)
	var tagger Tagger
	tagger.Tag(text, toks)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tagger.Tag(text, toks)
	}
}

func sample(b *testing.B) string {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "articles", "ukraine-talks.txt"))
	if err != nil {
		b.Skip("the development articles are not here: ", err)
	}
	return strings.Repeat(string(raw)+"\n\n", 10)
}
