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
		for _, n := range tagger.Tag(c.text, toks, token.WordsOf(c.text, toks)) {
			got = append(got, [...]string{"person", "organization", "place"}[n.Kind]+":"+c.text[toks[n.First].Start:toks[n.Last-1].End()])
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
		var last int32
		for _, n := range append([]Name(nil), tagger.Tag(text, toks, token.WordsOf(text, toks))...) {
			if n.First < last || n.Last <= n.First || int(n.Last) > len(toks) || n.Kind > Place || !(n.Score >= 0 && n.Score <= 1) {
				t.Fatalf("name %+v after token %d of %d in %q", n, last, len(toks), text)
			}
			last = n.Last
			if span := text[toks[n.First].Start:toks[n.Last-1].End()]; utf8.ValidString(text) && !utf8.ValidString(span) {
				t.Fatalf("name %q cuts a character of %q", span, text)
			}
		}
	})
}

// BenchmarkTag measures tagging alone, on the development articles where they are there.
func BenchmarkTag(b *testing.B) {
	text := sample(b)
	toks := token.Append(nil, text, 0)
	words := token.WordsOf(text, toks)
	var tagger Tagger
	tagger.Tag(text, toks, words)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tagger.Tag(text, toks, words)
	}
}

func sample(b *testing.B) string {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "articles", "ukraine-talks.txt"))
	if err != nil {
		b.Skip("the development articles are not here: ", err)
	}
	return strings.Repeat(string(raw)+"\n\n", 10)
}

// TestStretchesTagTheSame holds that a text too long to be tagged at once gives
// the names that it would give at once, but where the rest of the document tips
// a doubtful one; and that the cut is between two paragraphs.
func TestStretchesTagTheSame(t *testing.T) {
	articles := []string{
		"Mayor Ana Ruiz met Tom Okafor of the Harbour Board in Port Ellis. “The bridge is safe,” said Ruiz.",
		"The Courier reported on Monday that Okafor had left for Lisbon. Nobody at Brightwater Ltd answered.",
		"In Geneva, delegates of Kenya and Norway agreed. Lena Dahl, who chairs the talks, thanked the United Nations.",
	}
	var text strings.Builder
	for i := 0; text.Len() < 6*maxTogether; i++ {
		text.WriteString(articles[(i+i/7)%len(articles)] + "\n\n")
	}
	toks := token.Append(nil, text.String(), 0)
	for from := 0; from < len(toks); {
		if from = stretch(toks, from); from < len(toks) && !toks[from].First() {
			t.Errorf("the text is cut within a paragraph, at token %d", from)
		}
	}
	var cut, whole Tagger
	words := token.WordsOf(text.String(), toks)
	got := cut.Tag(text.String(), toks, words)
	whole.tagStretch(opened(), text.String(), toks, words, 0)
	if len(toks) < maxTogether || len(whole.names) < 10_000 {
		t.Fatalf("%d names in %d tokens", len(whole.names), len(toks))
	}
	same := map[Name]bool{}
	for _, n := range whole.names {
		n.Score = 0
		same[n] = true
	}
	differ := 0
	for _, n := range got {
		if n.Score = 0; !same[n] {
			differ++
		}
	}
	if differ*100 > len(got) || len(got)*100 < len(whole.names)*99 {
		t.Errorf("%d names of %d differ from the %d at once", differ, len(got), len(whole.names))
	}
}
