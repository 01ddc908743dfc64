package content

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden parses the first file of every archive and compares the Document,
// printed by dump, with the file "want". Files called "x.docx/part" are packed into one.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			in := packGolden(t, archive.Files)
			got := ""
			doc, err := Parse(in.Name, in.Data, Options{})
			if err != nil {
				got = "error: " + err.Error() + "\n"
			} else {
				if err := doc.Check(); err != nil {
					t.Error(err)
				}
				got = dump(doc)
			}
			if *update {
				archive.Files = append(slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" }), txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(archive.Files[len(archive.Files)-1].Data), got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// packGolden returns the first file of an archive, or the archive that the files are parts of.
func packGolden(t testing.TB, files []txtar.File) txtar.File {
	name, _, packed := strings.Cut(files[0].Name, "/")
	if !packed {
		return files[0]
	}
	parts := map[string]string{}
	for _, f := range files {
		if part, ok := strings.CutPrefix(f.Name, name+"/"); ok {
			parts[part] = strings.TrimSpace(string(f.Data))
		}
	}
	return txtar.File{Name: name, Data: pack(t, parts)}
}

// dump prints all of a Document, for people to compare.
func dump(d *Document) string {
	var out strings.Builder
	for _, f := range [][2]string{{"title", d.Title}, {"authors", strings.Join(d.Authors, "; ")}, {"published", d.Published},
		{"site", d.Site}, {"url", d.URL}, {"lang", d.Lang}, {"format", d.Format}, {"notice", d.Notice}} {
		if f[1] != "" {
			fmt.Fprintf(&out, "%s: %s\n", f[0], f[1])
		}
	}
	out.WriteString("\n")
	hints := map[Hint]string{0: "", HintAside: " aside", HintBold: " bold", HintTitle: " title", HintAside | HintBold: " aside bold", HintAside | HintByline: " aside byline"}
	for _, b := range d.Blocks {
		fmt.Fprintf(&out, "%s", b.Kind)
		if b.Level > 0 {
			fmt.Fprintf(&out, " %d", b.Level)
		}
		if b.Marker != "" {
			fmt.Fprintf(&out, " %s", b.Marker)
		}
		fmt.Fprintf(&out, "%s: %s\n", hints[b.Hint], strings.ReplaceAll(b.Of(d.Text), "\n", "⏎"))
	}
	kinds := [...]string{"emphasis", "strong", "monospace", "strike", "link"}
	for _, m := range d.Marks {
		target := m.Target
		if m.Kind == Link && target == "" {
			target, _, _ = strings.Cut(d.Text[m.Place:], "\n")
			target = "→ " + target[:strings.LastIndexByte(target[:min(len(target), 30)]+" ", ' ')]
		}
		fmt.Fprintf(&out, "~ %s %q %s\n", kinds[m.Kind], m.Of(d.Text), target)
	}
	return out.String()
}
