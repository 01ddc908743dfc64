package tui

import (
	"strings"
	"unicode"

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
)

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

// prompt is a line of text being typed in the footer. It owns every key but
// Esc, Enter and Ctrl-C.
type prompt struct {
	kind    promptKind
	label   string
	text    []rune
	cursor  int      // index into text
	err     string   // shown behind the text
	history []string // older first
	at      int      // index into history; len(history) is the line being typed

	typed, completed string // before and after the last completion
	choice           int    // which of the completions that is
}

// key handles a key and reports whether the text changed.
func (p *prompt) key(k tea.KeyPressMsg) bool {
	switch k.Keystroke() {
	case "backspace", "ctrl+h":
		return p.cut(p.cursor-1, p.cursor)
	case "delete", "ctrl+d":
		return p.cut(p.cursor, p.cursor+1)
	case "ctrl+u":
		return p.cut(0, p.cursor)
	case "ctrl+k":
		return p.cut(p.cursor, len(p.text))
	case "ctrl+w", "alt+backspace":
		return p.cut(p.wordStart(), p.cursor)
	case "left", "ctrl+b":
		p.cursor = max(0, p.cursor-1)
	case "right", "ctrl+f":
		p.cursor = min(len(p.text), p.cursor+1)
	case "home", "ctrl+a":
		p.cursor = 0
	case "end", "ctrl+e":
		p.cursor = len(p.text)
	case "up", "ctrl+p":
		return p.recall(-1)
	case "down", "ctrl+n":
		return p.recall(1)
	default:
		return p.insert(k.Text)
	}
	return false
}

func (p *prompt) insert(s string) bool {
	var clean []rune
	for _, r := range s {
		if unicode.IsPrint(r) || r == '\u200d' {
			clean = append(clean, r)
		}
	}
	p.text = append(p.text[:p.cursor:p.cursor], append(clean, p.text[p.cursor:]...)...)
	p.cursor += len(clean)
	return len(clean) > 0
}

func (p *prompt) cut(from, to int) bool {
	from, to = max(0, from), min(to, len(p.text))
	if from >= to {
		return false
	}
	p.text = append(p.text[:from:from], p.text[to:]...)
	p.cursor = from
	return true
}

func (p *prompt) wordStart() int {
	head := strings.TrimRightFunc(string(p.text[:p.cursor]), unicode.IsSpace)
	return len([]rune(head[:strings.LastIndexFunc(head, unicode.IsSpace)+1]))
}

// recall puts an older or newer line in place of the one being typed.
func (p *prompt) recall(dir int) bool {
	to := p.at + dir
	if to < 0 || to > len(p.history) {
		return false
	}
	p.at, p.text = to, nil
	if to < len(p.history) {
		p.text = []rune(p.history[to])
	}
	p.cursor = len(p.text)
	return true
}

// complete puts the next of the lines that what was typed may become in its
// place, and reports whether there is one.
func (p *prompt) complete(lines func(typed string) []string) bool {
	if p.String() != p.completed {
		p.typed, p.choice = p.String(), -1
	}
	choices := lines(p.typed)
	if len(choices) == 0 {
		return false
	}
	p.choice = (p.choice + 1) % len(choices)
	p.completed = choices[p.choice]
	p.text = []rune(p.completed)
	p.cursor = len(p.text)
	return true
}

func (p *prompt) String() string { return string(p.text) }
