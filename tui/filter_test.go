package tui

import (
	"regexp"
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
	d.keys("enter").shows(`@ruiz spaeker:x  unknown key "spaeker:"`).keys("/").shows("did you mean speaker:?")
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
	d.keys("/").typed("-kind:direct").shows("1 of 6").keys("esc") // which asks for no kind
	d.keys("/").typed("kind:indirect").shows("We do not want to use", "1 of 7").keys("esc /").typed("list")
	if n := len(d.m.quotes.shown); n != 0 {
		t.Errorf("%d quotes without asking for reported ones", n)
	}
}

// TestOnlyReportedSpeech: where all speech is reported the empty list says how to see it,
// and the filter that it names shows it.
func TestOnlyReportedSpeech(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {80, 24}, {40, 15}} {
		d := newDriver(t, size[0], size[1], found(func(b *briefing.Briefing) {
			for i := range b.Quotes {
				b.Quotes[i].Kind = briefing.Indirect
			}
		}))
		d.keys("3").shows("No quotations found in this text", "kind:indirect")
		d.keys("/").typed("kind:indirect").shows("7 of 7", "my town closes").hides("No quotations found")
		d.keys("ctrl+u").typed("bridge").shows("No quotations found").keys("enter esc").shows("No quotations found")
	}
}

func TestFilterSaysWhatWasMeant(t *testing.T) {
	d := newDriver(t, 100, 30)
	d.keys("3 /").typed("@ruzi").shows(`match "@ruzi" – did you mean Ruiz? Esc clears`, "Enter keep")
	d.keys("enter").shows(`match "@ruzi" – did you mean Ruiz? Esc clears`)
	d = newDriver(t, 40, 15)
	d.keys("3 /").typed("@ruzi").shows("did you mean", "Ruiz? Esc clears")
	d = newDriver(t, 62, 24) // the row has no room for all of it
	d.keys("3 /").typed("@ruzi").shows("@ruzi▏  0 of 7 – did you mean Ruiz?")
}

// TestKindsComplete: Tab offers the kinds that are only shown when they are asked for.
func TestKindsComplete(t *testing.T) {
	d := newDriver(t, 100, 30, found(func(b *briefing.Briefing) { b.Quotes[5].Kind = briefing.Indirect }))
	d.keys("3 /").typed("kind:in").keys("tab").shows("Filter: kind:indirect▏", "1 of 7")
	d.keys("ctrl+u").typed("sec:").keys("tab").shows("of 6")
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

// TestEnterInAFilterGoes: the arrows choose among what is left while the filter is typed,
// Enter goes there, and Back is in the list with its filter. Where nothing is left, where
// the filter has a mistake and where there is none, Enter goes nowhere.
func TestEnterInAFilterGoes(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		d := newDriver(t, size[0], size[1])
		d.keys("3 /").typed("@ruiz").shows("Enter go").keys("down down up")
		want := d.m.quotes.selected()
		if want == nil || want.ID != d.m.brief.Quotes[d.m.quotes.shown[1]].ID {
			t.Fatalf("%v: the arrows select %v", size, want)
		}
		d.keys("enter")
		if d.m.focus != Article || d.m.article.target != want.Span {
			t.Errorf("%v: Enter goes to %v in %s", size, d.m.article.target, d.m.focus)
		}
		d.keys("backspace")
		if d.m.focus != Quotes || d.m.quotes.filter != "@ruiz" || d.m.quotes.selected() != want || d.m.prompt != nil {
			t.Errorf("%v: back in %s with filter %q", size, d.m.focus, d.m.quotes.filter)
		}
		for _, typed := range []string{"@nobodyhere", "spaeker:x", ""} {
			d.keys("/ ctrl+u").typed(typed).keys("enter")
			if d.m.focus != Quotes || d.m.prompt != nil {
				t.Errorf("%v: Enter after %q leaves %s", size, typed, d.m.focus)
			}
		}
	}
}

// TestBarrenFilterLosesNoPlace: after a filter that leaves nothing, what was selected before it
// is selected again, however it is cleared; what a filter has found stays selected.
func TestBarrenFilterLosesNoPlace(t *testing.T) {
	for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {40, 15}} {
		for _, pane := range []string{"3", "4"} {
			for _, clear := range []string{"esc", "enter esc", "ctrl+u enter", "enter / enter"} {
				d := newDriver(t, size[0], size[1]).keys(pane + " j j")
				d.keys("/").typed("of zzz").keys(clear)
				if l := d.m.listOf(d.m.focus); len(l.shown) < 3 || l.sel != 2 {
					t.Errorf("%v, pane %s, %q: item %d of %d is selected", size, pane, clear, l.sel, len(l.shown))
				}
			}
			d := newDriver(t, size[0], size[1]).keys(pane + " G /").typed("okoye").keys("esc")
			if l := d.m.listOf(d.m.focus); l.sel == len(l.shown)-1 {
				t.Errorf("%v, pane %s: what was found is not selected", size, pane)
			}
		}
	}
}

// TestEmptyFilterSaysWhatItTakes: as much as the row has room for beside its hints.
func TestEmptyFilterSaysWhatItTakes(t *testing.T) {
	for width, want := range map[int]string{
		120: "▏  words, /expression/, @name, -not, role: sec: kind: about: ", 80: "▏  words, @name, -not, role: sec: kind: about: ", 60: "▏  words, @name, -not ", 40: "▏   ",
	} {
		newDriver(t, width, 24).keys("3 /").shows("Filter: " + want).checkGeometry("an empty filter")
	}
}

// TestHintsBesideAFilter: they are those of the contract's picture, in its order.
func TestHintsBesideAFilter(t *testing.T) {
	d := newDriver(t, 80, 24)
	d.keys("3 /").typed("@ruiz").keys("enter 3")
	if !regexp.MustCompile(`Filter: @ruiz  3 of 7 .*Enter go  y copy  Esc clear  (q quit  )?\? help`).MatchString(d.screen()) {
		t.Errorf("the hints are others:\n%s", d.screen())
	}
}

// TestNextInAFilteredList: the keys of matches go along what a filter has left.
func TestNextInAFilteredList(t *testing.T) {
	d := newDriver(t, 80, 24).keys("3 /").typed("ruiz").keys("enter ctrl+o n n N")
	if d.shows("Filter: ruiz"); d.m.quotes.sel != 1 || d.m.focus != Quotes {
		t.Errorf("entry %d is selected", d.m.quotes.sel)
	}
}
