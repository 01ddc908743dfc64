package briefing

import (
	"slices"
	"strings"

	"brief/briefing/cast"
	"brief/briefing/lexicon"
	"brief/content"
)

// ofAge returns whom the description words, with an age, and perhaps what that one is, stand for: "the 52-year-old | grandmother";
// false for nobody, for several, and where the noun does not fit.
func (d *describer) ofAge(words []string, before int) (naming, bool) {
	for _, w := range words[:len(words)-1] {
		years, ok := strings.CutSuffix(w, "-year-old")
		if !ok {
			continue
		}
		n, found := d.aged(years, before)
		if !found || d.unnamedOfAge(years, before) {
			return naming{}, false
		}
		gender := cast.WordGender(lexicon.Lookup(words[len(words)-1]))
		a := &d.b.Actors[n.id-1]
		return n, gender == AnyGender || a.Gender == AnyGender || a.Gender == gender
	}
	return naming{}, false
}

// introduced returns the mention, a moment before the offset, of the one person whom commas behind the name say to be what the
// last of words is: "Ana Ruiz, a 52-year-old | grandmother | of nine, …"; false for none, for several, where somebody else is
// one, and where words give another age.
func (d *describer) introduced(words []string, before int) (found naming, ok bool) {
	head, end := words[len(words)-1], 0
	if otherPeople(words[:len(words)-1]) && !strings.HasSuffix(words[0], "-year-old") {
		return naming{}, false
	}
	for _, n := range d.within(content.Span{Start: max(before-momentAgo, 0), End: before}) {
		size := introduction(d.b.Doc.Text[n.End:before], head)
		if size == 0 {
			continue
		}
		if ok && n.id != found.id {
			return naming{}, false
		}
		found, ok, end = n, true, n.End+size
	}
	if !ok || introduces(d.b.Doc.Text[end:before], head) || introduces(d.b.Doc.Text[max(found.Start-momentAgo, 0):found.Start], head) {
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
