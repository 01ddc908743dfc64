package outline

import "strings"

// presses reports whether a line is a button, or a link that calls to press it: "Try Acme
// Now", "Book a Free Demo"; or a call that stands several times: "Get the recipe".
func (l *line) presses() bool {
	const most, again, half = 8, 3, 50 // words; times; per cent of the words with capitals
	if l.words < 2 || l.words > most || l.end == endsQuestion || l.end == endsColon {
		return false
	}
	text := strings.ToLower(strings.TrimRight(l.text, "!. »›→"))
	first, rest, _ := strings.Cut(text, " ")
	if !oneOf(" get try book claim request grab download start explore discover shop buy order schedule watch read see check view visit learn join ", first) {
		return false
	}
	if l.same >= again || rest == "more" {
		return true
	}
	sells := oneOf(" get try book claim request grab download order schedule buy ", first) // "Visit a free museum" does not
	switch rest[strings.LastIndexByte(rest, ' ')+1:] {
	case "now", "demo":
		return true
	case "here":
		return first != "start" || l.capitals >= half
	case "today", "started": // small letters are those of an article: "Get help today"
		return l.linked || l.capitals >= half
	}
	return sells && (strings.HasSuffix(text, " free") || strings.Contains(text, " free "))
}

// label is what stands before the colon at the beginning of a short line, in small letters, or "".
func (l *line) label() string {
	label, _, ok := strings.Cut(l.text[:min(len(l.text), 30)], ": ")
	if !ok || !l.short() {
		return ""
	}
	return strings.ToLower(label)
}

// refers reports whether a line calls to another article by its label: "Must read: The bridge".
func (l *line) refers() bool {
	switch l.label() {
	case "also check", "must read", "must watch":
		return true
	}
	for _, label := range []string{"Related article ", "Related story ", "Related video "} {
		if rest, ok := strings.CutPrefix(l.text, label); ok && isCapital(rest) { // and not "Related article of the law"
			return true
		}
	}
	return false
}

// pointsOn reports whether a line names the article that tells more of a section: "Main article: The
// bridge". It stays in its section, right below whose heading it stands.
func (l *line) pointsOn() bool {
	switch l.label() {
	case "main article", "main articles", "further information":
		return true
	}
	return false
}

// replies reports whether a line is the head of a reader's comment, with its date and its button:
// "Ann Field, May 3 - Reply". "The Ministry's Reply" is none, nor is "Fragen und Antworten".
func (l *line) replies() bool {
	if l.end == endsQuestion {
		return false
	}
	head, ok := strings.CutSuffix(l.text, " Reply")
	if !ok {
		head, ok = strings.CutSuffix(l.text, " Antworten")
	}
	if !ok {
		return false
	}
	last := head[strings.LastIndexByte(head, ' ')+1:]
	return l.digits > 0 || oneOf(" - – — | · • ", last)
}

// hasHandle reports whether a line names somebody by a handle and more: "Ann Field @annfield". A handle
// alone may head what is said of it.
func (l *line) hasHandle() bool {
	_, handle, ok := strings.Cut(" "+l.text, " @")
	return ok && l.words > 1 && l.end != endsQuestion && handle != "" && handle[0] != ' '
}
