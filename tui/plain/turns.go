package plain

import (
	"fmt"

	"brief/content/clean"
)

// turnsOf are the commands for the articles that brief was started with, by what the reader calls them behind ":".
func turnsOf(name string) string {
	switch name {
	case "next", "n":
		return "article"
	case "previous", "prev", "p", "N":
		return "article-before"
	}
	return name
}

// listArticles lists the articles that brief was started with.
func (s *session) listArticles(string) {
	if len(s.host.Articles) < 2 {
		s.openTurn(0) // says so
		return
	}
	for i, ref := range s.host.Articles {
		line := fmt.Sprintf("%d. %s", i+1, clean.Line(ref))
		if i == s.turn {
			line += ", read last"
		}
		s.line(line)
	}
}

// readArticle reads the article with the number of the list, or the next one.
func (s *session) readArticle(arg string) {
	to := s.turn + 1
	if n := number(arg); arg != "" {
		if to = n - 1; n < 1 || n > len(s.host.Articles) {
			s.say("There is no article %s – type articles for their numbers.\n", arg)
			return
		}
	}
	s.openTurn(to)
}

// openTurn reads the article at an index of the list. What cannot be opened is passed over by the next command.
func (s *session) openTurn(to int) {
	switch {
	case len(s.host.Articles) < 2:
		s.say("There is one article only – open and a name open another.\n")
	case to < 0:
		s.say("That was the first article.\n")
	case to >= len(s.host.Articles):
		s.say("That was the last article.\n")
	default:
		s.turn = to
		s.say("Article %d of %d.\n", to+1, len(s.host.Articles))
		s.visit(s.host.Articles[to], false)
	}
}
