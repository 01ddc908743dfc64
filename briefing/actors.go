package briefing

// findActors finds people, organisations and places.
func findActors(b *Briefing) {}
