package content

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
	"pgregory.net/rapid"
)

// TestSentences reads the lines of each golden file: sentences of one block are
// parted by " | ", which the text itself has not.
func TestSentences(t *testing.T) {
	paths, err := filepath.Glob("testdata/sentences/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for want := range strings.Lines(string(txtar.Parse(data).Comment)) {
			if want = strings.TrimSpace(want); want == "" || want[0] == '#' {
				continue
			}
			between := " "
			if strings.ContainsAny(want, "。！？") {
				between = ""
			}
			if got := strings.Join(sentencesOf(strings.ReplaceAll(want, " | ", between)), " | "); got != want {
				t.Errorf("%s\n got %s\nwant %s", path, got, want)
			}
		}
	}
}

func sentencesOf(text string) []string {
	var out []string
	for _, s := range appendSentences(nil, text, Span{0, len(text)}) {
		out = append(out, s.Of(text))
	}
	return out
}

// TestSentencesCover says that nothing but white space lies between sentences.
func TestSentencesCover(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "B", ". ", "? ", "! ", "…", "“", "”", "\"", "。", "\n", " ", "U.S. ", "3", "é", "Mr. "})).Draw(t, "parts"), "")
		got := strings.Join(sentencesOf(text), "")
		strip := strings.NewReplacer(" ", "", "\n", "")
		if strip.Replace(got) != strip.Replace(text) {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

// TestSentenceAt: between two sentences it is the next one, behind the last none.
func TestSentenceAt(t *testing.T) {
	doc, err := Parse("x.txt", []byte("It rained. Then it did not.\n\nSo be it.\n"), Options{Format: "text"})
	if err != nil {
		t.Fatal(err)
	}
	for offset, want := range map[int]string{0: "It rained.", 9: "It rained.", 10: "Then it did not.", 27: "So be it.", 29: "So be it.", len(doc.Text): ""} {
		if got := doc.SentenceAt(offset).Of(doc.Text); got != want {
			t.Errorf("at %d: %q, want %q", offset, got, want)
		}
	}
}
