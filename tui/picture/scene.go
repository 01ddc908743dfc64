package main

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/content"
	"brief/tui"
)

// scene is a screen and the keys that lead to it.
type scene struct {
	name, caption string
	width, height int
	keys          []string // each a key as the reader names it, or text to type
}

// scenes lists the pictures.
func scenes() []scene {
	return []scene{
		{"reader", "the reader: sections, the article, who said what, and who is who", 160, 42, []string{"]", "]"}},
		{"quotes", "who said what, with the quote in its paragraph", 80, 24, []string{"3", "j", "j"}},
		{"filter", "quotes filtered by speaker", 110, 28, []string{"3", "/", "@rubio"}},
		{"search", "a search, with hits counted per section", 110, 28, []string{"/", "ukraine", "enter"}},
		{"answers", "every question with the first sentence of its answer", 110, 28, []string{"Z"}},
	}
}

// play drives the reader through the keys and returns its screen.
func (s scene) play() ([]string, error) {
	opt := tui.Options{
		Ref: content.DefaultSample,
		Load: func(ctx context.Context, _ bool) (*content.Document, error) {
			return content.Open(ctx, content.DefaultSample, content.Options{})
		},
		Now: func() time.Time { return time.Unix(0, 0) },
	}
	m, err := tui.New(opt)
	if err != nil {
		return nil, err
	}
	send(m, tea.WindowSizeMsg{Width: s.width, Height: s.height})
	do(m, m.Init())
	for _, k := range s.keys {
		for _, press := range presses(k) {
			send(m, press)
		}
	}
	if rows := m.Frame().Rows; len(rows) > 0 {
		return rows, nil
	}
	return nil, errors.New("the reader shows nothing")
}

// presses returns the key called name, or a key for each character of a text.
func presses(name string) []tea.KeyPressMsg {
	if code, ok := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab}[name]; ok {
		return []tea.KeyPressMsg{{Code: code}}
	}
	var out []tea.KeyPressMsg
	for _, r := range name {
		out = append(out, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return out
}

func send(m *tui.Model, msg tea.Msg) {
	_, cmd := m.Update(msg)
	do(m, cmd)
}

// do runs a command and all that follow from it, one after the other.
func do(m *tui.Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			do(m, c)
		}
	default:
		send(m, msg)
	}
}
