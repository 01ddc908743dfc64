package tui

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/tui/change"
	"brief/tui/state"
)

// load is the work of opening the article. Results carry the id of the load
// that asked for them; those of an older one are dropped.
type load struct {
	id      int
	ctx     context.Context
	cancel  context.CancelFunc
	since   time.Time
	stop    context.CancelFunc // ends the search for findings
	raw     bool               // all text of a page, not just its article
	running bool
	slow    bool // it has taken long enough to be told of
	err     error

	asked     bool // a key asked to read it again
	cancelled bool // err says that the user ended it
}

type loadedMsg struct {
	id   int
	doc  *content.Document
	kept kept
	err  error
}

type parsedMsg struct {
	id    int
	brief *briefing.Briefing
}

// loadTickMsg redraws the loading line, and the one that is shown until the
// findings are there.
type loadTickMsg int

// doneMsg ends some slow work with a line for the footer.
type doneMsg struct {
	text string
	err  error
}

// loadTick is how often the loading line is redrawn.
const loadTick = 100 * time.Millisecond

// startLoad opens the article in the background, in place of a load under way.
func (m *Model) startLoad(raw bool) tea.Cmd {
	if m.load.cancel != nil {
		m.load.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.loads++
	m.article.absent = ""
	m.absentAll("")
	m.load = load{id: m.loads, ctx: ctx, cancel: cancel, running: true, raw: raw}
	id, open, store := m.load.id, m.fetch, m.opt.Store
	run := func(k *kept) tea.Msg {
		doc, err := open(ctx, raw)
		if k == nil {
			k = new(keptOf(store, doc))
		}
		return loadedMsg{id, doc, *k, err}
	}
	return tea.Batch(m.glance(id, run), m.tickLoad())
}

// tickLoad begins to count how long the load takes.
func (m *Model) tickLoad() tea.Cmd {
	id := m.load.id
	m.load.since = m.opt.Now()
	return m.after(loadTick, func(time.Time) tea.Msg { return loadTickMsg(id) })
}

func (m *Model) loadTick(msg loadTickMsg) tea.Cmd {
	if int(msg) != m.load.id || !m.load.running && !m.searching() {
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
	shown := m.first != nil
	m.first = nil
	switch {
	case msg.err != nil:
		return m.notLoaded(msg.err, shown)
	case m.unchanged(msg.doc), m.walledOff(msg.doc):
		return m.stay(msg.doc)
	}
	m.open(msg.doc, msg.kept)
	return m.parse(msg.doc)
}

// notLoaded says why there is no article; shown is whether its start is on the screen.
func (m *Model) notLoaded(err error, shown bool) tea.Cmd {
	m.load.err = err
	if m.load.cancelled = errors.Is(err, context.Canceled); m.load.cancelled {
		m.load.err = m.cancelled()
	}
	m.complain(m.load.err)
	m.article.absent, m.early = content.Sentence(m.load.err), nil
	m.absentAll("Nothing is open")
	if m.doc == nil && !shown && !m.load.slow && errors.Is(err, content.ErrOpen) && !content.IsAddress(m.ref) && m.turn() == "" {
		return tea.Quit // nothing was shown yet, and nothing else is to be read: the command line says it better
	}
	return nil
}

// cancelled says that the user ended a load, or the search for findings.
func (m *Model) cancelled() error {
	return errors.New("cancelled – press " + m.keys.Label(Reload) + " to try again")
}

// parse finds in the background what doc says.
func (m *Model) parse(doc *content.Document) tea.Cmd {
	id, parse := m.load.id, m.opt.Parse
	ctx, stop := context.WithCancel(m.busy())
	m.load.stop = stop
	return tea.Batch(m.replay(), m.findAgain(), m.watch(doc), func() tea.Msg { return parsedMsg{id, parse(ctx, doc)} })
}

// stopParse leaves the article without its findings.
func (m *Model) stopParse() {
	m.load.stop()
	m.load.err, m.early, m.waiting = m.cancelled(), nil, nil
	m.complain(m.load.err)
	m.absentAll(content.Sentence(m.load.err))
}

// open shows doc; a reload keeps the place as far as the text allows.
func (m *Model) open(doc *content.Document, k kept) {
	again := m.doc != nil && m.doc.Ref == doc.Ref
	var top, at state.Anchor
	landed := m.article.landed
	if again {
		top, at = state.NewPlace(m.doc.Text, m.article.anchor), state.NewPlace(m.doc.Text, m.article.at)
		m.refilter = m.filtersNow()
		m.chosen = m.chosenIn(doc.Text)
		m.movePlaces(doc.Text)
		m.dropOverlays()
	}
	find := search{id: m.search.id + 1} // what is still found is of the text before
	if again && m.finding() {
		find.origin, find.typing = m.moved(m.search.origin, doc.Text), true
	}
	m.raw, m.besides = m.load.raw, m.load.raw && m.doc != nil
	m.doc, m.brief, m.original, m.text = doc, nil, nil, query.NewText(doc.Text)
	m.search, m.origin, m.changes = find, nil, change.Report{}
	m.article.set(doc)
	m.sections.set(nil)
	m.quotes.set(nil)
	m.actors.set(nil)
	m.arrange()
	if !again {
		m.kept = k
	}
	m.besides = m.besides || doc.Walled && m.readOther()
	if !again {
		m.restoreKept()
		return
	}
	span, _ := top.Locate(doc.Text)
	m.article.anchor = span.Start
	span, _ = at.Locate(doc.Text)
	m.article.at, m.article.landed = span.Start, landed
	m.article.keepAt()
}

// parsed fills the panes with what was found.
func (m *Model) parsed(msg parsedMsg) tea.Cmd {
	if msg.id != m.load.id || msg.brief == nil || m.load.err != nil {
		return nil
	}
	m.original = msg.brief
	b := m.keptCorrections(msg.brief)
	m.sections.set(b)
	m.setBriefing(b)
	m.refilter = [paneCount]string{} // they hold again
	m.chooseAgain()
	m.restoreRead()
	m.showNotes()
	m.aimAgain()
	m.sections.follow(m.article.section())
	if m.search.pattern != "" {
		m.countHits() // what was found before there were sections
	}
	m.markRead()
	if m.prompt != nil && m.prompt.kind == everywherePrompt {
		m.searchEverywhere(m.prompt.String())
	}
	told := m.failed || m.kept.notice != "" && m.status == m.kept.notice // which matters more
	if !asks(b) && !told {
		m.say(fmt.Sprintf("No questions found – showing %s", briefing.Count(len(b.Doc.Blocks), "paragraph")))
	}
	if m.turn() != "" && m.from == nil && !told {
		command := m.keys.Label(CommandLine)
		m.say(fmt.Sprintf("Article %s – %snext opens the next, %sarticles lists them", m.turn(), command, command))
	}
	if how := b.Doc.Notice; how != "" && !told {
		m.say(content.Capital(how))
	}
	if m.opt.Notice != "" {
		m.complain(errors.New(m.opt.Notice))
		m.opt.Notice = ""
	}
	return tea.Batch(m.replay(), m.compare(b), m.saveAlways(), m.runWaiting())
}

// setBriefing shows b in place of one that says the same but for its speakers.
func (m *Model) setBriefing(b *briefing.Briefing) {
	quotes, actors := m.quotes.list, m.actors.list
	actor := m.actors.current()
	filters := m.filtersNow()
	m.brief, m.article.brief, m.sections.brief = b, b, b
	m.quotes.set(b)
	m.actors.set(b)
	m.applyFilters(filters)
	m.quotes.pick(quotes.sel)
	m.actors.pick(actors.sel)
	m.actors.pickItem(actor) // who is the same, wherever it is listed now
	m.quotes.top, m.actors.top = quotes.top, actors.top
	m.article.lay()
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

// searching reports whether the article is there and its findings are not.
func (m *Model) searching() bool { return m.doc != nil && m.brief == nil && m.load.err == nil }

func (m *Model) done(msg doneMsg) {
	if msg.err != nil {
		m.complain(msg.err)
		return
	}
	if !m.failed { // what failed beside it stays in sight until the next key
		m.say(msg.text)
	}
}
