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
