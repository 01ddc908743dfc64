package tui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// command runs a line typed after ":".
func (m *Model) command(line string) tea.Cmd {
	line = strings.TrimSpace(line)
	name, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	switch {
	case line == "":
		return nil
	case name == "q" || name == "quit":
		return tea.Quit
	case name == "set":
		return m.setOption(arg)
	case name == "theme":
		m.setTheme(arg)
		return nil
	case name == "library":
		return m.openLibrary(arg, arg == "")
	case name == "speaker" && arg != "":
		return m.openSpeaker(arg)
	case name == "feeds":
		return m.openFeeds()
	}
	if m.doc == nil {
		m.say("Nothing is open yet")
		return nil
	}
	switch name {
	case "export":
		if arg == "notes" {
			return m.exportNotes()
		}
		return m.export()
	case "open":
		return m.browse(m.address())
	}
	if span, ok, known := m.numbered(line); known {
		if !ok {
			m.complain(fmt.Errorf("No such place as %q", line))
			return nil
		}
		m.jump(span)
		return nil
	}
	m.complain(fmt.Errorf("No command %q – try 42, 50%%, s3, open, export, library, speaker NAME, feeds, set, theme, q", line))
	return nil
}

// numbered reads ":42" (a paragraph), ":50%" and ":s3".
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
		i := min(m.doc.BlockAt(len(m.doc.Text)*n/100), len(m.doc.Blocks)-1)
		return m.doc.Blocks[i].Span, true, true
	case "s":
		if m.brief == nil || n < 1 || n > len(m.brief.Sections) {
			return span, false, true
		}
		return m.doc.Blocks[m.brief.Sections[n-1].First].Span, true, true
	}
	if n < 1 || n > len(m.doc.Blocks) {
		return span, false, true
	}
	return m.doc.Blocks[n-1].Span, true, true
}

// setOption turns something on or off: "mouse", "nomouse", "ascii", "noascii".
func (m *Model) setOption(arg string) tea.Cmd {
	name, on := strings.CutPrefix(arg, "no")
	on = !on
	switch name {
	case "mouse":
		m.opt.Mouse = on
	case "ascii":
		m.look.glyphs = newGlyphs(on)
		m.article.lay()
	default:
		m.complain(fmt.Errorf("No setting %q – try mouse, nomouse, ascii, noascii", arg))
		return nil
	}
	m.say(name + map[bool]string{true: " on", false: " off"}[on])
	return nil
}

func (m *Model) setTheme(name string) {
	t, ok := ThemeByName(name, m.opt.Themes)
	if !ok {
		var names []string
		for _, t := range append(Themes(), m.opt.Themes...) {
			names = append(names, t.Name)
		}
		m.complain(fmt.Errorf("No theme %q – try %s", name, strings.Join(names, ", ")))
		return
	}
	m.look.theme = t
	m.say("Theme " + name)
}
