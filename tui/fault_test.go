package tui

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
	"golang.org/x/term"

	"brief/content"
	"brief/tui/render"
	"brief/tui/screen"
)

// breaking is a reader whose pane breaks when the key ! comes.
type breaking struct {
	*Model
	pane Pane
}

func (b *breaking) Init() tea.Cmd { return nil }

func (b *breaking) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Text == "!" {
		b.setFocus(b.pane)
		breakPane(b.Model, b.pane)
		b.stale = true
		return b, nil
	}
	_, cmd := b.Model.Update(msg)
	return b, cmd
}

// breakPane puts a pane into a state in which it can neither be drawn nor moved in.
func breakPane(m *Model, p Pane) {
	switch p {
	case Sections:
		m.sections.shown = []int{999, 999, 999}
	case Quotes:
		m.quotes.shown = []int{999, 999, 999}
	case Actors:
		m.actors.shown = []int{999, 999, 999}
	case Article:
		m.article.flow, m.article.doc = &render.Flow{}, &content.Document{}
	}
}

// TestBrokenPanes holds that a fault in any pane, while it is drawn and when it
// is given a key, leaves the reader alive: it says so once, writes one report,
// draws the rest, obeys keys, and gives the terminal back.
func TestBrokenPanes(t *testing.T) {
	for _, size := range [][2]int{{180, 40}, {120, 30}, {80, 24}, {40, 12}} {
		for p := range paneCount {
			reports := 0
			d := newDriver(t, size[0], size[1], func(o *Options) {
				o.Report = func(string, []byte) (string, error) { reports++; return "fault.txt", nil }
			})
			d.m.setFocus(p)
			breakPane(d.m, p)
			d.m.stale = true
			d.checkGeometry("broken " + p.String())
			if said := d.m.status; !strings.Contains(said, "fault.txt") {
				t.Errorf("%s at %v says %q", p, size, said)
			}
			for _, key := range []string{"tab", "?", "esc", "tab", "z", "shift+tab"} {
				d.keys(key).screen()
			}
			if reports != 1 {
				t.Errorf("%s at %v: %d reports", p, size, reports)
			}
		}
	}
}

// TestBrokenOverlay holds that an overlay that cannot be drawn is closed.
func TestBrokenOverlay(t *testing.T) {
	d := newDriver(t, 100, 30)
	d.m.openPicks("Picks", []pick{{rows: func(int, bool) []row { panic("no rows") }}})
	d.shows("Stopped by a fault of its own: no rows", "What is at stake")
	if len(d.m.overlays) != 0 {
		t.Error("it is still open")
	}
}

// TestBrokenPaneOnATerminal does the same to a reader on a terminal, with keys
// for the broken pane that fault in Update.
func TestBrokenPaneOnATerminal(t *testing.T) {
	for p := range paneCount {
		master, slave, err := pty.Open()
		if err != nil {
			t.Skip("no pseudo-terminals here: ", err)
		}
		before, err := term.GetState(int(slave.Fd()))
		if err != nil {
			t.Fatal(err)
		}
		pty.Setsize(master, &pty.Winsize{Rows: 40, Cols: 180})
		io.WriteString(master, "!")
		written := make(chan []byte)
		go func() { written <- answer(master, "Stopped by a fault of its own", "jjk\x03") }()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		err = screen.Run(ctx, &breaking{newDriver(t, 180, 40).m, p}, slave, slave, nil)
		if err != nil || ctx.Err() != nil {
			t.Errorf("%s: %v, %v", p, err, ctx.Err())
		}
		cancel()
		if after, err := term.GetState(int(slave.Fd())); err != nil || *after != *before {
			t.Errorf("%s: the terminal's modes are not restored: %v", p, err)
		}
		slave.Close() // the reading ends when all of it has been read
		if out := <-written; !bytes.HasSuffix(out, []byte("\x1b[?1049l")) {
			t.Errorf("%s: %q", p, out[max(0, len(out)-500):])
		}
		master.Close()
	}
}

// answer reads from a terminal to its end, and types keys after the first words.
func answer(terminal io.ReadWriter, words, keys string) (out []byte) {
	for buf := make([]byte, 32<<10); ; {
		n, err := terminal.Read(buf)
		out = append(out, buf[:n]...)
		if keys != "" && bytes.Contains(out, []byte(words)) {
			io.WriteString(terminal, keys)
			keys = ""
		}
		if err != nil {
			return out
		}
	}
}
