// Package query finds words in an article and filters lists of findings.
//
// Matching is blind to typography, diacritics, white space and wrapping, and
// smart about case: a query in lower case matches any case. Matches are spans
// of the text, so they are the same at every width of the screen. The filter
// language is parsed into terms with positions, so that a prompt can point at
// a mistake and complete a word.
//
// It must not know where the lists come from or how anything is shown.
package query
