// Package clean takes out of text from outside what a terminal would obey, what hides, and what reorders or piles up.
//
// The Builder of package content cleans what enters a Document a character at a time, by the same rules; Line, Text and Link are
// the gates for all other text. It must not know what the text is of.
package clean
