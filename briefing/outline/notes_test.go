package outline

import "testing"

// TestNoHeadings holds which short lines over a paragraph are never headings, and which like them may be.
func TestNoHeadings(t *testing.T) {
	for text, want := range map[string]bool{
		"*Interview: Ann Field for the Courier":    true,
		"* All games on Friday night":              true,
		"*The quay*":                               false,
		"halden_quay.jpg":                          true,
		"Why node.js":                              false,
		"CLICK HERE TO GET THE COURIER'S NEW APP":  true,
		"Where the clicks come from":               false,
		"afield@courier.example":                   true,
		"Also: a fine piece on who counts bricks.": false,
	} {
		l := &readLines(document(text, paragraph))[0]
		if got := l.noHeading() || l.isPictureFile() || l.named(); got != want {
			t.Errorf("%q is no heading: %v", text, got)
		}
	}
}
