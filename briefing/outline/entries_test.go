package outline

import (
	"slices"
	"testing"
)

// TestEntries holds that headlines are told by the stamps below or above them, and teasers below an article are not.
func TestEntries(t *testing.T) {
	heads := []string{"Ferry stays out all night", "Crane falls on the quay", "Schools will stay shut"}
	page := func(side int, stamps ...string) (lines []string) {
		for i, stamp := range stamps {
			if side < 0 {
				lines = append(lines, stamp, heads[i], paragraph)
			} else {
				lines = append(lines, heads[i], stamp, paragraph)
			}
		}
		return lines
	}
	days := []string{"Friday, 28 August 2026", "27 August 2026", "May 5, 2026"}
	for name, c := range map[string]struct {
		lines, want []string
	}{
		"days below":           {append([]string{"All news", paragraph}, page(1, days...)...), heads},
		"days above":           {append([]string{"All news", paragraph}, page(-1, days...)...), heads},
		"bylines below":        {append([]string{"All news", paragraph}, page(1, "By Ann Field", "By Bo Hale", "By Ann Field")...), heads},
		"hours and writers":    {append([]string{"All news", paragraph}, page(1, "07:18, Ann Field", "06:02 , Bo Hale")...), heads[:2]},
		"bylines above":        {append([]string{"All news", paragraph}, page(-1, "By Ann Field", "By Bo Hale", "By Ann Field")...), nil},
		"two days":             {append([]string{"All news", paragraph}, page(1, days[:2]...)...), nil},
		"offered below a text": {append([]string{"All news", paragraph, paragraph, paragraph, paragraph}, page(1, days...)...), nil},
	} {
		lines := readLines(document(c.lines...))
		opinions := make([]Opinion, len(lines))
		entries(opinions, lines)
		var got []string
		for i := range lines {
			if lines[i].isDate() && opinions[i][Inset] > 0 {
				t.Errorf("%s: %q is none of the text", name, lines[i].text)
			}
			if opinions[i][Head] > 0 {
				got = append(got, lines[i].text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
