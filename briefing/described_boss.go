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
	return d.one(momentBefore(s.Start), func(n naming) bool {
		return leads(roleHead(d.actor(n).Role)) && slices.ContainsFunc(words[:last], func(w string) bool { return d.besides(n, w) })
	})
}

// besides reports whether word, in capitals, stands in the role of the person n, or right before that name: "Rovers manager | Tom Berg".
func (d *describer) besides(n naming, word string) bool {
	const reach = 48 // bytes
	if !isName(word) {
		return false
	}
	before := d.b.Doc.Text[max(0, n.Start-reach):n.Start]
	before = before[strings.LastIndexAny(before, ".\n!?")+1:]
	return slices.Contains(strings.Fields(d.actor(n).Role), word) || slices.Contains(strings.Fields(before), word)
}

// leads reports whether the head of a role is of one who may be called the boss of what they lead.
func leads(head string) bool {
	return leaders.holds(strings.ToLower(head))
}
