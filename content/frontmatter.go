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
		end := bytes.Index(append([]byte("\n"), rest[:min(len(rest), 1<<16)]...), []byte("\n"+fence+"\n"))
		if end < 0 {
			continue
		}
		return parseFrontMatter(string(rest[:end])), rest[end+len(fence)+1:]
	}
	return nil, data
}

func parseFrontMatter(text string) frontMatter {
	front := frontMatter{}
	key := ""
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		if item, ok := strings.CutPrefix(trimmed, "- "); ok && key != "" {
			front[key] = append(front[key], unquote(item))
			continue
		}
		i := strings.IndexAny(trimmed, ":=")
		if i < 1 || trimmed[0] == '#' || line[0] == ' ' || line[0] == '\t' {
			continue
		}
		key = strings.ToLower(strings.Trim(strings.TrimSpace(trimmed[:i]), `"'`))
		front[key] = frontValues(strings.TrimSpace(trimmed[i+1:]))
	}
	return front
}

// frontValues returns the values of one line: one, or those of a list in brackets.
func frontValues(value string) []string {
	if list, ok := strings.CutPrefix(value, "["); ok {
		var values []string
		for item := range strings.SplitSeq(strings.TrimSuffix(list, "]"), ",") {
			if item = unquote(item); item != "" {
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
		return s[1 : len(s)-1]
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
	m := Meta{
		Title: html.UnescapeString(first("title")), Published: normalDate(first("date", "published", "pubdate")),
		Site: first("site", "source", "publication"), URL: first("url", "link", "canonical"),
		Lang: first("lang", "language"),
	}
	for _, k := range []string{"authors", "author", "by", "byline"} {
		if len(f[k]) > 0 {
			m.Authors = f[k]
			break
		}
	}
	return m
}
