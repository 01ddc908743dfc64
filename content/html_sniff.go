package content

import (
	"bytes"
	"strings"
)

// pageTags open a page, and fragmentTags what was copied out of one.
var (
	pageTags     = []string{"<!doctype html", "<html", "<head>", "<head ", "<body"}
	fragmentTags = []string{"<article", "<title", "<meta", "<div", "<p>", "<p ", "<h1", "<h2", "<section", "<main"}
	brokenLines  = Expression(`(?mi)^[^ \t>` + "`" + `].*(?:</(?:p|div|h[1-6]|li)>|<br ?/?>)\s*$`)
)

// sniffHTML takes files named so, texts that begin like a page or a piece of one,
// and those whose lines end in its tags.
func sniffHTML(name string, head []byte) bool {
	const fewest = 4 // lines, and half of all
	text := false
	switch extension(name) {
	case "html", "htm", "xhtml", "shtml":
		return true
	case "md", "markdown":
		return false
	case "txt", "text":
		text = true
	}
	head = bytes.TrimLeft(head, " \t\r\n")
	start := ""
	if bytes.HasPrefix(head, []byte("<")) {
		start = strings.ToLower(string(head[:min(len(head), 512)]))
	}
	for opensWith(start, "<?xml", "<!--") {
		_, rest, ok := strings.Cut(start, ">")
		if !ok {
			break
		}
		start = strings.TrimLeft(rest, " \t\r\n")
	}
	if opensWith(start, pageTags...) {
		return true
	}
	return !text && (opensWith(start, fragmentTags...) || len(brokenLines().FindAll(head, -1)) >= max(fewest, bytes.Count(head, []byte("\n"))/2))
}
