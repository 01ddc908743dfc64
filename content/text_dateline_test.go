package content

import (
	"strings"
	"testing"
)

// TestDateline holds which day is read of what opens a text without another one.
func TestDateline(t *testing.T) {
	const rest = "Halden Ferries announced a winter schedule that doubles the number of crossings to the islands."
	for lines, want := range map[string]string{
		"HALDEN, June 9, 2026 /Orbixwire/ -- " + rest:                              "2026-06-09",
		"Halden, Norway, June 9, 2026 – " + rest:                                   "2026-06-09",
		"HALDEN (June 9, 2026) — " + rest:                                          "2026-06-09",
		"HALDEN, June 9 2026 (ORB) - " + rest:                                      "2026-06-09",
		"9 June 2026 – Halden – " + rest:                                           "2026-06-09",
		"HALDEN, June 9 (Orbix) - " + rest:                                         "",
		"On June 9, 2026 – a Tuesday – " + rest:                                    "",
		"Ann Field (June 9, 1926 – May 3, 2001) " + rest:                           "",
		"The storm of June 9, 2026 – " + rest:                                      "",
		"Ann Field, June 9, 1926 – May 3, 2001, taught at Halden. " + rest:         "",
		"June 9, 2026 - June 12, 2026 Halden holds its fair. " + rest:              "",
		"June 9, 2026 – " + rest + "|June 11, 2026 – " + rest:                      "",
		rest + "|HALDEN, June 9, 2026 – " + rest:                                   "",
		"Ferries in winter|5 May 2026|By Ann Field|HALDEN, June 9, 2026 – " + rest: "2026-05-05",
	} {
		doc, err := parseText("note", []byte(strings.ReplaceAll(lines, "|", "\n\n")))
		if err != nil {
			t.Fatal(err)
		}
		if doc.Published != want {
			t.Errorf("%.60q: published %q, want %q", lines, doc.Published, want)
		}
	}
}

// TestReadUntitled holds that a text may open with its byline, and that a word above it stays where it is no page's.
func TestReadUntitled(t *testing.T) {
	const rest = "The council voted nine to four on Tuesday night to close the old swimming pool in the spring, after three hours of debate."
	for lines, asides := range map[string]int{
		"By Ann Field|5 March 2024|" + rest:                           2,
		"Menu:|By Ann Field|5 March 2024|" + rest:                     3,
		"Opinion|By Ann Field|" + rest:                                2,
		"By Ann Field HALDEN (Orbix) - The pool is to close.|" + rest: 0,
		"Homecoming|By Ann Field|" + rest:                             1,
		"By Ann Field|5 March 2024":                                   1,
	} {
		doc, err := parseText("note", []byte(strings.ReplaceAll(lines, "|", "\n\n")))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, b := range doc.Blocks {
			if b.Hint&HintAside != 0 {
				n++
			}
		}
		if signed := len(doc.Authors) == 1 && doc.Authors[0] == "Ann Field"; n != asides || signed != (asides > 0) {
			t.Errorf("%.60q: %d lines aside, by %q", lines, n, doc.Authors)
		}
	}
}
