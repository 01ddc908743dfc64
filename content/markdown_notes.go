package content

import (
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
