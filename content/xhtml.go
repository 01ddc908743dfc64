package content

import (
	"bytes"
	"html"
)

const cdataStart, cdataEnd = "<![CDATA[", "]]>"

// spreadXHTML returns a page that is XML as HTML has it: an element that is closed where
// it opens, as in "<title/>", would take all that follows for its own, and what stands in a
// CDATA section would be a comment.
func spreadXHTML(page []byte) []byte {
	if !holdsAny(page, "/>", cdataStart) {
		return page
	}
	out := make([]byte, 0, len(page)+len(page)/8)
	for len(page) > 0 {
		open := bytes.IndexByte(page, '<')
		if open < 0 {
			break
		}
		out, page = append(out, page[:open]...), page[open:]
		if literal, ok := bytes.CutPrefix(page, []byte(cdataStart)); ok {
			literal, page, _ = bytes.Cut(literal, []byte(cdataEnd))
			out = append(out, html.EscapeString(string(literal))...)
			continue
		}
		n := markupEnd(page)
		tag := page[:n]
		page = page[n:]
		name := emptyElement(tag)
		if name == nil {
			out = append(out, tag...)
			continue
		}
		out = append(out, tag[:len(tag)-len("/>")]...)
		out = append(append(append(out, "></"...), name...), '>')
	}
	return append(out, page...)
}

// markupEnd returns where the tag or comment ends that page begins with, with all that a
// script or style says, in which tags do not count.
func markupEnd(page []byte) int {
	if bytes.HasPrefix(page, []byte("<!--")) {
		if end := bytes.Index(page, []byte("-->")); end >= 0 {
			return end + len("-->")
		}
		return len(page)
	}
	n := tagEnd(page, 0)
	for _, name := range []string{"script", "style"} {
		if tag := page[:n]; emptyElement(tag) == nil && isTag(tag, name) {
			end := endTag(page[n:], name)
			if end < 0 {
				return len(page)
			}
			return n + end
		}
	}
	return n
}

// emptyElement returns the name of the element that tag both opens and closes, nil for
// another tag and for those that hold nothing in HTML either.
func emptyElement(tag []byte) []byte {
	if len(tag) < len("<a/>") || !bytes.HasSuffix(tag, []byte("/>")) || tag[1]|0x20 < 'a' || tag[1]|0x20 > 'z' {
		return nil
	}
	end := 1
	for !endsName(tag[end]) {
		end++
	}
	name := tag[1:end]
	switch string(bytes.ToLower(name)) {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return nil
	}
	return name
}

// isXHTML reports whether a page says at its start that it is XML.
func isXHTML(page []byte) bool {
	start := bytes.TrimLeft(page[:min(len(page), 1024)], " \t\r\n")
	return bytes.HasPrefix(start, []byte("<?xml")) || bytes.Contains(start, []byte("http://www.w3.org/1999/xhtml"))
}
