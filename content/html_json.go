package content

import (
	"encoding/json"
	"strings"
)

// readJSON returns what is in a JSON-LD text, or nil.
func readJSON(data []byte) any {
	if len(data) > 4<<20 {
		return nil
	}
	v, _ := parseJSON(data)
	return v
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

// articleType and pageType report whether a type of JSON-LD is that of an article, or of a page.
func articleType(t string) bool {
	return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" || t == "Recipe"
}

func pageType(t string) bool { return strings.HasSuffix(t, "WebPage") || t == "FAQPage" }

// findThing returns the first thing in JSON-LD that is of a type, or nil.
func findThing(v any, is func(string) bool, depth int) map[string]any {
	if depth > 8 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := findThing(e, is, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, t := range jsonNames(v["@type"]) {
			if is(t) {
				return v
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if a := findThing(v[key], is, depth+1); a != nil {
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

// namedAuthors returns the authors in JSON-LD with those told by what they are called in the same data replaced by what it
// says of them.
func namedAuthors(data []any, v any) any {
	const most = 12 // authors
	switch v := v.(type) {
	case []any:
		out := make([]any, min(len(v), most))
		for i := range out {
			out[i] = namedAuthors(data, v[i])
		}
		return out
	case map[string]any:
		if id := jsonText(v["@id"]); id != "" && v["name"] == nil {
			if named := findNamed(data, id, 0); named != nil {
				return named
			}
		}
	}
	return v
}

// findNamed returns the thing with a name in JSON-LD that is called id, or nil.
func findNamed(v any, id string, depth int) map[string]any {
	if depth > 8 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := findNamed(e, id, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		if v["@id"] == id && v["name"] != nil {
			return v
		}
		for _, key := range []string{"@graph", "author", "mainEntity", "mainEntityOfPage"} {
			if a := findNamed(v[key], id, depth+1); a != nil {
				return a
			}
		}
	}
	return nil
}

func jsonName(v any) string { return firstOf(jsonNames(v)...) }
