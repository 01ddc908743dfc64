// Package library keeps what the user saved, articles with their quotes and
// speakers, in one SQLite file, and searches over it.
//
// Words are found through an FTS5 index that holds no text: each quote is a set
// of folded words and of tags (names of the speaker, kind, source, whom it is
// about). A quote's row number begins with the day of its article, so that the
// newest come first without sorting and a range of dates is a range of rows.
//
// It must not know how results are shown, nor where articles come from.
package library
