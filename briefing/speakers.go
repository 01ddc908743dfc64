package briefing

import "slices"

// Speakers returns the names of all who say q, separated by commas; "" for nobody.
func (q *Quote) Speakers() string {
	names := q.Speaker.Name
	for _, o := range q.Others {
		names += ", " + o.Name
	}
	return names
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
