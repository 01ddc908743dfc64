package lexicon

import (
	_ "embed"
	"strings"
)

// publishersFile holds the names of publishers of books, a line each.
//
//go:embed publishers.txt
var publishersFile string

// Publisher returns the name of a publisher of books with which text begins, or "".
func Publisher(text string) string {
	for line := range strings.Lines(publishersFile) {
		name := strings.TrimSuffix(line, "\n")
		if rest, ok := strings.CutPrefix(text, name); ok && (rest == "" || strings.IndexByte(" ,;:)", rest[0]) >= 0) {
			return name
		}
	}
	return ""
}
