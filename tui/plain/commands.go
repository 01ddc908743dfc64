package plain

import (
	"slices"
	"strconv"
	"strings"

	"brief/briefing/query"
)

// command is a row of the table that runs and explains what can be typed.
type command struct {
	names []string // the first is the one in the help; the others are the reader's keys and short forms
	arg   string   // what follows it, for the help
	help  string
	run   func(s *session, arg string)
}

// commands lists the commands in the order of the help; a new one is a line below.
func commands() []command {
	return slices.Concat(readCommands(), findingCommands(), placeCommands(), ownCommands(), otherCommands())
}

func readCommands() []command {
	return []command{
		{[]string{"sections", "s", "t"}, "", "list the sections and what they ask", (*session).listSections},
		{[]string{"read", "r"}, "NUMBER", "read a section; a number alone does the same, or after quotes, actors, search and links what it has there", (*session).readSection},
		{[]string{"next", "n", "]"}, "", "read the next section", func(s *session, _ string) { s.step(1) }},
		{[]string{"previous", "prev", "p", "["}, "", "read the previous section", func(s *session, _ string) { s.step(-1) }},
		{[]string{"paragraph", "}"}, "", "read the next paragraph", func(s *session, _ string) { s.readParagraph(1) }},
		{[]string{"paragraph-before", "{"}, "", "read the paragraph before", func(s *session, _ string) { s.readParagraph(-1) }},
		{[]string{"answers", "Z"}, "", "list every question with the first sentence of its answer", (*session).listAnswers},
	}
}

func findingCommands() []command {
	return []command{
		{[]string{"quotes"}, "FILTER", "list who said what; @name, role:, sec:, kind:, about:, -not, /…/ narrow the list", (*session).listQuotes},
		{[]string{"quote", ")"}, "NUMBER", "read a quote in its paragraph; without a number, the next one", (*session).readQuote},
		{[]string{"quote-before", "("}, "", "read the quote before", (*session).quoteBefore},
		{[]string{"why", "K"}, "NUMBER", "tell why a quote has its speaker; without a number, the one read last", (*session).why},
		{[]string{"actors", "a"}, "FILTER", "list the people, organisations and places", (*session).listActors},
		{[]string{"who", "k"}, "NAME", "tell who or what somebody is, and what they say", (*session).who},
	}
}

func placeCommands() []command {
	return []command{
		{[]string{"search", "/", "find"}, "WORDS", "list where words stand; /…/ is a regular expression", (*session).search},
		{[]string{"go"}, "NUMBER", "read the paragraph of a match of the last search; without a number, of the next one, as n does after a search", (*session).readHit},
		{[]string{"match-before", "N"}, "", "read the paragraph of the match before", (*session).hitBefore},
		{[]string{"everywhere", "S"}, "WORDS", "list the sections, quotes and actors with these words", (*session).everywhere},
		{[]string{"line"}, "NUMBER", "read the paragraph at a line of brief text; 50% is the middle", (*session).readLine},
		{[]string{"top", "g"}, "", "read from the top", func(s *session, _ string) { s.toEnd(false) }},
		{[]string{"bottom", "G"}, "", "read the last paragraph", func(s *session, _ string) { s.toEnd(true) }},
		{[]string{"back"}, "", "read again what was read before the last jump, in the article before this one too", func(s *session, _ string) { s.back() }},
		{[]string{"forward", "L"}, "", "undo back", func(s *session, _ string) { s.forward() }},
		{[]string{"mark", "m"}, "LETTER", "remember this place under a letter", (*session).mark},
		{[]string{"to", "'", "marks"}, "LETTER", "go to a mark; without a letter, list them", (*session).toMark},
	}
}

func ownCommands() []command {
	return []command{
		{[]string{"note"}, "WORDS", "note on the quote or paragraph read last; without words, a highlight", (*session).note},
		{[]string{"notes", "W"}, "", "list the notes", (*session).listNotes},
		{[]string{"remove", "X"}, "NUMBER", "remove a note", (*session).removeNote},
		{[]string{"correct", "c"}, "NUMBER NAME", "name the speaker of a quote yourself; without a name, nobody", (*session).correct},
		{[]string{"undo", "C"}, "NUMBER", "undo that correction", (*session).uncorrect},
		{[]string{"copy", "y"}, "NUMBER", "copy a quote with attribution; without a number, what was read last", func(s *session, arg string) { s.copy(arg, false) }},
		{[]string{"cite", "Y"}, "NUMBER", "copy it as Markdown with a link", func(s *session, arg string) { s.copy(arg, true) }},
		{[]string{"export", "E"}, "FORMAT", "write the article and its findings to a file: md, json, html or csv; or notes", (*session).export},
		{[]string{"save"}, "", "add the article to the library", (*session).save},
	}
}

func otherCommands() []command {
	return []command{
		{[]string{"links", "f"}, "", "list the links", (*session).listLinks},
		{[]string{"follow"}, "NUMBER", "read what a link leads to; back returns", (*session).follow},
		{[]string{"open", "o"}, "NUMBER or ARTICLE", "open a link in the browser, or read another article; without either, open this one in the browser", (*session).open},
		{[]string{"article"}, "NUMBER", "of several that brief was started with, read the next, or the one with the number", (*session).readArticle},
		{[]string{"article-before"}, "", "read the one before", func(s *session, _ string) { s.openTurn(s.turn - 1) }},
		{[]string{"articles"}, "", "list them", (*session).listArticles},
		{[]string{"library", "B"}, "WORDS", "search all saved quotes; list, show, speaker and search do what they do after brief library", func(s *session, arg string) { s.ask(s.host.Library, arg) }},
		{[]string{"speaker", "P"}, "NAME", "tell all that somebody said in the library", (*session).speaker},
		{[]string{"feeds", "F"}, "NAME", "list the entries of a feed; without a name, the feeds; an address is subscribed to", func(s *session, arg string) { s.ask(s.host.Feeds, arg) }},
		{[]string{"edit", "e"}, "", "open the article in $EDITOR", func(s *session, _ string) { s.edit() }},
		{[]string{"reload"}, "", "open the article again", func(s *session, _ string) { s.reload(false) }},
		{[]string{"raw", "R"}, "", "open it with all text of the page", func(s *session, _ string) { s.reload(true) }},
		{[]string{"changes", "D"}, "", "tell what changed since you read it", (*session).listChanges},
		{[]string{"where", "w"}, "", "say which section is being read", func(s *session, _ string) { s.where() }},
		{[]string{"set", "theme", "zoom", "z", "+", "-", "="}, "", "change how the screen looks, which here nothing does", func(s *session, _ string) {
			s.say("There is no screen to change here.\n")
		}},
		{[]string{"help", "h", "?"}, "WORDS", "list the commands; with words, those that tell of them", (*session).help},
		{[]string{"quit", "q", "exit", ":q"}, "", "leave", func(s *session, _ string) { s.done = true }},
	}
}

// commandNamed finds a command by a word in any case, or by a letter in its own.
func commandNamed(name string) *command {
	for _, c := range commands() {
		for _, n := range c.names {
			if n == name || len(name) > 1 && strings.EqualFold(n, name) {
				return &c
			}
		}
	}
	return nil
}

// help explains the commands, or the one of a name, or those that words tell of.
func (s *session) help(arg string) {
	list := commands()
	if c := commandNamed(arg); c != nil {
		list = []command{*c}
	}
	found := false
	for _, c := range list {
		line := strings.TrimSpace(c.names[0]+" "+c.arg) + ": " + c.help
		if len(list) > 1 && !tellsOf(line, arg) {
			continue
		}
		found = true
		s.say("%s\n", line)
	}
	if !found {
		s.say("No command is about %q. Type help for all of them.\n", arg)
	}
}

// tellsOf reports whether a line has all the words, in any case.
func tellsOf(line, words string) bool {
	line = query.Fold(line, true)
	for w := range strings.FieldsSeq(query.Fold(words, true)) {
		if !strings.Contains(line, w) {
			return false
		}
	}
	return true
}

// number reads a number from 1; a section sign before it does not count.
func number(s string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(s, "§"))
	if err != nil {
		return 0
	}
	return n
}
