package state

import (
	"fmt"
	"strings"

	"brief/content"
)

// NotesMarkdown is notes on doc as Markdown, each below the words it is on. What
// became of words that are not where they were is said.
func NotesMarkdown(doc *content.Document, notes []Note) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Notes on %s\n", doc.Title)
	for _, n := range notes {
		fmt.Fprintf(&b, "\n> %s\n", strings.ReplaceAll(n.Target.Exact, "\n", " "))
		if n.Text != "" {
			fmt.Fprintf(&b, "\n%s\n", n.Text)
		}
		if _, fate := n.Target.Locate(doc.Text); fate != Kept {
			fmt.Fprintf(&b, "\n(%s)\n", fate)
		}
	}
	return b.String()
}
