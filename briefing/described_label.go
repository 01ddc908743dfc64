package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content"
)

// officer is somebody who holds an office.
type officer struct {
	naming        // the first of them
	role   string // in small letters
}

// labelled returns the first mention of the one person who holds the office that a transcript's label in capitals names: "Remarks by President
// Ruiz … | THE PRESIDENT |: …"; false for none and for several.
func (d *describer) labelled(q *Quote, label content.Span) (found naming, ok bool) {
	text := d.b.Text(label)
	if q.Rule != "transcript" && q.Rule != "delivered" || text != strings.ToUpper(text) {
		return naming{}, false
	}
	office := strings.TrimPrefix(strings.ToLower(text), "the ")
	for _, o := range d.inOffice() {
		if o.Start >= label.Start || !holds(o.role, office) {
			continue
		}
		if ok {
			return naming{}, false
		}
		found, ok = o.naming, true
	}
	return found, ok
}

// inOffice returns those, mostTitled at most, whose role a capital shows to be an office and no trade.
func (d *describer) inOffice() []officer {
	if d.officers != nil {
		return d.officers
	}
	d.officers = make([]officer, 0, mostTitled)
	for i := range d.b.Actors {
		a := &d.b.Actors[i]
		if first, _ := utf8.DecodeRuneInString(a.Role); a.Kind == Person && unicode.IsUpper(first) && len(d.officers) < mostTitled {
			d.officers = append(d.officers, officer{naming{a.Mentions[0].Span, a.ID}, strings.ToLower(a.Role)})
		}
	}
	return d.officers
}
