package content

import "bytes"

// withoutScripts returns a page without what its scripts and styles say, which
// nobody reads here and which is much of most pages. Scripts that hold data stay,
// as do those whose end only a whole tokenizer can tell.
func withoutScripts(page []byte) []byte {
	const least = 64 // bytes that are worth it
	var lean []byte
	from := 0 // what is before it is in lean
	for i := 0; ; {
		open := bytes.IndexByte(page[i:], '<')
		if open < 0 {
			break
		}
		i += open
		if bytes.HasPrefix(page[i:], []byte("<!--")) {
			end := bytes.Index(page[i+2:], []byte("-->")) // <!--> is one
			if end < 0 {
				break
			}
			i += 2 + end + len("-->")
			continue
		}
		tag := page[i:tagEnd(page, i)]
		i += len(tag)
		name := rawTextTag(tag)
		if name == "" || bytes.HasSuffix(tag, []byte("/>")) && (name == "svg" || name == "math") {
			continue
		}
		n := endTag(page[i:], name)
		if n < 0 {
			break
		}
		code := page[i : i+n]
		if name == "script" && opensScriptAgain(code) {
			break
		}
		if n >= least && (name == "script" || name == "style") && !bytes.Contains(code, []byte("<!--")) && !bytes.Contains(bytes.ToLower(tag), []byte("json")) {
			lean = append(lean, page[from:i]...)
			from = i + n
		}
		i += n
	}
	if from == 0 {
		return page
	}
	return append(lean, page[from:]...)
}

// opensScriptAgain reports whether what a script says goes on behind its first closing tag, as
// it does where another opens within a comment of old ("script data double escaped" in HTML's standard).
func opensScriptAgain(code []byte) bool {
	_, comment, ok := bytes.Cut(code, []byte("<!--"))
	return ok && bytes.Contains(bytes.ToLower(comment), []byte("<script"))
}

// tagEnd returns where the tag ends that begins at page[i].
func tagEnd(page []byte, i int) int {
	i++
	if i == len(page) || page[i] != '/' && page[i] != '!' && page[i] != '?' && (page[i]|0x20 < 'a' || page[i]|0x20 > 'z') {
		return i // a lone <
	}
	value := false // may begin here
	for ; i < len(page); i++ {
		switch c := page[i]; {
		case c == '>':
			return i + 1
		case value && (c == '"' || c == '\''):
			end := bytes.IndexByte(page[i+1:], c)
			if end < 0 {
				return len(page)
			}
			i += 1 + end
			value = false
		case c == '=':
			value = true
		case c > ' ':
			value = false
		}
	}
	return len(page)
}

// rawTextTag returns the name of an element that tag opens and in which tags do
// not count, or other rules do, up to the one that closes it; "" for another tag.
func rawTextTag(tag []byte) string {
	for _, name := range []string{"script", "style", "title", "textarea", "noscript", "iframe", "noframes", "noembed", "xmp", "plaintext", "svg", "math"} {
		if isTag(tag, name) {
			return name
		}
	}
	return ""
}

// isTag reports whether tag opens an element with the name, in lower case.
func isTag(tag []byte, name string) bool {
	return len(tag) > len(name)+1 && bytes.EqualFold(tag[1:1+len(name)], []byte(name)) && endsName(tag[1+len(name)])
}

// endTag returns where in code the tag begins that closes the element with the name; -1 for nowhere.
func endTag(code []byte, name string) int {
	for i := 0; ; i += len("</") {
		n := bytes.Index(code[i:], []byte("</"))
		if n < 0 {
			return -1
		}
		i += n
		if after := i + len("</") + len(name); after < len(code) && bytes.EqualFold(code[i+len("</"):after], []byte(name)) && endsName(code[after]) {
			return i
		}
	}
}

// endsName reports whether c ends the name of a tag.
func endsName(c byte) bool {
	return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'
}
