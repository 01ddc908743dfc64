package tui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/briefing"
	"brief/content"
	"brief/tui/screen"
	"brief/tui/state"
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

// TestQuitKeepsNotes: what the user has made is not lost by q unasked where nothing can be
// written; where it can, q waits for it.
func TestQuitKeepsNotes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, keys := range []string{"w x enter", "m a", "3 c G enter"} {
		for _, s := range [][2]int{{80, 24}, {40, 15}} {
			d := newDriver(t, s[0], s[1], withStore(file)) // no directory can be there
			d.keys(keys).shows("Not kept yet: ")
			if d.keys("q").shows("is not kept", "q again"); d.quit {
				t.Fatalf("%q: q loses it", keys)
			}
			d.checkGeometry("not kept")
			if d.keys("q"); !d.quit {
				t.Errorf("%q: q does not quit when pressed again", keys)
			}
		}
	}
	d := newDriver(t, 80, 24, withStore(t.TempDir()))
	d.keys("w x")
	_, saving := d.m.Update(keyMsg("enter"))
	if d.keys("q").shows("Still writing"); d.quit {
		t.Error("q does not wait for a note")
	}
	if d.do(saving); !d.quit {
		t.Error("the note is written, and the reader goes on")
	}
	if d = newDriver(t, 80, 24, withStore(file)); !d.keys("j q").quit {
		t.Error("q stays for a place alone")
	}
}

// TestQuitKeepsOthersNotes: what could not be written of one article is not forgotten
// because that of another could.
func TestQuitKeepsOthersNotes(t *testing.T) {
	dir := t.TempDir()
	obstacle := filepath.Join(dir, string(state.KeyOf(sample(t)))+".lock") // where a file should be
	if err := os.Mkdir(obstacle, 0o700); err != nil {
		t.Fatal(err)
	}
	d := newDriver(t, 120, 40, withStore(dir), func(o *Options) {
		o.Open = func(context.Context, string, bool) (*content.Document, error) {
			return content.Parse("b.txt", []byte("Why?\n\nBecause of the bridge.\n"), content.Options{Format: "text"})
		}
	})
	d.keys("w x enter").shows("Not kept yet: ").typed(":open b.txt").keys("enter")
	d.shows(`Not kept yet in "Norvia–Sarland summit`)
	d.keys("w y enter").shows("Noted").keys("q").shows(`What you noted in "Norvia–Sarland summit`, "is not kept – q again loses it")
	if d.quit {
		t.Fatal("q loses a note on the article before")
	}
	if d.keys("q"); !d.quit {
		t.Error("q does not quit when pressed again")
	}
	if err := os.Remove(obstacle); err != nil {
		t.Fatal(err)
	}
	if err := d.m.Leave(); err != nil {
		t.Fatal(err)
	}
	newDriver(t, 120, 40, withStore(dir)).keys("W").shows("> x")
}

// TestQuitTellsOnce: a place that fails to be written, too, does not have quitting tell the
// same again; another note does, with all that is lost.
func TestQuitTellsOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDriver(t, 120, 40, withStore(file), func(o *Options) {
		o.Open = func(context.Context, string, bool) (*content.Document, error) {
			return content.Parse("b.txt", []byte("Why?\n\nBecause of the bridge.\n"), content.Options{Format: "text"})
		}
	})
	d.keys("w x enter").typed(":open b.txt").keys("enter w y enter q").shows("What you noted in 2 articles is not kept")
	d.keys("m a q").shows("What you noted in 2 articles is not kept").do(d.m.save())
	if d.keys("q"); !d.quit {
		t.Errorf("what was told is told again:\n%s", d.screen())
	}
}
