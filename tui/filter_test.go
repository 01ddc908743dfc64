package tui

import "testing"

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

func TestFilterSaysWhatWasMeant(t *testing.T) {
	d := newDriver(t, 100, 30)
	d.keys("3 /").typed("@ruzi").shows(`match "@ruzi" – did you mean Ruiz? Esc clears`)
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
