package content

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"brief/content/clean"
)

// runsIn reports whether a paragraph opens with a bold question and has the answer
// right behind it, as runIn tells of a page's.
func (w *markdownWalker) runsIn(n ast.Node) bool {
	const longest, shortestAnswer = 200, 40 // bytes
	bold, ok := n.FirstChild().(*ast.Emphasis)
	if !ok || bold.Level < 2 {
		return false
	}
	question := clean.Line(w.plain(bold))
	answer := strings.TrimPrefix(clean.Line(w.plain(n)), question)
	return strings.HasSuffix(question, "?") && len(question) <= longest && len(answer) >= shortestAnswer && !startsLower(strings.TrimSpace(answer))
}

// isHead reports whether an item of list is a bold line over its own paragraphs, or
// alone over those that follow: a heading that its writer numbered.
func (w *markdownWalker) isHead(list, item ast.Node) bool {
	first := item.FirstChild()
	if first == nil || first.FirstChild() == nil {
		return false
	}
	bold, ok := first.FirstChild().(*ast.Emphasis)
	if !ok || bold.Level < 2 || bold.NextSibling() != nil {
		return false
	}
	under := first.NextSibling()
	if under == nil && list.ChildCount() == 1 {
		under = list.NextSibling()
	}
	asks := strings.HasSuffix(clean.Line(w.plain(bold)), "?")
	return under != nil && under.Kind() == ast.KindParagraph && (asks || list.(*ast.List).IsOrdered())
}

// headedItem adds an item that isHead has taken as paragraphs.
func (w *markdownWalker) headedItem(item ast.Node, marker string, p place) {
	first := item.FirstChild()
	block := p.block()
	block.Hint |= HintBold
	w.b.Begin(block)
	if marker != "•" {
		w.b.Text(marker + " ")
	}
	w.inlines(first)
	w.endBlock()
	for c := first.NextSibling(); c != nil; c = c.NextSibling() {
		w.block(c, p)
	}
}

// readSigns finds the paragraphs right below a title that say who wrote the article, or when, as in plain text.
func (w *markdownWalker) readSigns(heading ast.Node, title string) {
	paras, nodes := []textParagraph{{text: title}}, []ast.Node{heading}
	for n := heading.NextSibling(); n != nil && n.Kind() == ast.KindParagraph && len(nodes) <= headReach; n = n.NextSibling() {
		paras, nodes = append(paras, textParagraph{text: clean.Line(w.plain(n))}), append(nodes, n)
	}
	var said Meta
	readTextHead(paras, &said)
	w.signs = map[ast.Node]Hint{}
	for i := range paras {
		if paras[i].hint&HintByline != 0 {
			w.signs[nodes[i]] = paras[i].hint
		}
	}
	if len(w.meta.Authors) == 0 {
		w.meta.Authors = said.Authors
	}
	w.meta.Published = firstOf(w.meta.Published, said.Published)
}
