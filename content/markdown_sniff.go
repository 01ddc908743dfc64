package content

import "bytes"

var (
	atxHeading   = Expression(`(?m)^#{1,6} +\S`)
	markdownLink = Expression(`\[[^\]\n]+\]\((https?://|mailto:)[^)\s]+\)`)
	markdownBold = Expression(`(\*\*|__)\S[^*\n]*\S(\*\*|__)`)
)

// sniffMarkdown takes files named so, built-in briefings, and texts that begin
// with front matter or a heading or have several signs of Markdown.
func sniffMarkdown(name string, head []byte) bool {
	switch extension(name) {
	case "md", "markdown", "mdown", "mkd", "mdwn", "mdx", "qmd", "rmd":
		return true
	case "txt", "text":
		front, _ := cutFrontMatter(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")))
		return len(front["title"]) > 0
	case "":
	default:
		return false
	}
	if _, builtIn := Sample(name); builtIn {
		return true
	}
	head = bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n"))
	if front, _ := cutFrontMatter(head); len(front) > 0 {
		return true
	}
	headings := len(atxHeading().FindAll(head, 3))
	if headings > 0 && (headings > 1 || atxHeading().FindIndex(head)[0] == 0) {
		return true
	}
	return markdownLink().Match(head) && (headings > 0 || markdownBold().Match(head))
}
