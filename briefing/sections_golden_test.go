package briefing

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"brief/content"
)

var updateSections = flag.Bool("update-sections", false, "write the golden files of sections anew")

// TestSectionsGolden finds the sections of the first file of every archive and
// compares them with the file "want".
func TestSectionsGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/sections/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			in := archive.Files[0]
			doc, err := content.Parse(in.Name, in.Data, content.Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := dumpSections(Parse(doc))
			if *updateSections {
				archive.Files = []txtar.File{in, {Name: "want", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// dumpSections prints each section and the beginnings of its blocks; a dash
// stands before asides.
func dumpSections(b *Briefing) string {
	const longest = 60 // bytes
	var out strings.Builder
	for i := range b.Sections {
		s := &b.Sections[i]
		if s.Parent != 0 {
			continue
		}
		fmt.Fprintf(&out, "%s %q %d words\n", s.Kind, b.Text(s.Heading), s.Words)
		for i := s.Body; i < s.Last; i++ {
			mark := "   "
			if !b.InArticle(i) {
				mark = " - "
			}
			text := b.Text(b.Doc.Blocks[i].Span)
			if len(text) > longest {
				text = text[:strings.LastIndexByte(text[:longest], ' ')+1] + "…"
			}
			fmt.Fprintf(&out, "%s%s\n", mark, text)
		}
	}
	return out.String()
}
