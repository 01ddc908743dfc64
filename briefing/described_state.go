package briefing

import (
	"strings"

	"brief/briefing/cast"
	"brief/briefing/lexicon"
	"brief/content"
)

// seat is what an article tells of where in America somebody was elected, and for which party.
type seat struct {
	state string // in full, in small letters; or ""
	party byte   // the letter of a party, or 0
}

// seated returns the last mention, a moment before s, of the one person whom words, an American state and what somebody elected there is, stand for:
// "the Ohio Republican" of "Rep. Ana Ruiz (R-Ohio)", or "the Ohio senator" of "Sen. Ana Ruiz" where no state is told of any senator; false for none
// and for several.
func (d *describer) seated(words []string, s content.Span) (naming, bool) {
	last := len(words) - 1
	if last >= 2 && words[1] == "from" { // "the senator | from Ohio"
		words, last = append(append([]string{}, words[2:]...), words[0]), last-1
	}
	head := strings.ToLower(words[last])
	if last < 1 || !statesOffice.holds(head) || strings.HasPrefix(d.b.Doc.Text[s.End:], " who") { // somebody new
		return naming{}, false
	}
	want, ok := seatIn(words)
	if !ok {
		return naming{}, false
	}
	span := momentBefore(s.Start)
	n, found := d.one(span, func(n naming) bool { return d.seatOf(n.id) == want.with(d.seatOf(n.id)) && d.mayHold(n, head) })
	if found {
		return n, true
	}
	if head != "senator" && head != "governor" || want.state == "" {
		return naming{}, false
	}
	untold := func(n naming) bool {
		return roleHead(d.actor(n).Role) == head && d.seatOf(n.id).state == "" && d.mayHold(n, head)
	}
	block := d.b.Doc.BlockAt(s.Start)
	if n, found = d.one(content.Span{Start: d.b.Doc.Blocks[max(block-1, 0)].Start, End: s.Start}, untold); found {
		return n, true
	}
	return d.one(content.Span{Start: max(span.Start, s.Start-momentAgo/2), End: s.Start}, untold)
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
		} else if other(words[0]) || isName(words[0]) || strings.HasPrefix(words[0], "state") {
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
	a := d.actor(n)
	gender := cast.WordGender(lexicon.Lookup(head))
	if gender != AnyGender && a.Gender != AnyGender && a.Gender != gender {
		return false
	}
	role := strings.ToLower(roleHead(a.Role))
	house := role == "rep." || role == "representative" || role == "congressman" || role == "congresswoman"
	if role != "" && !house && role != "senator" && !leads(role) && !inPolitics(role) {
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
	text := d.b.Doc.Text
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
	before := strings.Fields(d.b.Doc.Text[max(0, n.Start-reach):n.Start])
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
