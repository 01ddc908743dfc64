// Package charset makes UTF-8 of the bytes of a text: by marks, by what is declared, and else by a guess. It
// mends what was decoded wrongly before.
//
// It must not know of what format a text is, nor what it says.
package charset
