package briefing

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
	"brief/content"
)

// elected returns the mention, in the paragraph above that of w, of the person whom it, a seat or a
// party and an elected office, goes on to describe: the only one named there, who speaks there, and
// has that office by the other of both ("Labour TD Ana Ruiz … said …. / The Halden Central TD told
// …"), or none that is known where nobody else has it; false for none.
func (d *describer) elected(w description) (naming, bool) {
	words := w.words
	head := words[len(words)-1]
	if !electedOffice(head) {
		return naming{}, false
	}
	if lexicon.Member(head) && d.tells(d.before(w, 0)) {
		return naming{}, false // the one who speaks there is nearer
	}
	above := d.above(w.block)
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

// runs reports whether w describes one who holds or seeks a high office for a place or a party ("the
// Northland senator", "the Democratic front-runner"), or whoever in business does, and nobody of the article is said to be that very thing.
func (d *describer) runs(w description) bool {
	words, last := w.words, len(w.words)-1
	if last == 0 || strings.HasPrefix(d.text[w.End:], " who") { // somebody new
		return false
	}
	partisan := (words[last] == "Republican" || words[last] == "Democrat") && isName(words[last-1]) // and not "the registered Democrat"
	return (partisan || seekers.holds(words[last])) && !slices.ContainsFunc(words[:last], otherWords.says) && !d.isHeld(words[last])
}

// mayRun reports whether nothing that is said of the person n speaks against that being who words describe: a singer
// is no senator, whoever is from Ohio holds no seat of Florida, and a Democrat is no Republican.
func (d *describer) mayRun(n naming, words []string) bool {
	switch head := words[len(words)-1]; head {
	case "senator", "congressman", "congresswoman":
		if role := roleHead(d.actor(n).Role); role != "" && !leaders.says(role) && !politicians.says(role) {
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
	rest := d.text[n.End:]
	behind := strings.Fields(strings.TrimPrefix(rest[:min(len(rest), reach)], ","))
	if len(behind) < 2 || behind[0] != "of" && behind[0] != "from" {
		return true
	}
	home := strings.Trim(behind[1], ".,;:")
	return home == "" || !isName(home) || slices.Contains(words, home)
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
		return politicians.holds(head)
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

// seat is what an article tells of where in America somebody was elected, and for which party.
type seat struct {
	state string // in full, in small letters; or ""
	party byte   // the letter of a party, or 0
}

// seated returns the last mention, a moment before w, of the one person whom w, an American state and what somebody elected there is, stands for:
// "the Ohio Republican" of "Rep. Ana Ruiz (R-Ohio)", or "the Ohio senator" of "Sen. Ana Ruiz" where no state is told of any senator; false for none
// and for several.
func (d *describer) seated(w description) (naming, bool) {
	words, last := w.words, len(w.words)-1
	if last >= 2 && words[1] == "from" { // "the senator | from Ohio"
		words, last = append(append([]string{}, words[2:]...), words[0]), last-1
	}
	head := strings.ToLower(words[last])
	if last < 1 || !statesOffice.holds(head) || strings.HasPrefix(d.text[w.End:], " who") { // somebody new
		return naming{}, false
	}
	want, ok := seatIn(words)
	if !ok {
		return naming{}, false
	}
	n, found := d.one(momentBefore(w.Start), func(n naming) bool { return d.seatOf(n.id) == want.with(d.seatOf(n.id)) && d.mayHold(n, head) })
	if found {
		return n, true
	}
	if head != "senator" && head != "governor" || want.state == "" {
		return naming{}, false
	}
	untold := func(n naming) bool {
		return roleHead(d.actor(n).Role) == head && d.seatOf(n.id).state == "" && d.mayHold(n, head)
	}
	if n, found = d.one(d.before(w, 1), untold); found {
		return n, true
	}
	return d.one(content.Span{Start: max(w.Start-momentAgo/2, 0), End: w.Start}, untold)
}

// with is the seat with the party of other where one of both has none.
func (s seat) with(other seat) seat {
	if s.party == 0 || other.party == 0 {
		s.party = other.party
	}
	return s
}

// seatIn returns the seat that the words of a description tell; false where they name no state, or more than that, a party and what does not tell people apart.
func seatIn(words []string) (at seat, ok bool) {
	for len(words) > 0 {
		if name, size := lexicon.LeadingState(strings.Join(words[:min(2, len(words))], " ")); name != "" && at.state == "" {
			if at.state = name; strings.Contains(name, " ") && size == len(name) {
				words = words[1:]
			}
		} else if p := partyLetter(words[0]); p != 0 {
			at.party = p
		} else if otherWords.says(words[0]) || isName(words[0]) || strings.HasPrefix(words[0], "state") {
			return seat{}, false
		}
		words = words[1:]
	}
	return at, at.state != ""
}

// partyLetter is the letter of the party that word tells; or 0.
func partyLetter(word string) byte {
	switch word {
	case "Republican", "GOP":
		return 'R'
	case "Democrat", "Democratic":
		return 'D'
	case "independent", "Independent":
		return 'I'
	}
	return 0
}

// mayHold reports whether the person n may be head, by gender and by what else that one is said to be.
func (d *describer) mayHold(n naming, head string) bool {
	if !d.suits(n, head) {
		return false
	}
	role := strings.ToLower(roleHead(d.actor(n).Role))
	house := role == "rep." || role == "representative" || role == "congressman" || role == "congresswoman"
	if role != "" && !house && role != "senator" && !leaders.holds(role) && !politicians.holds(role) {
		return false
	}
	switch head {
	case "senator":
		return !house && role != "governor"
	case "governor":
		return !house && role != "senator"
	case "representative", "congressman", "congresswoman":
		return role != "senator" && role != "governor"
	}
	return true
}

// seatOf returns what the article tells of the seat of the person id with the first mention that tells a state.
func (d *describer) seatOf(id ActorID) seat {
	if d.seats == nil {
		d.seats = map[ActorID]seat{}
		for _, n := range d.named {
			if d.seats[n.id].state == "" {
				if at := d.seatAt(n); at != (seat{}) {
					d.seats[n.id] = at
				}
			}
		}
	}
	return d.seats[id]
}

// seatAt returns the seat that is told with the mention n: "Ana Ruiz (R-Ohio)", "Ana Ruiz (D., Ohio)", "Ana Ruiz, D-N.Y.,", "Ana Ruiz of Ohio", "Ana Ruiz, an Ohio Democrat", "Ana Ruiz,
// Republican of Ohio", "Ohio Sen. Ana Ruiz".
func (d *describer) seatAt(n naming) (at seat) {
	const reach = 60 // bytes
	text := d.text
	rest := text[n.End:min(len(text), n.End+reach)]
	for _, open := range [...]string{" (", ", ", " of "} {
		inner, ok := strings.CutPrefix(rest, open)
		if !ok {
			continue
		}
		if open == ", " {
			for _, article := range [...]string{"a ", "an ", "the "} {
				inner = strings.TrimPrefix(inner, article)
			}
		}
		if len(inner) > 2 && lexicon.PartyLetter(inner[:1]) && !isLetter(inner[1]) { // "Illinois"
			at.party = inner[0]
			inner = strings.TrimLeft(inner[1:], "-–‑., ")
		}
		first, behind, _ := strings.Cut(inner, " ")
		if p := partyLetter(first); p != 0 && open != " of " {
			at.party, inner = p, strings.TrimPrefix(strings.TrimPrefix(behind, "of "), "from ")
		}
		name, size := lexicon.LeadingState(inner)
		at.state = name
		party, _, _ := strings.Cut(strings.TrimPrefix(inner[size:], " "), " ")
		if p := partyLetter(strings.TrimRight(party, ",.;:")); p != 0 && at.party == 0 && name != "" {
			at.party = p
		}
		if name != "" {
			return at
		}
	}
	before := d.seatBefore(n) // "Ohio Sen. | Ana Ruiz |, who"
	if at.party != 0 {
		before.party = at.party
	}
	return before
}

// seatBefore returns the seat that the title before the mention n tells: "Ohio Republican Sen. | Ana Ruiz".
func (d *describer) seatBefore(n naming) (at seat) {
	const reach = 60 // bytes
	before := strings.Fields(d.lead(n, reach, ""))
	i := len(before) - 1
	for i > 0 && isSeatTitle(before[i]) {
		if p := partyLetter(before[i]); p != 0 {
			at.party = p
		}
		i--
	}
	if i < 0 || i == len(before)-1 {
		return seat{}
	}
	if i > 0 {
		if name, _ := lexicon.LeadingState(before[i-1] + " " + before[i]); strings.Contains(name, " ") {
			at.state = name
			return at
		}
	}
	at.state, _ = lexicon.LeadingState(before[i])
	return at
}

// isSeatTitle reports whether w may stand between a state and the name of one who is elected there.
func isSeatTitle(w string) bool {
	switch w {
	case "Sen.", "Senator", "Gov.", "Governor", "Rep.", "Representative", "Congressman", "Congresswoman", "U.S.", "Lt.", "House", "Senate", "Attorney", "General":
		return true
	}
	return partyLetter(w) != 0
}
