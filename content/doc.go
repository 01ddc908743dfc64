// Package content is where articles come from and what a Document is.
//
// It turns bytes (a file, a pipe, a URL, a built-in briefing) into an immutable
// Document: clean text, blocks, marks and metadata, all of it as byte spans.
// The Builder is the only maker of Documents and the only gate that text from
// outside passes; what comes out of it is safe to show on a terminal.
//
// What needs no Document stands below it: package fetch gets pages, charset makes UTF-8,
// clean takes out what a terminal would obey, archive and xmlwalk open what holds parts,
// office reads what word processors write, sentence finds where sentences end, and
// atomicfile writes. A format is a file here, or several that begin with its name.
//
// It must not know what an article says (package briefing), how it is shown
// (package tui) or where it is kept (package content/library).
package content
