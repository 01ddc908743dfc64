package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content"
)

// promos takes a list of what else the publisher has for its readers for
// furniture, with the line above it: items that each open with a label, one of
// which asks to subscribe ("Ground Game: Sign up for our weekly newsletter").
func promos(opinions []Opinion, lines []line) {
	for i := 0; i < len(lines); i++ {
		if lines[i].block.Kind != content.ListItem {
			continue
		}
		first, asks := i, false
		for ; i < len(lines) && lines[i].block.Kind == content.ListItem && lines[i].lead > 0; i++ {
			asks = asks || lines[i].found.count[subscribe] >= 2
		}
		if i == first || !asks || i < len(lines) && lines[i].block.Kind == content.ListItem {
			continue
		}
		if first > 0 && lines[first-1].short() {
			first--
		}
		for ; first < i; first++ {
			toInset(&opinions[first])
		}
	}
}

// messages takes for furniture what those pay for who are named above it in a newsletter, between two of its items that
// are numbered: "2. The bridge opens", …, "A message from Orbix Health", …, "3. Where to eat".
func messages(opinions []Opinion, lines []line) {
	const reach = 10 // lines
	item := 0
	for i := 0; i < len(lines); i++ {
		if lines[i].numbering == numberDot {
			item = lines[i].number
		}
		if item == 0 || !lines[i].paidFor() {
			continue
		}
		end := i + 1
		for end < len(lines) && end-i <= reach && lines[end].numbering != numberDot {
			end++
		}
		if end-i > reach || end == len(lines) || lines[end].number != item+1 {
			continue // nothing tells where it ends
		}
		for at := i; at < end; at++ {
			opinions[at] = certain(Inset)
		}
	}
}

// paidFor reports whether a line names whose message is below it: a firm, and not "the editor" or "my father".
func (l *line) paidFor() bool {
	const opens, most = "a message from ", 9 // words
	if l.words > most || !l.short() || len(l.text) <= len(opens) || !strings.EqualFold(l.text[:len(opens)], opens) {
		return false
	}
	by, _ := utf8.DecodeRuneInString(l.text[len(opens):])
	return unicode.IsUpper(by) || strings.HasPrefix(l.text[len(opens):], "our sponsor")
}
