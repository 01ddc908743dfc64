package content

import (
	"encoding/json"
	"strings"
)

// jsonArticle returns the first article in a JSON-LD text, or nil.
func jsonArticle(data []byte) map[string]any {
	if len(data) > 4<<20 {
		return nil
	}
	v, _ := parseJSON(data)
	return findArticle(v, 0)
}

// parseJSON reads the JSON of a script as search engines do: in a comment or a section of
// character data, with line breaks in its texts, or with a semicolon behind it.
func parseJSON(data []byte) (v any, ok bool) {
	if json.Unmarshal(data, &v) == nil {
		return v, true
	}
	text := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, string(data))
	for _, around := range []string{"//", "/*", "*/", "<!--", "<![CDATA[", "*/", "//"} {
		text = strings.TrimPrefix(strings.TrimSpace(text), around)
	}
	for _, around := range []string{"*/", "//", "-->", "]]>", "/*", "//", ";"} {
		text = strings.TrimSuffix(strings.TrimSpace(text), around)
	}
	return v, json.Unmarshal([]byte(text), &v) == nil
}

func findArticle(v any, depth int) map[string]any {
	if depth > 8 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := findArticle(e, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, t := range jsonNames(v["@type"]) {
			if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" {
				return v
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if a := findArticle(v[key], depth+1); a != nil {
				return a
			}
		}
	}
	return nil
}

func jsonText(v any) string {
	s, _ := v.(string)
	return s
}

// jsonNames returns the names in a text, an object with a name, or a list of these.
func jsonNames(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		return jsonNames(v["name"])
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, jsonNames(e)...)
		}
		return out
	}
	return nil
}

func jsonName(v any) string { return firstOf(jsonNames(v)...) }
