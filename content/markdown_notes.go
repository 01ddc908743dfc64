package content

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// noteParser finds the marks of footnotes, "[^1]", which become "[1]".
type noteParser struct{}

func (noteParser) Trigger() []byte { return []byte{'['} }

func (noteParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	const longest = 40 // bytes of a label
	line, _ := block.PeekLine()
	if len(line) < 4 || line[1] != '^' {
		return nil
	}
	for i := 2; i < min(len(line), longest); i++ {
		switch c := line[i]; {
		case c == ']' && i > 2 && bytes.Contains(block.Source(), append(line[:i+1:i+1], ':')): // what is defined somewhere
			note := ast.NewString(append([]byte("["), line[2:i+1]...))
			block.Advance(i + 1)
			return note
		case c <= ' ' || c == '[' || c == ']' || c == '^':
			return nil
		}
	}
	return nil
}
