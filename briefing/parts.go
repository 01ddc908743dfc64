package briefing

// findParts says how each actor takes part in the article.
func findParts(b *Briefing) {}
