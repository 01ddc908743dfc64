package tui

import (
	"strings"
	"unicode"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// promptKind says what a prompt's text is for.
type promptKind uint8

const (
	findPrompt promptKind = iota
	filterPrompt
	commandPrompt
	everywherePrompt
	notePrompt
	libraryPrompt
	aboutPrompt
	mergePrompt
	narrowPrompt
	lostPrompt // for what has gone while it was being typed
)

// onTop reports whether what is typed is about the overlay on top.
func (k promptKind) onTop() bool {
	return k == everywherePrompt || k == libraryPrompt || k == aboutPrompt || k == mergePrompt || k == narrowPrompt
}

// picks reports whether Enter goes to an entry of the overlay on top.
func (k promptKind) picks() bool {
	return k == everywherePrompt || k == libraryPrompt || k == narrowPrompt
}

// verb is what Enter does with the text, for its hint.
func (k promptKind) verb() string {
	switch k {
	case commandPrompt:
		return "run"
	case notePrompt:
		return "keep"
	}
	return "go"
}

// escapes is what Esc does, for its hint.
func (k promptKind) escapes() string {
	switch k {
	case filterPrompt, narrowPrompt:
		return "clear"
	case libraryPrompt:
		return "list" // what was typed holds, and the keys are the list's
	}
	return "cancel"
}

// examples say what can be typed, the longest first.
func (k promptKind) examples() []string {
	switch k {
	case findPrompt:
		return []string{"words, or /expression/"}
	case filterPrompt:
		return []string{"words, /expression/, @name, -not, role: sec: kind: about:", "words, @name, -not, role: sec: kind: about:", "words, @name, -not"}
	case aboutPrompt:
		return []string{"words, @name, -not, role: sec: kind: about:", "words, @name, -not"}
	case libraryPrompt:
		return []string{"words, @name, -not, about: source: after: before:", "words, @name, -not"}
	case mergePrompt:
		return []string{"a name, or a number as in #12"}
	case notePrompt:
		return []string{"your words, or none to highlight"}
	}
	return nil
}

// completes reports whether Tab puts in what may be meant.
func (k promptKind) completes() bool {
	return k == filterPrompt || k == commandPrompt || k == libraryPrompt
}

// prompt is a line of text being typed in the footer. It owns every key but
// Esc, Enter and Ctrl-C.
type prompt struct {
	kind    promptKind
	label   string
	line    textinput.Model // its text and cursor; we draw it
	err     string          // shown behind the text
	history []string        // older first
	at      int             // index into history; len(history) is the line being typed

	typed, completed string // before and after the last completion
	choice           int    // which of the completions that is
}

// newPrompt returns an empty prompt with the lines typed before.
func newPrompt(kind promptKind, label string, history []string) *prompt {
	line := textinput.New()
	line.KeyMap.Paste = key.NewBinding(key.WithDisabled()) // the terminal pastes, through insert
	line.Focus()
	return &prompt{kind: kind, label: label, line: line, history: history, at: len(history), choice: -1}
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
