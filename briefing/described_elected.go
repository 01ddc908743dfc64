package briefing

import (
	"slices"
	"sort"
	"strings"

	"brief/briefing/lexicon"
	"brief/content"
)

// elected returns the mention, in the paragraph above that of s, of the person whom words, a seat or a
// party and an elected office, go on to describe: the only one named there, who speaks there, and
// has that office by the other of both ("Labour TD Ana Ruiz … said …. / The Halden Central TD told
// …"), or none that is known where nobody else has it; false for none.
func (d *describer) elected(words []string, s content.Span) (naming, bool) {
	head := words[len(words)-1]
	if !electedOffice(head) {
		return naming{}, false
	}
	block := d.b.Doc.BlockAt(s.Start)
	if lexicon.Member(head) && d.tells(content.Span{Start: d.b.Doc.Blocks[block].Start, End: s.Start}) {
		return naming{}, false // the one who speaks there is nearer
	}
	above := d.above(block)
	n, people := d.only(above)
	if people != 1 || !d.speaks(n.id, above) {
		return naming{}, false
	}
	role := roleWords(d.actor(n).Role)
	has := len(role) > 0 && strings.EqualFold(role[len(role)-1], head)
	if has && len(words) > 1 && len(role) > 1 && ofParty(role) == ofParty(words) {
		return naming{}, false // two parties or two seats are two people
	}
	if d.anotherHas(head, n, above.End) {
		return naming{}, false
	}
	return n, has || len(role) == 0 || sits(role) || slices.ContainsFunc(d.within(momentBefore(above.End)), func(other naming) bool {
		return other.id == n.id && d.entitled(other, head)
	})
}

// speaks reports whether the person id says something in span.
func (d *describer) speaks(id ActorID, span content.Span) bool {
	said := d.quotesIn(span)
	for i := range said {
		if q := &said[i]; q.End <= span.End && q.Speaker.Actor == id && q.Kind != Other {
			return true
		}
	}
	return false
}

// quotesIn returns the quotes that begin in span.
func (d *describer) quotesIn(span content.Span) []Quote {
	from := sort.Search(len(d.b.Quotes), func(i int) bool { return d.b.Quotes[i].Start >= span.Start })
	to := sort.Search(len(d.b.Quotes), func(i int) bool { return d.b.Quotes[i].Start >= span.End })
	return d.b.Quotes[from:max(from, to)]
}

// electedOffice reports whether head, the last word of a description, is the office of one of
// many who are elected for a place and a party.
func electedOffice(head string) bool {
	switch head {
	case "Senator", "senator", "councillor", "Councillor":
		return true
	}
	return lexicon.Member(head)
}

// ofParty reports whether words name a party.
func ofParty(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return partyWords.holds(w) || lexicon.PartyMember(w) })
}

// runs reports whether words, which end at the offset, describe one who holds or seeks a high office for a place or a party ("the
// Northland senator", "the Democratic front-runner"), or whoever in business does, and nobody of the article is said to be that very thing.
func (d *describer) runs(words []string, end int) bool {
	last := len(words) - 1
	if last == 0 || strings.HasPrefix(d.b.Doc.Text[end:], " who") { // somebody new
		return false
	}
	switch words[last] {
	case "senator", "congressman", "congresswoman", "candidate", "nominee", "frontrunner", "front-runner", "contender", "businessman", "businesswoman", "mogul":
	case "Republican", "Democrat":
		if !isName(words[last-1]) {
			return false // "the registered Democrat"
		}
	default:
		return false
	}
	return !slices.ContainsFunc(words[:last], other) && !d.isHeld(words[last])
}

// mayRun reports whether nothing that is said of the person n speaks against that being who words describe: a singer
// is no senator, whoever is from Ohio holds no seat of Florida, and a Democrat is no Republican.
func (d *describer) mayRun(n naming, words []string) bool {
	switch head := words[len(words)-1]; head {
	case "senator", "congressman", "congresswoman":
		if role := roleHead(d.actor(n).Role); role != "" && !leads(role) && !inPolitics(role) {
			return false
		}
	}
	if p := partyLetter(words[len(words)-1]); p != 0 && d.seatOf(n.id).party != 0 && d.seatOf(n.id).party != p {
		return false
	}
	if at, ok := seatIn(words[:len(words)-1]); ok && d.seatOf(n.id).state != "" && d.seatOf(n.id).state != at.state {
		return false
	}
	const reach = 40 // bytes
	rest := d.b.Doc.Text[n.End:]
	behind := strings.Fields(strings.TrimPrefix(rest[:min(len(rest), reach)], ","))
	if len(behind) < 2 || behind[0] != "of" && behind[0] != "from" {
		return true
	}
	home := strings.Trim(behind[1], ".,;:")
	return home == "" || !isName(home) || slices.Contains(words, home)
}

// inPolitics reports whether the head of a role is of one who may sit in a parliament as well.
func inPolitics(head string) bool {
	return politicians.holds(strings.ToLower(head))
}

// sits reports whether whoever has the role of these words mostly sits in a parliament too: "the Halden TD" may lead a party, but hardly
// a union, and speaks for a party at most.
func sits(role []string) bool {
	last := len(role) - 1
	switch head := strings.ToLower(role[last]); head {
	case "minister", "whip":
		return true
	case "spokesman", "spokeswoman", "spokesperson":
		return ofParty(role)
	case "leader", "secretary":
		return last == 0 || ofParty(role) || !ofOthers(role[last-1])
	default:
		return inPolitics(head)
	}
}

// ofOthers reports whether w, before a leader, tells of no party: "a | union | leader", "the | general | secretary".
func ofOthers(w string) bool {
	switch strings.ToLower(w) {
	case "party", "opposition", "deputy":
		return false
	case "community", "religious", "spiritual", "tribal":
		return true
	}
	return lexicon.Lookup(w).Has(lexicon.OrgHead | lexicon.Honorific | lexicon.Role | lexicon.Venue)
}

// isHeld reports whether anybody of the article has a role whose own word is head.
func (d *describer) isHeld(head string) bool {
	if d.heads == nil {
		d.heads = map[string]bool{}
		for i := range d.b.Actors {
			d.heads[strings.ToLower(roleHead(d.b.Actors[i].Role))] = true
		}
	}
	return d.heads[strings.ToLower(head)]
}
