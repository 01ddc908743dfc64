package content

import (
	"bytes"
	"html"
	"strings"
)

// frontMatter is what stands between the fences before a Markdown text: lists
// of values by key. It is read as the common subset of YAML and TOML, in which
// a value is a word, a quoted string, or a list in brackets or on lines of its own.
type frontMatter map[string][]string

// cutFrontMatter splits data, whose lines end in \n, into front matter and text.
// Without a closing fence there is no front matter.
func cutFrontMatter(data []byte) (frontMatter, []byte) {
	for _, fence := range []string{"---", "+++"} {
		rest, ok := bytes.CutPrefix(data, []byte(fence+"\n"))
		if !ok {
			continue
		}
		head := append([]byte("\n"), rest[:min(len(rest), 1<<16)]...)
		end := bytes.Index(head, []byte("\n"+fence+"\n"))
		if dots := bytes.Index(head, []byte("\n...\n")); fence == "---" && dots >= 0 && (end < 0 || dots < end) {
			end = dots // as YAML may end
		}
		if end < 0 {
			continue
		}
		return parseFrontMatter(string(rest[:end])), rest[end+len(fence)+1:]
	}
	return nil, data
}

func parseFrontMatter(text string) frontMatter {
	front := frontMatter{}
	key, folded := "", false
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		indented := line[0] == ' ' || line[0] == '\t'
		if item, ok := strings.CutPrefix(trimmed, "- "); ok && key != "" && !folded {
			front[key] = append(front[key], namedValue(item))
			continue
		}
		switch {
		case strings.HasPrefix(trimmed, "["): // what follows is a table's
			return front
		case indented && folded && trimmed != "":
			front[key] = []string{strings.TrimSpace(strings.Join(front[key], "") + " " + trimmed)}
			continue
		case indented && key != "" && len(front[key]) == 0 && strings.HasPrefix(trimmed, "name:"):
			front[key] = []string{namedValue(trimmed)}
			continue
		}
		i := strings.IndexAny(trimmed, ":=")
		if i < 1 || trimmed[0] == '#' || indented {
			continue
		}
		key = strings.ToLower(strings.Trim(strings.TrimSpace(trimmed[:i]), `"'`))
		value := strings.TrimSpace(trimmed[i+1:])
		if folded = value != "" && strings.Trim(value, "|>+-") == "" && strings.ContainsAny(value[:1], "|>"); folded {
			value = "" // it stands on the lines below
		}
		front[key] = frontValues(value)
	}
	return front
}

// tableField finds what a table says of somebody besides a name.
var tableField = Expression(`^(?:url|email|image|image_url|bio|twitter|github|link|role|affiliation)\s*:`)

// namedValue returns a value of a list, of which some are tables that begin with a name.
func namedValue(item string) string {
	for _, label := range []string{"name:", "title:", "key:"} {
		if name, ok := strings.CutPrefix(item, label); ok {
			item = name
		}
	}
	return unquote(item)
}

// frontValues returns the values of one line: one, or those of a list in brackets.
func frontValues(value string) []string {
	if list, ok := strings.CutPrefix(value, "["); ok {
		var values []string
		for item := range strings.SplitSeq(strings.TrimSuffix(list, "]"), ",") {
			if item = namedValue(strings.Trim(item, "{} ")); item != "" && !tableField().MatchString(item) {
				values = append(values, item)
			}
		}
		return values
	}
	if value = unquote(value); value == "" {
		return nil
	}
	return []string{value}
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		mark := s[:1]
		s = s[1 : len(s)-1]
		return strings.ReplaceAll(strings.ReplaceAll(s, `\"`, `"`), mark+mark, mark)
	}
	return s
}

// meta returns what the front matter says of the article.
func (f frontMatter) meta() Meta {
	first := func(keys ...string) string {
		for _, k := range keys {
			if len(f[k]) > 0 {
				return f[k][0]
			}
		}
		return ""
	}
	site, address := first("site", "source", "publication"), first("url", "link", "canonical")
	if IsAddress(site) { // of the page, as clippers have it
		site, address = "", firstOf(address, site)
	}
	m := Meta{
		Title: html.UnescapeString(first("title")), Published: normalDate(first("date", "published", "pubdate", "publishdate", "published_at", "created")),
		Site: firstOf(site, host(address)), URL: address,
		Lang: first("lang", "language"),
	}
	for _, k := range []string{"authors", "author", "by", "byline"} {
		if len(f[k]) > 0 {
			m.Authors = linkless(f[k])
			break
		}
	}
	return m
}

var namedLink = Expression(`\[([^\]]+)\]\([^)]*\)`)

// linkless returns names without the links, marks and employers that some are written with.
func linkless(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		name = strings.ReplaceAll(namedLink().ReplaceAllString(name, "$1"), "**", "")
		if person, house, ok := strings.Cut(name, " ("); ok && strings.HasSuffix(house, ")") {
			name = person // whom they write for
		}
		out[i] = strings.TrimSpace(name)
	}
	return out
}
