package plain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
	"brief/tui/change"
	"brief/tui/cite"
	"brief/tui/state"
)

// copy says a quote, or what was read last, with its attribution, and puts it
// where it can be taken from.
func (s *session) copy(arg string, markdown bool) {
	c, ok := s.subject(arg)
	if !ok {
		return
	}
	text := cite.Text(s.b.Doc, c)
	if markdown {
		text = cite.Markdown(s.b.Doc, c)
	}
	s.say("%s", text)
	if s.host.Copy != nil {
		path, err := s.host.Copy([]byte(text))
		s.told("Copied to "+path+".", err)
	}
}

// told says what was done, or why not.
func (s *session) told(done string, err error) {
	if err != nil {
		done = sentence(content.Sentence(err))
	}
	s.line(done)
}

// sentence is text with a full stop, as everything is that is said.
func sentence(text string) string {
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}

// export writes the article in a format, or the notes, to a file of a new name.
func (s *session) export(what string) {
	switch {
	case what == "notes" && len(s.notes()) == 0:
		s.say("No notes to export.\n")
	case what == "notes" && s.host.Write != nil:
		path, err := s.host.Write("notes.md", []byte(state.NotesMarkdown(s.b.Doc, s.notes())))
		s.exported("Notes written to ", path, err)
	case what != "notes" && s.host.Export != nil:
		path, err := s.host.Export(s.b, what)
		s.exported("Exported to ", path, err)
	default:
		s.say("Cannot export here – use brief export.\n")
	}
}

// exported tells where a file was written, or that it was there already.
func (s *session) exported(done, path string, err error) {
	if errors.Is(err, fs.ErrExist) {
		done, err = "Already exported to ", nil
	}
	s.told(done+path+".", err)
}

func (s *session) save(string) {
	if s.host.Save == nil {
		s.say("No library here – use brief library.\n")
		return
	}
	n, err := s.host.Save(s.b)
	s.told("Saved to the library, "+briefing.Count(n, "quote")+".", err)
}

// links are what leads somewhere.
func (s *session) links() []content.Mark {
	return cite.Links(s.b.Doc, content.Span{End: len(s.b.Doc.Text)})
}

func (s *session) listLinks(string) {
	all := s.links()
	if len(all) == 0 {
		s.say("No links in this text.\n")
	}
	for i, m := range all {
		s.say("%d. ", i+1)
		words := s.b.Text(m.Span)
		switch m.Target {
		case words: // the address is read once
		case "":
			words += ", in this text"
		default:
			words += ", " + m.Target
		}
		s.line(words)
	}
}

// link is the link with the number.
func (s *session) link(arg string) (content.Mark, bool) {
	all, n := s.links(), number(arg)
	if arg == "" {
		s.say("Which link? Type links for their numbers.\n")
		return content.Mark{}, false
	}
	if n < 1 || n > len(all) {
		s.say("There is no link %s – type links for their numbers.\n", arg)
		return content.Mark{}, false
	}
	return all[n-1], true
}

// open opens a link in the browser, or the article at what was read last; with a name
// that is no number it reads the article of that name.
func (s *session) open(arg string) {
	if arg != "" && number(arg) == 0 {
		s.openOther(arg)
		return
	}
	address := ""
	if arg == "" {
		if c, ok := s.subject(""); ok {
			address = cite.Link(s.b.Doc, c.Span)
		}
	} else if link, ok := s.link(arg); ok {
		address = cite.Address(s.b.Doc, link)
	} else {
		return
	}
	switch {
	case address == "":
		s.say("This article has no address.\n")
	case s.host.OpenURL == nil || clean.Link(address) == "":
		s.line("Cannot open " + address + " here.")
	default:
		s.told("Opened "+address+".", s.host.OpenURL(address))
	}
}

// everywhere lists what has the words, by kind.
func (s *session) everywhere(words string) {
	phrase := strings.Trim(words, `"“”`) // what is searched has no marks about it
	if phrase == "" {
		s.say("Search for what? Type everywhere and the words.\n")
		return
	}
	s.say("Sections:\n")
	named := 0
	for i := range s.b.Sections {
		if sec := &s.b.Sections[i]; tellsOf(s.b.Heading(sec), unquoted(words)) {
			s.say("%d. %s\n", sec.ID, s.title(sec))
			named++
		}
	}
	if named == 0 {
		s.line(sentence("No section is called " + words))
	}
	s.say("Quotes:\n")
	s.listQuotes(words)
	s.say("Actors:\n")
	s.listActors(words)
	if hits, err := s.text.Find(context.Background(), phrase, 0); err == nil && len(hits) > 0 {
		s.say("In the text:\n")
		s.line(fmt.Sprintf("%s; type search %s to list them.", briefing.Count(len(hits), "place"), phrase))
	}
}

// listChanges tells what has changed since the article was read before.
func (s *session) listChanges(string) {
	if s.Changes.Empty() {
		s.say("Nothing changed since you read it.\n")
		return
	}
	tell := func(what string, c change.Change) {
		s.line(what + ", " + c.Kind.String() + ".")
		if c.Old != "" {
			s.line("Before: " + clean.Line(c.Old))
		}
		if c.New != "" {
			s.line("Now: " + clean.Line(c.New))
		}
	}
	for _, c := range s.Changes.Sections {
		what := "Section"
		if c.Old == c.New { // its paragraphs tell what changed
			what += " " + cmp.Or(clean.Line(c.New), "Introduction")
			c.Old, c.New = "", ""
		}
		tell(what, c)
		for _, p := range c.Paragraphs {
			tell("Paragraph", p)
		}
	}
	for _, q := range s.Changes.Quotes {
		tell("Quote", q)
	}
}
