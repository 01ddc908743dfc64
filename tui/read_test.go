package tui

import (
	"testing"
	"time"
)

// TestLeafingIsNotReading: only what was in sight for a while gets its tick.
func TestLeafingIsNotReading(t *testing.T) {
	clock := time.Unix(0, 0)
	d := newDriver(t, 120, 40, func(o *Options) { o.Now = func() time.Time { return clock } })
	d.keys("G g j j k k")
	if n := len(d.m.sections.read); n != 0 {
		t.Errorf("%d sections read by leafing", n)
	}
	clock = clock.Add(time.Minute)
	d.keys("j")
	if !d.m.sections.read[1] {
		t.Error("the introduction was in sight for a minute and is not read")
	}
}

func TestTopIsTheFirstSection(t *testing.T) {
	d := newDriver(t, 120, 40)
	d.keys("] k").keys("u u u u")
	if s := d.m.article.section(); s == nil || s.ID != 1 {
		t.Errorf("at the top the reader is in %+v", s)
	}
}

// TestMenuAbove: a page that was copied with its menu opens at the article, whose first section holds the
// folded menu; opened, the menu is a section of its own.
func TestMenuAbove(t *testing.T) {
	text := "Home\n\nWorld\n\nPolitics\n\nBusiness\n\nSign in\n\nHarbour tolls to double from May: what it means\n\nBy Ann Field\n\n3 March 2026, 09:12 GMT\n\n" +
		"The port of Halden will double its tolls for lorries from the first of May, the council decided on Monday evening after a debate that lasted four hours.\n\n" +
		"Why now?\n\nThe council says the quay walls have to be repaired, and that the state has refused to pay for more than a third of the works so far.\n\n" +
		"Who will pay?\n\nEvery lorry above seven tonnes will pay forty crowns instead of twenty, whether it is loaded or not. Buses are exempt until next year.\n"
	d := newDriver(t, 120, 40, plainText(text))
	if got := d.m.sections.current(); got != 0 {
		t.Errorf("opens at section %d", got+1)
	}
	if n := len(d.m.brief.Sections); n != 4 {
		t.Errorf("%d sections: is the byline one?", n)
	}
	if d.keys("enter"); d.m.sections.current() != 1 {
		t.Errorf("the opened menu is section %d", d.m.sections.current()+1)
	}
}
