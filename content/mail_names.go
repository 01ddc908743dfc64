package content

import (
	"net/mail"
	"strings"

	"brief/content/clean"
)

// senderName is the name of who wrote a message, without what lists and papers put around it.
func senderName(name string) string {
	name, _, _ = strings.Cut(clean.Line(name), " via ")
	name, _, _ = strings.Cut(strings.Trim(name, `'" `), " (")
	for _, of := range []string{" at ", " from "} { // a paper
		if person, _, ok := strings.Cut(name, of); ok && likeName(person) {
			name = person
		}
	}
	return turnName(name)
}

// turnName turns a name around whose surname stands first: "Field, Ann".
func turnName(name string) string {
	const longest = 3 // words of either
	last, first, ok := strings.Cut(name, ", ")
	short := func(part string) bool {
		return part != "" && strings.Count(part, " ") < longest && !strings.ContainsAny(part, ",;&")
	}
	if !ok || !short(last) || !short(first) || likeName(last) && likeName(first) && !opensSurname(last) {
		return name
	}
	if startsLower(first) { // what somebody does: "Ann Field, editor"
		return name
	}
	switch strings.ToLower(strings.Trim(first, ".")) {
	case "jr", "sr", "ii", "iii", "iv", "md", "m.d", "phd", "ph.d", "inc", "ltd", "llc", "gmbh", "esq",
		"newsroom", "newsletter", "news", "press office", "press", "editor", "team", "redaktion", "rédaction":
		return name
	}
	return first + " " + last
}

// opensSurname reports whether a name begins as surnames of several words do, "van Beek", "De la Cruz".
func opensSurname(name string) bool {
	word, _, _ := strings.Cut(name, " ")
	return strings.Contains(" de da di del della van von der den dos le la al el bin ter ten zu st mac ", " "+strings.ToLower(strings.Trim(word, "."))+" ")
}

// subjectOf is a message's subject without what answers put before it, and the name of the list that it came by.
func subjectOf(subject string, header mail.Header) string {
	const longest = 40 // bytes of a list's name
	subject = bareSubject(clean.Line(subject))
	if header.Get("List-Id")+header.Get("List-Post")+header.Get("List-Unsubscribe") == "" || !strings.HasPrefix(subject, "[") {
		return subject
	}
	end := strings.IndexByte(subject, ']')
	if rest := bareSubject(strings.TrimSpace(subject[max(end, 0)+1:])); 0 < end && end <= longest && rest != "" {
		return rest
	}
	return subject
}
