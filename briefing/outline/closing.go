package outline

import (
	"slices"
	"strings"
)

// reachesOut reports whether a line tells how to write to somebody or to follow him: "Email Ann Field at
// afield@courier.example", "Follow the Courier on Facebook and X".
func (l *line) reachesOut() bool {
	const widest, networks = 250, 2 // characters; names of what one shares by
	if l.width > widest {
		return false
	}
	first, _, _ := strings.Cut(l.text, " ")
	switch first {
	case "Email", "E-mail", "Email:", "Contact", "Reach":
		return l.address && endsInAddress(l.text)
	case "Follow":
		return l.found.count[share] >= networks
	}
	return false
}

// reachesAuthor reports whether line i tells how to reach who signs the article: "Ann Field can be reached at
// afield@courier.example". Others whom an article is about may be reached, too.
func reachesAuthor(lines []line, i int, authors []string) bool {
	l := &lines[i]
	name, _, ok := strings.Cut(l.text, " can be reached ")
	if !ok {
		name, ok = strings.CutPrefix(l.text, "Contact ")
		name, _, _ = strings.Cut(name, " at ")
	}
	return ok && (l.address && endsInAddress(l.text) || endsInPhone(l.text)) && signsArticle(lines[:i], name, authors)
}

// endsInPhone reports whether text has a number to call behind "at" and tells nothing behind it but other ways.
func endsInPhone(text string) bool {
	const fewest = 7 // digits
	_, number, _ := strings.Cut(text, " at ")
	rest := strings.TrimLeft(number, "0123456789-.() ")
	digits := len(number) - len(rest)
	return digits >= fewest && goesOnReaching(rest)
}

// goesOnReaching reports whether what follows an address is nothing, or another way to reach somebody.
func goesOnReaching(behind string) bool {
	next, _, _ := strings.Cut(behind, " ")
	return next == "" || oneOf(" or and Follow ", next)
}

// endsInAddress reports whether text has an address for mail and tells nothing behind it but other ways: what an
// advertisement or a notice asks for is its own ("… with your papers", "… for a seat").
func endsInAddress(text string) bool {
	_, behind, ok := strings.Cut(text, "@")
	_, behind, _ = strings.Cut(behind, " ")
	return ok && goesOnReaching(behind)
}

// isMail reports whether a line is an address for mail and nothing else.
func (l *line) isMail() bool {
	name, host, _ := strings.Cut(l.text, "@")
	return l.address && l.words == 1 && name != "" && strings.Contains(strings.TrimRight(host, "."), ".")
}

// discloses reports whether a line tells that the publisher is paid for what readers buy, or that it advises nobody:
// "We may earn a commission if you buy through our links."
func (l *line) discloses() bool {
	const widest = 400 // characters
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(l.text, w) })
	}
	if l.width > widest {
		return false
	}
	paid := has(" commission") && has(" earn ", " may receive ", " may get ")
	buyers := has(" link", "We ", "we ", " you ", " your ") && has(" link", " purchase", " buy ") // and not who buys a house
	return has(" for informational purposes") || paid && buyers
}

// likes reports whether a line asks whether one liked the article: "Enjoyed this story? Share it with a friend."
// What else one may like is not meant: "Like this town? Then fight for it."
func (l *line) likes() bool {
	const widest, longest = 250, 60 // characters of the line; bytes of the question
	first, rest, _ := strings.Cut(l.text, " ")
	if l.width > widest || !oneOf(" Like Liked Enjoy Enjoyed Enjoying Love Loved ", first) {
		return false
	}
	question, _, asks := strings.Cut(rest, "?")
	return asks && len(question) < longest && (strings.HasPrefix(question, "what you") || slices.ContainsFunc(strings.Fields(question), isReading))
}

// isReading reports whether a word names what publishers print.
func isReading(word string) bool {
	return oneOf(" story stories article articles post posts piece newsletter column podcast episode content site blog journalism reporting reading issue edition video interview essay ", word)
}

// namesItself reports whether a line has the article's word for itself behind "this": "this story", and not "this country".
func (l *line) namesItself() bool {
	_, rest, ok := strings.Cut(l.text, " this ")
	word, _, _ := strings.Cut(rest, " ")
	word = strings.TrimRight(word, ".,:;")
	return ok && (isReading(word) || oneOf(" text report work series project fact coverage translation ", word))
}
