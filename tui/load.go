package tui

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
)

// load is the work of opening the article. Results carry the id of the load
// that asked for them; those of an older one are dropped.
type load struct {
	id      int
	ctx     context.Context
	cancel  context.CancelFunc
	since   time.Time
	share   *atomic.Int64 // done, in thousandths; zero until something is known
	running bool
	slow    bool // it has taken long enough to be told of
	err     error
}

type loadedMsg struct {
	id  int
	doc *content.Document
	err error
}

type parsedMsg struct {
	id    int
	brief *briefing.Briefing
}

// loadTickMsg redraws the loading line.
type loadTickMsg int

// doneMsg ends some slow work with a line for the footer.
type doneMsg struct {
	text string
	err  error
}

// loadTick is how often the loading line is redrawn.
const loadTick = 100 * time.Millisecond

// startLoad opens the article in the background, in place of a load under way.
func (m *Model) startLoad() tea.Cmd {
	if m.load.cancel != nil {
		m.load.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	share := &atomic.Int64{}
	m.load = load{id: m.load.id + 1, ctx: ctx, cancel: cancel, since: m.opt.Now(), share: share, running: true}
	id, open := m.load.id, m.opt.Load
	run := func() tea.Msg {
		doc, err := open(ctx, func(done float64) { share.Store(int64(done * 1000)) })
		return loadedMsg{id, doc, err}
	}
	tick := m.after(loadTick, func(time.Time) tea.Msg { return loadTickMsg(id) })
	return tea.Batch(run, tick)
}

func (m *Model) loadTick(msg loadTickMsg) tea.Cmd {
	if int(msg) != m.load.id || !m.load.running {
		m.stale = false
		return nil
	}
	m.load.slow = true
	return m.after(loadTick, func(time.Time) tea.Msg { return msg })
}

// loaded shows the article at once and has it parsed behind that.
func (m *Model) loaded(msg loadedMsg) tea.Cmd {
	if msg.id != m.load.id {
		return nil
	}
	m.load.running = false
	if msg.err != nil {
		m.load.err = msg.err
		if errors.Is(msg.err, context.Canceled) {
			m.load.err = errors.New("Cancelled – press r to try again")
		}
		m.complain(m.load.err)
		m.early = nil
		return nil
	}
	m.open(msg.doc)
	id, parse := m.load.id, m.opt.Parse
	return tea.Batch(m.replay(), func() tea.Msg { return parsedMsg{id, parse(msg.doc)} })
}

// open shows doc; a reload keeps the place as far as the text allows.
func (m *Model) open(doc *content.Document) {
	again, at := m.doc != nil && m.doc.Ref == doc.Ref, m.article.anchor
	m.doc, m.brief, m.text = doc, nil, query.NewText(doc.Text)
	m.search, m.origin = search{}, nil
	m.article.set(doc)
	m.sections.set(nil)
	m.quotes.set(nil)
	m.actors.set(nil)
	if again && at < len(doc.Text) {
		m.article.anchor, m.article.at = at, at
	}
	m.arrange()
}

// parsed fills the panes with what was found.
func (m *Model) parsed(msg parsedMsg) tea.Cmd {
	if msg.id != m.load.id {
		return nil
	}
	b := msg.brief
	m.brief, m.article.brief = b, b
	m.sections.set(b)
	m.quotes.set(b)
	m.actors.set(b)
	m.article.lay()
	m.sections.follow(m.article.at)
	if !asks(b) {
		m.say(fmt.Sprintf("No questions found – showing %s", count(len(b.Doc.Blocks), "paragraph")))
	}
	if m.opt.Notice != "" {
		m.complain(errors.New(m.opt.Notice))
		m.opt.Notice = ""
	}
	return m.replay()
}

// asks reports whether the article has any heading at all to go by.
func asks(b *briefing.Briefing) bool {
	for i := range b.Sections {
		if k := b.Sections[i].Kind; k == briefing.Question || k == briefing.Topic {
			return true
		}
	}
	return false
}

// loadingLine is what the footer says while the article is on its way.
func (m *Model) loadingLine() string {
	line := fmt.Sprintf("Fetching %s%s %.1f s", m.opt.Ref, m.look.glyphs.ellipsis, m.opt.Now().Sub(m.load.since).Seconds())
	if share := m.load.share.Load(); share > 0 {
		line += fmt.Sprintf(" · %d%%", share/10)
	}
	return line + " · Esc cancel"
}

func (m *Model) done(msg doneMsg) {
	if msg.err != nil {
		m.complain(msg.err)
		return
	}
	m.say(msg.text)
}
