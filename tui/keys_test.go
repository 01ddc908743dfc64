package tui

import (
	"slices"
	"strings"
	"testing"
)

// TestKeyTable: no key twice, every row with a help, every group in the help.
func TestKeyTable(t *testing.T) {
	if _, err := NewKeymap(nil); err != nil {
		t.Error(err)
	}
	groups := map[string]bool{}
	for _, g := range helpGroups() {
		groups[g] = true
	}
	seen := map[Intent]bool{}
	for _, b := range Bindings() {
		if b.Help == "" || len(b.Keys) == 0 || !groups[b.Group] || seen[b.Intent] {
			t.Errorf("row %q lacks a help, keys or a group of the help, or stands twice", b.Intent)
		}
		seen[b.Intent] = true
	}
}

func TestRemappedKeys(t *testing.T) {
	k, err := NewKeymap(map[string][]string{"next-section": {"ctrl+n"}})
	if err != nil || k.byKey["ctrl+n"] != NextSection || k.byKey["]"] != "" {
		t.Errorf("remapping: %v, %v", k, err)
	}
	old := func(overrides map[string][]string) Intent {
		k, err := NewKeymap(overrides)
		if err != nil {
			t.Fatal(err)
		}
		return k.byKey["ctrl+h"]
	}
	if got := old(nil); got != Back {
		t.Errorf("the Backspace of old terminals does %q", got)
	}
	if got := old(map[string][]string{"help": {"ctrl+h"}}); got != Help {
		t.Errorf("Ctrl-H remapped does %q", got)
	}
	if got := old(map[string][]string{"back": {"ctrl+o"}}); got != "" {
		t.Errorf("without a key Backspace, Ctrl-H does %q", got)
	}
	for name, overrides := range map[string]map[string][]string{
		"unknown": {"fly": {"x"}},
		"twice":   {"next-section": {"j"}},
	} {
		if _, err := NewKeymap(overrides); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestActionsWithoutAKey: a message about an action that the user has left no key names it.
func TestActionsWithoutAKey(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Keys = map[string][]string{"find": {}, "set-mark": {}, "top": {}, "help": {}}
	})
	d.keys("n").shows("No search – press find (no key)")
	d.keys("' x").shows("No mark x – press set-mark (no key) and a letter to set one")
	d.keys("<").shows("< does nothing – help (no key) lists the keys")
	newDriver(t, 40, 15, func(o *Options) { o.Keys = map[string][]string{"help": {}} }).shows("q quit  1-4\n")
}

// TestFoldedNamesItsKey: what is folded says which key opens it, as the user has it.
func TestFoldedNamesItsKey(t *testing.T) {
	newDriver(t, 80, 24).keys("G").shows("folded) · Enter opens")
	newDriver(t, 80, 24, func(o *Options) { o.Keys = map[string][]string{"enter": {"v"}} }).keys("G").shows("folded) · v opens").keys("v").hides("folded)")
}

// TestFooterCutsNoWord: at every width the footer has whole hints only.
func TestFooterCutsNoWord(t *testing.T) {
	d := newDriver(t, 200, 40)
	whole := map[string]bool{}
	for i, b := range d.m.keys.table {
		if b.Hint != "" {
			whole[d.m.hint(i)] = true
		}
	}
	for width := minWidth; width <= 200; width++ {
		d.m.width = width
		for hint := range strings.SplitSeq(d.m.hints(width), "  ") {
			if hint != "" && !whole[hint] {
				t.Fatalf("width %d: %q is not a whole hint", width, hint)
			}
		}
	}
}

// TestFooterTellsAll: what was said is read whole, or whole words of it, at every width.
func TestFooterTellsAll(t *testing.T) {
	for width := minWidth; width <= 120; width++ {
		d := newDriver(t, width, 24).typed(":frobnicate").keys("enter")
		d.checkGeometry("a long status")
		footer := d.m.drawFooter()
		var said []string
		for _, row := range footer {
			said = append(said, strings.Fields(stripSGR(row))...)
		}
		want := strings.Fields(d.m.status)
		if len(footer) > 6 || len(said) < len(want) || !slices.Equal(said[:len(want)], want) {
			t.Fatalf("width %d: the footer says %q, not %q", width, said, d.m.status)
		}
	}
}

// TestFooterKeepsTheCursor: what is typed into a prompt is in sight however long it is.
func TestFooterKeepsTheCursor(t *testing.T) {
	d := newDriver(t, 40, 15).typed("/" + strings.Repeat("longword", 40) + "end")
	d.shows("end▏").checkGeometry("a long prompt")
}

// TestKeyLabels: keys are named as people write them.
func TestKeyLabels(t *testing.T) {
	for key, want := range map[string]string{
		"ctrl+n": "Ctrl-N", "alt+v": "Alt-v", "ctrl+left": "Ctrl-←", "shift+tab": "Shift-Tab", "pgdown": "PgDn", "f1": "F1",
		"enter": "Enter", "z": "z", "Z": "Z", "?": "?", "{": "{", "ctrl++": "Ctrl-+",
	} {
		if got := KeyLabel(key); got != want {
			t.Errorf("%q is labelled %q, want %q", key, got, want)
		}
	}
}
