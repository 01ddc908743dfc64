package library

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content"
)

// open opens a new library that lives as long as the test.
func open(t testing.TB) *Library {
	t.Helper()
	l, err := Open(t.Context(), filepath.Join(t.TempDir(), "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// person makes a speaker with a role.
func person(name, role string, aliases ...string) Speaker {
	return Speaker{Name: name, Role: role, Aliases: aliases}
}

// article makes a record of quotes, each "speaker: words".
func article(ref, published, source string, quotes ...Quote) Record {
	return Record{Ref: ref, Title: "About " + ref, Published: published, Source: source, Quotes: append([]Quote{}, quotes...)}
}

func said(by Speaker, text string, about ...string) Quote {
	return Quote{Kind: briefing.Direct, Text: text, Speaker: by, About: about, Span: content.Span{Start: 0, End: len(text)}}
}

func add(t testing.TB, l *Library, records ...Record) []Saved {
	t.Helper()
	saved, err := l.Add(t.Context(), records...)
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

// find returns the words of the hits, in order.
func find(t testing.TB, l *Library, filter string, opt Options) []string {
	t.Helper()
	r, err := l.Search(context.Background(), filter, opt)
	if err != nil {
		t.Fatalf("%s: %v", filter, err)
	}
	var out []string
	for _, h := range r.Hits {
		out = append(out, h.Quote.Text)
	}
	return out
}

var (
	ruiz  = person("Ana Ruiz", "finance minister", "Ruiz", "the minister Ruiz")
	okoye = person("Daniel Okoye", "premier of Sarland", "Okoye")
	voss  = person("Ingrid Voss", "pollster")
)

func norvia(t testing.TB) *Library {
	l := open(t)
	add(t, l,
		article("/a", "2026-06-09", "Tarn Courier", said(ruiz, "No deal is better than a bad deal", "Sarland"),
			said(ruiz, "We don’t want to use the list"), said(okoye, "It has page numbers")),
		article("/b", "2025-12-02", "The Halden Café", said(voss, "A handshake is worth two points"),
			said(Speaker{Name: "a lorry driver", Described: true}, "I have done harder sums")),
		article("/c", "", "Tarn Courier", said(okoye, "Courts take four years", "Ana Ruiz"),
			Quote{Kind: briefing.Indirect, Text: "the bridge should stay open", Speaker: ruiz}),
	)
	return l
}

func TestSearch(t *testing.T) {
	l := norvia(t)
	tests := []struct {
		filter string
		want   string // the hits' first words, the newest first
	}{
		{"deal", "No"},
		{"better bad ", "No"},
		{`"bad deal"`, "No"},
		{`"deal bad"`, ""},
		{"don't", "We"},
		{"hand", "A"}, // the beginning of a word that is being typed
		{"hand ", ""}, // a whole word
		{"cou", "Courts"},
		{"@ruiz", "the No We"},
		{"@ana", "the No We"},
		{"@ru list", "We"},
		{"@\"ruiz ana\"", "the No We"},
		{"@minister", "the No We"}, // an alias
		{"-@ruiz -@okoye", "A I"},
		{"@driver", "I"},
		{"about:sarland", "No"},
		{"about:ruiz", "Courts"},
		{"source:courier -deal @ruiz", "the We"},
		{"source:cafe", "A I"},
		{"kind:indirect", "the"},
		{"-kind:direct", "the"},
		{"after:2026 before:2026-06-10", "No We It"},
		{"before:2026", "A I"},
		{"after:2026-07", "Courts the"},
		{"role:poll", "A"},
		{"t", "Courts the No We A"}, // take, the/better than, the, two: any word
		{"nothing here", ""},
		{"the -list", "the"},
		{"the -the", ""},
		{"@ana -@ana", ""},
		{"list -list", ""},
		{"numbers @okoye kind:direct after:2026-01 source:tarn", "It"},
	}
	for _, test := range tests {
		var got []string
		for _, text := range find(t, l, test.filter, Options{}) {
			got = append(got, strings.Fields(text)[0])
		}
		if test.filter == "t" {
			slices.Sort(got)
			if len(got) < 4 {
				t.Errorf("%q finds only %v", test.filter, got)
			}
			continue
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q finds %v, want %s", test.filter, got, test.want)
		}
	}
	if r, err := l.Search(t.Context(), "", Options{Limit: 2}); err != nil || len(r.Hits) != 2 || !r.More {
		t.Errorf("nothing asked for: %d hits, more %v, %v", len(r.Hits), r.More, err)
	}
	if _, err := l.Search(t.Context(), "deal spaeker:x", Options{}); err == nil || !strings.Contains(err.Error(), "did you mean speaker:?") {
		t.Errorf("a mistake says %v", err)
	}
}

// TestUpdate holds that the same article again replaces itself, and that quotes
// which its text no longer has stay as an earlier version's.
func TestUpdate(t *testing.T) {
	l := norvia(t)
	saved := add(t, l, article("/a", "2026-06-09", "Tarn Courier", said(ruiz, "No deal is better than a bad deal"), said(okoye, "I would call that serious")))
	if s := saved[0]; s.New || s.Version != 2 || s.Article != 1 {
		t.Errorf("saved %+v", s)
	}
	r, err := l.Search(t.Context(), "after:2026-06-09 before:2026-06-10", Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, h := range r.Hits {
		got = append(got, fmt.Sprintf("%s v%d", strings.Fields(h.Quote.Text)[0], h.Quote.Version))
		if h.Earlier() != (h.Quote.Version == 1) {
			t.Errorf("%q: earlier is %v", h.Quote.Text, h.Earlier())
		}
	}
	slices.Sort(got)
	if want := "[I v2 It v1 No v2 We v1]"; fmt.Sprint(got) != want {
		t.Errorf("found %v, want %s", got, want)
	}
	again := add(t, l, article("/a", "2026-06-09", "Tarn Courier", said(ruiz, "No deal is better than a bad deal"), said(okoye, "I would call that serious")))
	if again[0].Version != 2 {
		t.Errorf("the same text makes version %d", again[0].Version)
	}
}

// TestSpeakers holds whom adding takes for the same person.
func TestSpeakers(t *testing.T) {
	l := open(t)
	for i, s := range []Speaker{
		person("John Smith", "senator from Ohio"),
		person("John Q. Smith", ""),             // the same: an initial, no role
		person("John Smith", "the mayor"),       // the same: politics
		person("John Smith", "head coach"),      // another
		person("Smith", "police officer"),       // another: a surname alone
		person("Smith", "baker"),                // another
		person("Smith", "retired police chief"), // the same as the police officer
		person("Jo Smith", "senator"),
		{Name: "Smith", Kind: briefing.Organization},
		person("Joan Smith", "chairwoman of the Senate committee"), // a word of many walks of life
		person("Joan Smith", "senator"),                            // the same
		person("Joan Smith", "former coach"),                       // the same: she is it no more
		person("Ana Ruiz", "Finance Minister"),
		person("Ana Ruiz", "former finance minister"), // the same
		person("Ana Ruiz", "goalkeeper"),              // another: nobody takes up sport behind an office
		person("Ana Ruiz", "bank founder"),            // the same as the minister, who left office
		person("Ana Ruiz", ""),                        // neither: nothing tells which
		person("Ana Ruiz", "chairwoman"),              // the one of whom nothing was known
		person("Ana Ruiz", "the goalkeeper of Tarn"),  // the goalkeeper
		person("Ivo Katz", "coach"),
		person("Ivo Katz", "former coach"), // the same
		person("Ivo Katz", "senator"),      // the same, once a coach
		person("Mo Lind", "chairman"),
		person("Mo Lind", "singer"),
		person("Mo Lind", "judge"), // another, though a chairman may be anything
	} {
		add(t, l, article(fmt.Sprintf("/%d", i), "", "", said(s, fmt.Sprintf("words %d", i))))
	}
	var got []string
	for i := range 25 {
		r, err := l.Search(t.Context(), fmt.Sprintf("words %d ", i), Options{})
		if err != nil || len(r.Hits) != 1 {
			t.Fatalf("%d: %d hits, %v", i, len(r.Hits), err)
		}
		got = append(got, itoa(r.Hits[0].Person))
	}
	if want := "1 1 1 2 3 4 3 5 6 7 7 7 8 8 9 8 10 10 9 11 11 11 12 12 13"; strings.Join(got, " ") != want {
		t.Errorf("people %v, want %s", got, want)
	}

	john := one(t, l, "#1")
	alike, err := l.Alike(t.Context(), john)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range alike {
		names = append(names, fmt.Sprintf("#%d", p.ID))
	}
	if want := "[#3 #2 #4 #5]"; fmt.Sprint(names) != want {
		t.Errorf("alike: %v, want %s", names, want)
	}

	if err := l.Merge(t.Context(), john, one(t, l, "#5")); err != nil {
		t.Fatal(err)
	}
	merged := one(t, l, "#5")
	if merged.ID != 1 {
		t.Errorf("merged into %d", merged.ID)
	}
	if hits, err := l.Said(t.Context(), merged, ""); err != nil || len(hits) != 4 {
		t.Errorf("merged, said %d things, %v", len(hits), err)
	}
	if got := find(t, l, "@jo words 7", Options{}); len(got) != 1 {
		t.Errorf("@jo finds %v", got)
	}
	if got := find(t, l, "@john words 7 ", Options{}); len(got) != 1 {
		t.Errorf("merged, @john finds %v", got)
	}
	if n, err := l.Split(t.Context(), merged); err != nil || n != 2 {
		t.Errorf("split into %d, %v", n, err)
	}
	if got := find(t, l, "@john words 7 ", Options{}); len(got) != 0 {
		t.Errorf("split, @john finds %v", got)
	}
	if n, err := l.SplitArticle(t.Context(), one(t, l, "#1"), 3); err != nil || n != 1 {
		t.Errorf("split an article: %d, %v", n, err)
	}
	add(t, l, article("/2", "", "", said(person("John Smith", "the mayor"), "words 2")))
	if hits, err := l.Said(t.Context(), one(t, l, "#1"), ""); err != nil || len(hits) != 2 {
		t.Errorf("split off and saved again, said %d things, %v", len(hits), err)
	}
}

// TestSameInArticle holds that somebody with a surname alone is one speaker within an
// article, also when it comes again, and nobody else's.
func TestSameInArticle(t *testing.T) {
	l := open(t)
	graham := person("Graham", "")
	add(t, l, article("/a", "", "", said(graham, "one"), said(ruiz, "two"), said(graham, "three")), article("/b", "", "", said(graham, "four")))
	add(t, l, article("/a", "", "", said(graham, "one"), said(graham, "five")))
	people, err := l.People(t.Context(), "graham")
	if err != nil || len(people) != 2 {
		t.Fatalf("%v, %v", people, err)
	}
	if hits, err := l.Said(t.Context(), people[0], ""); err != nil || len(hits) != 3 {
		t.Errorf("said %d things, %v", len(hits), err)
	}
}

// TestCalled holds that a full name is whose own name it is, and a part of names nobody's alone.
func TestCalled(t *testing.T) {
	l := open(t)
	add(t, l, article("/a", "", "", said(person("Ana Ruiz", ""), "one"), said(person("Ana Maria Ruiz", "", "Ana Ruiz"), "two"), said(person("Ruiz", ""), "three")))
	for name, want := range map[string]int64{"Ana Ruiz": 1, "ana ruiz": 1, "Ana Maria Ruiz": 2, "Ruiz": 0, "Ana": 0, "#3": 3} {
		people, err := l.People(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		if p, ok := Called(people, name); p.ID != want || ok != (want != 0) {
			t.Errorf("%s: #%d, %v", name, p.ID, ok)
		}
	}
}

// TestSearchMerged: who are one person by hand are found by each other's other names and roles, until they are split.
func TestSearchMerged(t *testing.T) {
	l := open(t)
	add(t, l, article("/a", "", "", said(person("Ana Ruiz", "minister of transport", "Anita"), "one")),
		article("/b", "", "", said(person("Ana Lind", "prime minister", "the Iron Lady"), "two")),
		article("/c", "", "", said(person("Ola Lind", "prime suspect"), "three")))
	for _, test := range []struct{ filter, apart, merged string }{
		{"@anita", "[one]", "[two one]"},
		{"@iron", "[two]", "[two one]"},
		{"@lind", "[three two]", "[three two one]"},
		{"-@anita", "[three two]", "[three]"},
		{"role:transport", "[one]", "[two one]"},
		{"role:prime", "[three two]", "[three two one]"},
		{"role:\"prime minister\"", "[two]", "[two one]"},
		{"-role:transport", "[three two]", "[three]"},
	} {
		if got := fmt.Sprint(find(t, l, test.filter, Options{})); got != test.apart {
			t.Errorf("%s: %s, want %s", test.filter, got, test.apart)
		}
		if err := l.Merge(t.Context(), one(t, l, "#1"), one(t, l, "#2")); err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(find(t, l, test.filter, Options{})); got != test.merged {
			t.Errorf("merged, %s: %s, want %s", test.filter, got, test.merged)
		}
		if _, err := l.Split(t.Context(), one(t, l, "#1")); err != nil {
			t.Fatal(err)
		}
	}
}

// TestSplitArticleOfMerged: two who are one person by hand, and are both quoted in an
// article that is split off, keep their names there, by which they are found.
func TestSplitArticleOfMerged(t *testing.T) {
	l := open(t)
	add(t, l, article("/1", "", "", said(person("John Smith", "senator"), "the bridge stays"), said(person("Ana Ruiz", "minister"), "the bridge goes")))
	if err := l.Merge(t.Context(), one(t, l, "John Smith"), one(t, l, "Ana Ruiz")); err != nil {
		t.Fatal(err)
	}
	if n, err := l.SplitArticle(t.Context(), one(t, l, "#1"), 1); err != nil || n != 2 {
		t.Fatalf("%d quotes went over, %v", n, err)
	}
	if people, err := l.People(t.Context(), "smith"); err != nil || len(people) != 1 || len(people[0].speakers) != 2 { // nothing is left of who was one
		t.Errorf("split off as %+v, %v", people, err)
	}
	add(t, l, article("/2", "", "", said(person("Ana Ruiz", "minister"), "the bridge waits")))
	for _, filter := range []string{"@ruiz goes", "@smith stays", "@smith goes", "role:minister waits"} {
		if got := find(t, l, filter, Options{}); len(got) != 1 {
			t.Errorf("%s finds %v", filter, got)
		}
	}
}

func one(t *testing.T, l *Library, name string) Person {
	t.Helper()
	people, err := l.People(t.Context(), name)
	if err != nil || len(people) != 1 {
		t.Fatalf("%s: %d people, %v", name, len(people), err)
	}
	return people[0]
}

func TestRemove(t *testing.T) {
	l := norvia(t)
	if err := l.Remove(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if got := find(t, l, "deal", Options{}); len(got) > 0 {
		t.Errorf("removed, found %v", got)
	}
	if err := l.Remove(t.Context(), 1); err == nil {
		t.Error("removed twice without a word")
	}
	if a, err := l.Articles(t.Context()); err != nil || len(a) != 2 {
		t.Errorf("%d articles, %v", len(a), err)
	}
}

// TestCorrected holds that what is known better of the same text replaces what
// was saved of it, that lines without the text add to it, and that earlier
// versions stay.
func TestCorrected(t *testing.T) {
	l := open(t)
	doc := func(text string) *content.Document {
		d, err := content.Parse("a.txt", []byte(text), content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	places := map[string]int{"No deal": 0, "Two points": 20, "It has numbers": 40}
	save := func(text string, quotes ...Quote) Saved {
		for i := range quotes {
			quotes[i].Span.Start = places[quotes[i].Text]
		}
		r := article("/a", "2026-06-09", "Courier", quotes...)
		if text != "" {
			r.Doc = doc(text)
		}
		return add(t, l, r)[0]
	}
	shown := func() string {
		hits, err := l.Quotes(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, h := range hits {
			out = append(out, fmt.Sprintf("%s by %s v%d", h.Quote.Text, h.Quote.Speaker.Name, h.Quote.Version))
		}
		return strings.Join(out, "; ")
	}
	save("one text", said(ruiz, "No deal"), said(voss, "Two points"))
	save("one text", said(okoye, "No deal"), said(voss, "Two points")) // the reader named the speaker
	if want := "No deal by Daniel Okoye v1; Two points by Ingrid Voss v1"; shown() != want {
		t.Errorf("corrected: %s", shown())
	}
	if s := save("", said(okoye, "It has numbers")); s.Version != 1 {
		t.Errorf("quotes without the text make version %d", s.Version)
	}
	if want := "No deal by Daniel Okoye v1; Two points by Ingrid Voss v1; It has numbers by Daniel Okoye v1"; shown() != want {
		t.Errorf("added to: %s", shown())
	}
	save("another text", said(okoye, "No deal"))
	if want := "No deal by Daniel Okoye v2; Two points by Ingrid Voss v1; It has numbers by Daniel Okoye v1"; shown() != want {
		t.Errorf("changed: %s", shown())
	}
}
