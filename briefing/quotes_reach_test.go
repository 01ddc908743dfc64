package briefing_test

import (
	"strings"
	"testing"
)

// TestReach holds that who only did something to the subject of a sentence is passed over for a subject
// near by, and that a long chain of phrases is not read back to its begin: each verb in it would read it again.
func TestReach(t *testing.T) {
	for n, want := range map[int]string{1: "A player", 4: "A player", 5: "Tom Berg"} {
		b := parseOrSkip(t, "A player "+strings.Repeat("in a team ", n)+"coached by Tom Berg said: “He is hard.”")
		if len(b.Quotes) != 1 || b.Quotes[0].Speaker.Name != want {
			t.Errorf("%d phrases: got %v, want %s", n, b.Quotes, want)
		}
	}
}
