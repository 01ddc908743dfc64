package briefing

// findQuotes finds quoted and reported speech and its speakers.
func findQuotes(b *Briefing) {}
