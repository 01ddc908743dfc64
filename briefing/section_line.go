package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content"
)

// line is what the form of a block tells, apart from its neighbours.
type line struct {
	block    *content.Block
	text     string
	chars    int
	words    int
	question bool // ends in a question mark, closing marks apart
	stopped  bool // ends in a mark that ends a sentence or a clause
}

// readLines reads the form of every block of doc.
func readLines(doc *content.Document) []line {
	lines := make([]line, len(doc.Blocks))
	for i := range doc.Blocks {
		blk := &doc.Blocks[i]
		text := blk.Of(doc.Text)
		l := line{block: blk, text: text, chars: utf8.RuneCountInString(text), words: 1 + strings.Count(text, " ")}
		bare := strings.TrimRightFunc(text, func(r rune) bool {
			return r != '?' && r != '？' && r != '؟' && unicode.In(r, unicode.Pe, unicode.Pf, unicode.Space) || r == '"' || r == '\''
		})
		last, _ := utf8.DecodeLastRuneInString(bare)
		l.question = strings.ContainsRune("?？؟", last)
		l.stopped = strings.ContainsRune(".!,;:…。！，、?？؟", last)
		lines[i] = l
	}
	return lines
}

// asks reports whether the line, taken as a heading, is a question.
func (l *line) asks() bool { return l.question }
