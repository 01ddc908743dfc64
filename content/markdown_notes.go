package content

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// noteParser finds the marks of footnotes, "[^1]", which become "[1]".
type noteParser struct {
	defined map[string]bool // labels that the text tells of
}

var noteDefinition = Expression(`(?m)^ {0,3}\[\^([^\]\s]{1,40})\]:`)

// newNoteParser finds the marks of the notes that src defines: what looks so elsewhere is
// an expression or a set of characters.
func newNoteParser(src []byte) noteParser {
	p := noteParser{map[string]bool{}}
	for _, m := range noteDefinition().FindAllSubmatch(src, -1) {
		p.defined[string(m[1])] = true
	}
	return p
}

func (noteParser) Trigger() []byte { return []byte{'['} }

func (p noteParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	const longest = 40 // bytes of a label
	line, _ := block.PeekLine()
	if len(line) < 4 || line[1] != '^' {
		return nil
	}
	for i := 2; i < min(len(line), longest); i++ {
		switch c := line[i]; {
		case c == ']' && p.defined[string(line[2:i])]:
			note := ast.NewString(append([]byte("["), line[2:i+1]...))
			block.Advance(i + 1)
			return note
		case c <= ' ' || c == '[' || c == ']' || c == '^':
			return nil
		}
	}
	return nil
}

// anchorTag finds a tag of HTML that names a place.
var anchorTag = Expression(`(?i)^<a\s(?:[^<>]*\s)?(?:id|name)\s*=\s*["']?([^"'\s<>]+)`)

// nameHeading names a heading as programs do that make pages: by its letters, the second of the same by a
// number too, and as its attributes say.
func (w *markdownWalker) nameHeading(n *ast.Heading) {
	if w.named == nil {
		w.named = map[string]int{}
	}
	letters := lettersOf(w.plain(n))
	if count := w.named[letters]; count > 0 {
		w.b.Name(headingName + letters + strconv.Itoa(count))
	} else {
		w.b.Name(headingName + letters)
	}
	w.named[letters]++
	if id, ok := n.AttributeString("id"); ok {
		if id, ok := id.([]byte); ok {
			w.b.Name(string(id))
		}
	}
}

// note adds the mark of a note, which leads to the paragraph that begins with the same and a colon.
func (w *markdownWalker) note(n *ast.String) {
	label := string(n.Value)
	t, follows := n.NextSibling().(*ast.Text)
	switch {
	case w.heads:
	case n.PreviousSibling() == nil && follows && bytes.HasPrefix(t.Segment.Value(w.source), []byte(":")):
		w.b.Name("note " + label)
		w.b.Text(label)
	default:
		w.b.BeginMark(Link, "#note "+label)
		w.b.Text(label)
		w.b.EndMark()
	}
}
