package tui

import (
	"strings"
	"unicode"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// prompt is a line of text being typed in the footer. It owns every key but
// Esc, Enter and Ctrl-C.
type prompt struct {
	kind    promptKind
	label   string          // in front of it
	line    textinput.Model // its text and cursor; we draw it
	err     string          // shown behind the text
	history []string        // older first
	at      int             // index into history; len(history) is the line being typed

	typed, completed string // before and after the last completion
	choice           int    // which of the completions that is
}

// newPrompt returns an empty prompt with the lines typed before.
func newPrompt(kind promptKind, history []string) *prompt {
	line := textinput.New()
	line.KeyMap.Paste = key.NewBinding(key.WithDisabled()) // the terminal pastes, through insert
	line.Focus()
	return &prompt{kind: kind, label: promptKinds[kind].label, line: line, history: history, at: len(history), choice: -1}
}

// key handles a key and reports whether the text changed.
func (p *prompt) key(k tea.KeyPressMsg) bool {
	switch k.Keystroke() {
	case "up", "ctrl+p":
		return p.recall(-1)
	case "down", "ctrl+n":
		return p.recall(1)
	}
	if k.Text != "" {
		return p.insert(k.Text)
	}
	before := p.String()
	p.line, _ = p.line.Update(k)
	return p.String() != before
}

// insert puts what can be printed of s at the cursor.
func (p *prompt) insert(s string) bool {
	clean := strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || r == '\u200d' {
			return r
		}
		return -1
	}, s)
	before, after := p.halves()
	p.line.SetValue(before + clean + after)
	p.line.SetCursor(len([]rune(before + clean)))
	return clean != ""
}

// halves is the text before and after the cursor.
func (p *prompt) halves() (before, after string) {
	text := []rune(p.String())
	at := min(p.line.Position(), len(text))
	return string(text[:at]), string(text[at:])
}

// set puts text in place of what was typed.
func (p *prompt) set(text string) {
	p.line.SetValue(text)
	p.line.CursorEnd()
}

// recall puts an older or newer line in place of the one being typed.
func (p *prompt) recall(dir int) bool {
	to := p.at + dir
	if to < 0 || to > len(p.history) {
		return false
	}
	p.at = to
	line := ""
	if to < len(p.history) {
		line = p.history[to]
	}
	p.set(line)
	return true
}

// complete puts the next of the lines that what was typed may become in its
// place, and reports whether there is one.
func (p *prompt) complete(lines func(typed string) []string) bool {
	if p.typed = p.begun(); !p.cycling() {
		p.choice = -1
	}
	choices := lines(p.typed)
	if len(choices) == 0 {
		return false
	}
	p.choice = (p.choice + 1) % len(choices)
	p.completed = choices[p.choice]
	p.set(p.completed)
	return true
}

// cycling reports whether what is there is a completion, of which Tab goes on to the next.
func (p *prompt) cycling() bool { return p.choice >= 0 && p.String() == p.completed }

// begun is what was typed before it was completed.
func (p *prompt) begun() string {
	if p.cycling() {
		return p.typed
	}
	return p.String()
}

func (p *prompt) String() string { return p.line.Value() }
