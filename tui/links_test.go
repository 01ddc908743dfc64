package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"brief/content"
)

// TestLinkHints: every link in sight has a letter of its own that opens it, and
// its host is shown.
func TestLinkHints(t *testing.T) {
	var text strings.Builder
	for i := range 12 {
		fmt.Fprintf(&text, "See [page %d](https://host%d.example.org/%d).\n\n", i, i, i)
	}
	var opened []string
	d := newDriver(t, 80, 40, plainText(""), func(o *Options) {
		o.Load = func(context.Context, bool) (*content.Document, error) {
			return content.Parse("links.md", []byte(text.String()), content.Options{})
		}
		o.OpenURL = func(address string) error { opened = append(opened, address); return nil }
	})
	letters := d.m.hintLetters()
	for i := range 12 {
		d.keys("f").shows(fmt.Sprintf("%c  page %d  host%d.example.org", letters[i], i, i)).keys(letters[i : i+1])
		if want := fmt.Sprintf("https://host%d.example.org/%d", i, i); len(opened) != i+1 || opened[i] != want {
			t.Fatalf("%c opened %q, want %s last", letters[i], opened, want)
		}
	}
}

// TestHintLettersAreFree: with other keys too, no letter of a link does something else.
func TestHintLettersAreFree(t *testing.T) {
	d := newDriver(t, 80, 24, func(o *Options) {
		o.Keys = map[string][]string{"help": {"a"}, "quit": {"s"}, "line-down": {"f"}, "links": {"v"}, "enter": {"e"}, "edit": {}, "save": {}, "order": {}}
	})
	if got := d.m.hintLetters(); strings.ContainsAny(got, "asfe") || !strings.Contains(got, "w") {
		t.Errorf("the letters are %s", got)
	}
}
