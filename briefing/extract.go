package briefing

import (
	"brief/briefing/token"
	"brief/content"
)

// Extractor finds one kind of thing. Run reads and adds to the Briefing; it may
// use what the extractors before it found.
type Extractor struct {
	Name, Doc string
	Run       func(*Briefing)
}

// Extractors lists the extractors in the order in which they run. A new one is
// a new file and a line here.
func Extractors() []Extractor {
	return []Extractor{
		{"sections", "headings, the questions they ask, and what is not the article", findSections},
		{"actors", "people, organisations and places, under all their names", findActors},
		{"quotes", "quoted and reported speech, and who said it", findQuotes},
		{"parts", "who speaks, who was asked and declined", findParts},
	}
}

// workspace is what extractors share while Parse runs.
type workspace struct {
	tokens []token.Token
}

// Parse finds everything in doc. It keeps no state and is safe for concurrent use.
func Parse(doc *content.Document) *Briefing {
	b := &Briefing{Doc: doc, work: &workspace{}}
	for _, e := range Extractors() {
		e.Run(b)
	}
	b.work = nil
	return b
}
