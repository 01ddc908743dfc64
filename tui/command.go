package tui

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/briefing/query"
	"brief/content"
	"brief/tui/cite"
)

// command runs a line typed after ":": a command, or what a key does by its name in the settings.
func (m *Model) command(line string) tea.Cmd {
	line = strings.TrimSpace(line)
	name, arg, _ := strings.Cut(line, " ")
	o := orderCalled(name)
	switch {
	case line == "":
		return nil
	case o != nil && !(o.article && m.doc == nil):
		return o.run(m, strings.TrimSpace(arg))
	case m.keys.commands(Intent(line)):
		return m.commanded(Intent(line))
	case m.doc == nil:
		m.sayLacking()
		return nil
	case strings.HasPrefix(line, "s") && m.searching():
		m.waiting = append(m.waiting, func() tea.Cmd { return m.command(line) })
		return nil
	}
	if span, ok, known := m.numbered(line); !known {
		m.complain(m.noCommand(name))
	} else if !ok {
		m.complain(fmt.Errorf("no such place as %q – try %s", line, m.placesLike(line)))
	} else {
		m.jump(span)
	}
	return nil
}

// commanded does what a key does: to what lies on top, or else to the panes.
func (m *Model) commanded(intent Intent) tea.Cmd {
	if o := m.topOverlay(); o != nil {
		if cmd, ok := m.overlayIntent(o, intent); ok {
			return cmd
		}
		m.closeOverlays()
	}
	if !m.ready(intent) {
		m.sayLacking()
		return nil
	}
	return m.act(intent)
}

// noCommand says that there is no command called name, and which may be meant.
func (m *Model) noCommand(name string) error {
	var names []string
	for _, o := range orders() {
		names = append(names, o.names...)
	}
	for _, b := range m.keys.table {
		names = append(names, string(b.Intent))
	}
	if name[0] == '/' || name[0] == '?' {
		return fmt.Errorf("no command %q – %s finds in the article", name, m.keys.Label(Find))
	}
	if near := query.Nearest(name, names); near != "" {
		return fmt.Errorf("no command %q – did you mean %s?", name, near)
	}
	return fmt.Errorf("no command %q – Tab completes one, %s tells of them", name, m.keys.Label(Help))
}

// openArticle reads another article; Back returns to this one.
func (m *Model) openArticle(ref string) tea.Cmd {
	if ref == "-" {
		m.complain(errStdinOnce)
		return nil
	}
	open := m.opt.Open
	fetch := func(ctx context.Context, raw bool) (*content.Document, error) { return open(ctx, ref, raw) }
	_, fragment, _ := strings.Cut(ref, "#")
	return m.openFrom(source{ref: ref, fetch: fetch}, fragment)
}

// openFrom reads the article of s, at the place that a fragment of its address
// names; Back returns to this one.
func (m *Model) openFrom(s source, fragment string) tea.Cmd {
	store, what := m.opt.Store, "Opening "+s.ref
	if content.IsAddress(s.ref) {
		what = "Fetching " + host(s.ref)
	}
	return m.send(what, func(ctx context.Context) (func() tea.Cmd, error) {
		doc, err := s.fetch(ctx, false)
		if err != nil {
			return nil, err
		}
		k, aim := keptOf(store, doc), content.Span{}
		if at, ok := cite.Place(doc, fragment); ok && content.IsAddress(s.ref) {
			aim = at
		}
		return func() tea.Cmd { return m.visit(s, doc, k, aim) }, nil
	})
}

// placesLike are the places of the kind of line that there are.
func (m *Model) placesLike(line string) string {
	if strings.HasSuffix(line, "%") || m.brief == nil {
		return "0% to 100%"
	}
	return fmt.Sprintf("s1 to s%d", len(m.brief.Sections))
}

// numbered reads ":42" (a line of the text as "brief text" prints it, whatever
// the width of the screen; past the end, and for ":$", the last one), ":50%" and ":s3".
func (m *Model) numbered(line string) (span content.Span, ok, known bool) {
	kind := ""
	digits := line
	switch {
	case strings.HasSuffix(line, "%"):
		kind, digits = "%", strings.TrimSuffix(line, "%")
	case strings.HasPrefix(line, "s"):
		kind, digits = "s", line[1:]
	case line == "$":
		return m.line(math.MaxInt), true, true
	}
	if strings.ContainsFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) {
		return span, false, false // "+3" is relative elsewhere
	}
	n, err := strconv.Atoi(digits)
	switch {
	case errors.Is(err, strconv.ErrRange):
		n = math.MaxInt
	case err != nil:
		return span, false, false
	}
	switch kind {
	case "%":
		if n > 100 {
			return span, false, true
		}
		return m.wordAfter(len(m.doc.Text) * n / 100), true, true
	case "s":
		if m.brief == nil || n < 1 || n > len(m.brief.Sections) {
			return span, false, true
		}
		return m.doc.Blocks[m.brief.Sections[n-1].First].Span, true, true
	}
	return m.line(n), true, true
}
