package briefing

import (
	"slices"
	"strings"

	"brief/briefing/cast"
	"brief/briefing/lexicon"
	"brief/content"
)

// of returns the first mention of the person whom words, a body or a place and what somebody is there, go on to describe
// ("the Congress leader", "the Chelsea forward"): the only one named before s in its paragraph or, where nobody is,
// above it, who is told to be of it, or who speaks or begins the paragraph where it was not named before; false for nobody.
func (d *describer) of(words []string, block int, s content.Span) (naming, bool) {
	last := len(words) - 1
	head := strings.ToLower(words[last])
	if last < 1 || !mayLead(head) && !epithet(head, false) && !lexicon.Member(head) {
		return naming{}, false
	}
	body := words[last-1]
	if !isName(body) || slices.ContainsFunc(words[:last], other) {
		return naming{}, false
	}
	span := content.Span{Start: d.b.Doc.Blocks[block].Start, End: s.Start}
	n, people := d.only(span)
	if people == 0 && !d.tells(span) {
		span = d.above(block)
		n, people = d.only(span)
	}
	if people != 1 || !d.fits(n, head) {
		return naming{}, false
	}
	if d.toldOf(n.id, body, s.Start) {
		return n, true
	}
	begins := len(strings.Fields(d.b.Doc.Text[span.Start:n.Start])) <= mostBefore
	return n, (begins || d.speaks(n.id, span)) && !d.ofAnother(n, body, head, s.Start)
}

// ofAnother reports whether, before the offset, the person n is told to be of something that is not body ("Halden’s Ana Ruiz",
// "Ana Ruiz of the Greens"), or whether somebody else may be its head: it is named, as Iran is by "Iranian", or another head is.
func (d *describer) ofAnother(n naming, body, head string, before int) bool {
	const stem = 4 // bytes: "Norway", "Norwegian"
	if strings.Contains(d.b.Text(momentBefore(before)), body[:min(len(body), stem)]) {
		return true
	}
	text := d.b.Doc.Text
	behind := text[min(max(n.End, before-momentAgo), before):before]
	if mayLead(head) && strings.Contains(behind, " "+head+" ") {
		return true
	}
	rest, of := strings.CutPrefix(text[n.End:], " of ")
	if rest = strings.TrimPrefix(rest, "the "); of && rest != "" && isName(rest) {
		return true
	}
	_, rest, plays := strings.Cut(behind, " for ") // "scored twice for Tarn"
	return plays && !mayLead(head) && rest != "" && isName(rest) || strings.HasSuffix(text[:n.Start], "’s ") || strings.HasSuffix(text[:n.Start], "'s ")
}

// mostBefore is how many words of a title may stand before a name that begins a paragraph.
const mostBefore = 5

// tells reports whether span tells of somebody that they speak.
func (d *describer) tells(span content.Span) bool {
	return slices.ContainsFunc(d.b.Quotes, func(q Quote) bool {
		return q.Speaker.Mention.Start >= span.Start && q.Speaker.Mention.End <= span.End && !q.Speaker.Mention.Empty()
	})
}

// fits reports whether the person n may be head, by gender and by role: whoever leads a team does not play in it.
func (d *describer) fits(n naming, head string) bool {
	a := d.actor(n)
	gender := cast.WordGender(lexicon.Lookup(head))
	if gender != AnyGender && a.Gender != AnyGender && a.Gender != gender {
		return false
	}
	role := strings.ToLower(roleHead(a.Role))
	return role == "" || role == head || mayLead(head) == leads(role) || mayLead(head) && !epithet(role, false)
}

// mayLead reports whether head is said of those who lead a party, a firm or a club.
func mayLead(head string) bool {
	switch head {
	case "leader", "boss", "chief", "supremo", "head":
		return true
	}
	return false
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
	switch strings.ToLower(w) {
	case "other", "another", "second", "first", "third", "rival", "fellow", "top", "only", "former":
		return true
	}
	return false
}

// isName reports whether w begins with a capital.
func isName(w string) bool { return 'A' <= w[0] && w[0] <= 'Z' }
