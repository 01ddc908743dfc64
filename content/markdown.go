package content

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html/atom"

	"brief/content/clean"
)

// maxNesting is how deep lists and quotations go; what is deeper stands at this
// depth. Renderers and parsers take exponential or quadratic time beyond.
const maxNesting = 16

// parseMarkdown reads CommonMark with tables and strike-through, and front matter.
func parseMarkdown(_ context.Context, src Source) (*Document, error) {
	front, body := cutFrontMatter(normalizeNewlines(plainOutput(src.Data)))
	body = sitelessMarkdown(unquoteMarkdown(withoutFindings(body)), extension(src.Ref) == "mdx")
	body = tameMarkdown(spaceHeadings(spreadLines(body)))
	md := newMarkdownParser(body)
	w := &markdownWalker{b: NewBuilder(len(body)), meta: front.meta()}
	w.meta.Ref, w.meta.Format = src.Ref, "md"
	for len(body) > 0 {
		w.source, body = cutMarkdown(body)
		w.blocks(md.Parse(text.NewReader(w.source)), place{})
	}
	return w.b.Document(w.meta), nil
}

// place is where in lists and quotations a node stands.
type place struct {
	list, quote int
	marker      *string // of the list item that has not had its first block yet
}

// block returns the block for a paragraph that stands at p.
func (p place) block() Block {
	switch {
	case p.list > 0:
		b := Block{Kind: ListItem, Level: min(p.list, maxNesting)}
		if p.marker != nil {
			b.Marker, *p.marker = *p.marker, ""
		}
		return b
	case p.quote > 0:
		return Block{Kind: Quotation, Level: min(p.quote, maxNesting)}
	}
	return Block{}
}

type markdownWalker struct {
	source []byte
	b      *Builder
	meta   Meta
	seen   bool              // a block has been met, so that a heading is no title any more
	alts   []string          // pictures of the block at hand
	heads  bool              // that block is a heading
	kind   atom.Atom         // of the tag that sets the text at hand above or below the line; 0 for none
	linked bool              // that tag stands in a link
	named  map[string]int    // how many headings have the letters
	signs  map[ast.Node]Hint // paragraphs that say who wrote the article, or when
}

// blocks adds the blocks under n.
func (w *markdownWalker) blocks(n ast.Node, p place) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c, p)
		w.seen = true
	}
}

func (w *markdownWalker) block(n ast.Node, p place) {
	switch n := n.(type) {
	case *ast.Heading:
		w.heading(n, p)
	case *ast.Blockquote:
		w.blocks(n, place{quote: p.quote + 1})
	case *ast.List:
		w.list(n, p)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.b.Begin(Block{Kind: Code})
		w.lines(n)
		w.b.End()
	case *ast.HTMLBlock:
		var raw bytes.Buffer
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			raw.Write(line.Value(w.source))
		}
		if n.HasClosure() {
			raw.Write(n.ClosureLine.Value(w.source))
		}
		plainHTML(w.b, raw.Bytes(), p.block())
	case *extast.Table:
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			w.tableRow(row)
		}
	case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
	default: // Paragraph, TextBlock
		block := p.block()
		block.Hint |= w.signs[n]
		w.b.Begin(block)
		if w.runsIn(n) && p == (place{}) {
			w.inline(n.FirstChild())
			w.b.Begin(p.block())
			n.RemoveChild(n, n.FirstChild())
		}
		w.inlines(n)
		w.endBlock()
	}
}

// endBlock ends the block and adds its pictures' words as captions.
func (w *markdownWalker) endBlock() {
	w.b.End()
	w.kind = 0
	for _, alt := range w.alts {
		w.b.Begin(Block{Kind: Caption})
		w.b.Text(alt)
		w.b.End()
	}
	w.alts = w.alts[:0]
}

// heading adds a heading, unless it is the title of an article that follows.
func (w *markdownWalker) heading(n *ast.Heading, p place) {
	w.nameHeading(n)
	if n.Level == 1 && !w.seen {
		title := clean.Line(w.plain(n))
		if w.meta.Title == "" {
			w.meta.Title = title
		}
		if title == clean.Line(w.meta.Title) && n.NextSibling() != nil {
			w.readSigns(n, title)
			return
		}
	}
	block := Block{Kind: Heading, Level: n.Level}
	if p.list > 0 || p.quote > 0 {
		block = p.block()
		block.Hint |= HintBold
	}
	w.b.Begin(block)
	w.heads = true
	w.inlines(n)
	w.heads = false
	w.endBlock()
}

func (w *markdownWalker) list(n *ast.List, p place) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		marker := "•"
		if n.IsOrdered() {
			marker = strconv.Itoa(number) + "."
			number++
		}
		if p.list == 0 && w.isHead(n, item) {
			w.headedItem(item, marker, p)
			continue
		}
		w.blocks(item, place{list: p.list + 1, quote: p.quote, marker: &marker})
	}
}

func (w *markdownWalker) tableRow(row ast.Node) {
	w.b.Begin(Block{Kind: TableRow})
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if cell != row.FirstChild() {
			w.b.Text(" | ")
		}
		w.inlines(cell)
	}
	w.endBlock()
}

func (w *markdownWalker) lines(n ast.Node) {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		w.b.Text(string(line.Value(w.source)))
	}
}

// inlines adds the text and marks under n to the open block.
func (w *markdownWalker) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.inline(c)
	}
}

func (w *markdownWalker) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.script(w.decoded(n), n)
		if n.HardLineBreak() {
			w.b.Break()
		} else if n.SoftLineBreak() {
			w.b.Text(" ")
		}
	case *ast.String: // the mark of a note
		w.note(n)
	case *scriptNode:
		w.b.Text(n.raised)
	case *ast.Emphasis:
		kind := Emphasis
		if n.Level > 1 {
			kind = Strong
		}
		w.marked(n, kind, "")
	case *extast.Strikethrough:
		if number, ok := w.isSubscript(n); ok {
			w.b.Text(lowered(number, w.b.tail(), behind(w.source, n)))
			return
		}
		w.marked(n, Strike, "")
	case *ast.CodeSpan:
		w.marked(n, Monospace, "")
	case *ast.Link:
		w.marked(n, Link, unescaped(n.Destination))
	case *ast.AutoLink:
		w.b.BeginMark(Link, string(n.URL(w.source)))
		w.b.Text(string(n.Label(w.source)))
		w.b.EndMark()
	case *ast.Image:
		if alt := clean.Line(w.plain(n)); alt != "" {
			w.alts = append(w.alts, alt)
		}
	case *ast.RawHTML:
		w.rawTag(string(n.Segments.Value(w.source)))
		_, w.linked = n.Parent().(*ast.Link)
	default:
		w.inlines(n)
	}
}

// rawTag obeys an inline HTML tag that says no more than Markdown can.
func (w *markdownWalker) rawTag(tag string) {
	if m := anchorTag().FindStringSubmatch(tag); m != nil {
		w.b.Name(m[1])
	}
	name := strings.ToLower(strings.TrimRight(strings.Trim(tag, "<>"), " /"))
	switch name {
	case "br":
		w.b.Break()
	case "sup":
		w.kind = atom.Sup
	case "sub":
		w.kind = atom.Sub
	case "/sup", "/sub":
		w.kind = 0
	case "em", "i":
		w.b.BeginMark(Emphasis, "")
	case "strong", "b":
		w.b.BeginMark(Strong, "")
	case "del", "s":
		w.b.BeginMark(Strike, "")
	case "code", "kbd":
		w.b.BeginMark(Monospace, "")
	case "/em", "/i", "/strong", "/b", "/del", "/s", "/code", "/kbd":
		w.b.EndMark()
	}
}

func (w *markdownWalker) marked(n ast.Node, kind MarkKind, target string) {
	w.b.BeginMark(kind, target)
	w.inlines(n)
	w.b.EndMark()
}

// decoded returns the words of a text node, without escapes and entities.
func (w *markdownWalker) decoded(n *ast.Text) string {
	raw := n.Segment.Value(w.source)
	_, code := n.Parent().(*ast.CodeSpan)
	switch {
	case code && bytes.Contains(raw, []byte(`\|`)) && inTable(n):
		return strings.ReplaceAll(string(raw), `\|`, "|")
	case code, n.IsRaw():
		return string(raw)
	}
	return unescaped(raw)
}

func unescaped(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return string(raw)
	}
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(raw))))
}

// plain returns the text under n without markup.
func (w *markdownWalker) plain(n ast.Node) string {
	var out strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			out.WriteString(w.decoded(t))
			if t.SoftLineBreak() || t.HardLineBreak() {
				out.WriteByte(' ')
			}
		}
		if s, ok := n.(*scriptNode); ok && entering {
			out.WriteString(s.raised)
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}
