package outline

import (
	"strings"
	"testing"
)

// TestShapes holds what the rows of a page say of its menu, its article and the lines below, and
// that a text without menu and lines below has none.
func TestShapes(t *testing.T) {
	menu, below := "Home\nSport\nMoney\n", "Fires burn on in the hills\nMayor says no once more\nFerry strike enters week two\n"
	text := paragraph + "\nThe quay\n" + paragraph + "\n" + paragraph + "\n"
	for name, c := range map[string]struct {
		text                   string
		menu, past, run, above uint8 // of the last line
	}{
		"a page":      {menu + text + below, 3, 3, 3, 6},
		"an article":  {text, 0, 0, 2, 2},
		"only a list": {below, 0, 0, 3, 2},
	} {
		rows := Read(document(strings.Split(strings.TrimSpace(c.text), "\n")...)).Rows
		last := rows[len(rows)-1]
		if got := [...]uint8{last[fMenu], last[fPastText], last[fAlikeRun], last[fAlikeAbove]}; got != [...]uint8{c.menu, c.past, c.run, c.above} {
			t.Errorf("%s: %v, want %v", name, got, c)
		}
	}
}
