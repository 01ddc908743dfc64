package library

import "brief/briefing"

// quoteKind returns the kind with the number, which a damaged file may have wrong.
func quoteKind(n int) briefing.QuoteKind {
	if n < 0 || n > int(briefing.Other) {
		return briefing.Other
	}
	return briefing.QuoteKind(n)
}

// knownKind returns the kind of an actor with the number, a person where there is none.
func knownKind(n int) briefing.ActorKind {
	if n < 0 || n > int(briefing.Place) {
		return briefing.Person
	}
	return briefing.ActorKind(n)
}
