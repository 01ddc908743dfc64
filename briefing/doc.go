// Package briefing finds what an article says: its sections and the questions
// they answer, the words it quotes and who said them, and its actors.
//
// A Briefing is made from a Document by a list of extractors that run in order;
// each finding carries its spans and the name of the rule that made it.
// Extraction is deterministic, never fails and never panics.
//
// It must not know where the Document came from, nor how findings are shown,
// beyond printing them as plain text and JSON.
package briefing
