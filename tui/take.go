package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/content/clean"
	"brief/tui/cite"
	"brief/tui/screen"
	"brief/tui/state"
)

// take applies the intents that take something out of the reader.
func (m *Model) take(intent Intent) (tea.Cmd, bool) {
	switch intent {
	case Copy:
		m.showSubject()
		return m.copy(m.cited(cite.Text)), true
	case CopyLink:
		m.showSubject()
		return m.copy(m.cited(cite.Markdown)), true
	case Browser:
		return m.browse(m.address()), true
	case Edit:
		return m.edit(), true
	case Export:
		return m.export(""), true
	}
	return nil, false
}

// copy puts text on the terminal's clipboard.
func (m *Model) copy(text string) tea.Cmd {
	if text == "" {
		m.say("Nothing to copy here")
		return nil
	}
	if m.opt.Copy != nil && (!m.opt.Clipboard || len(text) > maxClipboard) {
		write := m.opt.Copy
		return m.owe(func() tea.Msg {
			path, err := write([]byte(text))
			return doneMsg{"Copied to " + path, err}
		})
	}
	m.say("Copied (OSC 52)")
	m.owed++ // until screen.CopiedMsg
	return screen.Copy(text)
}

// maxClipboard is the most bytes that go to the terminal's clipboard: xterm and
// others drop sequences of more than 100,000 bytes, and base64 makes four of three.
const maxClipboard = 74_000

// browse opens address in the browser.
func (m *Model) browse(address string) tea.Cmd {
	switch {
	case address == "":
		m.say("This article has no address" + m.orEdit())
		return nil
	case m.opt.OpenURL == nil || clean.Link(address) == "":
		m.complain(fmt.Errorf("cannot open %s here – copy the address with %s", address, m.keys.Label(CopyLink)))
		return nil
	}
	m.say("Opening " + host(address))
	open := m.opt.OpenURL
	return func() tea.Msg { return doneMsg{"Opened " + host(address), open(address)} }
}

// orEdit says that a key opens the article's file, where it has one.
func (m *Model) orEdit() string {
	if m.opt.Editor == nil {
		return ""
	}
	if _, err := m.opt.Editor(m.doc, m.article.at); err != nil {
		return ""
	}
	return fmt.Sprintf(" – %s opens its file in $EDITOR", m.keys.Label(Edit))
}

// edit gives the terminal to the user's editor, at the reader's place.
func (m *Model) edit() tea.Cmd {
	if m.opt.Editor == nil {
		m.complain(errors.New("no editor – set $EDITOR"))
		return nil
	}
	c, err := m.opt.Editor(m.doc, m.article.at)
	if err != nil {
		m.complain(err)
		return nil
	}
	return screen.Exec(exec.Command(c.Name, c.Args...), func(err error) tea.Msg { return doneMsg{"", err} })
}

// runWaiting does what was asked for before the findings were there.
func (m *Model) runWaiting() tea.Cmd {
	var cmds []tea.Cmd
	for _, do := range m.waiting {
		cmds = append(cmds, do())
	}
	m.waiting = nil
	return tea.Batch(cmds...)
}

// exportNotes writes the notes as a Markdown file.
func (m *Model) exportNotes() tea.Cmd {
	if len(m.keptNotes()) == 0 {
		m.say("No notes to export")
		return nil
	}
	return m.writeFile("notes.md", []byte(state.NotesMarkdown(m.doc, m.keptNotes())), "Notes written to ")
}

// writeFile writes a new file and says done and where it is.
func (m *Model) writeFile(name string, data []byte, done string) tea.Cmd {
	write := m.opt.Write
	if write == nil {
		m.complain(errors.New("cannot export here – use brief export"))
		return nil
	}
	return m.owe(func() tea.Msg {
		path, err := write(name, data)
		return exported(done, path, err)
	})
}

// export writes the article and its findings in a format, "" for the usual one,
// once they are there.
func (m *Model) export(format string) tea.Cmd {
	switch {
	case m.opt.Export == nil:
		m.complain(errors.New("cannot export here – use brief export"))
		return nil
	case format != "" && !slices.Contains(m.opt.Formats, format):
		m.complain(m.noFormat(format))
		return nil
	case m.topOverlay().ofLibrary():
		return m.exportSaved(m.topOverlay(), format)
	case m.searching():
		m.waiting = append(m.waiting, func() tea.Cmd { return m.export(format) })
		m.say("Exporting once sections, quotes and actors are found")
		return nil
	case m.brief == nil:
		m.complain(errors.New("nothing to export – press " + m.keys.Label(Reload) + " to look for sections, quotes and actors"))
		return nil
	}
	b, export := m.brief, m.opt.Export
	return m.owe(func() tea.Msg {
		path, err := export(b, format)
		return exported("Exported to ", path, err)
	})
}

// noFormat says which formats there are, or that the name of a file is not asked for.
func (m *Model) noFormat(format string) error {
	if name, file, _ := strings.Cut(format, " "); file != "" && (name == "notes" || slices.Contains(m.opt.Formats, name)) {
		return fmt.Errorf("export takes no name: the file is called after the article – %sexport %s", m.keys.Label(CommandLine), name)
	}
	return fmt.Errorf("no export format %q – try %s, or notes", format, strings.Join(m.opt.Formats, ", "))
}

// exported tells where a file was written, or that it was there already.
func exported(done, path string, err error) doneMsg {
	if errors.Is(err, fs.ErrExist) {
		done, err = "Already exported to ", nil
	}
	return doneMsg{done + path, err}
}
