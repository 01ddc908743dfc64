package briefing

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
	"brief/content"
)

// aged returns the last mention a moment before the offset of the one person there whose age the
// article gives as years: "Ana Ruiz, | 40 |, said", "the | 40 |-year-old singer Ana Ruiz"; false
// for none or several.
func (d *describer) aged(years string, before int) (naming, bool) {
	return d.one(momentBefore(before), func(n naming) bool { return d.ageOf(n.id) == years })
}

// unnamedOfAge reports whether somebody of that age comes up in span whom the article
// does not name there, as courts ask of it: "A 17-year-old girl met Ana Ruiz there."
func (d *describer) unnamedOfAge(years string, span content.Span) bool {
	text := d.b.Text(span)
	for _, article := range []string{"A ", "a ", "An ", "an "} {
		opening := article + years + "-year-old"
		for i := strings.Index(text, opening); i >= 0; {
			rest := text[i+len(opening):]
			named := strings.HasSuffix(text[:i], ", ") && d.namedAt(span.Start+i-len(", "))
			if !named && !namesBehindComma(rest) && (i == 0 || strings.ContainsAny(text[i-1:i], " \n“\"‘")) {
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

// namedAt reports whether a person's name ends at the offset end: "| Ana Ruiz |, a 40-year-old singer".
func (d *describer) namedAt(end int) bool {
	const longest = 80 // bytes
	return end > 0 && slices.ContainsFunc(d.within(content.Span{Start: max(end-longest, 0), End: end}), func(n naming) bool { return n.End == end })
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

// age returns the age that the article gives with the mention n, as it is spelled there: "Ana Ruiz, | 40 |", "Ana Ruiz, a | 40 |-year-old
// singer", "the | 40 |-year-old singer Ana Ruiz"; or "".
func (d *describer) age(n naming) string {
	const reach = 50 // bytes, of what somebody is between their age and their name
	text := d.text
	behind := text[n.End:min(n.End+10, len(text))]
	for _, open := range []string{", ", " ("} {
		if rest, ok := strings.CutPrefix(behind, open); ok {
			if i := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' }); (i == 1 || i == 2) && endsAge(rest[i:]) {
				return rest[:i]
			}
		}
	}
	for _, open := range []string{", a ", ", an "} {
		if rest, ok := strings.CutPrefix(text[n.End:min(n.End+len(", an 40-year-old"), len(text))], open); ok {
			if years, _, ok := strings.Cut(rest, "-year-old"); ok {
				return years
			}
		}
	}
	ahead := d.lead(n, reach, ".,;:\n")
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

// ofAge returns whom w, with an age and what that one is, stands for: "the 52-year-old | grandmother"; false for nobody, for several,
// and where the noun does not fit. Where nobody has that age, an epithet is the only one named lately: "the 23-year-old | midfielder",
// but not "the 52-year-old | resident", whom no name need tell.
func (d *describer) ofAge(w description) (naming, bool) {
	last := len(w.words) - 1
	for _, word := range w.words[:last] {
		years, ok := strings.CutSuffix(word, "-year-old")
		if !ok {
			continue
		}
		n, found := d.aged(years, w.Start)
		if d.unnamedOfAge(years, momentBefore(w.Start)) {
			return naming{}, false
		}
		if found {
			return n, d.suits(n, w.head)
		}
		if !w.children && !epithetNouns.holds(w.head) {
			return naming{}, false
		}
		if n, found = d.lone(w); !found {
			return naming{}, false
		}
		role := roleHead(d.actor(n).Role)
		return n, !d.onDuty(n, w.head) && !lonePosts.says(role) && role != "manager" && !d.otherAge(n.id, years)
	}
	return naming{}, false
}

// introduced returns the mention, a moment before w, of the one person whom commas behind the name say to be what the
// last of its words is: "Ana Ruiz, a 52-year-old | grandmother | of nine, …"; false for none, for several, where somebody else is
// one, and where w gives another age.
func (d *describer) introduced(w description) (found naming, ok bool) {
	words, before := w.words, w.Start
	head, end := words[len(words)-1], 0
	if otherPeople(words[:len(words)-1]) && !strings.HasSuffix(words[0], "-year-old") {
		return naming{}, false
	}
	for _, n := range d.within(momentBefore(before)) {
		size := introduction(d.text[n.End:before], head)
		if size == 0 {
			continue
		}
		if ok && n.id != found.id {
			return naming{}, false
		}
		found, ok, end = n, true, n.End+size
	}
	if !ok || introduces(d.text[end:before], head) || introduces(d.text[max(found.Start-momentAgo, 0):found.Start], head) {
		return naming{}, false
	}
	years, aged := strings.CutSuffix(words[0], "-year-old")
	return found, !aged || !d.otherAge(found.id, years)
}

// introduction is the size of what stands at the start of text, behind a name, up to head, where it says between commas that its bearer is
// head: ", 52, a retired | teacher | from Halden"; else 0.
func introduction(text, head string) int {
	const reach = 60 // bytes
	text = text[:min(len(text), reach)]
	rest, ok := strings.CutPrefix(text, ", ")
	if age := strings.IndexByte(rest, ','); ok && (age == 1 || age == 2) && strings.Trim(rest[:age], "0123456789") == "" {
		rest, ok = strings.CutPrefix(rest[age:], ", ")
	}
	if !ok {
		return 0
	}
	fields := strings.Fields(rest)
	if len(fields) < 2 || fields[0] != "a" && fields[0] != "an" {
		return 0
	}
	at := slices.IndexFunc(fields, func(w string) bool {
		return strings.ContainsAny(w, ",.;:") || w == "of" || w == "from" || w == "who" || w == "in" || w == "at"
	})
	if at >= 1 && strings.ContainsAny(fields[at], ",.;:") {
		at++
	}
	if at < 2 || strings.TrimRight(fields[at-1], ",.;:") != head {
		return 0
	}
	return strings.Index(text, head) + len(head)
}
