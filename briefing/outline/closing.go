package outline

import "strings"

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
		return l.address && strings.Contains(l.text, "@")
	case "Follow":
		return l.found.count[share] >= networks
	}
	return false
}

// discloses reports whether a line tells that the publisher is paid for what readers buy: "We may earn a commission if
// you buy through our links."
func (l *line) discloses() bool {
	const widest = 400 // characters
	if l.width > widest || !strings.Contains(l.text, " commission") {
		return strings.Contains(l.text, " for informational purposes") && l.width <= widest
	}
	paid := strings.Contains(l.text, " may earn ") || strings.Contains(l.text, " may receive ") || strings.Contains(l.text, " earn ") || strings.Contains(l.text, " may get ")
	return paid && (strings.Contains(l.text, " link") || strings.Contains(l.text, " purchase") || strings.Contains(l.text, " buy "))
}

// likes reports whether a line asks whether one liked the article: "Enjoyed this story? Share it with a friend."
func (l *line) likes() bool {
	const widest, longest = 250, 60 // characters of the line; bytes of the question
	first, rest, _ := strings.Cut(l.text, " ")
	if l.width > widest || !oneOf(" Like Liked Enjoy Enjoyed Enjoying Love Loved ", first) {
		return false
	}
	second, _, _ := strings.Cut(rest, " ")
	asked := strings.IndexByte(rest, '?')
	return asked > 0 && asked < longest && oneOf(" this the what our ", second)
}
