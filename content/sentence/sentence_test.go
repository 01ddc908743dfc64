package sentence

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
	paths, err := filepath.Glob("testdata/*.txt")
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
	for start, end := range Split(text) {
		out = append(out, text[start:end])
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
