package tui

import (
	"testing"

	"brief/briefing"
)

func TestFilterLanguage(t *testing.T) {
	d := newDriver(t, 100, 30)
	all := len(d.m.quotes.shown)
	d.keys("3 /").typed("@ruiz")
	if n := len(d.m.quotes.shown); n == 0 || n == all {
		t.Fatalf("@ruiz shows %d of %d", n, all)
	}
	some := len(d.m.quotes.shown)
	d.typed(" spaeker:x").shows(`unknown key "spaeker:" – did you mean speaker:?`)
	if n := len(d.m.quotes.shown); n != some {
		t.Errorf("a mistake changed the list from %d to %d", some, n)
	}
	d.keys("esc")
	if n := len(d.m.quotes.shown); n != all {
		t.Errorf("Esc leaves %d of %d", n, all)
	}
	d.keys("4 /").typed("role:premier")
	if n := len(d.m.actors.shown); n != 1 {
		t.Errorf("role:premier shows %d actors", n)
	}
}

// TestReportedSpeechIsAskedFor: reported words are not in the list, unless the
// filter asks for their kind.
func TestReportedSpeechIsAskedFor(t *testing.T) {
	d := newDriver(t, 100, 30, found(func(b *briefing.Briefing) { b.Quotes[5].Kind = briefing.Indirect }))
	d.keys("3").shows("1/6 · all")
	d.keys("/").typed("kind:indirect").shows("We do not want to use", "1 of 7").keys("esc /").typed("list")
	if n := len(d.m.quotes.shown); n != 0 {
		t.Errorf("%d quotes without asking for reported ones", n)
	}
}

func TestFilterSaysWhatWasMeant(t *testing.T) {
	d := newDriver(t, 100, 30)
	d.keys("3 /").typed("@ruiz").shows("Enter keep").keys("enter").shows("Enter go").keys("esc")
	d.keys("3 3 /").typed("@ruzi").shows(`match "@ruzi" – did you mean Ruiz? Esc clears`)
	d.keys("enter").shows(`match "@ruzi" – did you mean Ruiz? Esc clears`)
	d = newDriver(t, 40, 15)
	d.keys("3 /").typed("@ruzi").shows("did you mean", "Ruiz? Esc clears")
}

func TestFilterCompletes(t *testing.T) {
	d := newDriver(t, 100, 30)
	d.keys("3 /").typed("deal @ru").keys("tab")
	if got := d.m.prompt.String(); got != `deal @"Ana Ruiz"` {
		t.Errorf("completed to %s", got)
	}
	d.keys("ctrl+u").typed("@").keys("tab tab")
	first := d.m.prompt.String()
	d.keys("tab")
	if second := d.m.prompt.String(); first == second || second == "@" {
		t.Errorf("Tab goes from %s to %s", first, second)
	}
	if len(d.m.quotes.shown) == 0 {
		t.Error("a completion shows nothing")
	}
}
