package main

import "testing"

func TestHasClipboard(t *testing.T) {
	for _, c := range []struct {
		term string
		tmux bool
		want bool
	}{
		{"xterm-256color", false, true}, {"tmux-256color", true, true}, {"screen-256color", true, true},
		{"screen", false, false}, {"linux", false, false}, {"vt220", false, false},
	} {
		if got := hasClipboard(c.term, c.tmux); got != c.want {
			t.Errorf("%s, in tmux %v: %v", c.term, c.tmux, got)
		}
	}
}
