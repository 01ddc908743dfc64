package plain

import (
	"context"
	"sort"
	"strconv"
	"strings"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
)

// longestList is how many search results are read out at once.
const longestList = 50

func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// filter returns the indexes that pass, or says that none is what was asked for.
func (s *session) filter(l *query.List, filter, none string) []int {
	q, err := query.ParseList(filter)
	if err != nil {
		s.line(sentence(content.Sentence(err)))
		return nil
	}
	hits := l.Filter(q)
	if len(hits) == 0 {
		if meant := l.Meant(q); meant != "" {
			none += " – " + meant
		}
		s.line(sentence(none))
	}
	return hits
}

// listQuotes lists speech in quotation marks; a filter by kind chooses from all
// quotes. A quote's number is its ID, as in every other list, so that the numbers
// of reported speech are left out.
func (s *session) listQuotes(filter string) {
	if len(s.quotes) == 0 && filter == "" {
		s.say("No quotations found in this text.\n")
		s.sayReported()
		return
	}
	hits, shown := s.filter(s.quoteOf, filter, "No quote matches "+filter), 0
	for _, i := range hits {
		if q := &s.b.Quotes[i]; q.Listed() || strings.Contains(filter, "kind:") {
			s.say("%d. ", q.ID)
			s.line(s.said(q))
			shown++
		}
	}
	switch {
	case filter == "":
		s.sayReported()
	case shown == 0 && len(hits) > 0:
		s.say("No quote in quotation marks matches; add kind:indirect for reported speech.\n")
	}
}

// sayReported says how much of what was found is without quotation marks, and how to list that.
func (s *session) sayReported() {
	n := 0
	for i := range s.b.Quotes {
		if s.b.Quotes[i].Kind == briefing.Indirect {
			n++
		}
	}
	if n > 0 {
		s.say("Left out: %d of reported speech, which quotes kind:indirect lists.\n", n)
	}
}

// said is a quote with its speaker and section.
func (s *session) said(q *briefing.Quote) string {
	who := "nobody named"
	if q.Speaker.Known() {
		who = q.Speakers()
		if a := s.b.Actor(q.Speaker.Actor); a != nil && a.Role != "" && len(q.Others) == 0 {
			who += ", " + a.Role
		}
		if q.Doubtful() {
			who = "perhaps " + who
		}
	}
	words := briefing.Spoken(s.b.Text(q.Span))
	if q.Kind == briefing.Indirect {
		words, who = "Reported: "+words+".", content.Capital(who)
	} else {
		words = "“" + words + "”"
	}
	out := words + " " + who
	if q.Section > 0 {
		out += ", section " + strconv.Itoa(q.Section)
	}
	return out + "."
}

// readQuote reads the quote with the number in its paragraph, or the next one
// that is listed.
func (s *session) readQuote(arg string) {
	at, ok := 0, true
	if arg == "" {
		i := sort.SearchInts(s.quotes, s.quote+1)
		switch {
		case len(s.quotes) == 0:
			s.say("No quotations found in this text.\n")
			return
		case i == len(s.quotes):
			s.say("That was the last quote.\n")
			return
		}
		at = s.quotes[i]
	} else if at, ok = s.quoteNumbered(arg); ok {
		s.leave()
	}
	if !ok {
		return
	}
	s.quote = at
	s.tell(at)
	s.paragraph(s.b.Quotes[at].Start)
}

// quoteNumbered is the index of the quote with the number that is asked for, or says that
// there is none.
func (s *session) quoteNumbered(arg string) (at int, ok bool) {
	n := number(arg)
	switch {
	case arg == "":
		s.say("Which quote? Type quotes for their numbers.\n")
	case n < 1 || n > len(s.b.Quotes):
		s.say("There is no quote %s – type quotes for their numbers.\n", arg)
	default:
		return n - 1, true
	}
	return 0, false
}

// tell says the quote at an index, with its number.
func (s *session) tell(at int) {
	s.say("Quote %d. ", at+1)
	s.line(s.said(&s.b.Quotes[at]))
}

// quoteBefore reads the listed quote before the one read last.
func (s *session) quoteBefore(string) {
	i := sort.SearchInts(s.quotes, s.quote) - 1
	if s.quote < 0 || i < 0 {
		s.say("No quote before this one.\n")
		return
	}
	s.quote = s.quotes[i] - 1 // the next one is it
	s.readQuote("")
}

// why tells why the quote with the number, or the one read last, has its speaker.
func (s *session) why(arg string) {
	at, ok := s.quote, true
	if arg != "" || at < 0 {
		at, ok = s.quoteNumbered(arg)
	}
	if !ok {
		return
	}
	s.tell(at)
	q := &s.b.Quotes[at]
	if why := s.b.Why(q); why != "" {
		s.line("Why: " + why + ".")
	}
	if trail := s.b.Trail(q); trail != "" {
		s.line("Named as " + trail + ".")
	}
	if q.Rule != briefing.ManualRule {
		s.say("%d percent sure, by estimate.\n", q.Sure())
	}
}

// paragraph reads the paragraph at offset and takes the place there.
func (s *session) paragraph(offset int) {
	s.at = offset
	if sec := s.b.SectionAt(offset); sec != nil {
		s.section = sec.ID - 1
	}
	if i := s.b.Doc.BlockAt(offset); i < len(s.b.Doc.Blocks) {
		s.say("\n")
		s.block(s.b.Doc.Blocks[i])
	}
}

// listActors lists the actors that pass a filter, with their kind, role and counts.
func (s *session) listActors(filter string) {
	if len(s.b.Actors) == 0 {
		s.say("No actors found in this text.\n")
		return
	}
	for _, i := range s.filter(s.actorOf, filter, "No actor matches "+filter) {
		a := &s.b.Actors[i]
		parts := []string{a.Name, a.Kind.String()}
		if a.Role != "" {
			parts = append(parts, a.Role)
		}
		parts = append(parts, briefing.Count(len(a.Mentions), "mention"))
		if len(a.Quotes) > 0 {
			parts = append(parts, briefing.Count(len(a.Quotes), "quote"))
		}
		s.say("%d. ", i+1)
		s.line(strings.Join(parts, ", ") + ".")
	}
}

// who tells all about the actors whose name is given, or whose number.
func (s *session) who(name string) {
	if name == "" {
		s.say("Who? Type who and a name, or actors for the list.\n")
		return
	}
	var found []int
	if n := number(name); n > 0 && n <= len(s.b.Actors) {
		found = []int{n - 1}
	} else {
		found = s.filter(s.actorOf, `@"`+unquoted(name)+`"`, "Nobody here is called "+name)
	}
	for i, at := range found {
		if i > 0 {
			s.say("\n")
		}
		s.actor(&s.b.Actors[at])
	}
}

// unquoted is text without quotation marks.
func unquoted(text string) string {
	return strings.NewReplacer(`"`, "", "“", "", "”", "").Replace(text)
}

// actor tells all about an actor: role, other names, first mention, quotes.
func (s *session) actor(a *briefing.Actor) {
	about := a.Name + ", " + a.Kind.String()
	if a.Role != "" {
		about += ", " + a.Role
	}
	s.line(about + ".")
	if len(a.Aliases) > 0 {
		s.line("Also called " + strings.Join(a.Aliases, ", ") + ".")
	}
	if len(a.Mentions) > 0 {
		m := a.Mentions[0]
		s.say("%s. First in section %d: ", briefing.Count(len(a.Mentions), "mention"), m.Section)
		s.line(s.sentence(m.Start))
	}
	if a.Part == briefing.Declined {
		s.say("Was asked and did not answer.\n")
	}
	for _, i := range s.quotes {
		if q := &s.b.Quotes[i]; q.SaidBy(a.ID) {
			s.say("Quote %d: ", q.ID)
			s.line(s.said(q))
		}
	}
}

// search lists the sentences where words, or an expression, stand.
func (s *session) search(words string) {
	if words == "" {
		s.say("Search for what? Type search and the words.\n")
		return
	}
	hits, err := s.text.Find(context.Background(), words, 0)
	if err != nil {
		s.line(sentence(content.Sentence(err)))
		return
	}
	s.hits, s.hit = hits, 0
	switch len(hits) {
	case 0:
		s.say("No match for %s.\n", query.Quoted(words))
	case 1:
		s.say("1 match for %s.\n", query.Quoted(words))
	default:
		s.say("%d matches for %s.\n", len(hits), query.Quoted(words))
	}
	for i, h := range hits[:min(len(hits), longestList)] {
		section := 0
		if sec := s.b.SectionAt(h.Start); sec != nil {
			section = sec.ID
		}
		s.say("%d. Section %d: ", i+1, section)
		s.line(s.sentence(h.Start))
	}
	if len(hits) > longestList {
		s.say("And %d more; type go and a number to read one.\n", len(hits)-longestList)
	}
}

// readHit reads the paragraph of a match; without a number, of the next one.
func (s *session) readHit(arg string) {
	next := arg == ""
	if next {
		arg = strconv.Itoa(s.hit + 1)
	}
	n := number(arg)
	switch {
	case len(s.hits) == 0:
		s.say("No search – type search and the words.\n")
	case next && n > len(s.hits):
		s.say("No match after this one.\n")
	case n < 1 || n > len(s.hits):
		s.say("There is no match %s – give a number from 1 to %d.\n", arg, len(s.hits))
	default:
		s.leave()
		s.hit = n
		s.say("Match %d of %d.\n", n, len(s.hits))
		s.paragraph(s.hits[n-1].Start)
	}
}

// hitBefore reads the paragraph of the match before the one read last.
func (s *session) hitBefore(string) {
	if len(s.hits) > 0 && s.hit < 2 {
		s.say("No match before this one.\n")
		return
	}
	s.readHit(strconv.Itoa(s.hit - 1))
}
