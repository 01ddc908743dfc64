package tui

import (
	"fmt"
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
	"brief/content/clean"
)

// search is the search in the article: what is looked for, and how far it is.
type search struct {
	id      int // of the last run; results of older ones are dropped
	pattern string
	origin  place // where it began, for Esc and for the jump list
	typing  bool
	commit  bool // Enter came before the result
	wrapped bool // the last step went round an end of the text; told until the next key
	running bool
	before  matches // those that were there when the prompt opened
}

// matches is a search that has ended, and what it found.
type matches struct {
	pattern string
	hits    []content.Span
	hit     int // the current one
}

type foundMsg struct {
	id   int
	text *query.Text // that was searched
	hits []content.Span
	err  error
}

// startFind opens the prompt that searches the article.
func (m *Model) startFind() {
	m.closeOverlays()
	m.search.origin, m.search.typing, m.search.commit = m.here(), true, false
	m.search.before = matches{m.search.pattern, m.article.hits, m.article.hit}
	m.ask(findPrompt)
}

// findWords finds text in the article as if it were typed into the prompt, which stays open without any.
func (m *Model) findWords(text string) tea.Cmd {
	m.startFind()
	if text == "" {
		return nil
	}
	m.prompt.set(text)
	return tea.Batch(m.find(text), m.commitPrompt())
}

// find looks for the prompt's text in the background.
func (m *Model) find(pattern string) tea.Cmd {
	if m.text == nil {
		return nil
	}
	m.search.id++
	m.search.pattern, m.search.running = pattern, true
	id, text, ctx := m.search.id, m.text, m.busy()
	return func() tea.Msg {
		hits, err := text.Find(ctx, pattern, 0)
		return foundMsg{id, text, hits, err}
	}
}

// finding reports whether a find is being typed.
func (m *Model) finding() bool { return m.prompt != nil && m.prompt.kind == findPrompt }

// findAgain looks in a new text for what is being typed.
func (m *Model) findAgain() tea.Cmd {
	if !m.finding() || m.prompt.String() == "" {
		return nil
	}
	return m.find(m.prompt.String())
}

// found shows the matches of the text being typed, from where the reader was.
func (m *Model) found(msg foundMsg) {
	if msg.id != m.search.id || msg.text != m.text {
		return
	}
	m.search.running = false
	if msg.err != nil {
		switch {
		case m.prompt != nil:
			m.prompt.err = clean.Line(msg.err.Error())
		case m.search.commit: // Enter came before it was known
			m.cancelFind()
			m.complain(msg.err)
		}
		return
	}
	if m.prompt != nil {
		m.prompt.err = ""
	}
	a := m.article
	a.hits, a.hit, m.search.wrapped = msg.hits, -1, false
	m.countHits()
	if len(a.hits) > 0 {
		from := m.search.origin.at
		a.hit = sort.Search(len(a.hits), func(i int) bool { return a.hits[i].Start >= from })
		if a.hit == len(a.hits) {
			a.hit, m.search.wrapped = 0, true
		}
		m.showHit()
	} else if m.search.typing {
		a.anchor, a.at, a.landed = m.search.origin.anchor, m.search.origin.at, m.search.origin.landed
	}
	if m.search.commit {
		m.endFind()
	}
}

// commitFind keeps what Enter asks for, once it is found.
func (m *Model) commitFind(text string) tea.Cmd {
	switch {
	case text == "":
		return m.findSame()
	case m.search.running:
		m.search.commit = true
	default:
		m.endFind()
	}
	return nil
}

// endFind keeps the search after Enter: its origin enters the jump list.
func (m *Model) endFind() {
	m.search.typing, m.search.commit = false, false
	if len(m.article.hits) == 0 {
		said := "No match for " + query.Quoted(m.search.pattern)
		if words := strings.TrimSpace(m.search.pattern); strings.Contains(words, " ") && !strings.HasPrefix(words, "/") {
			said += fmt.Sprintf(" – %s looks for its words apart", m.keys.Label(Everywhere))
		}
		m.cancelFind()
		m.say(said)
		return
	}
	m.jumps.push(m.search.origin)
	m.origin = nil
	m.setFocus(Article)
}

// cancelFind restores what was before the prompt, with the search that was there.
func (m *Model) cancelFind() {
	m.search.typing, m.search.commit = false, false
	m.restore(m.search.origin)
	m.clearSearch()
	if b := m.search.before; len(b.hits) > 0 {
		m.search.pattern = b.pattern
		m.article.hits, m.article.hit = b.hits, b.hit
		m.countHits()
	}
}

// dropFind is cancelFind, with the keys that wait for what is found.
func (m *Model) dropFind() {
	if m.search.commit {
		m.early = nil
	}
	m.cancelFind()
}

// findSame goes on with the search before, as Enter without a word asks for; where that has
// ended, it begins anew.
func (m *Model) findSame() tea.Cmd {
	m.cancelFind()
	said := m.history[findPrompt]
	switch {
	case m.search.pattern != "":
		m.nextHit(1)
	case len(said) == 0:
		m.say("Nothing to look for again – type words")
	case m.text != nil:
		m.search.origin, m.search.typing, m.search.commit = m.here(), true, true
		m.search.before = matches{}
		return m.find(said[len(said)-1])
	}
	return nil
}

func (m *Model) clearSearch() {
	m.search.id++
	m.search.pattern, m.search.running, m.search.commit = "", false, false
	m.article.hits, m.article.hit = nil, -1
	m.sections.hits = nil
}

// countHits counts the matches in each section.
func (m *Model) countHits() {
	m.sections.hits = map[int]int{}
	if m.brief == nil {
		return
	}
	for _, h := range m.article.hits {
		if s := m.brief.SectionAt(h.Start); s != nil {
			m.sections.hits[s.ID]++
		}
	}
}

// nextHit goes to the next match after, or before, the reader.
func (m *Model) nextHit(dir int) {
	a := m.article
	if len(a.hits) == 0 {
		m.say("No search – press " + m.keys.Label(Find))
		return
	}
	next := a.hitBeside(dir)
	a.hit = (next + len(a.hits)) % len(a.hits)
	m.search.wrapped = a.hit != next
	m.showHit()
	m.showArticle()
}

// hitBeside is the index of the match after, or before, the reader, past the ends of hits
// where there is none.
func (p *articlePane) hitBeside(dir int) int {
	if p.hit >= 0 && p.hits[p.hit].Start == p.at {
		return p.hit + dir
	}
	after := sort.Search(len(p.hits), func(i int) bool { return p.hits[i].Start >= p.at })
	if dir < 0 {
		return after - 1
	}
	return after
}

// showHit brings the current match into sight, and moves no more than needed.
func (m *Model) showHit() {
	a := m.article
	h := a.hits[a.hit]
	if sight := a.sight(); h.Start < sight.Start || h.End > sight.End || a.hidden(h.Start) {
		a.reveal(h)
	}
	a.at, a.target, a.landed = h.Start, content.Span{}, true
	m.sections.follow(a.section())
}

// hidden reports whether a fold hides the byte at offset.
func (p *articlePane) hidden(offset int) bool {
	it := p.flow.Item(p.flow.Locate(offset))
	return it.Label != "" || offset >= it.End
}

// searchLine is how far the search is: "/bridge  3/50 · wrapped", in short rows
// the other way round.
func (m *Model) searchLine() string {
	if m.search.pattern == "" {
		return ""
	}
	if m.layout.Mode == Compact {
		return m.hitCount() + " /" + m.search.pattern
	}
	return "/" + m.search.pattern + "  " + m.hitCount()
}

// hitCount is which match is the current one, or how many there are where none is: who went
// back to before a search is at none of them.
func (m *Model) hitCount() string {
	a := m.article
	if n := len(a.hits); a.hit < 0 && n > 0 {
		return briefing.Count(n, "hit")
	}
	line := fmt.Sprintf("%d/%d", a.hit+1, len(a.hits))
	if m.search.wrapped {
		line += " · wrapped"
	}
	return line
}
