package briefing

import (
	"slices"
	"strings"

	"brief/content"
)

// elected returns the mention in the paragraph above block of the person whom words, a seat or a
// party and an elected office, go on to describe: the only one named there, who speaks there, and
// has that office by the other of both ("Labour TD Ana Ruiz … said …. / The Halden Central TD told
// …"), or none that is known where nobody else has it; false for none.
func (d *describer) elected(words []string, block int) (naming, bool) {
	head := words[len(words)-1]
	if !electedOffice(head) {
		return naming{}, false
	}
	above := d.above(block)
	n, people := d.only(above)
	if people != 1 || !d.speaks(n.id, above) {
		return naming{}, false
	}
	for _, other := range d.within(content.Span{Start: max(above.Start-momentAgo, 0), End: above.End}) {
		role := roleWords(d.b.Actors[other.id-1].Role)
		has := len(role) > 0 && strings.EqualFold(role[len(role)-1], head)
		switch {
		case other.id != n.id && has:
			return naming{}, false
		case other.id == n.id && len(role) > 1 && has && ofParty(role) == ofParty(words):
			return naming{}, false // two parties or two seats are two people
		case other.id == n.id && !has && len(role) > 0:
			return naming{}, false
		}
	}
	return n, true
}

// speaks reports whether the person id says something in span.
func (d *describer) speaks(id ActorID, span content.Span) bool {
	return slices.ContainsFunc(d.b.Quotes, func(q Quote) bool {
		return q.Start >= span.Start && q.End <= span.End && q.Speaker.Actor == id && q.Kind != Other
	})
}

// electedOffice reports whether head, the last word of a description, is the office of one of
// many who are elected for a place and a party.
func electedOffice(head string) bool {
	switch head {
	case "TD", "MP", "MSP", "MLA", "MEP", "Senator", "senator", "councillor", "Councillor":
		return true
	}
	return false
}

// ofParty reports whether words name a party.
func ofParty(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "Labour", "Conservative", "Tory", "Liberal", "Lib", "Democrat", "Democratic", "Republican", "Green", "Reform", "Independent", "independent",
			"SNP", "DUP", "UUP", "SDLP", "Plaid", "Sinn", "Fine", "Fianna", "Alliance", "Unionist", "Aontú", "PBP", "UKIP":
			return true
		}
		return false
	})
}
