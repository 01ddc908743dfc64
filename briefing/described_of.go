package briefing

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
)

// of returns the first mention of the person whom w, a body or a place and what somebody is there, goes on to describe
// ("the Congress leader", "the Chelsea forward", "the Leeds East MP"): the only one named before it in its paragraph or, where
// nobody is, above it, or the only one of those who speaks there. Who says nothing must be told to be of the body, or begin
// the paragraph where the body was not named before; false for nobody.
func (d *describer) of(w description) (naming, bool) {
	words, head := w.words, w.head
	last := len(words) - 1
	if last < 1 || !mayLead.holds(head) && !epithet(head, false) && !lexicon.Member(words[last]) && head != "international" {
		return naming{}, false
	}
	if words[0] == "former" {
		words, last = words[1:], last-1
	}
	if last < 1 || !isName(words[last-1]) || slices.ContainsFunc(words[:last], otherWords.says) || faith.holds(words[last-1]) {
		return naming{}, false
	}
	if head == "minister" && !ofParty(words[last-1:last]) && !partyLetters(words[last-1]) {
		return naming{}, false // "Prime" and "Health" are no parties
	}
	span := d.before(w, 0)
	n, people := d.only(span)
	if people == 0 && !d.tells(span) && !lexicon.Member(words[last]) { // of whom elected knows more
		span = d.above(w.block)
		n, people = d.only(span)
	}
	speaker, speaks := d.speakerIn(span)
	switch {
	case speaks && d.fits(speaker, words[last]) && (d.toldOf(speaker.id, words[last-1], w.Start) ||
		!d.elsewhere(speaker, words, w.Start) && !((head == "leader" || head == "minister") && d.anotherMay(speaker, words, w.Start))):
		return speaker, true
	case speaks || people != 1 || !d.fits(n, words[last]):
		return naming{}, false
	case d.toldOf(n.id, words[last-1], w.Start):
		return n, true
	}
	return n, d.opens(span.Start, n) && !d.elsewhere(n, words, w.Start) && !d.anotherMay(n, words, w.Start)
}

// partyLetters reports whether w may be a party by its letters, as "UK" is not.
func partyLetters(w string) bool {
	known, place := lexicon.Known([]byte(strings.ToLower(w)))
	return postLetters(w) && !place && !strings.HasSuffix(known, " union") && !strings.HasSuffix(known, " nations")
}

// elsewhere reports whether the person n is told, before the offset, to be of something that is not what words say: "Halden’s Ana Ruiz",
// "Ana Ruiz of the Greens", "Ana Ruiz scored twice for Tarn".
func (d *describer) elsewhere(n naming, words []string, before int) bool {
	text := d.text
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
	return d.text[min(max(n.End, before-momentAgo), before):before]
}

// fits reports whether the person n may be head, by gender and by role: whoever leads a team does not play in it, and a player
// sits in no parliament.
func (d *describer) fits(n naming, head string) bool {
	if !d.suits(n, head) {
		return false
	}
	role := strings.ToLower(roleHead(d.actor(n).Role))
	switch {
	case role == "" || role == strings.ToLower(head):
		return true
	case head == "minister":
		return false
	case mayLead.says(head) || lexicon.Member(head):
		return !epithet(role, false)
	}
	return !leaders.holds(role) || role == "captain"
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
		rest := d.text[n.End:min(len(d.text), n.End+reach)]
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
	title := strings.Fields(d.lead(n, reach, ",.;:\n!?"))
	at := slices.Index(title, body)
	return at >= 0 && len(title)-at <= mostBefore && !slices.ContainsFunc(title[at:], func(w string) bool { return lexicon.Lookup(w).Has(lexicon.Function) }) ||
		slices.Contains(strings.Fields(d.actor(n).Role), body)
}
