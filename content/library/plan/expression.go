package plan

import (
	"slices"
	"strings"
)

// expression is what the plan asks of the index; it is empty where any quote will do.
func (p *Plan) expression() string {
	var parts []string
	for i := range p.must {
		if p.must[i].bit == 0 {
			parts = append(parts, p.must[i].expr)
		}
	}
	match := strings.Join(parts, " AND ")
	if len(p.not) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(p.not, " OR ") + ")"
	}
	return match
}

// quoted makes a word of the index fit for an expression; it has no quotation
// mark in it, being letters and digits.
func quoted(word string) string { return `"` + word + `"` }

// All is an expression for all of words.
func All(words []string) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = quoted(w)
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return "(" + strings.Join(parts, " AND ") + ")"
}

// Either is one of several expressions, of which empty ones find nothing.
func Either(parts []string) string {
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}
