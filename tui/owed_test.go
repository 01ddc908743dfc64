package tui

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/tui/screen"
)

// TestQuitWaits: what the user asked for is written before the reader ends.
func TestQuitWaits(t *testing.T) {
	d := newDriver(t, 80, 24)
	_, copying := d.m.Update(keyMsg("y"))
	if d.keys("q"); d.quit {
		t.Fatal("q ends a reader that has not copied yet")
	}
	d.shows("Still writing – q again quits at once")
	if text, ok := copying().(screen.CopyMsg); !ok || text == "" {
		t.Error("y copies nothing")
	}
	if d.send(screen.CopiedMsg{}); !d.quit {
		t.Error("the copy is with the terminal, and the reader goes on")
	}
}

// exportWaits has an export under way, and q pressed behind it.
func exportWaits(t *testing.T, fails error) (*driver, tea.Cmd) {
	t.Helper()
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Formats = []string{"md"}
		o.Export = func(*briefing.Briefing, string) (string, error) { return "a.md", fails }
	})
	exporting := d.m.export("md")
	if d.keys("q"); d.quit {
		t.Fatal("q ends a reader that has not written its export")
	}
	return d, exporting
}

func TestQuitAfterExport(t *testing.T) {
	d, exporting := exportWaits(t, nil)
	if d.do(exporting); !d.quit {
		t.Error("the export is written, and the reader goes on")
	}
	d, exporting = exportWaits(t, errors.New("cannot write a.md: the disk is full"))
	if d.do(exporting); d.quit {
		t.Error("the reader ended without telling that the export failed")
	}
	if d.shows("the disk is full").keys("q"); !d.quit {
		t.Error("q does not quit after a failed export")
	}
}

// TestQuitAfterOneFailed: what fails is told, though something else is written after it.
func TestQuitAfterOneFailed(t *testing.T) {
	d, failing := exportWaits(t, errors.New("cannot write a.md: the disk is full"))
	_, copying := d.m.Update(keyMsg("y"))
	d.do(failing)
	if d.do(copying); d.quit {
		t.Error("the reader ended without telling that the export failed")
	}
	d.m.Update(doneMsg{text: "Exported to b.md"})
	d.shows("the disk is full")
}

// TestInterruptQuitsAtOnce: whatever is being written.
func TestInterruptQuitsAtOnce(t *testing.T) {
	d, _ := exportWaits(t, nil)
	if d.keys("ctrl+c"); !d.quit {
		t.Error("Ctrl-C waits")
	}
}

// TestQuitTwice: who asks again does not wait.
func TestQuitTwice(t *testing.T) {
	d, _ := exportWaits(t, nil)
	if d.keys("q"); !d.quit {
		t.Error("q does not quit when pressed again")
	}
	d, _ = exportWaits(t, nil)
	d.m.Survive(screen.NewFault("a fault of the export"))
	if d.keys("q"); !d.quit {
		t.Error("q waits for what had a fault")
	}
}
