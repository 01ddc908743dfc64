package briefing_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"brief/briefing"
	"brief/content"
)

// TestCutTexts parses texts that end where a rule still looks for a sign: those of the cases of
// actors, cut behind each of their first words in turn with one of several ends.
func TestCutTexts(t *testing.T) {
	parseCut(t, "Sie’ District Judge der")
	parseCut(t, "The prize went to the pianist Scott Moor (49)")
	parseCut(t, "The prize went to the pianist Scott Moor (49),")
	parseCut(t, "On Monday, “the river is free for all of us”")
	ends := [...]string{"", ",", " (49)", " (49),", "’ District Judge", " (R", " &", "-", "’s", " was named", " /", " of"}
	files, _ := filepath.Glob("testdata/actors/*.txtar")
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			words := strings.Fields(string(archive.Files[i].Data))
			for k := range words[:min(len(words), 12)] {
				parseCut(t, strings.Join(words[:k+1], " ")+ends[(i+k)%len(ends)])
			}
		}
	}
}

func parseCut(t *testing.T, text string) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%q: %v", text, r)
		}
	}()
	build := content.NewBuilder(len(text))
	for block := range strings.SplitSeq(text, "\n\n") {
		build.Begin(content.Block{})
		build.Text(block)
	}
	briefing.Parse(build.Document(content.Meta{}))
}
