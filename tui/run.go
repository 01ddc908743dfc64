package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond bounds how often the screen is written.
const framesPerSecond = 120

// Run shows the reader on the terminal until the user quits.
func Run(ctx context.Context, opt Options) error {
	m, err := New(opt)
	if err != nil {
		return err
	}
	_, err = tea.NewProgram(m, tea.WithContext(ctx), tea.WithFPS(framesPerSecond)).Run()
	return err
}
