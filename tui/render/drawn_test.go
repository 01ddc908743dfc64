package render

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/content"
)

var update = flag.Bool("update", false, "write the golden rows anew")

const kinds = "# Ferries\n\nThe *slow* boat is **very late** today, says `harbour.log`, and ~~never~~ [comes](https://example.org/late) at all; ***both*** wait.\n\n## Why so *late*?\n\n" +
	"- one short\n- two is longer than a narrow row has room for\n    - below it\n\n3. third\n\n> Nobody asked us, and nobody will ask us before the spring.\n\n" +
	"```\nfor x in boats:\n\n    print(x, \"is later than it has ever been before\")\n```\n\n| port | boats |\n|---|---|\n| Halden | 12 |\n| Lind | 3 |\n\nThe end of it.\n"

// TestDrawnRows compares the rows of each kind of block, styles told in braces, at a narrow and a
// wide screen: with nothing laid over them, and with two spans that overlap.
func TestDrawnRows(t *testing.T) {
	doc, err := content.Parse("x.md", []byte(kinds), content.Options{Format: "md"})
	if err != nil {
		t.Fatal(err)
	}
	at := func(words string) content.Span {
		i := strings.Index(doc.Text, words)
		return content.Span{Start: i, End: i + len(words)}
	}
	decos := []Deco{{at("boat is very late"), "32"}, {at("very late today"), "7"}, {at("is longer than"), "33"}, {at("print(x"), "34"}, {at("12"), "35"}}
	items := Blocks(doc)
	items[len(items)-1].Tail = " …"
	items = append(items, Item{Span: content.Span{Start: len(doc.Text), End: len(doc.Text)}, Block: len(doc.Blocks) - 1, Label: "▸ more that a narrow row cuts"})
	sgr := regexp.MustCompile(`\x1b\[([0-9;]*)m`)
	var out strings.Builder
	for _, width := range []int{24, 60} {
		flow := NewFlow(doc, items, width, "│")
		for _, l := range flow.Window(nil, Pos{}, 100) {
			var row strings.Builder
			base := Style("")
			if l.Heading {
				base = "1"
			}
			l.Draw(&row, base, decos)
			fmt.Fprintf(&out, "%2d %s\n", l.Width(), sgr.ReplaceAllString(row.String(), "{$1}"))
			if l.Width() > width {
				t.Errorf("%d cells of %d: %q", l.Width(), width, row.String())
			}
		}
	}
	const golden = "testdata/rows.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), out.String()); d != "" {
		t.Errorf("%s (-want +got):\n%s", golden, d)
	}
}

// TestStyles: a style on top of another adds to it, and none adds nothing.
func TestStyles(t *testing.T) {
	for _, c := range []struct{ under, over, want Style }{{"", "", ""}, {"1", "", "1"}, {"", "1", "1"}, {"1", "1", "1"}, {"1", "7", "1;7"}} {
		if got := c.under.With(c.over); got != c.want {
			t.Errorf("%q with %q is %q, want %q", c.under, c.over, got, c.want)
		}
	}
	if got := (Bold | Italic | Underline | Strike).style(); got != "1;3;4;9" {
		t.Errorf("all attributes are %q", got)
	}
	if got := Style("").Render("x") + Style("1").Render("") + Style("1").Render("x"); got != "x\x1b[1mx\x1b[m" {
		t.Errorf("rendered %q", got)
	}
}

// TestPositions: rows are in order of item and row, and steps of rows lead there and back.
func TestPositions(t *testing.T) {
	doc := build(content.Paragraph, strings.Repeat("words of a row ", 9), "two", strings.Repeat("words of a row ", 9))
	flow := NewFlow(doc, Blocks(doc), 20, "│")
	var at []Pos
	for p := (Pos{}); ; {
		at = append(at, p)
		next := flow.Move(p, 1)
		if next == p {
			break
		}
		p = next
	}
	if last := at[len(at)-1]; last != flow.Last() {
		t.Errorf("the last row is %v, want %v", last, flow.Last())
	}
	for i, p := range at {
		for j, q := range at {
			if p.Before(q) != (i < j) || flow.Move(p, j-i) != q {
				t.Errorf("%v before %v: %v; %d rows on is %v", p, q, p.Before(q), j-i, flow.Move(p, j-i))
			}
		}
		if over := flow.Move(p, len(at)); over != flow.Last() {
			t.Errorf("beyond the end is %v", over)
		}
	}
}
