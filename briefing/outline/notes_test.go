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

// TestIsMail holds which lines are an address for mail and nothing else.
func TestIsMail(t *testing.T) {
	for text, want := range map[string]bool{
		"afield@courier.example": true, "@AnnField.": false, "field@quay.": false, "Write to afield@courier.example": false,
	} {
		if got := readLines(document(text))[0].isMail(); got != want {
			t.Errorf("%q is an address for mail: %v", text, got)
		}
	}
}

// TestMailBelow holds that what leads to the address for mail below an article heads nothing.
func TestMailBelow(t *testing.T) {
	doc := document("Ask the gardener", paragraph, paragraph, "Write to her at", "afield@courier.example")
	if parts := Parts(doc); parts[3] == Heading {
		t.Error("what leads to an address is a heading")
	}
}
