package briefing

import (
	"strings"

	"brief/briefing/lexicon"
)

// aged returns the last mention a moment before the offset of the one person there whose age the
// article gives as years: "Ana Ruiz, | 40 |, said", "the | 40 |-year-old singer Ana Ruiz"; false
// for none or several.
func (d *describer) aged(years string, before int) (naming, bool) {
	return d.one(momentBefore(before), func(n naming) bool { return d.ageOf(n.id) == years })
}

// unnamedOfAge reports whether somebody of that age came up a moment before the offset whom the article
// does not name there, as courts ask of it: "A 17-year-old girl met Ana Ruiz there."
func (d *describer) unnamedOfAge(years string, before int) bool {
	text := d.b.Text(momentBefore(before))
	for _, article := range []string{"A ", "a ", "An ", "an "} {
		opening := article + years + "-year-old"
		for i := strings.Index(text, opening); i >= 0; {
			rest := text[i+len(opening):]
			if !namesBehindComma(rest) && (i == 0 || strings.ContainsAny(text[i-1:i], " \n“\"‘")) {
				return true
			}
			next := strings.Index(rest, opening)
			if next < 0 {
				break
			}
			i += len(opening) + next
		}
	}
	return false
}

// namesBehindComma reports whether text goes on with a name between commas: " man, | Bo Lind, was".
func namesBehindComma(text string) bool {
	const reach = 40 // bytes
	text = text[:min(len(text), reach)]
	end := strings.IndexAny(text, ",.;:\n")
	return end >= 0 && end+2 < len(text) && text[end] == ',' && 'A' <= text[end+2] && text[end+2] <= 'Z'
}

// otherAge reports whether the article gives the person id an age that is not years.
func (d *describer) otherAge(id ActorID, years string) bool {
	age := d.ageOf(id)
	return age != "" && age != years
}

// ageOf returns the age that the article gives the person id first, as it is spelled there; or "".
func (d *describer) ageOf(id ActorID) string {
	if d.ages == nil {
		d.ages = map[ActorID]string{}
		for _, n := range d.named {
			if d.ages[n.id] == "" {
				d.ages[n.id] = d.age(n)
			}
		}
	}
	return d.ages[id]
}

// age returns the age that the article gives with the mention n, as it is spelled there; or "".
func (d *describer) age(n naming) string {
	const reach = 50 // bytes, of what somebody is between their age and their name
	text := d.b.Doc.Text
	behind := text[n.End:min(n.End+10, len(text))]
	for _, open := range []string{", ", " ("} {
		if rest, ok := strings.CutPrefix(behind, open); ok {
			if i := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' }); (i == 1 || i == 2) && endsAge(rest[i:]) {
				return rest[:i]
			}
		}
	}
	ahead := text[max(n.Start-reach, 0):n.Start]
	ahead = ahead[strings.LastIndexAny(ahead, ".,;:\n")+1:]
	i := strings.LastIndex(ahead, "-year-old ")
	if i < 0 || !leadsToName(strings.Fields(ahead[i:])[1:]) {
		return ""
	}
	return ahead[strings.LastIndexByte(ahead[:i], ' ')+1 : i]
}

// endsAge reports whether text may follow a number that is somebody's age: "Ana Ruiz, 40 | of Halden".
func endsAge(text string) bool {
	return strings.ContainsAny(text[:1], ",).") || strings.HasPrefix(text, " of") || strings.HasPrefix(text, " from")
}

// leadsToName reports whether words, between an age and a name, are all of what its bearer is:
// "the 40-year-old | former singer | Ana Ruiz", but not "a 17-year-old | girl met | Ana Ruiz".
func leadsToName(words []string) bool {
	for i, w := range words {
		if t := lexicon.Lookup(w); t.Has(lexicon.Speech) || t.Has(lexicon.Function) && !t.Has(lexicon.Role|lexicon.Modifier) || strings.HasSuffix(w, "ed") && !t.Has(lexicon.Modifier) {
			return false
		}
		if i > 0 && personNoun(words[i-1], true) && !personNoun(w, true) {
			return false
		}
	}
	return true
}
