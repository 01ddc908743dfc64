package tui

import "testing"

// TestEnterActor: Enter shows what an actor says, then where they are named, and begins again;
// another actor begins with what is theirs.
func TestEnterActor(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("4")
	a := d.m.actors.selected()
	if len(a.Quotes) < 2 || len(a.Mentions) < 2 {
		t.Fatalf("the sample has no actor with quotes and mentions first: %+v", a)
	}
	var want []int
	for _, id := range a.Quotes {
		want = append(want, d.m.brief.Quotes[id-1].Span.Start)
	}
	for _, m := range a.Mentions {
		want = append(want, m.Span.Start)
	}
	want = append(want, want[0])
	for i, start := range want {
		if d.keys("enter"); d.m.focus != Article || d.m.article.at != start {
			t.Fatalf("Enter %d leads to %d, want %d", i+1, d.m.article.at, start)
		}
		switch i {
		case 1:
			d.shows("Quote 2 of ")
		case len(a.Quotes):
			d.shows("Mention 1 of ")
		}
		d.keys("4")
	}
	d.keys("j enter")
	if b := d.m.actors.selected(); d.m.article.at != d.m.actors.evidence()[0].Start || b == a {
		t.Errorf("Enter on the next actor leads to %d", d.m.article.at)
	}
	d.keys("ctrl+o k enter")
	if d.m.article.at != want[0] {
		t.Errorf("back at the first, Enter leads to %d, want %d", d.m.article.at, want[0])
	}
}
