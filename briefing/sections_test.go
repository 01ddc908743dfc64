package briefing

import (
	"context"
	"os"
	"strings"
	"testing"

	"brief/content"
)

// TestMissionArticle reads the article that the program was asked for.
func TestMissionArticle(t *testing.T) {
	const path = "../../shared/articles/ukraine-talks.txt"
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared articles here")
	}
	doc, err := content.Open(context.Background(), path, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := Parse(doc)
	want := []struct {
		kind             SectionKind
		heading, endWith string
	}{
		{Intro, "", "Here’s what we know about the meeting:"},
		{Question, "What will they discuss?", "accept his conditions for a ceasefire."},
		{Question, "What does Ukraine think?", "from a key European ally."},
		{Question, "What is at stake?", "fully favors the Russians.”"},
		{Aside, "", "Remind me later."},
	}
	if len(b.Sections) != len(want) {
		t.Fatalf("%d sections, want %d", len(b.Sections), len(want))
	}
	for i, w := range want {
		s := b.Sections[i]
		if s.Kind != w.kind || b.Text(s.Heading) != w.heading || !strings.HasSuffix(b.Text(s.Span), w.endWith) {
			t.Errorf("section %d: %v %q ending in %q", s.ID, s.Kind, b.Text(s.Heading), b.Text(s.Span)[s.Len()-30:])
		}
	}
	if aside := b.Text(b.Sections[4].Span); !strings.HasPrefix(aside, "A Message from") {
		t.Errorf("the aside starts with %q", aside[:40])
	}
}
