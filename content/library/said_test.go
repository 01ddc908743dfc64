package library

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/content/library/calendar"
	"brief/content/library/identity"
	"brief/content/library/plan"
	"brief/content/library/term"
)

// TestSubjectsOnce: a subject is one with and without initials, under the name that is used most.
func TestSubjectsOnce(t *testing.T) {
	l := open(t)
	add(t, l, article("/a", "2026-01-01", "", said(voss, "one", "Tomas Okoye"), said(voss, "two", "Tomas B. Okoye", "Sarland")),
		article("/b", "2026-01-02", "", said(voss, "three", "Tomas B. Okoye"), said(voss, "four", "Norvia"), said(voss, "five", "Norvia")),
		article("/c", "2026-01-03", "", said(voss, "six", "SARLAND")))
	hits, err := l.Said(t.Context(), one(t, l, "#1"), "")
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(Subjects(hits)); got != "[{Tomas B. Okoye 3} {Sarland 2}]" {
		t.Error(got)
	}
}

// TestLater: the later half begins with a day, or else with an article, near the middle.
func TestLater(t *testing.T) {
	for _, test := range []struct {
		said string // the days of articles; a letter tells articles of a day apart
		want int
	}{
		{"", 0}, {"1", 0}, {"1 1 1", 0}, {"1 2", 1}, {"1 1 1 2", 3}, {"1 2 2 2 2 2", 1},
		{"1 1 1a 1a", 2}, {"1 1a 1a 1b 2", 4}, {"1 2 2 3", 1}, {"1 2 2 4", 3}, {"1 2 2 9 9 10", 3}, {"1 4 4 5", 1},
	} {
		var hits []Hit
		articles := []string{}
		for _, day := range strings.Fields(test.said) {
			if !slices.Contains(articles, day) {
				articles = append(articles, day)
			}
			n := int64(0)
			fmt.Sscanf(day, "%d", &n)
			hits = append(hits, Hit{ID: n<<calendar.DayBits + int64(len(hits)), Article: Article{ID: int64(slices.Index(articles, day) + 1)}})
		}
		if got := Later(hits); got != test.want {
			t.Errorf("%s: %d, want %d", test.said, got, test.want)
		}
	}
}

// TestSame: one statement in several articles is told from what only reads alike.
func TestSame(t *testing.T) {
	const long = "The bridge is safe for all of us"
	nobody := Speaker{}
	for _, test := range []struct {
		what string
		a, b Quote
		same bool
	}{
		{"one person", said(ruiz, "extremely careless"), said(ruiz, "“Extremely careless.”"), true},
		{"one word", said(ruiz, "Absolutely"), said(ruiz, "Absolutely"), false},
		{"other words", said(ruiz, "extremely careless"), said(ruiz, "extreme careless"), false},
		{"two people", said(ruiz, long), said(okoye, long), false},
		{"a surname", said(ruiz, long), said(person("Ruiz", ""), long), true},
		{"a surname and few words", said(ruiz, "extremely careless"), said(person("Ruiz", ""), "extremely careless"), false},
		{"nobody named", said(ruiz, long), said(nobody, long), true},
		{"a description", said(Speaker{Name: "a nurse", Described: true}, long), said(okoye, long), true},
		{"nobody named and few words", said(nobody, "extremely careless"), said(nobody, "extremely careless"), false},
		{"reported", said(ruiz, long), Quote{Kind: briefing.Indirect, Text: long, Speaker: ruiz}, true},
		{"no words", said(ruiz, "…"), said(ruiz, "…"), false},
	} {
		l := open(t)
		add(t, l, article("/a", "2026-01-01", "", test.a), article("/b", "2026-01-02", "", test.b))
		r, err := l.Search(t.Context(), "", Options{})
		if err != nil || len(r.Hits) != 2 {
			t.Fatalf("%d hits, %v", len(r.Hits), err)
		}
		want := []int{0, 1}
		if test.same {
			want[1] = 0
		}
		if got := Same(r.Hits); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", test.what, got, want)
		}
	}
	l := open(t)
	add(t, l, article("/a", "2026-01-01", "", said(ruiz, long), said(ruiz, long)), article("/b", "2026-01-02", "", said(ruiz, long)))
	r, err := l.Search(t.Context(), "", Options{})
	if got := Same(r.Hits); err != nil || !slices.Equal(got, []int{0, 0, 0}) {
		t.Errorf("twice in one of two articles: %v, %v", got, err)
	}
}

// TestSameOfMany: who says the same as forty thousand others is compared with few of them;
// with each, the test runs into its deadline.
func TestSameOfMany(t *testing.T) {
	hits := make([]Hit, 40000)
	for i := range hits {
		hits[i] = Hit{Article: Article{ID: int64(i + 1)}, Person: int64(i + 1), Quote: said(person(fmt.Sprintf("Ana Ruiz%d", i/2), ""), "The bridge is safe for all of us")}
	}
	for i, got := range Same(hits) {
		if got != i/2*2 {
			t.Fatalf("hit %d is the same as %d", i, got)
		}
	}
}

// TestSameAsPairs: the hits are told apart as by comparing each with all before it.
func TestSameAsPairs(t *testing.T) {
	names := []string{"", "Ana Ruiz", "Ruiz", "Anabel Ruiz", "Bob Okoye", "Robert Okoye Jr", "Kofi Okoye"}
	texts := []string{"yes", "extremely careless", "the bridge is safe for now", "the bridge is safe for all of us"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		hits := make([]Hit, 30)
		for i := range hits {
			who := random.IntN(len(names))
			hits[i] = Hit{Article: Article{ID: int64(random.IntN(6))}, Person: int64(who), Quote: said(person(names[who], ""), texts[random.IntN(len(texts))])}
		}
		var kept []int
		for i, got := range Same(hits) {
			want := i
			if at := slices.IndexFunc(kept, func(k int) bool { return sameStatement(&hits[k], &hits[i]) }); at >= 0 {
				want = kept[at]
			} else {
				kept = append(kept, i)
			}
			if got != want {
				t.Fatalf("%d: %d, want %d of %+v", i, got, want, hits)
			}
		}
	}
}

// sameStatement reports whether a and b may be one statement in two articles.
func sameStatement(a, b *Hit) bool {
	words := len(term.Split(nil, a.Quote.Text))
	switch {
	case a.Quote.Text != b.Quote.Text || a.Article.ID == b.Article.ID || words < leastSame:
		return false
	case a.Person != 0 && a.Person == b.Person:
		return true
	case words < fewSame:
		return false
	case a.Person == 0 || b.Person == 0:
		return true
	}
	x, _ := identity.CutSuffix(identity.Key(a.Quote.Speaker.Name))
	y, _ := identity.CutSuffix(identity.Key(b.Quote.Speaker.Name))
	return identity.Surname(x) == identity.Surname(y) && identity.FirstNamesFit(x, y)
}

// TestUndated: an article without a date counts as of the day it was added, also when
// its text has changed since.
func TestUndated(t *testing.T) {
	l := open(t)
	undated := article("/old", "", "", said(ruiz, "undated"))
	undated.past = &past{added: "2026-03-05T10:00:00Z", updated: "2026-03-09T10:00:00Z", version: 1, versions: []pastVersion{{number: 1, saved: "2026-03-05T10:00:00Z", hash: undated.hash()}}}
	add(t, l, article("/a", "2026-03-04", "", said(ruiz, "before")), article("/b", "2026-03-06", "", said(ruiz, "behind")), undated)
	if got := find(t, l, "", Options{}); !slices.Equal(got, []string{"behind", "undated", "before"}) {
		t.Errorf("found %q", got)
	}
	add(t, l, article("/old", "", "", said(ruiz, "undated"), said(ruiz, "and more")))
	if got := find(t, l, "", Options{}); !slices.Equal(got, []string{"behind", "undated", "and more", "before"}) {
		t.Errorf("updated, found %q", got)
	}
	if got := find(t, l, "after:2026-03-05 before:2026-03-06", Options{}); !slices.Equal(got, []string{"undated", "and more"}) {
		t.Errorf("of the day it was added, found %q", got)
	}
}

// TestLast holds that the last quotes of many people are those of each one's page.
func TestLast(t *testing.T) {
	l := open(t)
	add(t, l, article("a", "2019-01-01", "Courier", said(ruiz, "the ferry was late")), article("b", "2020-01-01", "Courier", said(ruiz, "the ferry is late")),
		article("c", "2018-01-01", "Courier", said(Speaker{Name: "Tom Ruiz"}, "the weir is open")))
	// Roles would tell them apart without their words.
	if _, err := l.db.Exec("DELETE FROM speaker_role"); err != nil {
		t.Fatal(err)
	}
	people, err := l.People(t.Context(), "Ruiz")
	if err != nil || len(people) != 2 {
		t.Fatalf("%v, %v", people, err)
	}
	last, err := l.Last(t.Context(), people)
	if err != nil || len(last) != 2 {
		t.Fatalf("%v, %v", last, err)
	}
	for _, p := range people {
		said, err := l.Said(t.Context(), p, "")
		if err != nil || last[p.ID].ID != said[len(said)-1].ID {
			t.Errorf("%s: %q, %v", p.Name, last[p.ID].Quote.Text, err)
		}
	}
}

// TestNamesakesAtOnce holds that the list of a name is gone through once, however many have it.
func TestNamesakesAtOnce(t *testing.T) {
	l := open(t)
	record := func(key, name string) Record {
		return article(key, "2026-01-01", "S", said(Speaker{Name: name}, "the bridge is open"))
	}
	var records []Record
	for i := range plan.MostSpeakers + 50 {
		first := fmt.Sprintf("A%c%c", 'a'+i%26, 'a'+i/26)
		records = append(records, record("/r"+first, first+" Ruiz"))
	}
	add(t, l, append(records, record("/k", "Ida Keller"))...)
	for last, want := range map[int64]int{plan.MostSpeakers + 50: 1, plan.MostSpeakers + 51: 2} { // Keller is no Ruiz
		var ids []int64
		for id := int64(1); id <= last; id++ {
			ids = append(ids, id)
		}
		times, speakers := 0, 0
		err := l.eachNamesakes(t.Context(), ids, func(names map[int64][]string, tags string) error {
			times, speakers = times+1, speakers+len(names)
			return nil
		})
		if err != nil || times != want || speakers != len(ids) {
			t.Errorf("%d speakers: %d in %d times, want %d; %v", len(ids), speakers, times, want, err)
		}
	}
}
