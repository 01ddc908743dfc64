package screen

import (
	"runtime"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestProcessors: keys alone have one processor, commands have all from their first
// step to the key after the last, and what only waits has none of its own.
func TestProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	in := func(want int, when string) {
		t.Helper()
		if got := runtime.GOMAXPROCS(0); got != want {
			t.Errorf("%s: %d processors, want %d", when, got, want)
		}
	}
	d := &driver{model: mute{}}
	key := func() { d.Update(tea.KeyPressMsg{}) }
	key()
	in(1, "a key")
	inner := func() tea.Msg {
		key()
		in(3, "a key while a batched command is at work")
		panic("a fault")
	}
	batch := guarded(func() tea.Msg {
		in(3, "a command")
		key()
		in(3, "a key while it is at work")
		return tea.BatchMsg{inner}
	}, &d.processors)().(tea.BatchMsg)
	key()
	in(3, "the key after it")
	key()
	in(1, "the next key")
	batch[0]()
	key()
	key()
	in(1, "after a fault")
	_, wait := d.Update(Wait(func() tea.Msg {
		key()
		in(1, "a command that waits")
		return nil
	})())
	wait()
	d.processors.restore()
	in(3, "at the end")
}

// mute is a model that does nothing.
type mute struct{}

func (mute) Init() tea.Cmd                         { return nil }
func (m mute) Update(tea.Msg) (tea.Model, tea.Cmd) { return m, nil }
func (mute) View() tea.View                        { return tea.View{} }
func (mute) Frame() Frame                          { return Frame{} }
