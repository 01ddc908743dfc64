package outline

import (
	"strings"
	"testing"
)

// TestSeries holds that where most lines of a numbered or dated series are likely headings all are, and that no other is.
func TestSeries(t *testing.T) {
	const text = "|T The clerk called the roll at ten and then he stopped, since two of the members had left the room."
	for name, c := range map[string]struct{ rows, want string }{
		"speech between":  {"T 1. “A wall is no school.”" + text + "|H 2. A vote at night" + text + "|H 3. Silence at the end" + text, "HTHTHT"},
		"mostly text":     {"T 1. He left." + text + "|T 2. He came back." + text + "|H 3. Silence at the end" + text, "TTTTHT"},
		"two":             {"T 1. “A wall is no school.”" + text + "|H 2. A vote at night" + text, "TTHT"},
		"a list":          {"T 1. Bread.|T 2. Butter.|H 3. Silence at the end" + text, "TTHT"},
		"another begins":  {"H 1. A vote" + text + "|H 2. A walk" + text + "|T 1. He left." + text + "|T 2. He came." + text, "HTHTTTTT"},
		"a bare first":    {"T 1 big thing: A vote" + text + "|H 2. A walk" + text + "|H 3. A swim" + text, "HTHTHT"},
		"a bare other":    {"H 1. A vote" + text + "|H 2. A walk" + text + "|T 3 big things" + text + "|H 3. A swim" + text, "HTHTTTHT"},
		"a month":         {"H 9 June 2019" + text + "|H 10 June 2019" + text + "|T September 2019" + text + "|H May 2024" + text, "HTHTHTHT"},
		"days as text":    {"T 9 June 2019" + text + "|T 10 June 2019" + text + "|H May 2024" + text, "TTTTHT"},
		"no day":          {"H 9 June 2019" + text + "|H 10 June 2019" + text + "|H May 2024" + text + "|T June in the hills" + text, "HTHTHTTT"},
		"above its names": {"H 9 June 2019" + text + "|H 10 June 2019" + text + "|H 11 June 2019" + text + "|T May 2024|T Ann Field", "HTHTHTTT"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		opinions := make([]Opinion, len(lines))
		for i, s := range states {
			opinions[i] = orText(s, 0.8)
		}
		chronicle(opinions, lines)
		series(opinions, lines)
		got := ""
		for _, o := range opinions {
			got += map[bool]string{true: "H", false: "T"}[o[Head] > 0.5]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestSignedSections holds which last section is the article's since others have a writer's office below their heading.
func TestSignedSections(t *testing.T) {
	const (
		text  = "The mayors of the coast look at this with care, since a third of what they spend comes from the county. It will not come now."
		first = "H The cost for towns|T Dov Katz, Director, Towns Programme|T " + text + "|H The law of it|T Ines Marr, Fellow, Law School|T " + text
	)
	for name, c := range map[string]struct{ rows, want string }{
		"a third": {first + "|B What comes now?|B Sara Weil, Fellow, Towns Programme|B " + text + "|B More from us", "HTTHTTHTTB"},
		"a note":  {first + "|B About the author|B Sara Weil, Fellow, Towns Programme|B " + text, "HTTHTTBBB"},
		"one":     {"H The cost for towns|T Dov Katz, Director, Towns Programme|T " + text + "|B What comes now?|B Sara Weil, Fellow|B " + text, "HTTBBB"},
		"a line":  {first + "|B What comes now?|B Sara Weil, Fellow, Towns Programme|B Write to her.", "HTTHTTBBB"},
		"places":  {first + "|B What comes now?|B the pool, the wall, the sea|B " + text, "HTTHTTBBB"},
	} {
		lines, states := linesOf(strings.Split(c.rows, "|")...)
		signedSections(states, lines)
		got := ""
		for _, s := range states {
			got += map[State]string{Text: "T", Head: "H", Inset: "I", Tail: "B"}[s]
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestPrintedTwice holds which captions pages print twice, with a credit between or behind.
func TestPrintedTwice(t *testing.T) {
	const caption = "The pool of Halden supplies half of the water of the county."
	for rows, want := range map[string]int{
		"T " + caption + "|T Ann Field|T /|T Getty Images|T " + caption:                       4,
		"T " + caption + "|T " + caption + " (Ann Field/Reuters)":                             1,
		"T " + caption + "|T " + caption:                                                      0,
		"T " + caption + "|T " + caption + " Nobody swims there.":                             0,
		"T " + caption + "|T So it is.|T " + caption:                                          0,
		"T " + caption + "|T Ann Field|T Bo Ruiz|T " + caption:                                0,
		"T Say the name of the river|T /|T Say the name of the river":                         0,
		"T " + caption + "|T Ann Field|T /|T AP|T The county says so.|T Nobody.|T " + caption: 0,
	} {
		lines, _ := linesOf(strings.Split(rows, "|")...)
		if got := printedTwice(lines, 0); got != want {
			t.Errorf("%q: %d, want %d", rows, got, want)
		}
	}
}

// TestEndsEntry holds that the link below each entry of a chronicle takes nothing with it, and that one alone does.
func TestEndsEntry(t *testing.T) {
	const text = "T The dockers of the port left their work on Monday, and the carters and the bakers of the town went with them."
	for rows, want := range map[string]bool{
		text + "|T Read more|" + text + "|T Read more|" + text + "|T Read more":                      true,
		text + "|T Read more|T Ferry strike goes on":                                                 false,
		"T Fires burn on|T Read more|T Ferry strike goes on|T Read more|T Mayor says no|T Read more": false,
	} {
		lines, _ := linesOf(strings.Split(rows, "|")...)
		if got := lines[1].endsEntry(lines, 1); got != want {
			t.Errorf("%q: %v, want %v", rows, got, want)
		}
	}
}

// TestSeriesLinear holds that series of twice the lines take no more than twice the looks at lines.
func TestSeriesLinear(t *testing.T) {
	looks := func(n int) int {
		lines, _ := linesOf(strings.Split(strings.Repeat("T The pool of Halden supplies half of the county|T /|", n)+"T end", "|")...)
		total := 0
		for i := range lines {
			total += max(1, printedTwice(lines, i)-i)
		}
		return total
	}
	if a, b, c := looks(200), looks(400), looks(800); b > 2*a+8 || c > 2*b+8 {
		t.Errorf("%d, %d, %d looks", a, b, c)
	}
}

// TestHeadsAsk holds that one question, or headings that ask nothing, do not make a question below the article one of its own.
func TestHeadsAsk(t *testing.T) {
	for rows, want := range map[string]bool{
		"H Who pays?|T The county.|H And when?|T In June.|B What else?": true,
		"H Who pays?|T The county.|H The rust|T In June.|B What else?":  false,
		"T Who pays?|T The county.|T And when?|T In June.|B What else?": false,
	} {
		lines, states := linesOf(strings.Split(rows, "|")...)
		if got := headsAsk(states, lines); got != want {
			t.Errorf("%q: %v, want %v", rows, got, want)
		}
	}
}
