// Package samples holds the built-in briefings, written for this project.
//
// Facts, figures and short attributed words of public figures in them are on
// record; the sentences are ours. It must know nothing but its own files.
package samples

import "embed"

// FS holds the briefings: Markdown files, one a briefing.
//
//go:embed *.md
var FS embed.FS
