package tui

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/content"
	"brief/tui/cite"
)

// command runs a line typed after ":".
func (m *Model) command(line string) tea.Cmd {
	line = strings.TrimSpace(line)
	name, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	switch {
	case line == "":
		return nil
	case strings.Contains(" q quit exit qa x xa wq wqa ", " "+name+" "):
		return m.quit()
	case name == "q!" || name == "qa!":
		return tea.Quit
	case name == "help" || name == "h":
		m.openHelp()
		return nil
	case name == "set":
		return m.setOption(arg)
	case name == "theme":
		m.setTheme(arg)
		return nil
	case name == "library":
		return m.openLibrary(arg, arg == "")
	case name == "speaker" && arg != "":
		return m.openSpeaker(arg)
	case name == "speaker":
		return m.openSpeakerHere()
	case name == "feeds":
		return m.openFeeds()
	case (name == "open" || name == "e") && arg != "" && m.opt.Open != nil:
		return m.openArticle(arg)
	}
	if m.doc == nil {
		m.sayLacking()
		return nil
	}
	switch name {
	case "export":
		if arg == "notes" {
			return m.exportNotes()
		}
		return m.export(arg)
	case "open":
		return m.browse(m.address())
	case "e":
		return m.edit()
	case "w":
		m.say("All is kept without it – :export writes the article to a file")
		return nil
	case "marks":
		m.listMarks()
		return nil
	case "notes":
		m.openNotes()
		return nil
	case "noh", "nohlsearch":
		m.clearSearch()
		return nil
	}
	if strings.HasPrefix(line, "s") && m.searching() {
		m.waiting = append(m.waiting, func() tea.Cmd { return m.command(line) })
		return nil
	}
	if span, ok, known := m.numbered(line); known {
		if !ok {
			m.complain(fmt.Errorf("no such place as %q – try 0%% to 100%%, or s1 to s%d", line, m.sectionCount()))
			return nil
		}
		m.jump(span)
		return nil
	}
	m.complain(fmt.Errorf("no command %q – Tab completes one, %s tells of them", line, m.keys.Label(Help)))
	return nil
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

// sectionCount is how many sections are known.
func (m *Model) sectionCount() int {
	if m.brief == nil {
		return 0
	}
	return len(m.brief.Sections)
}

// numbered reads ":42" (a line of the text as "brief text" prints it, whatever
// the width of the screen; past the end the last one), ":50%" and ":s3".
func (m *Model) numbered(line string) (span content.Span, ok, known bool) {
	kind := ""
	digits := line
	switch {
	case strings.HasSuffix(line, "%"):
		kind, digits = "%", strings.TrimSuffix(line, "%")
	case strings.HasPrefix(line, "s"):
		kind, digits = "s", line[1:]
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 {
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

// commandsLike lists the commands that start as typed, in order.
func (m *Model) commandsLike(typed string) (lines []string) {
	all := []string{"export", "export notes", "feeds", "help", "library", "marks", "notes", "open", "quit",
		"set mouse", "set nomouse", "set ascii", "set noascii", "speaker "}
	for _, name := range content.Samples() {
		all = append(all, "open "+name)
	}
	for _, f := range m.opt.Formats {
		all = append(all, "export "+f)
	}
	for _, t := range append(Themes(), m.opt.Themes...) {
		all = append(all, "theme "+t.Name)
	}
	if m.brief != nil {
		for i := range m.brief.Actors {
			if len(m.brief.Actors[i].Quotes) > 0 {
				all = append(all, "speaker "+m.brief.Actors[i].Name)
			}
		}
	}
	for _, line := range all {
		if len(line) > len(typed) && strings.EqualFold(line[:len(typed)], typed) {
			lines = append(lines, line)
		}
	}
	return lines
}

// setOption turns something on or off: "mouse", "nomouse", "ascii", "noascii".
func (m *Model) setOption(arg string) tea.Cmd {
	name, off := strings.CutPrefix(arg, "no")
	on := !off
	switch name {
	case "":
		m.say(fmt.Sprintf("The mouse is %s – set mouse, nomouse, ascii, noascii", onOff(m.opt.Mouse)))
		return nil
	case "mouse":
		m.opt.Mouse = on
	case "ascii":
		m.look.glyphs = newGlyphs(on)
		m.article.lay()
	default:
		m.complain(fmt.Errorf("no setting %q – try mouse, nomouse, ascii, noascii", arg))
		return nil
	}
	m.say(content.Capital(name) + " " + onOff(on))
	return nil
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// setTheme puts on the theme called name, or says which there are.
func (m *Model) setTheme(name string) {
	t, ok := ThemeByName(name, m.opt.Themes)
	if !ok {
		var names []string
		for _, t := range append(Themes(), m.opt.Themes...) {
			names = append(names, t.Name)
		}
		if name == "" {
			m.say(fmt.Sprintf("The theme is %s – there are %s", m.look.theme.Name, strings.Join(names, ", ")))
			return
		}
		m.complain(fmt.Errorf("no theme %q – try %s", name, strings.Join(names, ", ")))
		return
	}
	if m.opt.Light {
		t = t.OnLight()
	}
	m.look.theme = t
	m.say("Theme " + name)
}
