// Package cast finds the actors of an article, its cast: the people,
// organisations and places, each once, under all the names it has there.
//
// It begins with the names that package tagger saw in single sentences, puts
// them right with what the whole document says of them (steps, in cast.go),
// and merges those that are the same actor's. Each step is a file.
//
// What it finds is tested by the cases in briefing/testdata/actors; here are tests of its parts.
//
// It must not know sections, quotes or who asks: a Briefing is made of what it finds.
package cast
