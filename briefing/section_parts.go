package briefing

import (
	"strings"

	"brief/content"
)

// classify decides what each line is to the article.
func classify(lines []line) []part {
	parts := make([]part, len(lines))
	for i := range lines {
		switch l := &lines[i]; {
		case l.block.Hint&content.HintAside != 0:
			parts[i] = isAside
		case l.block.Hint&content.HintTitle != 0:
		case l.block.Kind == content.Heading, i+1 < len(lines) && bareHeading(l, &lines[i+1]):
			parts[i] = isHeading
		}
	}
	for i := tailStart(lines); i < len(lines); i++ {
		parts[i] = isAside
	}
	return parts
}

// bareHeading reports whether l has the form of a heading over next.
func bareHeading(l, next *line) bool {
	if l.block.Kind != content.Paragraph || l.chars > 110 || l.words > 18 || strings.ContainsAny(l.text[:1], "\"'-(") || strings.HasPrefix(l.text, "“") {
		return false
	}
	return l.question && (next.chars > 90 || next.stopped && !next.question)
}

// appeals are words of what publishers print behind an article.
var appeals = []string{"newsletter", "subscri", "sign up", "donat", "support us", "cookie", "all rights reserved", "copyright", "follow us", "share this",
	"read more", "related", "privacy policy", "inbox", "remind me later", "dear readers", "a message from", "contribut", "become a member", "supporting", "independent journalism"}

// tailStart returns where the text behind the article begins: at the first line of the
// last half from which on appealing lines are dense.
func tailStart(lines []line) int {
	n := len(lines)
	hits := 0
	start := n
	for i := n - 1; i > n/2; i-- {
		text := strings.ToLower(lines[i].text)
		for _, w := range appeals {
			if strings.Contains(text, w) {
				hits++
				if hits*3 >= n-i && lines[i].chars < 160 {
					start = i
				}
				break
			}
		}
	}
	return start
}
