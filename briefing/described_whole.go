package briefing

import (
	"strings"
	"unicode"

	"brief/content"
)

// whole returns a mention of the one person whose role the description at s tells with all that belongs to it:
// "Ana Ruiz, the mayor of Halden, … | The mayor of Halden | said"; false for none and for several.
func (d *describer) whole(s content.Span) (naming, bool) {
	if d.byRole == nil {
		d.byRole = map[string]ActorID{}
		for i := range d.b.Actors {
			a := &d.b.Actors[i]
			key := wholeRole(a.Role)
			if a.Kind != Person || key == "" {
				continue
			}
			if _, shared := d.byRole[key]; shared {
				d.byRole[key] = 0
			} else {
				d.byRole[key] = a.ID
			}
		}
	}
	told := d.b.Text(s)
	id := d.byRole[wholeRole(told)]
	if id == 0 || d.b.Actors[id-1].Mentions[0].Start >= s.Start {
		return naming{}, false
	}
	if !strings.ContainsFunc(told[1:], unicode.IsUpper) { // "the head of the agency" is another one's in another story
		return d.one(momentBefore(s.Start), func(n naming) bool { return n.id == id })
	}
	return naming{d.b.Actors[id-1].Mentions[0].Span, id}, true
}

// wholeRole is a role or a description without its articles and capitals, or "" where so few words do not tell whose or where:
// "The head of the union" is "head of union".
func wholeRole(text string) string {
	const fewest, longest = 3, 120 // words; bytes
	if len(text) > longest || !strings.Contains(text, " ") {
		return ""
	}
	words := strings.Fields(strings.ToLower(text))
	kept := words[:0]
	for _, w := range words {
		if w != "the" && w != "a" && w != "an" {
			kept = append(kept, w)
		}
	}
	if len(kept) < fewest {
		return ""
	}
	return strings.Join(kept, " ")
}
