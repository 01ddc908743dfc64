package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/content"
)

// order is a command that is typed after ":".
type order struct {
	names   []string // the first is the one that is offered
	article bool     // it needs an article
	values  valuesOf // what Tab puts in behind it; nil for nothing
	asks    bool     // without one of them it only tells of them
	files   bool     // they are looked for on the disk, so at Tab only
	run     func(m *Model, arg string) tea.Cmd
}

// orders returns the table of commands; places in the article, such as ":42", are not in it.
func orders() []order {
	return []order{
		{names: []string{"quit", "q", "exit", "qa", "x", "xa", "wq", "wqa"}, run: func(m *Model, _ string) tea.Cmd { return m.quit() }},
		{names: []string{"q!", "qa!"}, run: func(*Model, string) tea.Cmd { return tea.Quit }},
		{names: []string{"help", "h"}, run: func(m *Model, arg string) tea.Cmd { m.openHelp(arg); return nil }},
		{names: []string{"set"}, values: settingValues, asks: true, run: (*Model).setOption},
		{names: []string{"theme"}, values: themeValues, asks: true, run: func(m *Model, arg string) tea.Cmd { m.setTheme(arg); return nil }},
		{names: []string{"library"}, run: func(m *Model, arg string) tea.Cmd { return m.openLibrary(arg, arg == "") }},
		{names: []string{"speaker"}, values: speakerValues, run: func(m *Model, arg string) tea.Cmd {
			if arg == "" {
				return m.openSpeakerHere()
			}
			return m.openSpeaker(strings.Trim(arg, `"'`))
		}},
		{names: []string{"feeds"}, run: (*Model).openFeeds},
		{names: []string{"open"}, values: articleValues, files: true, run: func(m *Model, arg string) tea.Cmd {
			return m.openOr(arg, func() tea.Cmd { return m.browse(m.address()) })
		}},
		{names: []string{"next", "n"}, run: func(m *Model, _ string) tea.Cmd { return m.openTurn(1) }},
		{names: []string{"previous", "p", "prev", "N"}, run: func(m *Model, _ string) tea.Cmd { return m.openTurn(-1) }},
		{names: []string{"articles", "args", "ls", "files", "buffers"}, run: func(m *Model, _ string) tea.Cmd { m.listTurns(); return nil }},
		{names: []string{"e"}, values: articleValues, files: true, run: func(m *Model, arg string) tea.Cmd { return m.openOr(arg, m.edit) }},
		{names: []string{"export"}, article: true, values: exportValues, run: func(m *Model, arg string) tea.Cmd {
			if arg == "notes" {
				return m.exportNotes()
			}
			return m.export(arg)
		}},
		{names: []string{"w"}, article: true, run: func(m *Model, _ string) tea.Cmd {
			m.say("All is kept without it – :export writes the article to a file")
			return nil
		}},
		{names: []string{"find", "search", "grep"}, article: true, run: (*Model).findWords},
		{names: []string{"marks"}, article: true, run: func(m *Model, _ string) tea.Cmd { m.listMarks(); return nil }},
		{names: []string{"notes"}, article: true, run: func(m *Model, _ string) tea.Cmd { m.openNotes(); return nil }},
		{names: []string{"noh", "nohlsearch"}, article: true, run: func(m *Model, _ string) tea.Cmd { m.clearSearch(); return nil }},
	}
}

// orderCalled is the command of that name, or nil.
func orderCalled(name string) *order {
	for _, o := range orders() {
		if slices.Contains(o.names, name) {
			return &o
		}
	}
	return nil
}

// openOr reads another article or, where none is named, does what the command does with this one.
func (m *Model) openOr(ref string, here func() tea.Cmd) tea.Cmd {
	switch {
	case ref != "" && m.opt.Open != nil:
		return m.openArticle(ref)
	case m.doc == nil:
		m.sayLacking()
		return nil
	}
	return here()
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
		names := strings.Join(ThemeNames(m.opt.Themes), ", ")
		if name == "" {
			m.say(fmt.Sprintf("The theme is %s – there are %s", m.look.theme.Name, names))
			return
		}
		m.complain(fmt.Errorf("no theme %q – try %s", name, names))
		return
	}
	m.look.theme = t
	m.say("Theme " + name)
}
