package main

import (
	"bytes"
	"testing"

	"brief/content"
	"brief/content/feed"
)

// TestEntriesForPeople: on a terminal entries stand in columns and break between words, in a pipe behind tabs.
func TestEntriesForPeople(t *testing.T) {
	entries := []content.Entry{{Title: "The ferries sail again from the harbour", URL: "https://example.org/1", Published: "2026-06-09T10:00:00Z"}, {Title: "Fords", URL: "https://example.org/2"}}
	for width, want := range map[int]string{
		40: "2026-06-09  The ferries sail again from\n            the harbour\n            https://example.org/1\n-           Fords\n            https://example.org/2\n",
		0:  "2026-06-09\tThe ferries sail again from the harbour\thttps://example.org/1\n-\tFords\thttps://example.org/2\n",
	} {
		var printed bytes.Buffer
		a := &app{out: newOutput(&printed)}
		a.out.terminal, a.out.width = width > 0, width
		a.printEntries(feed.Feed{}, entries, false)
		if a.out.Flush(); printed.String() != want {
			t.Errorf("%d columns: %q, want %q", width, printed.String(), want)
		}
	}
}
