package content

import (
	"encoding/json"
	"slices"
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

// ofType wants the things of JSON-LD that have a type.
func ofType(is func(string) bool) func(thing map[string]any) bool {
	return func(thing map[string]any) bool { return slices.ContainsFunc(jsonNames(thing["@type"]), is) }
}

// articleKeys are where a thing of JSON-LD has its article.
var articleKeys = []string{"@graph", "mainEntity", "mainEntityOfPage"}

// findThing returns the first thing in JSON-LD that is wanted, or that a thing has at one of keys, or nil.
func findThing(v any, wanted func(thing map[string]any) bool, keys []string) map[string]any {
	const nesting = 8
	return findWithin(v, wanted, keys, nesting)
}

// findWithin is findThing for at most nesting things and lists around it.
func findWithin(v any, wanted func(thing map[string]any) bool, keys []string, nesting int) map[string]any {
	if nesting < 0 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if a := findWithin(e, wanted, keys, nesting-1); a != nil {
				return a
			}
		}
	case map[string]any:
		if wanted(v) {
			return v
		}
		for _, key := range keys {
			if a := findWithin(v[key], wanted, keys, nesting-1); a != nil {
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
			if named := findNamed(data, id); named != nil {
				return named
			}
		}
	}
	return v
}

// findNamed returns the thing with a name in JSON-LD that is called id, or nil.
func findNamed(data []any, id string) map[string]any {
	named := func(thing map[string]any) bool { return thing["@id"] == id && thing["name"] != nil }
	return findThing(data, named, []string{"@graph", "author", "mainEntity", "mainEntityOfPage"})
}

func jsonName(v any) string { return firstOf(jsonNames(v)...) }
