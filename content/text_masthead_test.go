package content

import (
	"strings"
	"testing"

	"brief/content/clean"
)

// TestMastheads: no name is cut where its list breaks a line, and each is as lines are compared with it.
func TestMastheads(t *testing.T) {
	for _, name := range []string{"live", "uk news", "business", "ap news", "associated press", "the verge", "the wall street journal", "wired"} {
		if !mastheads()[name] {
			t.Errorf("%q is missing", name)
		}
	}
	for name := range mastheads() {
		if name != strings.ToLower(clean.Line(name)) || name == "" {
			t.Errorf("%q is never found", name)
		}
	}
}
