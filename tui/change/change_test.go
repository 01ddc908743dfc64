package change

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"brief/briefing"
	"brief/content"
)

func quotes(texts ...string) []Quote {
	var out []Quote
	for i, s := range texts {
		out = append(out, Quote{ID: i + 1, Text: s})
	}
	return out
}

func TestQuotes(t *testing.T) {
	from := quotes(
		"No deal is better than a bad deal",
		"My town closes",
		"We will not sign the list before the summer",
		"Don’t ask me",
	)
	to := quotes(
		"A handshake is worth nothing",
		"No deal is better than a bad deal",
		"We will never sign the list before the autumn",
		"Don't ask me",
	)
	want := []Change{
		{Kind: New, ID: 1, New: "A handshake is worth nothing"},
		{Kind: Removed, Old: "My town closes"},
		{Kind: Reworded, ID: 3, Old: "We will not sign the list before the summer", New: "We will never sign the list before the autumn"},
	}
	got := Compare(Version{Quotes: from}, Version{Quotes: to})
	if diff := cmp.Diff(want, got.Quotes); diff != "" {
		t.Error(diff)
	}
	if got.Quote(2).Kind != None || got.Quote(3).Kind != Reworded || got.Empty() {
		t.Errorf("by id: %v, %v", got.Quote(2), got.Quote(3))
	}
}

func TestSections(t *testing.T) {
	from := Version{Sections: []Section{
		{ID: 1, Paragraphs: []string{"The summit opens on Monday."}},
		{ID: 2, Heading: "What is at stake?", Paragraphs: []string{"About $4.2bn a year crosses the bridge.", "Farmers wait."}},
		{ID: 3, Heading: "Who comes?", Paragraphs: []string{"The premier and the finance minister of Norvia will come."}},
		{ID: 4, Heading: "Why now?", Paragraphs: []string{"Elections are near."}},
	}}
	to := Version{Sections: []Section{
		{ID: 1, Paragraphs: []string{"The summit opens on Monday."}},
		{ID: 2, Heading: "What is at stake?", Paragraphs: []string{"About $4.8bn a year crosses the bridge.", "Farmers wait.", "So do drivers."}},
		{ID: 3, Heading: "Who else is coming?", Paragraphs: []string{"The premier and the finance minister of Norvia will come."}},
		{ID: 4, Heading: "If talks fail?", Paragraphs: []string{"Nobody knows."}},
	}}
	want := []Change{
		{Kind: Reworded, ID: 2, Old: "What is at stake?", New: "What is at stake?", Paragraphs: []Change{
			{Kind: Reworded, ID: 1, Old: "About $4.2bn a year crosses the bridge.", New: "About $4.8bn a year crosses the bridge."},
			{Kind: New, ID: 3, New: "So do drivers."},
		}},
		{Kind: Reworded, ID: 3, Old: "Who comes?", New: "Who else is coming?"},
		{Kind: Removed, Old: "Why now?"},
		{Kind: New, ID: 4, New: "If talks fail?"},
	}
	if diff := cmp.Diff(want, Compare(from, to).Sections); diff != "" {
		t.Error(diff)
	}
}

func TestOfLeavesNothingOut(t *testing.T) {
	doc, err := content.Parse("a.txt", []byte("Intro here.\n\nWhat is at stake?\n\nMuch.\n\nMore."), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	v := Of(briefing.Parse(doc))
	words := 0
	for _, s := range v.Sections {
		words += len(s.Paragraphs)
	}
	if len(v.Sections) != 2 || words != 3 || v.Sections[1].Heading != "What is at stake?" {
		t.Errorf("got %+v", v)
	}
}

// TestOfKeepsWhatIsListed: reported words, and what stands in an aside, are no quotes
// that could change.
func TestOfKeepsWhatIsListed(t *testing.T) {
	doc, err := content.Parse("a.txt", []byte("“We stay,” she said.\n\nShe said it was late.\n\n“Subscribe now.”"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := &briefing.Briefing{Doc: doc}
	for i, kind := range []briefing.SectionKind{briefing.Intro, briefing.Aside} {
		b.Sections = append(b.Sections, briefing.Section{ID: i + 1, Kind: kind, First: 2 * i, Body: 2 * i, Last: 2 + i})
	}
	for i, kind := range []briefing.QuoteKind{briefing.Direct, briefing.Indirect, briefing.Direct} {
		b.Quotes = append(b.Quotes, briefing.Quote{ID: i + 1, Kind: kind, Span: doc.Blocks[i].Span, Section: 1 + i/2})
	}
	if v := Of(b); len(v.Quotes) != 1 || v.Quotes[0].ID != 1 || len(v.Sections) != 1 {
		t.Errorf("kept %+v", v)
	}
}

func anyVersion() *rapid.Generator[Version] {
	line := rapid.SampledFrom([]string{"", "a b c", "a b c d", "Why now?", "Why then?", "it’s", "no deal is good", "no deal is bad"})
	return rapid.Custom(func(t *rapid.T) Version {
		var v Version
		for i, h := range rapid.SliceOfN(line, 0, 6).Draw(t, "headings") {
			v.Sections = append(v.Sections, Section{ID: i + 1, Heading: h, Paragraphs: rapid.SliceOfN(line, 0, 4).Draw(t, "body")})
		}
		v.Quotes = quotes(rapid.SliceOfN(line, 0, 6).Draw(t, "quotes")...)
		return v
	})
}

func TestUnchangedGivesNone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyVersion().Draw(t, "version")
		if r := Compare(v, v); !r.Empty() {
			t.Fatalf("%+v differs from itself: %+v", v, r)
		}
	})
}

// TestEverythingIsAccountedFor: new minus removed is what the numbers say.
func TestEverythingIsAccountedFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := anyVersion().Draw(t, "from"), anyVersion().Draw(t, "to")
		r := Compare(from, to)
		for name, c := range map[string]struct {
			changes []Change
			grown   int
		}{
			"sections": {r.Sections, len(to.Sections) - len(from.Sections)},
			"quotes":   {r.Quotes, len(to.Quotes) - len(from.Quotes)},
		} {
			balance := 0
			for _, ch := range c.changes {
				switch ch.Kind {
				case New:
					balance++
				case Removed:
					balance--
				}
			}
			if balance != c.grown {
				t.Fatalf("%s grew by %d, the report says %d", name, c.grown, balance)
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	var from, to Version
	for i := range 10_000 {
		s := fmt.Sprintf("The minister said number %d would be word%d word%d the answer to it", i, i*7, i*13)
		from.Quotes = append(from.Quotes, Quote{i + 1, s, ""})
		to.Quotes = append(to.Quotes, Quote{i + 1, s + " all", ""})
	}
	for b.Loop() {
		Compare(from, to)
	}
}
