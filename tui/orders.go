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
	takes   string   // what may stand behind it, for the help
	help    string   // what it does; "" for what the help need not tell
	article bool     // it needs an article
	values  valuesOf // what Tab puts in behind it; nil for nothing
	asks    bool     // without one of them it only tells of them
	files   bool     // they are looked for on the disk, so at Tab only
	run     func(m *Model, arg string) tea.Cmd
}

// orders returns the table of commands; places in the article, such as ":42", are not in it.
func orders() []order {
	return []order{
		{names: []string{"quit", "q", "exit", "x", "wq"}, help: "close what is on top, else quit", run: func(m *Model, _ string) tea.Cmd {
			if m.topOverlay() != nil {
				return m.commanded(Quit)
			}
			return m.quit() // also while the article is being read
		}},
		{names: []string{"qa", "xa", "wqa"}, run: func(m *Model, _ string) tea.Cmd { return m.quit() }},
		{names: []string{"q!", "qa!"}, run: func(*Model, string) tea.Cmd { return tea.Quit }},
		{names: []string{"help", "h"}, takes: "WORDS", help: "this help, or what of it has the words", run: func(m *Model, arg string) tea.Cmd { m.openHelp(arg); return nil }},
		{names: []string{"set"}, takes: "NAME", help: "mouse, nomouse, ascii, noascii", values: settingValues, asks: true, run: (*Model).setOption},
		{names: []string{"theme"}, takes: "NAME", help: "other colours", values: themeValues, asks: true, run: func(m *Model, arg string) tea.Cmd { m.setTheme(arg); return nil }},
		{names: []string{"library"}, takes: "QUERY", help: "search all saved quotes", run: func(m *Model, arg string) tea.Cmd { return m.openLibrary(arg, arg == "") }},
		{names: []string{"speaker"}, takes: "NAME", help: "all that somebody said in the library", values: speakerValues, run: func(m *Model, arg string) tea.Cmd {
			if arg == "" {
				return m.openSpeakerHere()
			}
			return m.openSpeaker(strings.Trim(arg, `"'`))
		}},
		{names: []string{"feeds"}, takes: "NAME", help: "the feeds, or the entries of one; an address is subscribed to", run: (*Model).openFeeds},
		{names: []string{"open"}, takes: "NAME", help: "read another file, address or built-in briefing", values: articleValues, files: true, run: func(m *Model, arg string) tea.Cmd {
			return m.openOr(arg, func() tea.Cmd { return m.browse(m.address()) })
		}},
		{names: []string{"next", "n"}, help: "the next of the articles that brief was started with", run: func(m *Model, _ string) tea.Cmd { return m.openTurn(1) }},
		{names: []string{"previous", "p", "prev", "N"}, help: "the previous of them", run: func(m *Model, _ string) tea.Cmd { return m.openTurn(-1) }},
		{names: []string{"articles", "args", "ls", "files", "buffers"}, help: "list the articles that brief was started with", run: func(m *Model, _ string) tea.Cmd { m.listTurns(); return nil }},
		{names: []string{"e"}, values: articleValues, files: true, run: func(m *Model, arg string) tea.Cmd { return m.openOr(arg, m.edit) }},
		{names: []string{"export"}, takes: "FORMAT", help: "write the article in another format, or notes", article: true, values: exportValues, run: func(m *Model, arg string) tea.Cmd {
			if arg == "notes" {
				return m.exportNotes()
			}
			return m.export(arg)
		}},
		{names: []string{"w"}, article: true, run: func(m *Model, _ string) tea.Cmd {
			m.say("All is kept without it – :export writes the article to a file")
			return nil
		}},
		{names: []string{"find", "search", "grep"}, takes: "WORDS", help: "find in the article", article: true, run: (*Model).findWords},
		{names: []string{"marks"}, help: "list the marks", article: true, run: func(m *Model, _ string) tea.Cmd { m.listMarks(); return nil }},
		{names: []string{"notes"}, help: "list the notes", article: true, run: func(m *Model, _ string) tea.Cmd { m.openNotes(); return nil }},
		{names: []string{"noh", "nohlsearch"}, help: "forget the search", article: true, run: func(m *Model, _ string) tea.Cmd { m.clearSearch(); return nil }},
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
