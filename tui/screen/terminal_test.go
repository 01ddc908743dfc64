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

// TestAsk: a terminal is asked once, and not where it may show the question.
func TestAsk(t *testing.T) {
	for _, c := range []struct {
		program, far string
		asks         int
	}{{"", "", 1}, {"iTerm.app", "", 1}, {"Apple_Terminal", "", 0}, {"", "/dev/pts/1", 0}} {
		t.Setenv("TERM_PROGRAM", c.program)
		t.Setenv("SSH_TTY", c.far)
		if c.far == "" {
			os.Unsetenv("SSH_TTY") // as Setenv puts it back at the end
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
			t.Errorf("%q, %q: %q", c.program, c.far, got)
		}
	}
}
