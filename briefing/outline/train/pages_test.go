package main

import (
	"strings"
	"testing"
)

// TestMadeUp holds that every line of the made-up articles has a known label and
// text, and that each has text of its own and furniture.
func TestMadeUp(t *testing.T) {
	all := madeUp()
	if len(all) == 0 {
		t.Fatal("no articles")
	}
	for _, a := range all {
		body, furniture := 0, 0
		for _, l := range a.Copy {
			if len(l.label) != 1 || !strings.Contains("HPLQCTXBA", l.label) || l.text == "" {
				t.Errorf("%s: %q %q", a.ID, l.label, l.text)
			}
			body += one(l.label == "P")
			furniture += one(l.label == "X" || l.label == "B")
		}
		if body < 2 || furniture == 0 {
			t.Errorf("%s has %d lines of text, %d of furniture", a.ID, body, furniture)
		}
	}
}
