package briefing

import (
	"slices"
	"strings"
)

// Speakers returns the names of all who say q, separated by commas; "" for nobody.
func (q *Quote) Speakers() string {
	names := q.Speaker.Name
	for _, o := range q.Others {
		names += ", " + o.Name
	}
	return names
}

// unsure is the confidence below which a speaker counts as unsure.
const unsure = 0.6

// Doubtful reports whether the speaker is named but unsure.
func (q *Quote) Doubtful() bool {
	return q.Speaker.Known() && q.Confidence > 0 && q.Confidence < unsure
}

// Telling reports whether a list shows q where its kind is asked for: of reported speech only what
// has three words or more, and somebody named who says it, as the model has some belief in. The rest is
// in JSON, and in lists under "unsure".
func (b *Briefing) Telling(q *Quote) bool {
	const fewest, least = 3, 0.3 // words; confidence
	return q.Kind != Indirect || q.Speaker.Known() && q.Confidence >= least && len(strings.Fields(b.Text(q.Span))) >= fewest
}

// Attribution is Speakers for people to read: a question mark stands behind unsure ones.
func (q *Quote) Attribution() string {
	if q.Doubtful() {
		return q.Speakers() + "?"
	}
	return q.Speakers()
}

// SaidBy reports whether the actor is one of those who say q.
func (q *Quote) SaidBy(id ActorID) bool {
	return id != 0 && (q.Speaker.Actor == id || slices.ContainsFunc(q.Others, func(o Speaker) bool { return o.Actor == id }))
}

// voices returns all who say q, in order.
func (q *Quote) voices() []Speaker {
	if !q.Speaker.Known() {
		return nil
	}
	return append([]Speaker{q.Speaker}, q.Others...)
}
