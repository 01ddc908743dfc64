package briefing

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"brief/briefing/cast"
	"brief/briefing/lexicon"
	"brief/content"
)

// of returns the first mention of the person whom words, a body or a place and what somebody is there, go on to describe
// ("the Congress leader", "the Chelsea forward", "the Leeds East MP"): the only one named before s in its paragraph or, where
// nobody is, above it, or the only one of those who speaks there. Who says nothing must be told to be of the body, or begin
// the paragraph where the body was not named before; false for nobody.
func (d *describer) of(words []string, s content.Span) (naming, bool) {
	last := len(words) - 1
	head := strings.ToLower(words[last])
	if last < 1 || !mayLead.holds(head) && !epithet(head, false) && !lexicon.Member(words[last]) && head != "international" {
		return naming{}, false
	}
	if words[0] == "former" {
		words, last = words[1:], last-1
	}
	if last < 1 || !isName(words[last-1]) || slices.ContainsFunc(words[:last], other) || faith.holds(words[last-1]) {
		return naming{}, false
	}
	if head == "minister" && !ofParty(words[last-1:last]) && !partyLetters(words[last-1]) {
		return naming{}, false // "Prime" and "Health" are no parties
	}
	block := d.b.Doc.BlockAt(s.Start)
	span := content.Span{Start: max(d.b.Doc.Blocks[block].Start, s.Start-momentAgo), End: s.Start}
	n, people := d.only(span)
	if people == 0 && !d.tells(span) && !lexicon.Member(words[last]) { // of whom elected knows more
		span = d.above(block)
		n, people = d.only(span)
	}
	speaker, speaks := d.speakerIn(span)
	switch {
	case speaks && d.fits(speaker, words[last]) && (d.toldOf(speaker.id, words[last-1], s.Start) ||
		!d.elsewhere(speaker, words, s.Start) && !((head == "leader" || head == "minister") && d.anotherMay(speaker, words, s.Start))):
		return speaker, true
	case speaks || people != 1 || !d.fits(n, words[last]):
		return naming{}, false
	case d.toldOf(n.id, words[last-1], s.Start):
		return n, true
	}
	return n, d.opens(span.Start, n) && !d.elsewhere(n, words, s.Start) && !d.anotherMay(n, words, s.Start)
}

// partyLetters reports whether w may be a party by its letters, as "UK" is not.
func partyLetters(w string) bool {
	known, place := lexicon.Known([]byte(strings.ToLower(w)))
	return postLetters(w) && !place && !strings.HasSuffix(known, " union") && !strings.HasSuffix(known, " nations")
}

// elsewhere reports whether the person n is told, before the offset, to be of something that is not what words say: "Halden’s Ana Ruiz",
// "Ana Ruiz of the Greens", "Ana Ruiz scored twice for Tarn".
func (d *describer) elsewhere(n naming, words []string, before int) bool {
	text := d.b.Doc.Text
	rest, of := strings.CutPrefix(text[n.End:], " of ")
	if rest = strings.TrimPrefix(rest, "the "); of && rest != "" && isName(rest) {
		return true
	}
	_, rest, plays := strings.Cut(d.since(n, before), " for ")
	return plays && !mayLead.holds(words[len(words)-1]) && rest != "" && isName(rest) || strings.HasSuffix(text[:n.Start], "’s ") || strings.HasSuffix(text[:n.Start], "'s ")
}

// anotherMay reports whether somebody else than the person n may be whom words describe: what they are of was named a moment before the
// offset, as Iran is by "Iranian", or another leader was.
func (d *describer) anotherMay(n naming, words []string, before int) bool {
	const stem = 4 // bytes: "Norway", "Norwegian"
	body, head := words[len(words)-2], words[len(words)-1]
	if strings.Contains(d.b.Text(momentBefore(before)), body[:min(len(body), stem)]) {
		return true
	}
	return mayLead.holds(head) && strings.Contains(d.since(n, before), " "+head+" ")
}

// since is the text from the name n, or a moment before the offset, on up to that.
func (d *describer) since(n naming, before int) string {
	return d.b.Doc.Text[min(max(n.End, before-momentAgo), before):before]
}

// speakerIn returns the first mention of the one person who says something in span and is named there or is "he" or "she"; false for none
// and for several, and where somebody speaks whom nothing names.
func (d *describer) speakerIn(span content.Span) (naming, bool) {
	told, ok := d.onlySpeaker(span)
	if n, named := d.one(span, func(n naming) bool { return n.id == told.id }); named {
		return n, ok
	}
	w := d.b.Text(told.Span)
	return told, ok && (strings.EqualFold(w, "he") || strings.EqualFold(w, "she"))
}

// onlySpeaker returns how the one person is told of who says something in span; false for none and for several.
func (d *describer) onlySpeaker(span content.Span) (who naming, ok bool) {
	span.Start = max(span.Start, span.End-momentAgo)
	said := d.quotesIn(span)
	for i := range said {
		q := &said[i]
		if q.End > span.End || q.Kind == Other || !q.Speaker.Known() || q.Speaker.Mention.Start >= span.End {
			continue
		}
		id := q.Speaker.Actor
		if id == 0 || d.b.Actors[id-1].Kind != Person || ok && who.id != id || len(q.Others) > 0 {
			return naming{}, false
		}
		if !ok {
			who, ok = naming{q.Speaker.Mention, id}, true
		}
	}
	return who, ok && !who.Empty()
}

// mostBefore is how many words of a title may stand before a name that begins a paragraph.
const mostBefore = 5

// opens reports whether the paragraph that begins at start begins with the name n, or with a title before it.
func (d *describer) opens(start int, n naming) bool {
	const longest = 160 // bytes of a title
	return n.Start-start <= longest && len(strings.Fields(d.b.Doc.Text[start:n.Start])) <= mostBefore
}

// tells reports whether span tells of somebody that they speak.
func (d *describer) tells(span content.Span) bool {
	d.collectSpeakers()
	from := sort.Search(len(d.speakers), func(i int) bool { return d.speakers[i].Start >= span.Start })
	for _, m := range d.speakers[from:] {
		if m.Start >= span.End {
			return false
		}
		if m.End <= span.End {
			return true
		}
	}
	return false
}

// opensDescribed returns whom the description stands for that begins the paragraph span, where it is one for somebody just
// named: "| The Dane | lost to Ana Ruiz." Of two peoples' names none stands for the bearer of the other.
func (d *describer) opensDescribed(span content.Span, head string) (naming, bool) {
	rest, ok := strings.CutPrefix(d.b.Text(span), "The ")
	if !ok || d.opening {
		return naming{}, false
	}
	opening, _, _ := strings.Cut(rest, " ")
	end := span.Start + len("The ") + len(opening)
	if !epithet(strings.ToLower(opening), d.stands(end)) {
		return naming{}, false
	}
	if !strings.EqualFold(opening, head) && lexicon.Lookup(opening).Has(lexicon.People) && lexicon.Lookup(head).Has(lexicon.People) {
		return naming{}, false
	}
	d.opening = true
	defer func() { d.opening = false }()
	return d.bearer(content.Span{Start: span.Start, End: end})
}

// collectSpeakers fills d.speakers, once.
func (d *describer) collectSpeakers() {
	if d.speakers != nil {
		return
	}
	d.speakers = make([]content.Span, 0, len(d.b.Quotes))
	for i := range d.b.Quotes {
		if m := d.b.Quotes[i].Speaker.Mention; !m.Empty() {
			d.speakers = append(d.speakers, m)
		}
	}
	slices.SortFunc(d.speakers, func(x, y content.Span) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	d.speakers = slices.Compact(d.speakers)
}

// fits reports whether the person n may be head, by gender and by role: whoever leads a team does not play in it, and a player
// sits in no parliament.
func (d *describer) fits(n naming, head string) bool {
	a := d.actor(n)
	gender := cast.WordGender(lexicon.Lookup(head))
	if gender != AnyGender && a.Gender != AnyGender && a.Gender != gender {
		return false
	}
	role := strings.ToLower(roleHead(a.Role))
	switch {
	case role == "" || role == strings.ToLower(head):
		return true
	case head == "minister":
		return false
	case mayLead.holds(strings.ToLower(head)) || lexicon.Member(head):
		return !epithet(role, false)
	}
	return !leads(role) || role == "captain"
}

// onDuty reports whether the person n has a role in which one is hardly called head, which is neither an age, a people nor what politicians are.
func (d *describer) onDuty(n naming, head string) bool {
	switch {
	case strings.HasSuffix(head, "-year-old") || head == "veteran" || inPolitics(head) || lexicon.Lookup(head).Has(lexicon.People):
		return false
	}
	role := roleHead(d.actor(n).Role)
	return official(role) || classYear.holds(head) && leads(role)
}

// toldOf reports whether a mention of the person id, a moment before the offset, tells that they are of body: "| Halden | forward Ana Ruiz",
// "Ana Ruiz of the | BJP |".
func (d *describer) toldOf(id ActorID, body string, before int) bool {
	const reach = 40 // bytes
	for _, n := range d.within(momentBefore(before)) {
		if n.id != id {
			continue
		}
		if d.heldBy(n, body) || d.heldBy(n, body+"s") { // leader of the Greens
			return true
		}
		rest := d.b.Doc.Text[n.End:min(len(d.b.Doc.Text), n.End+reach)]
		behind := strings.Fields(rest[:strings.IndexAny(rest+".", ".;\n")])
		if at := slices.Index(behind, body); at > 0 && slices.Contains(behind[:at], "of") {
			return true
		}
	}
	return false
}

// heldBy reports whether body stands in the role of the person n, or in the title before that name: "| Halden | forward Ana Ruiz".
func (d *describer) heldBy(n naming, body string) bool {
	const reach = 48 // bytes
	before := d.b.Doc.Text[max(0, n.Start-reach):n.Start]
	title := strings.Fields(before[strings.LastIndexAny(before, ",.;:\n!?")+1:])
	at := slices.Index(title, body)
	return at >= 0 && len(title)-at <= mostBefore && !slices.ContainsFunc(title[at:], func(w string) bool { return lexicon.Lookup(w).Has(lexicon.Function) }) ||
		slices.Contains(strings.Fields(d.actor(n).Role), body)
}

// other reports whether w, of a description, tells of somebody else than the one who was named.
func other(w string) bool {
	return otherWords.holds(strings.ToLower(w))
}

// isName reports whether w begins with a capital.
func isName(w string) bool { return 'A' <= w[0] && w[0] <= 'Z' }
