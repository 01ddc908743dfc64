package content

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html/atom"
)

// scriptParser finds what Pandoc's Markdown sets above the line: "10^6^", "5^th^".
type scriptParser struct{}

var scriptKind = ast.NewNodeKind("Script")

// scriptNode is text above the line.
type scriptNode struct {
	ast.BaseInline
	raised string
}

func (*scriptNode) Kind() ast.NodeKind           { return scriptKind }
func (n *scriptNode) Dump(src []byte, depth int) { ast.DumpHelper(n, src, depth, nil, nil) }

func (scriptParser) Trigger() []byte { return []byte{'^'} }

// Parse takes a number between two carets behind a word, and letters behind a number or a letter
// alone: "x^2 + y^2" and "Ctrl^C^" have none, and in "x^2+y^2" and "a^b^c" the second opens another one.
func (scriptParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if note := inlineNote().Find(line); note != nil && endsTerm(bytes.TrimRight(block.Source()[:segment.Start], ".,;:!?\"'*_")) {
		block.Advance(1) // a note stands in brackets where it is marked
		return &scriptNode{raised: " "}
	}
	end := bytes.IndexByte(line[1:min(len(line), longestScript)], '^') + 1
	before := block.Source()[max(0, segment.Start-scriptContext):segment.Start]
	if end < 2 || !endsTerm(before) {
		return nil
	}
	inner := string(line[1:end])
	number := strings.Trim(inner, "+-−")
	next, _ := utf8.DecodeRune(line[end+1:])
	if number == "" || !isDigits(number) && !onlyLetters(number) || len(inner)-len(number) > len("−") || isAlphanumeric(next) || next == '(' {
		return nil
	}
	term := strings.ToValidUTF8(string(before), "")
	if last := before[len(before)-1]; !isDigits(number) && (last < '0' || last > '9') && last != ')' && !oneLetter(term) {
		return nil
	}
	block.Advance(end + 1)
	return &scriptNode{raised: raised(inner, term)}
}

// inlineNote finds a note of Pandoc's within a line, which has more than a word.
var inlineNote = Expression(`^\^\[[^\[\]\s]+ [^\[\]]*\]`)

// endsTerm reports whether text ends with a letter, a digit or a bracket.
func endsTerm(text []byte) bool {
	last, _ := utf8.DecodeLastRune(text)
	return isAlphanumeric(last) || last == ')' || last == ']'
}

// isSubscript reports whether what is struck by single tildes is Pandoc's way to set a number
// below the line: "H~2~O".
func (w *markdownWalker) isSubscript(n *extast.Strikethrough) (number string, ok bool) {
	t, plain := n.FirstChild().(*ast.Text)
	if !plain || n.FirstChild() != n.LastChild() {
		return "", false
	}
	start, stop := t.Segment.Start, t.Segment.Stop
	number = string(t.Segment.Value(w.source))
	single := start >= 2 && w.source[start-1] == '~' && endsTerm(w.source[:start-1]) && stop < len(w.source) && w.source[stop] == '~'
	return number, single && number != "" && isDigits(number)
}

// behind returns the text right behind n.
func behind(source []byte, n ast.Node) string {
	if t, ok := n.NextSibling().(*ast.Text); ok {
		return string(t.Segment.Value(source))
	}
	return ""
}

// script adds text that stands in the element at hand; a note's number in a link stays one.
func (w *markdownWalker) script(text string, n ast.Node) {
	_, linked := n.Parent().(*ast.Link)
	if linked && w.kind == atom.Sup && isReference(text) && (!w.linked || n.Parent().ChildCount() == 3) {
		w.b.Text("[" + text + "]")
		return
	}
	w.b.Text(levelled(text, w.kind, w.b.tail()))
}
