package tui

import (
	"fmt"
	"sort"
	"strings"

	"brief/briefing"
	"brief/content"
)

// openPeek tells who or what is under the cursor: the selected entry of a list,
// in the article the quote or the actor that the reader is at.
func (m *Model) openPeek() {
	if m.focus != Article && !m.selects() {
		m.say("Nothing is selected here")
		return
	}
	switch m.focus {
	case Sections:
		m.openWalk(m.sectionStops(), m.sections.target().Start)
	case Quotes:
		m.openWalk(m.quoteStops(m.quotes.shown), m.quotes.selected().Start)
	case Actors:
		m.openWalk(actorStops(m.actors.selected()), -1)
	default:
		m.peekArticle()
	}
}

// peekArticle peeks at the quote that the reader is at, else at the nearest actor in sight,
// and highlights which that is, as no cursor shows it.
func (m *Model) peekArticle() {
	if q := m.quoteAt(m.article.at); q != nil {
		stops := m.quoteStops(m.quotes.all)
		if !q.Listed() {
			stops = []stop{{Span: q.Span, quote: q}}
		}
		m.article.target = q.Span
		m.openWalk(stops, q.Start)
		return
	}
	if a, at := m.actorNear(m.article.at, m.article.sight()); a != nil {
		m.openWalk(m.mentionStops(), at)
		w := m.topOverlay().walk
		m.article.target = w.stops[w.at].Span
		return
	}
	m.say("Nobody is named in sight")
}

// quoteAt returns the quote that holds the byte at offset, or nil.
func (m *Model) quoteAt(offset int) *briefing.Quote {
	for i := range m.brief.Quotes {
		if q := &m.brief.Quotes[i]; q.Contains(offset) && q.Kind != briefing.Other {
			return q
		}
	}
	return nil
}

// actorNear returns the actor mentioned first at or after offset in sight, or else last
// before it, and where.
func (m *Model) actorNear(offset int, sight content.Span) (*briefing.Actor, int) {
	var next, last *briefing.Actor
	after, before := sight.End, sight.Start-1
	for i := range m.brief.Actors {
		a := &m.brief.Actors[i]
		n := sort.Search(len(a.Mentions), func(n int) bool { return a.Mentions[n].End > offset })
		if n < len(a.Mentions) && a.Mentions[n].Start < after {
			next, after = a, a.Mentions[n].Start
		}
		if n > 0 && a.Mentions[n-1].Start > before {
			last, before = a, a.Mentions[n-1].Start
		}
	}
	if next != nil {
		return next, after
	}
	return last, before
}

// facts are lines of a peek, each with a name in front.
type facts struct {
	m     *Model
	lines []row
}

func (f *facts) add(name, text string) {
	if text == "" {
		return
	}
	const lead = 11
	for i, r := range wrapRows(text, max(10, overlayWidth(f.m.width)-lead-1), "", "") {
		if i > 0 {
			name = ""
		}
		f.lines = append(f.lines, append(row{{fmt.Sprintf(" %-*s ", lead-2, name), f.m.look.theme.Dim}}, r...))
	}
}

// sectionFacts tells of a section.
func (m *Model) sectionFacts(s *briefing.Section) []row {
	f := &facts{m: m}
	f.add("kind", sectionKinds[s.Kind])
	f.add("length", fmt.Sprintf("%s, %s", briefing.Count(s.Words, "word"), briefing.Count(briefing.Minutes(s.Words), "minute")))
	f.add("quotes", fmt.Sprint(m.sections.count[s.ID]))
	return f.lines
}

// sectionKinds says what the kinds of section are.
var sectionKinds = [...]string{
	briefing.Intro: "introduction, before the first heading", briefing.Question: "question and its answer",
	briefing.Topic: "heading and its text", briefing.Aside: "printed with the article, not part of it",
}

// quoteKinds says what the kinds of quote are.
var quoteKinds = [...]string{
	briefing.Direct: "direct, whole sentences", briefing.Partial: "partial, a fragment in the writer's sentence",
	briefing.Indirect: "indirect, reported without quotation marks", briefing.Other: "other, no speech",
}

// quoteFacts tells of a quote: who says it, and why it is thought so.
func (m *Model) quoteFacts(q *briefing.Quote) []row {
	f := &facts{m: m}
	words := briefing.Spoken(oneLine(m.brief.Text(q.Span)))
	if q.Kind != briefing.Indirect {
		words = "“" + words + "”"
	}
	f.add("words", words)
	f.add("speaker", m.quotes.speaker(q))
	if a := m.brief.Actor(q.Speaker.Actor); a != nil {
		f.add("role", a.Role)
	}
	f.add("named as", m.brief.Trail(q))
	f.add("why", m.brief.Why(q))
	if q.Rule != briefing.ManualRule && q.Confidence > 0 {
		f.add("sure", fmt.Sprintf("%d %%, by estimate", q.Sure()))
	}
	f.add("kind", quoteKinds[q.Kind])
	if q.Section > 0 {
		f.add("section", fmt.Sprintf("§%d %s", q.Section, m.brief.Heading(&m.brief.Sections[q.Section-1])))
	}
	return f.lines
}

// actorFacts tells of an actor.
func (m *Model) actorFacts(a *briefing.Actor) []row {
	f := &facts{m: m}
	f.add("kind", a.Kind.String())
	f.add("role", a.Role)
	f.add("also", strings.Join(a.Aliases, ", "))
	f.add("part", parts[a.Part])
	f.add("mentions", fmt.Sprint(len(a.Mentions)))
	if len(a.Quotes) > 0 {
		f.add("quotes", fmt.Sprint(len(a.Quotes)))
	}
	if n := m.indirect(a.ID); n > 0 {
		f.add("reported", fmt.Sprintf("%d without quotation marks · kind:indirect lists them", n))
	}
	if len(a.Mentions) > 0 {
		f.add("first", m.sentenceAt(a.Mentions[0].Start))
	}
	return f.lines
}

// parts says how actors take part.
var parts = [...]string{
	briefing.SpokenAbout: "is spoken about", briefing.Speaks: "speaks", briefing.Declined: "was asked, and gave no answer",
}

// indirect counts what the actor is reported to have said, without marks.
func (m *Model) indirect(id briefing.ActorID) int {
	n := 0
	for i := range m.brief.Quotes {
		if q := &m.brief.Quotes[i]; q.Kind == briefing.Indirect && q.SaidBy(id) && m.brief.Telling(q) {
			n++
		}
	}
	return n
}

// sentenceAt returns the sentence that holds the byte at offset.
func (m *Model) sentenceAt(offset int) string {
	return oneLine(m.doc.SentenceAt(offset).Of(m.doc.Text))
}
