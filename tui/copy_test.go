package tui

import (
	"strings"
	"testing"

	"brief/briefing"
)

func TestCopy(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("3 y Y")
	if len(d.copied) != 2 {
		t.Fatalf("copied %q", d.copied)
	}
	q := d.m.quotes.selected()
	words := briefing.Spoken(oneLine(d.m.brief.Text(q.Span)))
	if text := d.copied[0]; !strings.HasPrefix(text, "“"+words+"” – "+q.Speaker.Name+", ") || !strings.Contains(text, d.m.doc.Title) {
		t.Errorf("as text: %s", text)
	}
	if text := d.copied[1]; !strings.HasPrefix(text, "> “"+words+"”\n>\n> — "+q.Speaker.Name+", ") {
		t.Errorf("as Markdown: %s", text)
	}
	d.shows("Copied (OSC 52)")
	if d.keys("1 j j y"); !strings.HasPrefix(d.copied[2], "“What is at stake?”") {
		t.Errorf("a section: %s", d.copied[2])
	}
	if d.keys("4 y"); !strings.HasPrefix(d.copied[3], "Ana Ruiz, Finance Minister\n") {
		t.Errorf("an actor: %s", d.copied[3])
	}
}

// TestCopyFromAPeek: what it tells of is copied, as from the list.
func TestCopyFromAPeek(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("3 y Y K").shows("y copy").keys("y Y ] y")
	if d.copied[0] != d.copied[2] || d.copied[1] != d.copied[3] || d.copied[4] == d.copied[2] {
		t.Errorf("copied %q", d.copied)
	}
	d.shows("Quote* ").keys("esc 4 K Y")
	if got := d.copied[5]; !strings.HasPrefix(got, "> Ana Ruiz, Finance Minister\n>\n> — [Norvia–Sarland summit") {
		t.Errorf("an actor: %s", got)
	}
}

// TestCopyKeepsDoubt: what is copied is as certain as what is shown.
func TestCopyKeepsDoubt(t *testing.T) {
	d := newDriver(t, 120, 40, found(func(b *briefing.Briefing) { b.Quotes[1].Kind = briefing.Indirect }))
	if d.keys("3 G").shows("Ana Ruiz?").keys("y"); !strings.HasPrefix(d.copied[0], "“It has page numbers.” – Ana Ruiz?, Finance Minister\n") {
		t.Errorf("an unsure speaker: %q", d.copied[0])
	}
	if d.keys("/").typed("kind:indirect").keys("enter y"); !strings.HasPrefix(d.copied[1], "no deal is better than a bad deal – Ana Ruiz, Finance Minister (reported)\n") {
		t.Errorf("reported speech: %q", d.copied[1])
	}
}
