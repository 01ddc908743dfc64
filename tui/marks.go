package tui

import (
	"fmt"
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"brief/tui/state"
)

const markNames = "A mark's name is a letter or a digit"

// letter ends a key that waited for one: a mark is set or gone to.
func (m *Model) letter(k tea.KeyPressMsg) tea.Cmd {
	waiting := m.pending
	m.pending = ""
	r, _ := utf8.DecodeRuneInString(k.Text)
	switch {
	case m.keys.byKey[keyName(k)] == Escape:
		return nil
	case k.Text == "" || r == utf8.RuneError:
		m.say(markNames)
		return nil
	case waiting == SetMark:
		return m.setMark(r)
	case r == '\'' && waiting == GoMark:
		m.listMarks()
	case waiting == GoMark:
		m.goMark(r)
	}
	return nil
}

// setMark remembers the present place under a letter.
func (m *Model) setMark(r rune) tea.Cmd {
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		m.say(markNames)
		return nil
	}
	m.marks[r] = m.here()
	anchor := state.NewPlace(m.doc.Text, m.article.at)
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
	m.closeOverlays()
	m.jumps.push(m.here())
	m.restore(p)
}

// listMarks shows the marks to pick from.
func (m *Model) listMarks() {
	letters := slices.Sorted(maps.Keys(m.marks))
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
