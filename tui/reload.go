package tui

import (
	"cmp"
	"errors"
	"slices"
	"sort"

	tea "charm.land/bubbletea/v2"

	"brief/content"
	"brief/tui/state"
)

// reload reads the article again because a key asked for it, and says what came
// of it.
func (m *Model) reload(raw bool) tea.Cmd {
	if m.ref == "-" && m.doc != nil {
		m.complain(errStdinOnce)
		return nil
	}
	cmd := m.startLoad(raw)
	m.load.asked = true
	return cmd
}

// errStdinOnce is why standard input cannot be read again, nor another time.
var errStdinOnce = errors.New("standard input is read at the start only")

// readsAgain reports whether doc is of the article that is on the screen and read to its end.
func (m *Model) readsAgain(doc *content.Document) bool {
	return m.doc != nil && m.brief != nil && m.first == nil && m.doc.Ref == doc.Ref
}

// unchanged reports whether doc says what is on the screen already.
func (m *Model) unchanged(doc *content.Document) bool {
	old := m.doc
	return m.readsAgain(doc) && old.Title == doc.Title && old.Text == doc.Text && slices.Equal(old.Blocks, doc.Blocks) && slices.Equal(old.Marks, doc.Marks)
}

// walledOff reports whether doc is only the start of what is on the screen, as its page
// lets nobody read the rest any more.
func (m *Model) walledOff(doc *content.Document) bool {
	old := m.doc
	return m.readsAgain(doc) && content.IsAddress(doc.Ref) && doc.Walled && !old.Walled && !m.raw && len(doc.Text) < len(old.Text)
}

// stay goes on with what is on the screen, which a reload that brought doc did not change.
func (m *Model) stay(doc *content.Document) tea.Cmd {
	said := cmp.Or(doc.Notice, "Read again – nothing has changed") // it may be a copy, since fetching failed
	switch {
	case m.walledOff(doc):
		said = "The page now shows only its start – this is the text from before"
	case m.load.raw && doc.Notice == "":
		said = "This is all the text there is"
	}
	if m.load.asked {
		m.say(content.Capital(said))
	}
	return m.watch(m.doc)
}

// maxMoved bounds how many jumps follow an article into its new text: each may have
// to be looked for.
const maxMoved = 20

// movePlaces puts the marks and the jump list where their words are in text, which
// replaces the article's.
func (m *Model) movePlaces(text string) {
	for r, p := range m.marks {
		m.marks[r] = m.moved(p, text)
	}
	for _, list := range []*[]place{&m.jumps.back, &m.jumps.forward} {
		*list = (*list)[max(0, len(*list)-maxMoved):]
		for i, p := range *list {
			(*list)[i] = m.moved(p, text)
		}
	}
}

// moved is a place of the present article where its words are in text.
func (m *Model) moved(p place, text string) place {
	top, _ := state.NewPlace(m.doc.Text, p.anchor).Locate(text)
	at, _ := state.NewPlace(m.doc.Text, p.at).Locate(text)
	p.anchor, p.at, p.target, p.opened, p.origin = top.Start, at.Start, content.Span{}, map[int]bool{}, nil
	return p
}

// chosen is what was selected in the lists: a quote by where its words are now, 0 for
// none, and an actor by name.
type chosen struct {
	quote int
	actor string
}

// chosenIn is what is selected, for an article whose words are text from now on.
func (m *Model) chosenIn(text string) (c chosen) {
	if m.brief == nil {
		return m.chosen // of the text before
	}
	if q := m.quotes.selected(); q != nil {
		span, _ := state.NewAnchor(m.doc.Text, q.Span).Locate(text)
		c.quote = span.Start
	}
	if a := m.actors.selected(); a != nil {
		c.actor = a.Name
	}
	return c
}

// chooseAgain selects what was selected before a reload, or of the quotes the next one.
func (m *Model) chooseAgain() {
	c := m.chosen
	m.chosen = chosen{}
	if c.quote > 0 {
		m.quotes.pick(sort.Search(len(m.quotes.shown), func(i int) bool { return m.brief.Quotes[m.quotes.shown[i]].Start >= c.quote }))
	}
	if i := slices.IndexFunc(m.actors.shown, func(i int) bool { return m.brief.Actors[i].Name == c.actor }); i >= 0 {
		m.actors.pick(i)
	}
}
