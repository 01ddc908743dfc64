package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	gmext "github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"
)

// TestMarkdownExtensions holds that our tables and strike-through are those of
// goldmark's own extensions, which are too slow to start with.
func TestMarkdownExtensions(t *testing.T) {
	theirs := goldmark.New(goldmark.WithExtensions(gmext.Table, gmext.Strikethrough)).Parser()
	ours := newMarkdownParser(nil)
	piece := rapid.SampledFrom([]string{
		"|", "|", "|", "-", "--", "|-|-|\n", "|:-:|--:|\n", ":", "\n", "\n", "a", "b c", " ", "    ", "\t", "\v", "\f", "\\|", "\\", "`", "`` ", "~", "~~", "~~~", "*",
		"> ", "- ", "1. ", "# ", "![x|y](z)", "[l](m)", "&amp;", "é", "<b>", "---\n", "a | b\n- | -\n",
	})
	rapid.Check(t, func(t *rapid.T) {
		src := []byte(strings.Join(rapid.SliceOfN(piece, 1, 40).Draw(t, "pieces"), ""))
		if diff := cmp.Diff(markdownDump(theirs, src), markdownDump(ours, src)); diff != "" {
			t.Fatalf("%q (-goldmark +ours)\n%s", src, diff)
		}
	})
}

// markdownDump returns the Document that p finds in src, for people to compare.
func markdownDump(p parser.Parser, src []byte) (dumped string) {
	defer func() {
		if recover() != nil {
			dumped = "panic" // goldmark does at a tab and a backtick after ">"; parseSafely catches it
		}
	}()
	w := &markdownWalker{source: src, b: NewBuilder(len(src))}
	w.blocks(p.Parse(text.NewReader(src)), place{})
	return dump(w.b.Document(w.meta))
}
