package content

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// runIn returns how many of the runs are a bold question with its answer right
// behind it, in the same paragraph; 0 when they are something else.
func runIn(runs []*html.Node) int {
	const longest, shortestAnswer = 200, 40 // bytes
	for i, n := range runs {
		switch {
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) == "":
		case n.DataAtom != atom.Strong && n.DataAtom != atom.B:
			return 0
		default:
			if question := textStart(n, longest+1); len(question) > longest || !strings.HasSuffix(question, "?") {
				return 0
			}
			answer := folder{most: shortestAnswer}
			for _, r := range runs[i+1:] {
				answer.add(r, false)
			}
			if answer.out.Len() < shortestAnswer || startsLower(answer.out.String()) {
				return 0
			}
			return i + 1
		}
	}
	return 0
}

// answerLevel is the level of headings that unfold an answer or stand in a list of definitions.
const answerLevel = 3

// headsAnswer reports whether n, which unfolds something or is defined, is a
// heading: any short summary without a heading tag of its own, and a term that asks.
func headsAnswer(n *html.Node) bool {
	const longest = 200 // bytes
	text := textStart(n, longest+1)
	if text == "" || len(text) > longest || n.NextSibling == nil || holdsHeading(n) {
		return false
	}
	return n.DataAtom == atom.Summary || strings.HasSuffix(text, "?")
}

// ariaLevel is the level of an element that has the role of a heading.
func ariaLevel(n *html.Node) int {
	if level, err := strconv.Atoi(attr(n, "aria-level")); err == nil && level >= 1 && level <= 6 {
		return level
	}
	return 2
}

// foldedQuestion reports whether a block asks and is by its class, or that of
// an element around it, part of a list of questions and answers.
func foldedQuestion(n *html.Node, text string) bool {
	const longest = 200 // bytes
	if len(text) > longest || !strings.HasSuffix(text, "?") || n.DataAtom == atom.P {
		return false
	}
	for around := range outward(n, 3) {
		name := strings.ToLower(attr(around, "class"))
		if containsAny(name, "faq", "question", "accordion", "toggle", "collaps") {
			return true
		}
	}
	return false
}
