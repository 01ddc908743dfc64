package tui

import (
	"cmp"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content/clean"
	"brief/tui/state"
)

// unsaved is an article with marks, notes or names by hand that are not written yet.
type unsaved struct {
	session *state.Session
	failed  error // why the last save failed; nil while none has
	told    bool  // quitting has told the user
}

// savedMsg ends a save of an article's state.
type savedMsg struct {
	session *state.Session
	own     bool // it was of what the user has made
	err     error
}

// saveOwn is save of what the user has made: quitting waits for it, and does not lose
// it unasked.
func (m *Model) saveOwn() tea.Cmd {
	k := m.kept
	if k.session == nil {
		return nil
	}
	m.unsavedOf(k.session)
	return m.owe(func() tea.Msg { return savedMsg{k.session, true, k.save()} })
}

// unsavedOf is what is known of a session that has something to write.
func (m *Model) unsavedOf(s *state.Session) *unsaved {
	i := slices.IndexFunc(m.unsaved, func(u unsaved) bool { return u.session == s })
	if i < 0 {
		i = len(m.unsaved)
		m.unsaved = append(m.unsaved, unsaved{session: s})
	}
	return &m.unsaved[i]
}

func (m *Model) saved(msg savedMsg) {
	is := func(u unsaved) bool { return u.session == msg.session }
	if msg.err == nil {
		m.unsaved = slices.DeleteFunc(m.unsaved, is)
		return
	}
	m.complain(fmt.Errorf("not kept yet%s: %w – it is tried again", m.inOther(msg.session), msg.err))
	if msg.own || slices.ContainsFunc(m.unsaved, is) {
		u := m.unsavedOf(msg.session)
		u.failed, u.told = msg.err, u.told && !msg.own
	}
}

// inOther names the article of a session, where it is not the one in hand.
func (m *Model) inOther(s *state.Session) string {
	title := s.Article().Title
	if s == m.kept.session || title == "" {
		return ""
	}
	return " in " + query.Quoted(clean.Line(title))
}

// losing says what quitting now would lose, in whatever article that was made; asked
// again, nothing.
func (m *Model) losing() error {
	var reason error
	where, articles, news := "", 0, false
	for i := range m.unsaved {
		u := &m.unsaved[i]
		if u.failed == nil {
			continue
		}
		news = news || !u.told
		reason, u.told = u.failed, true
		articles++
		where = cmp.Or(m.inOther(u.session), where)
	}
	if !news {
		return nil
	}
	if articles > 1 {
		where = " in " + briefing.Count(articles, "article")
	}
	// The reason comes last: a long one may be cut.
	return fmt.Errorf("what you noted%s is not kept – %s again loses it: %w", where, m.keys.Label(Quit), reason)
}
