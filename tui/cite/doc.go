// Package cite writes words of an article as they are copied: with who said
// them and where they stand, as plain text or as Markdown with a link that
// leads to the very words.
//
// It must not know where the result goes.
package cite
