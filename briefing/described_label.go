package briefing

import (
	"cmp"
	"slices"
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
	holders := d.holders(strings.TrimPrefix(strings.ToLower(text), "the "))
	if len(holders) == 0 || holders[0].Start >= label.Start || len(holders) > 1 && holders[1].Start < label.Start {
		return naming{}, false
	}
	return holders[0], true
}

// holders returns where the people are first named who hold an office, in order. It reads all roles once, as long records have many labels.
func (d *describer) holders(office string) []naming {
	if d.offices == nil {
		d.offices = map[string][]naming{}
		for i := range d.b.Actors {
			a := &d.b.Actors[i]
			if a.Kind != Person {
				continue
			}
			for _, o := range officesIn(a.Role) {
				d.offices[o] = append(d.offices[o], naming{a.Mentions[0].Span, a.ID})
			}
		}
		for o, all := range d.offices {
			slices.SortFunc(all, func(a, b naming) int { return cmp.Compare(a.Start, b.Start) })
			d.offices[o] = slices.Compact(all)
		}
	}
	return d.offices[office]
}

// officesIn returns, in small letters, what a role may be called for short, which a capital shows to be an office and no trade: its
// last words, and those before "of", but no president where it is a vice president.
func officesIn(role string) (offices []string) {
	if first, _ := utf8.DecodeRuneInString(role); !unicode.IsUpper(first) {
		return nil
	}
	role = strings.ToLower(role)
	before := ""
	for at := 0; at < len(role); {
		switch before {
		case "vice", "deputy", "former", "acting", "assistant":
		default:
			offices = append(offices, role[at:])
		}
		word, rest, _ := strings.Cut(role[at:], " ")
		if strings.HasPrefix(rest, "of ") {
			offices = append(offices, role[:at+len(word)])
		}
		before, at = word, at+len(word)+1
	}
	return offices
}
