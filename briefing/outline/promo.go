package outline

import "brief/content"

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
