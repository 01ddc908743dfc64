package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
)

// openEverywhere searches sections, quotes and actors at once.
func (m *Model) openEverywhere() {
	m.openPicks("Search everywhere", nil)
	m.ask(everywherePrompt)
	m.searchEverywhere("")
}

// steerEverywhere moves the selection while the text is being typed.
func (m *Model) steerEverywhere(k tea.KeyPressMsg) bool {
	o := m.topOverlay()
	dir := map[string]int{"up": -1, "down": 1, "ctrl+p": -1, "ctrl+n": 1}[k.Keystroke()]
	if dir == 0 {
		return false
	}
	o.scroll(dir)
	return true
}

// maxPerGroup bounds what a search everywhere lists of each kind.
const maxPerGroup = 50

// searchEverywhere lists what has all the words of text, by kind, or else what comes
// nearest to that.
func (m *Model) searchEverywhere(text string) {
	o := m.topOverlay()
	if o.info = ""; m.brief == nil { // it is looked for when that is there
		if m.searching() {
			o.info = "still looking"
		}
		return
	}
	words, most := sought(text), 0
	picks, n := m.everywhere(func(entry string) bool {
		near, all := nearness(entry, words)
		most = max(most, near)
		return all
	})
	if n == 0 && most > 0 {
		o.info = "not all words"
		picks, _ = m.everywhere(func(entry string) bool {
			near, _ := nearness(entry, words)
			return near == most
		})
	}
	if n == 0 && most == 0 && len(words) > 0 {
		picks = []pick{{heading: true, rows: func(width int, _ bool) []row { return wrapRows(m.nowhere(text), width-1, "", " ") }}}
	}
	o.setPicks(picks)
}

// chooseEverywhere goes to the selected entry, or says that text has none.
func (m *Model) chooseEverywhere(text string) tea.Cmd {
	switch {
	case m.brief == nil: // what was found is lost
		m.closeOverlay()
		m.sayLacking()
	case m.topOverlay().picked() == nil:
		m.closeOverlay()
		m.say(m.nowhere(text))
	default:
		return m.chooseOverlay()
	}
	return nil
}

// nowhere says that a search everywhere finds nothing, and what looks in the text itself.
func (m *Model) nowhere(text string) string {
	return fmt.Sprintf("No section, quote or actor has %s – %s in %s looks in the text", query.Quoted(text), m.keys.Label(Find), Article)
}

// everywhere lists the sections, quotes and actors that pass, and counts them.
func (m *Model) everywhere(passes func(entry string) bool) (picks []pick, total int) {
	group := func(name string, n int, item func(i int) (entry string, p pick)) {
		head := len(picks)
		picks = append(picks, pick{heading: true})
		found := 0
		for i := range n {
			entry, p := item(i)
			if !passes(entry) {
				continue
			}
			if found++; found <= maxPerGroup {
				picks = append(picks, p)
			}
		}
		picks[head].row = row{{fmt.Sprintf(" %s %d", name, found), m.look.theme.Heading}}
		total += found
	}
	b := m.brief
	group("Sections", len(b.Sections), func(i int) (string, pick) { return m.sectionEntry(&b.Sections[i]) })
	group("Quotes", len(m.quotes.all), func(i int) (string, pick) { return m.quoteEntry(&b.Quotes[m.quotes.all[i]]) })
	group("Actors", len(m.actors.all), func(i int) (string, pick) { return m.actorEntry(&b.Actors[m.actors.all[i]]) })
	return picks, total
}

// sectionEntry is what is looked for in a section, and how it is listed.
func (m *Model) sectionEntry(s *briefing.Section) (string, pick) {
	name := m.brief.Heading(s)
	where := segment{fmt.Sprintf(" §%d", s.ID), m.look.theme.Dim}
	return name, pick{row: row{{"   " + name, ""}, where}, span: m.doc.Blocks[s.First].Span}
}

// quoteEntry is what is looked for in a quote, and how it is listed.
func (m *Model) quoteEntry(q *briefing.Quote) (string, pick) {
	words := briefing.Spoken(oneLine(m.brief.Text(q.Span)))
	return words + " " + q.Attribution(), pick{rows: m.spokenRows(q, words), span: q.Span}
}

// actorEntry is what is looked for in an actor, and how it is listed.
func (m *Model) actorEntry(a *briefing.Actor) (string, pick) {
	about := oneLine(a.Role)
	if about == "" {
		about = a.Kind.String()
	}
	p := pick{row: row{{"   " + oneLine(a.Name), m.look.theme.Speaker}, {", " + about, m.look.theme.Role}}, span: a.RoleSpan}
	if len(a.Mentions) > 0 {
		p.span = a.Mentions[0].Span
	}
	return a.Name + " " + a.Role + " " + strings.Join(a.Aliases, " "), p
}

// nearness is how much of several folded words an entry has: their letters, as long words
// tell more, without those that may be a part of any. All is whether it has every one.
func nearness(entry string, words []string) (letters int, all bool) {
	const least = 4 // bytes
	entry, all = query.Fold(entry, true), true
	for _, w := range words {
		switch {
		case !strings.Contains(entry, w):
			all = false
		case len(w) >= least && len(words) > 1:
			letters += len(w)
		}
	}
	return letters, all
}

// spokenRows are who says a quote and its words, the selected one's whole.
func (m *Model) spokenRows(q *briefing.Quote, words string) rowsFunc {
	const most = 6
	return func(width int, selected bool) []row {
		lead, speaker := "   ", m.quotes.speaker(q)+": "
		if selected {
			lead = ">  "
		}
		lines := []string{m.look.fit(speaker+words, width-len(lead))}
		if selected {
			lines = m.look.firstLines(wrapWords(speaker+words, width-len(lead)), most, width-len(lead))
		}
		var rows []row
		for i, line := range lines {
			r := row{{"   ", ""}, {line, ""}}
			if rest, ok := strings.CutPrefix(line, speaker); i == 0 {
				r = row{{lead, m.look.theme.Key}, {line, ""}}
				if ok {
					r = row{{lead, m.look.theme.Key}, {speaker, m.look.theme.Speaker}, {rest, ""}}
				}
			}
			rows = append(rows, r)
		}
		return rows
	}
}

// sought are the folded words of what is typed: the first of them, so that who pastes a
// page does not wait for it.
func sought(typed string) []string {
	const most = 30
	words := strings.Fields(query.Fold(typed, true))
	return words[:min(most, len(words))]
}

// hasWords reports whether text has all the folded words, whatever its case and accents.
func hasWords(text string, words []string) bool {
	_, all := nearness(text, words)
	return all
}
