package speech

import (
	"strings"
)

// cited reports whether region r is the title of a source in a list of them, as under an article
// of an encyclopedia: it stands behind "^", or soon before when it was retrieved or archived, and nobody says it.
func (a *article) cited(r int) bool {
	const reach = 300 // bytes: other titles, authors and dates stand between
	if a.saidBeside(a.regionUnit(r)) {
		return false
	}
	b := &a.Blocks[a.regions[r].block]
	if strings.HasPrefix(b.Of(a.Text), "^") {
		return true
	}
	end := a.regions[r].outer.End
	behind := a.Text[end:max(end, min(b.End, end+reach))]
	for _, w := range [...]string{"Retrieved ", "Archived from the original"} {
		at := strings.Index(behind, w)
		if at > 0 && strings.HasSuffix(strings.TrimRight(behind[:at], " "), ".") {
			return true
		}
	}
	return false
}
