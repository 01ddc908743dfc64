package content

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newMarkdownParser returns a parser of CommonMark with GitHub's tables and
// strike-through, and the marks of the footnotes in src. They are read here: goldmark's own package of extensions
// compiles expressions for links at every start, which takes a sixth of it.
func newMarkdownParser(src []byte) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(), util.Prioritized(strikeParser{}, 500), util.Prioritized(scriptParser{}, 490), util.Prioritized(newNoteParser(src), 150))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(), util.Prioritized(tableMaker{}, 200))...),
		parser.WithAttribute(), // "## Why now? {#why}" is not to show its name
	)
}

// strikeParser finds ~struck~ and ~~struck~~ text.
type strikeParser struct{}

func (strikeParser) Trigger() []byte { return []byte{'~'} }

func (strikeParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	delimiter := parser.ScanDelimiter(line, before, 1, strikeDelimiter{})
	if delimiter == nil || delimiter.OriginalLength > 2 || before == '~' {
		return nil
	}
	delimiter.Segment = segment.WithStop(segment.Start + delimiter.OriginalLength)
	block.Advance(delimiter.OriginalLength)
	pc.PushDelimiter(delimiter)
	return delimiter
}

type strikeDelimiter struct{}

func (strikeDelimiter) IsDelimiter(c byte) bool { return c == '~' }

func (strikeDelimiter) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (strikeDelimiter) OnMatch(int) ast.Node { return extast.NewStrikethrough() }

// tableMaker makes tables of paragraphs whose second line, or a later one, rules off columns.
type tableMaker struct{}

func (tableMaker) Transform(para *ast.Paragraph, reader text.Reader, _ parser.Context) {
	source, lines := reader.Source(), para.Lines()
	for i := 1; i < lines.Len(); i++ {
		ruler := lines.At(i)
		columns := tableColumns(ruler.Value(source))
		if columns == 0 {
			continue
		}
		head := tableCells(lines.At(i-1), source)
		if len(head) > columns {
			return
		}
		table := extast.NewTable()
		table.AppendChild(table, tableRow(head, columns))
		for j := i + 1; j < lines.Len(); j++ {
			table.AppendChild(table, tableRow(tableCells(lines.At(j), source), columns))
		}
		parent := para.Parent()
		parent.InsertAfter(parent, para, table)
		if lines.SetSliced(0, i-1); i == 1 {
			parent.RemoveChild(parent, para)
			return
		}
		last := lines.At(i - 2)
		last.Stop-- // its newline
		lines.Set(i-2, last)
		return
	}
}

// tableColumns returns how many columns a line like "|---|:-:|" rules off, 0 when
// it is something else.
func tableColumns(line []byte) int {
	if indent, _ := util.IndentWidth(line, 0); indent > 3 || len(bytes.Trim(line, "-")) == 0 {
		return 0
	}
	columns := bytes.Split(line, []byte{'|'})
	if util.IsBlank(columns[0]) {
		columns = columns[1:]
	}
	if n := len(columns); n > 0 && util.IsBlank(columns[n-1]) {
		columns = columns[:n-1]
	}
	for _, c := range columns {
		c = bytes.Trim(c, " \t\r\n")
		c = bytes.TrimSuffix(bytes.TrimPrefix(c, []byte{':'}), []byte{':'})
		if len(c) == 0 || len(bytes.Trim(c, "-")) > 0 {
			return 0
		}
	}
	return len(columns)
}

// tableCells returns what stands between the pipes of a line. A pipe after a
// backslash parts no cells.
func tableCells(line text.Segment, source []byte) []text.Segment {
	line = line.TrimLeftSpace(source)
	line = line.TrimRightSpace(source)
	row := line.Value(source)
	at, end := 0, len(row)
	if end > 0 && row[0] == '|' {
		at++
	}
	if end > 0 && row[end-1] == '|' {
		end--
	}
	var cells []text.Segment
	for at < end {
		stop := at
		for stop < end && (row[stop] != '|' || stop > 0 && row[stop-1] == '\\') {
			stop++
		}
		cell := text.NewSegment(line.Start+at, line.Start+stop)
		cell = cell.TrimLeftSpace(source)
		cells = append(cells, cell.TrimRightSpace(source))
		at = stop + 1
	}
	return cells
}

// tableRow returns a row of so many columns, whatever its line has.
func tableRow(cells []text.Segment, columns int) ast.Node {
	row := extast.NewTableRow(nil)
	for i := range columns {
		cell := extast.NewTableCell()
		if i < len(cells) {
			cell.Lines().Append(cells[i])
		}
		row.AppendChild(row, cell)
	}
	return row
}

// inTable reports whether n stands in a table's cell.
func inTable(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if n.Kind() == extast.KindTableCell {
			return true
		}
	}
	return false
}
