package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// key applies a key: to the prompt, to a waiting key, to the top overlay, or to
// the panes.
func (m *Model) key(k tea.KeyPressMsg) tea.Cmd {
	intent := m.keys.byKey[keyName(k)]
	if intent == Interrupt {
		return tea.Quit
	}
	m.status, m.failed = "", false
	if intent == Escape && m.prompt == nil && m.errand.running {
		m.dropErrand()
		m.say("Cancelled")
		return nil
	}
	if (intent == Suspend || intent == Redraw) && m.prompt == nil { // whatever lies on top
		cmd, _ := m.global(intent)
		return cmd
	}
	if m.layout.Mode == TooSmall {
		if intent == Quit {
			return m.quit()
		}
		return nil
	}
	switch {
	case m.prompt != nil:
		return m.promptKey(k, intent)
	case m.pending != "":
		return m.letter(k)
	case m.topOverlay() != nil:
		return m.overlayKey(intent, k)
	}
	if intent == "" {
		m.sayUnknown(keyName(k))
		return nil
	}
	return m.act(intent)
}

// sayUnknown says that a key does nothing, and which does what it does elsewhere.
func (m *Model) sayUnknown(key string) {
	to, ok := habits(key)
	label := m.keys.Label(to)
	switch {
	case !ok || m.keys.first(to) == "":
		m.say(fmt.Sprintf("%s does nothing – %s lists the keys", KeyLabel(key), m.keys.Label(Help)))
	case to == CommandLine:
		m.say(fmt.Sprintf("%s does nothing – %s42 goes to a line, %s50%% to half the text", KeyLabel(key), label, label))
	default:
		m.say(fmt.Sprintf("%s does nothing – %s: %s", KeyLabel(key), label, m.keys.help(to)))
	}
}

// keyName is a key as the table names it: its text where it has one, as that
// already carries Shift.
func keyName(k tea.KeyPressMsg) string {
	if k.Text != "" && k.Text != " " {
		return k.Text
	}
	return k.Keystroke()
}

// act applies an intent to the panes.
func (m *Model) act(intent Intent) tea.Cmd {
	m.thisStep, m.search.wrapped = "", false
	defer func() { m.lastStep = m.thisStep }()
	if intent != Escape && m.focus == Article {
		m.article.unlight()
	}
	if m.settled() && m.lacks(intent) {
		m.sayLacking()
		return nil
	}
	if cmd, ok := m.global(intent); ok {
		return cmd
	}
	if intent == Escape {
		m.escape()
		return nil
	}
	section, from := m.sections.current(), m.here()
	m.apply(m.pane(intent), from)
	var cmd tea.Cmd
	if m.focus == Article {
		m.sections.follow(m.article.section())
		cmd = m.markRead()
	}
	m.noteMove(intent, section)
	return cmd
}

// noteMove has no more drawn anew than a step in the pane with the focus changes: that
// pane, the article, and the sections where it leads to another one.
func (m *Model) noteMove(intent Intent, section int) {
	_, moves := m.sections.steps(intent)
	if !moves || m.focus == Article && (intent == GoTop || intent == GoBottom) {
		return
	}
	m.onlyMoved = true
	m.drawn.panes[m.focus].rows = nil
	if m.sections.current() != section {
		m.drawn.panes[Sections].rows = nil
	}
}

// pane gives an intent to the pane with the focus.
func (m *Model) pane(intent Intent) Action {
	if list := m.listPane(m.focus); list != nil {
		return list.do(intent)
	}
	switch {
	case (intent == GoTop || intent == GoBottom) && m.article.flow != nil:
		m.toEnd(intent)
		return Action{}
	case m.article.answers && (intent == LineDown || intent == LineUp):
		m.stepAnswer(intent)
		return Action{}
	}
	return m.article.do(intent)
}

// toEnd goes to the top or the bottom of the article, which is a jump.
func (m *Model) toEnd(intent Intent) {
	m.jumps.push(m.here())
	a := m.article
	if intent == GoTop {
		a.anchor, a.at, a.landed = 0, 0, false
		return
	}
	a.anchor = a.flow.Offset(a.lastTop())
	a.at, a.landed = a.flow.Offset(a.flow.Last()), true
}

// apply does what a pane asked for, which had the reader at from before.
func (m *Model) apply(a Action, from place) {
	switch a.Kind {
	case Preview:
		if m.origin == nil {
			m.origin = &from
		}
		if m.focus == Sections { // its answer is to be read
			m.article.reveal(a.Span)
			break
		}
		m.article.preview(a.Span)
		m.sections.follow(m.article.section())
	case Commit:
		m.jumpFrom(from, a.Span)
		if a.Text != "" {
			m.say(fmt.Sprintf("%s · %s in %s: the next", a.Text, m.keys.Label(Enter), from.focus))
		}
	case Say:
		m.say(a.Text)
	}
}

// escape peels one layer: a preview, a filter, a search, the answers, the zoom. The highlight
// of a place ends with every key and is no layer of its own.
func (m *Model) escape() {
	highlit := !m.article.target.Empty()
	m.article.unlight()
	switch {
	case m.load.running:
		m.load.cancel()
	case m.search.commit:
		m.dropFind()
	case m.searching() && m.load.slow && m.search.pattern == "":
		m.stopParse()
	case m.focus != Article && m.filterOf(m.focus) != "":
		m.clearFilter()
	case m.origin != nil && m.focus != Article:
		back := *m.origin
		focus := m.focus
		m.restore(back)
		m.setFocus(focus)
		m.origin = nil
	case m.search.pattern != "":
		m.clearSearch()
	case m.article.answers:
		m.toggleAnswers()
	case m.zoom:
		m.toggleZoom()
	case !highlit:
		m.say(fmt.Sprintf("Nothing to clear – %s quits", m.keys.Label(Quit)))
	}
}

// toggle goes to a pane, or back from it when it has the focus already. Where nothing
// had the focus before, as in a pane that an article was left in, the first time says so.
func (m *Model) toggle(p Pane) {
	if m.focus == p && m.before == p {
		m.say(fmt.Sprintf("Already in %s", p))
		m.before = Article
		return
	}
	if m.focus == p {
		p = m.before
	}
	m.leavePreview(p)
	m.setFocus(p)
}

// leavePreview makes a previewed place the reader's own, as the focus goes to
// the article without Enter.
func (m *Model) leavePreview(to Pane) {
	if to == Article {
		m.origin = nil
	}
}

func (m *Model) cycle(dir int) {
	p := Pane((int(m.focus) + dir + int(paneCount)) % int(paneCount))
	m.leavePreview(p)
	m.setFocus(p)
}
