package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content"
)

// labelled returns a mention of the one person who holds the office that a transcript's label in capitals names: "Remarks by President
// Ruiz … | THE PRESIDENT |: …"; false for none and for several.
func (d *describer) labelled(q *Quote, label content.Span) (naming, bool) {
	text := d.b.Text(label)
	if q.Rule != "transcript" && q.Rule != "delivered" || text != strings.ToUpper(text) {
		return naming{}, false
	}
	office := strings.TrimPrefix(strings.ToLower(text), "the ")
	var holder *Actor
	for i := range d.b.Actors {
		a := &d.b.Actors[i]
		if a.Kind != Person || !isOffice(a.Role, office) || a.Mentions[0].Start >= label.Start {
			continue
		}
		if holder != nil {
			return naming{}, false
		}
		holder = a
	}
	if holder == nil {
		return naming{}, false
	}
	return naming{holder.Mentions[0].Span, holder.ID}, true
}

// isOffice reports whether role, which a capital shows to be an office and no trade, is the one in small letters, whatever it is of.
func isOffice(role, office string) bool {
	if first, _ := utf8.DecodeRuneInString(role); !unicode.IsUpper(first) {
		return false
	}
	role = strings.ToLower(role)
	before, found := strings.CutSuffix(role, office)
	words := strings.Fields(before)
	switch strings.Join(words[max(len(words)-1, 0):], "") {
	case "vice", "deputy", "former", "acting", "assistant":
		return false
	}
	return found && (before == "" || strings.HasSuffix(before, " ")) || strings.HasPrefix(role, office+" of ")
}
