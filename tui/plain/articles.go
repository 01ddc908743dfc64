package plain

import (
	"cmp"
	"strings"

	"brief/content"
	"brief/tui/cite"
	"brief/tui/state"
)

// putAside keeps the place of the article that is left.
func (s *session) putAside() {
	if s.host.Leave != nil {
		s.host.Leave(s.Article, s.at)
	}
}

// fetch opens an article, or says why not.
func (s *session) fetch(ref string, raw, linked bool) (a Article, ok bool) {
	if s.host.Open == nil {
		s.say("Cannot open articles here – use brief.\n")
		return a, false
	}
	a, err := s.host.Open(ref, raw, linked)
	if err != nil {
		s.line(sentence(content.Sentence(err)))
		return a, false
	}
	return a, true
}

// visit reads another article, at the place that a fragment of its address names; back
// returns.
func (s *session) visit(ref string, linked bool) {
	a, ok := s.fetch(ref, false, linked)
	if !ok {
		return
	}
	_, fragment, _ := strings.Cut(ref, "#")
	aim, aimed := cite.Place(a.Briefing.Doc, fragment)
	if aimed = aimed && content.IsAddress(ref); aimed {
		a.At = aim.Start
	}
	s.putAside()
	s.ahead, s.next = nil, nil
	from := s.reading
	s.reading = newReading(a)
	s.from, s.linked = from, linked
	s.greet()
	if aimed {
		s.say("\n")
		s.goTo(a.At)
	}
}

// openOther reads another article, by whatever name the command line takes.
func (s *session) openOther(ref string) {
	if ref == "-" {
		s.say("Standard input is read at the start only.\n")
		return
	}
	s.visit(ref, false)
}

// follow reads what a link leads to: a place in this text, or another article.
func (s *session) follow(arg string) {
	link, ok := s.link(arg)
	if !ok {
		return
	}
	if link.Target == "" {
		s.leave()
		s.goTo(link.Place)
		return
	}
	address, fragment, _ := strings.Cut(link.Target, "#")
	here := cite.Here(s.b.Doc, address)
	span, found := cite.Place(s.b.Doc, fragment)
	switch {
	case here && (found || fragment == ""):
		s.leave()
		s.goTo(span.Start)
	case content.IsAddress(address) && !here:
		s.visit(link.Target, true)
	default:
		s.line("Nothing to read at " + link.Target + " – open " + arg + " opens it in the browser.")
	}
}

// back reads again what the last jump left, in the article before this one where there
// is no other.
func (s *session) back() {
	if s.jump(&s.history, &s.ahead) {
		return
	}
	if s.from == nil {
		s.say("Start of history.\n")
		return
	}
	left := s.reading
	s.turnTo(s.from)
	s.next = left
}

// forward undoes back.
func (s *session) forward() {
	if s.jump(&s.ahead, &s.history) {
		return
	}
	if s.next == nil {
		s.say("End of history.\n")
		return
	}
	to := s.next
	s.next = nil
	s.turnTo(to)
}

// jump reads at the newest place of from and puts this one on to; it reports whether there was one.
func (s *session) jump(from, to *[]int) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	newest := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, s.at)
	s.goTo(newest)
	return true
}

// turnTo goes on with an article that was left before.
func (s *session) turnTo(r *reading) {
	s.putAside()
	s.reading = r
	s.line(s.b.Doc.Title)
	s.goTo(s.at)
}

// reload opens the article again, with raw all text of its page; the place stays.
func (s *session) reload(raw bool) {
	old := s.b.Doc
	if old.Ref == "-" {
		s.say("Standard input is read at the start only.\n")
		return
	}
	a, ok := s.fetch(old.Ref, raw, s.linked)
	switch {
	case !ok:
		return
	case a.Briefing.Doc.Text == old.Text:
		said := "Read again – nothing has changed"
		if raw {
			said = "This is all the text there is"
		}
		s.line(sentence(content.Capital(cmp.Or(a.Briefing.Doc.Notice, said)))) // it may be a copy, since fetching failed
		return
	}
	text := a.Briefing.Doc.Text
	moved := func(at int) int {
		span, _ := state.NewPlace(old.Text, at).Locate(text)
		return span.Start
	}
	before := s.reading
	a.At = moved(before.at)
	s.reading = newReading(a)
	s.from, s.next, s.linked = before.from, before.next, before.linked
	for _, at := range before.history {
		s.history = append(s.history, moved(at))
	}
	s.greet()
}

// edit gives the terminal to the user's editor, at what was read last.
func (s *session) edit() {
	if s.host.Edit == nil {
		s.say("No editor – set $EDITOR.\n")
		return
	}
	if err := s.host.Edit(s.b.Doc, s.at); err != nil {
		s.line(sentence(content.Sentence(err)))
		return
	}
	s.reload(false)
}

// ask says what the library or the feeds answer.
func (s *session) ask(answer func(request string) string, request string) {
	if answer == nil {
		s.say("None here – use brief library and brief feed.\n")
		return
	}
	s.say("%s", answer(request))
}

// speaker says all that somebody said in the library.
func (s *session) speaker(name string) {
	if name == "" {
		s.say("Who? Type speaker and a name.\n")
		return
	}
	s.ask(s.host.Speaker, name)
}
