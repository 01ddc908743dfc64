package briefing

import (
	"slices"
	"strings"

	"brief/content"
)

// boss returns the last mention, a moment before s, of the one person whom "the Rovers boss" can stand for: who leads
// what the words before "boss" say; false for none and for several.
func (d *describer) boss(words []string, s content.Span) (found naming, ok bool) {
	last := len(words) - 1
	if last < 1 || words[last] != "boss" {
		return naming{}, false
	}
	for _, n := range d.within(content.Span{Start: max(0, s.Start-momentAgo), End: s.Start}) {
		role := roleWords(d.b.Actors[n.id-1].Role)
		if len(role) == 0 || !leads(role[len(role)-1]) || !slices.ContainsFunc(words[:last], func(w string) bool { return d.besides(n, w) }) {
			continue
		}
		if ok && n.id != found.id {
			return naming{}, false
		}
		found, ok = n, true
	}
	return found, ok
}

// besides reports whether word, in capitals, stands in the role of the person n, or right before that name: "Rovers manager | Tom Berg".
func (d *describer) besides(n naming, word string) bool {
	const reach = 48 // bytes
	if word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	before := d.b.Doc.Text[max(0, n.Start-reach):n.Start]
	before = before[strings.LastIndexAny(before, ".\n!?")+1:]
	return slices.Contains(strings.Fields(d.b.Actors[n.id-1].Role), word) || slices.Contains(strings.Fields(before), word)
}

// leads reports whether the head of a role is of one who may be called the boss of what they lead.
func leads(head string) bool {
	switch strings.ToLower(head) {
	case "manager", "coach", "governor", "mayor", "executive", "chief", "head", "director", "president", "chairman", "chairwoman", "chair", "leader", "commissioner", "ceo", "principal", "secretary", "founder", "owner":
		return true
	}
	return false
}

// runs reports whether words, which end at the offset, describe one who holds or seeks a high office for a place or a party ("the
// Northland senator", "the Democratic front-runner"), and nobody of the article is said to have that very office.
func (d *describer) runs(words []string, end int) bool {
	last := len(words) - 1
	if last == 0 || strings.HasPrefix(d.b.Doc.Text[end:], " who") { // somebody new
		return false
	}
	switch words[last] {
	case "senator", "congressman", "congresswoman", "candidate", "nominee", "frontrunner", "front-runner", "contender", "businessman", "businesswoman", "mogul":
	case "Republican", "Democrat":
		if c := words[last-1][0]; c < 'A' || c > 'Z' {
			return false // "the registered Democrat"
		}
	default:
		return false
	}
	for _, w := range words[:last] {
		switch strings.ToLower(w) {
		case "other", "second", "first", "third", "rival", "fellow", "top", "only", "former":
			return false
		}
	}
	return !d.isHeld(words[last])
}

// mayRun reports whether nothing that is said of a, named at the given span, speaks against that being who words describe: a singer
// is no senator, and whoever is from Ohio holds no seat of Florida.
func (d *describer) mayRun(a *Actor, at content.Span, words []string) bool {
	switch head := words[len(words)-1]; head {
	case "senator", "congressman", "congresswoman":
		if role := roleWords(a.Role); len(role) > 0 && !leads(role[len(role)-1]) && !inPolitics(role[len(role)-1]) {
			return false
		}
	}
	const reach = 40 // bytes
	rest := d.b.Doc.Text[at.End:]
	behind := strings.Fields(strings.TrimPrefix(rest[:min(len(rest), reach)], ","))
	if len(behind) < 2 || behind[0] != "of" && behind[0] != "from" {
		return true
	}
	home := strings.Trim(behind[1], ".,;:")
	return home == "" || home[0] < 'A' || home[0] > 'Z' || slices.Contains(words, home)
}

// inPolitics reports whether the head of a role is of one who may sit in a parliament as well.
func inPolitics(head string) bool {
	switch strings.ToLower(head) {
	case "republican", "democrat", "independent", "candidate", "nominee", "lawmaker", "politician", "member", "incumbent", "whip", "conservative", "liberal", "progressive":
		return true
	}
	return false
}

// isHeld reports whether anybody of the article has a role whose own word is head.
func (d *describer) isHeld(head string) bool {
	if d.heads == nil {
		d.heads = map[string]bool{}
		for i := range d.b.Actors {
			if role := roleWords(d.b.Actors[i].Role); len(role) > 0 {
				d.heads[strings.ToLower(role[len(role)-1])] = true
			}
		}
	}
	return d.heads[strings.ToLower(head)]
}
