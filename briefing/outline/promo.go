package outline

import (
	"strings"

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

// messages takes for furniture what those pay for who are named above it in a newsletter, down to its next item where that
// is numbered: "A message from Orbix Health", …, "3. Where to eat".
func messages(opinions []Opinion, lines []line) {
	const reach, most = 10, 9 // lines; words of the first one
	for i := 0; i < len(lines); i++ {
		if l := &lines[i]; l.words > most || !l.short() || !strings.HasPrefix(strings.ToLower(l.text[:min(len(l.text), len(paidBy))]), paidBy) {
			continue
		}
		end := i + 1
		for end < len(lines) && end-i <= reach && (lines[end].number < 2 || lines[end].numbering != numberDot) {
			end++
		}
		if end-i > reach || end == len(lines) {
			continue // nothing tells where it ends
		}
		for ; i < end; i++ {
			opinions[i] = certain(Inset)
		}
		i--
	}
}

const paidBy = "a message from "
