package tui

import (
	"fmt"
	"sort"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/tui/state"
)

// openContents shows the sections as an overlay.
func (m *Model) openContents() {
	if m.brief == nil {
		return
	}
	var picks []pick
	for i := range m.brief.Sections {
		s := &m.brief.Sections[i]
		picks = append(picks, pick{
			row:  row{{fmt.Sprintf("  §%-3d ", s.ID), m.look.theme.Dim}, {m.brief.Heading(s), ""}},
			span: m.brief.Doc.Blocks[s.First].Span,
		})
	}
	m.openPicks("Sections", picks)
	if s := m.article.section(); s != nil {
		m.overlays[len(m.overlays)-1].sel = s.ID - 1
	}
}

// openEverywhere searches sections, quotes and actors at once.
func (m *Model) openEverywhere() {
	if m.brief == nil {
		return
	}
	m.openPicks("Search everywhere", nil)
	m.ask(everywherePrompt, "Everywhere: ")
	m.searchEverywhere("")
}

// steerEverywhere moves the selection while the text is being typed.
func (m *Model) steerEverywhere(k tea.KeyPressMsg) bool {
	o := m.overlays[len(m.overlays)-1]
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
	if o.info = ""; m.brief == nil {
		return // it is looked for when that is there
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
		picks = []pick{{heading: true, row: row{{" Nothing matches " + query.Quoted(text), ""}}}}
	}
	o.setPicks(picks)
}

// everywhere lists the sections, quotes and actors that pass, and counts them.
func (m *Model) everywhere(passes func(entry string) bool) (picks []pick, total int) {
	theme := m.look.theme
	group := func(name string, n int, item func(i int) (string, pick)) {
		head := len(picks)
		picks = append(picks, pick{heading: true})
		found := 0
		for i := range n {
			key, p := item(i)
			if !passes(key) {
				continue
			}
			if found++; found <= maxPerGroup {
				picks = append(picks, p)
			}
		}
		picks[head].row = row{{fmt.Sprintf(" %s %d", name, found), theme.Heading}}
		total += found
	}
	b := m.brief
	group("Sections", len(b.Sections), func(i int) (string, pick) {
		s := &b.Sections[i]
		name := b.Heading(s)
		return name, pick{row: row{{"   " + name, ""}, {fmt.Sprintf(" §%d", s.ID), theme.Dim}}, span: b.Doc.Blocks[s.First].Span}
	})
	group("Quotes", len(m.quotes.all), func(i int) (string, pick) {
		q := &b.Quotes[m.quotes.all[i]]
		words := briefing.Spoken(oneLine(b.Text(q.Span)))
		return words + " " + q.Attribution(), pick{rows: m.spokenRows(q, words), span: q.Span}
	})
	group("Actors", len(m.actors.all), func(i int) (string, pick) {
		a := &b.Actors[m.actors.all[i]]
		about := oneLine(a.Role)
		if about == "" {
			about = a.Kind.String()
		}
		p := pick{row: row{{"   " + oneLine(a.Name), theme.Speaker}, {", " + about, theme.Role}}, span: a.RoleSpan}
		if len(a.Mentions) > 0 {
			p.span = a.Mentions[0].Span
		}
		return a.Name + " " + a.Role + " " + strings.Join(a.Aliases, " "), p
	})
	return picks, total
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
			lines = wrapWords(speaker+words, width-len(lead))
			if len(lines) > most {
				lines = lines[:most]
				lines[most-1] = wholeWords(lines[most-1], width-len(lead), m.look.glyphs.ellipsis)
			}
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
	text = query.Fold(text, true)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// setMark remembers the present place under a letter.
func (m *Model) setMark(r rune) tea.Cmd {
	switch {
	case m.doc == nil:
		return nil
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		m.say("A mark's name is a letter")
		return nil
	}
	m.marks[r] = m.here()
	anchor := state.NewPlace(m.doc.Text, m.article.anchor)
	m.change(func(a *state.Article) { a.SetMark(string(r), anchor) })
	m.say(fmt.Sprintf("Mark %c set", r))
	return m.saveOwn()
}

// goMark goes to a mark, which is a jump.
func (m *Model) goMark(r rune) {
	p, ok := m.marks[r]
	if !ok {
		m.say(fmt.Sprintf("No mark %c – press %s and a letter to set one", r, m.keys.Label(SetMark)))
		return
	}
	m.jumps.push(m.here())
	m.restore(p)
}

// listMarks shows the marks to pick from.
func (m *Model) listMarks() {
	var letters []rune
	for r := range m.marks {
		letters = append(letters, r)
	}
	sort.Slice(letters, func(i, j int) bool { return letters[i] < letters[j] })
	if len(letters) == 0 {
		m.say(fmt.Sprintf("No marks – press %s and a letter to set one", m.keys.Label(SetMark)))
		return
	}
	var picks []pick
	for _, r := range letters {
		p := m.marks[r]
		choose := func() tea.Cmd { m.goMark(r); return nil }
		said := row{{"  " + string(r) + "  ", m.look.theme.Key}}
		if p.focus != Article { // it leads back to that list
			said = append(said, segment{p.focus.String() + ": ", m.look.theme.Dim})
		}
		picks = append(picks, pick{letter: string(r), row: append(said, segment{m.sentenceAt(p.at), ""}), choose: choose})
	}
	m.openPicks("Marks", picks)
}
