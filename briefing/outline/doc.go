// Package outline decides what each block of a document is to the article: its
// text, a heading in it, or something printed with it that is not part of it.
//
// Where the format says (HTML, Markdown), it believes the format; for plain text
// it looks at the form of a line, at its neighbours and at the whole document,
// with boosted trees (Friedman 2001) whose leaves were learned by the program in
// the train directory from what NOTICE lists, and finds the best sequence with
// Viterbi's algorithm.
//
// It must not know what sections, quotes or actors are.
package outline
