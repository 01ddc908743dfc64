package outline

import (
	"testing"

	"brief/content"
)

// TestFeed holds that each entry of a feed stays a heading of the list, whatever it is called and however little it says.
func TestFeed(t *testing.T) {
	b := content.NewBuilder(1000)
	for _, title := range []string{"Mayor quits over ferry", "About us", "Fares rise"} {
		b.Begin(content.Block{Kind: content.Heading, Level: content.EntryLevel})
		b.Text(title)
	}
	for i, part := range Parts(b.Document(content.Meta{Format: "feed"})) {
		if part != Heading {
			t.Errorf("entry %d is %v", i, part)
		}
	}
}
