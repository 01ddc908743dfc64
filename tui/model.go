package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/content/clean"
	"brief/tui/screen"
	"brief/tui/state"
)

// Model is the root of the reader and its only tea.Model. The panes know
// nothing of each other: they return Actions, and the root applies them.
// Focus, overlays and loading are facts apart.
type Model struct {
	opt   Options
	keys  *Keymap
	look  look
	after func(time.Duration, func(time.Time) tea.Msg) tea.Cmd // tea.Tick, but in tests

	width, height int
	layout        Layout

	reading    // the article in hand; those before it hang on it
	loads      int
	errand     errand
	listed     fileList        // what Tab may put in for a path
	owed       int             // what is being written for the user
	correcting []correction    // what the library is being told of, the oldest first
	restocked  bool            // the library has changed since its view was filled
	leaving    bool            // once that is written
	unsaved    []unsaved       // what the user has made and is not written yet
	seen       map[string]bool // addresses of feed entries that were opened

	noting   state.Anchor // what the note being typed is on, also in a text that has changed since
	prompt   *prompt
	pending  Intent // a key that waits for a letter; "" for none
	lastStep Intent // the step of the key before, and of this one
	thisStep Intent
	status   string          // one line for the footer, until the next key
	failed   bool            // the status is an error
	spared   map[string]bool // parts of the screen that had a fault
	history  map[promptKind][]string

	early   []tea.KeyPressMsg // keys that wait for what they need
	rows    []string          // the screen as it was drawn last
	drawn   drawing
	canvas  canvas
	tabEnds [paneCount]int // the cells where the names of the tab bar end
	stale   bool           // it must be drawn anew

	onlyMoved bool // the key at hand was a step in the pane with the focus, and drawn knows what it changed
}

// New returns a reader. Its errors are about the options.
func New(opt Options) (*Model, error) {
	keys, err := NewKeymap(opt.Keys)
	if err != nil {
		return nil, err
	}
	if opt.Theme.Name == "" {
		opt.Theme = Themes()[0]
	}
	if opt.Parse == nil {
		opt.Parse = func(_ context.Context, doc *content.Document) *briefing.Briefing { return briefing.Parse(doc) }
	}
	if opt.Now == nil {
		opt.Now = time.Now
	}
	if opt.Measure == 0 {
		opt.Measure = defaultMeasure
	}
	opt.Ref, opt.Notice = clean.Line(opt.Ref), clean.Line(opt.Notice)
	m := &Model{opt: opt, keys: keys, after: tea.Tick, look: look{opt.Theme, newGlyphs(opt.ASCII), keys},
		seen: map[string]bool{}, spared: map[string]bool{}, history: map[promptKind][]string{}, stale: true}
	m.reading = m.newReading(source{ref: opt.Ref, fetch: opt.Load, start: opt.Start})
	return m, nil
}

// Init starts the loading.
func (m *Model) Init() tea.Cmd { return m.startLoad(false) }

// Update applies a message. It does no I/O and does not block.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	undrawn := m.stale // a frame may still be owed for a message before
	m.stale, m.onlyMoved = true, false
	if paid, ok := msg.(owedMsg); ok {
		m.pay()
		msg = paid.msg
	}
	cmd, known := m.input(msg)
	if !known {
		cmd, known = m.result(msg)
	}
	if !known {
		m.stale = false
	}
	if _, key := msg.(tea.KeyPressMsg); m.stale && !(key && m.onlyMoved) {
		m.drawn = drawing{}
	}
	m.stale = m.stale || undrawn
	return m, m.leave(cmd)
}

// input applies what the user and the terminal do, and reports whether msg is that.
func (m *Model) input(msg tea.Msg) (cmd tea.Cmd, known bool) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.arrange()
		m.relayOverlays()
	case tea.KeyPressMsg:
		cmd = m.keyInTurn(msg)
	case tea.PasteMsg:
		cmd = m.paste(msg.Content)
	case tea.MouseWheelMsg:
		m.wheel(msg)
	case tea.MouseClickMsg:
		cmd = m.click(msg)
	default:
		return nil, false
	}
	return cmd, true
}

// result applies what a command brought, and reports whether msg is that.
func (m *Model) result(msg tea.Msg) (cmd tea.Cmd, known bool) {
	switch msg := msg.(type) {
	case startMsg:
		cmd = m.showStart(msg)
	case loadedMsg:
		cmd = m.loaded(msg)
	case parsedMsg:
		cmd = m.parsed(msg)
	case loadTickMsg:
		cmd = m.loadTick(msg)
	case foundMsg:
		m.found(msg)
		cmd = m.replay()
	case savedMsg:
		m.saved(msg)
	case comparedMsg:
		m.compared(msg)
	case changedMsg:
		cmd = m.sourceChanged(msg)
	case filesMsg:
		cmd = m.filesListed(msg)
	case arrivedMsg:
		cmd = m.arrived(msg)
	case errandTickMsg:
		cmd = m.errandTick(msg)
	case keptMsg:
		cmd = m.keptInLibrary(msg)
	case correctedMsg:
		cmd = m.corrected(msg)
	case screen.CopiedMsg:
		m.pay()
		m.stale = false
	case shelvedMsg:
		cmd = m.shelved(msg)
	case doneMsg:
		m.done(msg)
	default:
		return nil, false
	}
	return cmd, true
}

// arrange lays the panes out for the size, focus and zoom.
func (m *Model) arrange() {
	m.layout = Arrange(m.width, m.height, m.focus, m.zoom)
	r := m.layout.Inner(Article)
	if m.layout.Mode == Tabs || m.layout.Mode == Compact {
		if r.W == 0 {
			r = m.layout.Panes[m.focus] // the article keeps the size that it will have
		}
		r.H -= m.sticky()
	}
	if r.W > 0 && r.H > 0 {
		m.article.resize(r.W, r.H)
	}
}

// sticky is the number of rows that name the section above the text, where no
// border does.
func (m *Model) sticky() int {
	if m.layout.Bordered || m.layout.Mode == TooSmall {
		return 0
	}
	return 1
}

func (m *Model) setFocus(p Pane) {
	if p == m.focus {
		return
	}
	m.before, m.focus = m.focus, p
	m.arrange()
}

// say puts a line in the footer until the next key.
func (m *Model) say(text string) { m.status, m.failed = text, false }

func (m *Model) complain(err error) {
	m.status, m.failed = content.Sentence(err), true
}

// busy is a context for slow work that a later load or the end cancels.
func (m *Model) busy() context.Context {
	if m.load.ctx == nil {
		return context.Background()
	}
	return m.load.ctx
}
