package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/content"
	"brief/tui"
	"brief/tui/config"
)

// TestKeysAsConfig: the keys that are printed for the config file are those that hold.
func TestKeysAsConfig(t *testing.T) {
	homeOf(t, t.TempDir())
	var out, said writerLog
	if got := run(t.Context(), []string{"keys", "--toml"}, os.Stdin, &out, &said); got != exitFine {
		t.Fatalf("exit status %d, said %q", got, said)
	}
	c, problems := config.Parse("config.toml", out, config.Known{Actions: tui.DefaultKeys()})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if diff := cmp.Diff(tui.DefaultKeys(), c.Keys); diff != "" {
		t.Errorf("-default +printed:\n%s", diff)
	}
}

// TestWaitingIsTold: the linear mode says what it waits for before it does.
func TestWaitingIsTold(t *testing.T) {
	homeOf(t, t.TempDir())
	var out, said writerLog
	if got := run(t.Context(), []string{"--plain", "http://127.0.0.1:1/story"}, strings.NewReader("quit\n"), &out, &said); got != exitOpen {
		t.Errorf("exit status %d", got)
	}
	if string(out) != "Fetching 127.0.0.1:1…\n" {
		t.Errorf("said %q", out)
	}
	path := filepath.Join(t.TempDir(), "long.txt")
	if err := os.WriteFile(path, make([]byte, longText+1), 0o600); err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]string{path: "Opening long.txt…", "halden-bridge": "", "missing.txt": "", "-": ""} {
		if got := waitingFor(ref); got != want {
			t.Errorf("%s: %q, want %q", ref, got, want)
		}
	}
}

// TestProgramsThatAreNotThere: a browser or an editor that there is not is named, and
// what to do about it.
func TestProgramsThatAreNotThere(t *testing.T) {
	t.Setenv("BROWSER", "no-such-browser --new-tab")
	if err := openURL("https://example.org"); err == nil || err.Error() != "cannot open the browser: there is no program no-such-browser – set $BROWSER" {
		t.Errorf("browser: %v", err)
	}
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", "/no/such/editor -x")
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("Words.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := editor(&content.Document{Ref: path}, 0); err == nil || err.Error() != "cannot open the editor: there is no program /no/such/editor – set $EDITOR" {
		t.Errorf("editor: %v", err)
	}
	for ref, want := range map[string]string{
		"/no/such/story.txt":       "cannot open /no/such/story.txt: no such file",
		"-":                        "no file to edit – export the article to get one",
		"https://example.org/news": "no file to edit – export the article to get one",
		content.Samples()[0]:       "no file to edit – export the article to get one",
	} {
		if _, err := editor(&content.Document{Ref: ref}, 0); err == nil || err.Error() != want {
			t.Errorf("editor on %s: %v", ref, err)
		}
	}
}

// TestPresetsLeaveNothingOut holds that each ready-made set of keys is a valid
// table in which every action has a key.
func TestPresetsLeaveNothingOut(t *testing.T) {
	for _, name := range config.Presets() {
		source := "[keys]\npreset = \"" + name + "\"\n"
		c, problems := config.Parse("config.toml", []byte(source), config.Known{Actions: tui.DefaultKeys()})
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		if _, err := tui.NewKeymap(c.Keys); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for action, keys := range c.Keys {
			if len(keys) == 0 {
				t.Errorf("%s leaves no key for %s, which has %s", name, action, strings.Join(tui.DefaultKeys()[action], " "))
			}
		}
	}
}

// TestConsolesDrawNoBoxes: the fonts of consoles lack heavy lines and ticks.
func TestConsolesDrawNoBoxes(t *testing.T) {
	for term, want := range map[string]bool{"linux": true, "vt220": true, "xterm-256color": false, "tmux-256color": false, "screen": false, "vte-256color": false} {
		t.Setenv("TERM", term)
		if c, _ := (&app{}).settings(); c.ASCII != want {
			t.Errorf("%s: ASCII %v, want %v", term, c.ASCII, want)
		}
	}
}
