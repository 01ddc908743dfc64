package screen

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// panes is a model of a list beside a text; every key but "q" goes a row further.
type panes struct{ top, width, height int }

func (p *panes) Init() tea.Cmd  { return nil }
func (p *panes) View() tea.View { return tea.View{} }
func (p *panes) Frame() Frame {
	rows := make([]string, p.height)
	for y := range rows {
		rows[y] = strings.Repeat(string(rune('a'+y)), p.width/4) + "│" + strings.Repeat(string(rune('A'+(p.top+y)%26)), p.width/2)
	}
	return Frame{Rows: rows}
}
func (p *panes) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		if msg.Text == "q" {
			return p, tea.Quit
		}
		p.top++
	}
	return p, nil
}

// TestMargins: margins are turned on where the terminal says that it has them, and off
// at the end; one that says nothing, or no, is left alone.
func TestMargins(t *testing.T) {
	for answer, has := range map[string]bool{"": false, "\x1b[?69;0$y": false, "\x1b[?69;4$y": false, "\x1b[?2026;2$y": false, "\x1b[?69;1$y": true, "\x1b[?69;2$y": true} {
		out, err, same := runModel(t, &panes{}, answer+"jq")
		on, off := strings.Contains(out, ansi.SetModeLeftRightMargin), strings.HasSuffix(out, ansi.ResetModeLeftRightMargin+leaveScreen)
		if err != nil || !same || on != has || off != has {
			t.Errorf("after %q: %v, %q", answer, err, out)
		}
	}
}

// TestAskWhenWorth: a terminal is asked when a frame has scrolled lists along and put them
// back at a cost, not before.
func TestAskWhenWorth(t *testing.T) {
	for _, c := range []struct {
		width, height int
		want          margins
	}{{80, 24, asked}, {24, 6, unasked}} {
		out, err := os.Create(filepath.Join(t.TempDir(), "out"))
		if err != nil {
			t.Fatal(err)
		}
		d := &driver{model: &panes{}, term: terminal{out: out}}
		d.Update(tea.WindowSizeMsg{Width: c.width, Height: c.height})
		before := d.term.margins
		d.painted = time.Time{} // the next frame need not wait
		d.Update(tea.KeyPressMsg{Text: "j"})
		if before != unasked || d.term.margins != c.want {
			t.Errorf("%d by %d: %v, then %v", c.width, c.height, before, d.term.margins)
		}
		out.Close()
	}
}

// TestAsk: a terminal is asked once, and not where it may show the question, has no
// margins, or is far away.
func TestAsk(t *testing.T) {
	for _, c := range []struct {
		kind, name, value string // of the terminal, and a variable beside
		asks              int
	}{
		{"xterm-256color", "", "", 1}, {"xterm", "TERM_PROGRAM", "iTerm.app", 1}, {"tmux-256color", "TERM_PROGRAM", "tmux", 1},
		{"xterm-256color", "TERM_PROGRAM", "Apple_Terminal", 0}, {"xterm", "SSH_TTY", "/dev/pts/1", 0},
		{"xterm", "SSH_CONNECTION", "10.0.0.1 4000 10.0.0.2 22", 0}, {"xterm", "SSH_CLIENT", "10.0.0.1 4000 22", 0},
		{"", "", "", 0}, {"linux", "", "", 0}, {"vt100", "", "", 0}, {"vt220", "", "", 0}, {"ansi", "", "", 0}, {"dumb", "", "", 0},
	} {
		local(t)
		t.Setenv("TERM", c.kind)
		if c.name != "" {
			t.Setenv(c.name, c.value)
		}
		out, err := os.Create(filepath.Join(t.TempDir(), "out"))
		if err != nil {
			t.Fatal(err)
		}
		term := terminal{out: out}
		term.ask()
		term.ask()
		out.Close()
		if got, _ := os.ReadFile(out.Name()); string(got) != strings.Repeat(ansi.RequestModeLeftRightMargin, c.asks) {
			t.Errorf("%+v: %q", c, got)
		}
		if expected := term.answer.due() > 0; expected != (c.asks > 0) {
			t.Errorf("%+v: an answer is expected: %v", c, expected)
		}
	}
}

// local makes the terminal one of this machine's that may be asked.
func local(t *testing.T) {
	t.Setenv("TERM", "xterm-256color")
	for _, name := range []string{"TERM_PROGRAM", "SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"} {
		t.Setenv(name, "") // which puts it back at the end
		os.Unsetenv(name)
	}
}
