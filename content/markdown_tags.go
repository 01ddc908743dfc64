package content

import (
	"bytes"
	"regexp"
	"strings"
)

var (
	tagStart     = Expression(`\{\{[<%] *(?:/ *)?[^*/\s]|\{%-?\s*[\w/#]`)
	shortcodeEnd = Expression(`[%>]\}\}`)
	liquidEnd    = Expression(`%\}`)
	boxTag       = Expression(`^\{[{%]?[<%]-?\s*(?:admonition|callout|notice|note|tip|warning|alert|details|expand|hint|tab)\b[^"'\n]*(?:"([^"\n]+)"[ \t]*[>%]|.*\b(?:title|summary|name)\s*=\s*"([^"\n]+)")`)
	pictureTag   = Expression(`^\{[{%]?[<%]-?\s*(?:include\s+)?[\w./-]*(?:fig|im(?:g|age)|photo|picture)`)
	tagCaption   = Expression(`\b(?:caption|title|alt)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')`)
)

// cutTags takes out the tags of templates; of a picture's, what it shows remains, of a box's its title.
func cutTags(text []byte) []byte {
	if !holdsAny(text, "{{", "{%") {
		return text
	}
	var out []byte
	from := 0
	for _, tag := range templateTags(text) {
		out = append(append(out, text[from:tag.Start]...), shownOfTag(text[tag.Start:tag.End])...)
		from = tag.End
	}
	return append(out, text[from:]...)
}

// templateTags returns where the tags of templates stand. It looks once for an end that is
// nowhere; one expression for both kinds would do so at every tag.
func templateTags(text []byte) []Span {
	var tags []Span
	ends := [...]func() *regexp.Regexp{shortcodeEnd, liquidEnd}
	for at := 0; ends[0] != nil || ends[1] != nil; {
		start := tagStart().FindIndex(text[at:])
		if start == nil {
			break
		}
		from, inside := at+start[0], at+start[1]
		kind := 0
		if text[from+1] == '%' {
			kind = 1
		}
		at = from + 1
		if ends[kind] == nil {
			continue
		}
		if end := ends[kind]().FindIndex(text[inside:]); end != nil {
			at = inside + end[1]
			tags = append(tags, Span{from, at})
		} else {
			ends[kind] = nil
		}
	}
	return tags
}

// shownOfTag is what readers see of a template's tag.
func shownOfTag(tag []byte) []byte {
	if box := boxTag().FindSubmatch(tag); box != nil && !bytes.Contains(box[0], []byte("type=\""+string(box[1])+"\"")) {
		return []byte("\n\n**" + firstOf(string(box[1]), string(box[2])) + "**\n\n")
	}
	if !pictureTag().Match(tag) {
		return nil
	}
	words := ""
	for _, m := range tagCaption().FindAllSubmatch(tag, -1) {
		if value := firstOf(string(m[1]), string(m[2])); words == "" || bytes.HasPrefix(m[0], []byte("caption")) {
			words = value
		}
	}
	if words = plainLine(strings.ReplaceAll(words, `\"`, `"`)); words == "" || strings.ContainsAny(words, "[]") {
		return nil
	}
	return []byte("![" + words + "](x)")
}
