// Package lexicon holds words and names as data files, read in place: each
// file's source and licence stands in NOTICE.
//
// It must know nothing of documents or tokens: strings in, facts out.
package lexicon
