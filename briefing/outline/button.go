package outline

import "strings"

// presses reports whether a line is a button, or a link that calls to press it: "Try Acme
// Now", "Book a Free Demo"; or a call that stands several times: "Get the recipe".
func (l *line) presses() bool {
	const most, again = 8, 3 // words; times
	if l.words < 2 || l.words > most || l.end == endsQuestion || l.end == endsColon {
		return false
	}
	text := strings.ToLower(strings.TrimRight(l.text, "!. »›→"))
	first, rest, _ := strings.Cut(text, " ")
	if !oneOf(" get try book claim request grab download start explore discover shop buy order schedule watch read see check view visit learn join ", first) {
		return false
	}
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	return l.same >= again || rest == "more" || oneOf(" now here today started free demo ", last) || strings.Contains(text, " free ")
}

// refers reports whether a line is a reference to another page by its label: "Main article: The bridge".
func (l *line) refers() bool {
	label, _, ok := strings.Cut(l.text[:min(len(l.text), 30)], ": ")
	if !ok || !l.short() {
		return false
	}
	switch strings.ToLower(label) {
	case "main article", "main articles", "further information", "also check", "must read", "must watch":
		return true
	}
	return false
}
