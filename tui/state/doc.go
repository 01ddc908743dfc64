// Package state keeps, between runs, what a reader did with an article: where
// it was read up to, marks, read sections, highlights and notes, corrected
// speakers, searches, and the version that was read.
//
// One file of JSON holds one article. It is written whole, to the side, and
// then renamed, under a lock; a change is applied to what is on the disk at that
// moment, so that two readers at once lose nothing. Places are kept by their
// words and context, so that they survive an edited article.
//
// It must not know how any of it is shown.
package state
