package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"brief/briefing"
)

// sameWords is a library of three articles, two of which have the same words; the third has no date.
type sameWords struct{ *fakeLibrary }

func (l sameWords) quotes() []SavedQuote {
	return []SavedQuote{
		{Article: 3, Title: "Second", Published: "2026-03-02", Words: "The tide will not wait for us", Speaker: "Piet Brandt", Person: 4, Same: 1, Later: true},
		{Article: 2, Title: "First", Published: "2026-03-01", Words: "And the tide will not wait for us", Speaker: "Piet Brandt", Person: 4, Same: 1},
		{Article: 4, Title: "Third", Added: "2026-02-28T08:00:00Z", Words: "The lighthouse stays dark", Speaker: "Piet Brandt", Person: 4},
	}
}

func (l sameWords) Search(context.Context, string, bool, int) (Shelf, error) {
	return Shelf{Quotes: l.quotes(), ReadOnly: true}, nil
}

func (l sameWords) People(_ context.Context, name string) ([]Person, error) {
	if name == "Brandt" {
		return []Person{{ID: 4, Name: "Piet Brandt", Roles: []string{"harbour chief"}, Quotes: 3}, {ID: 5, Name: "Ola Brandt", Quotes: 1, Said: l.quotes()[2:]}, {ID: 6, Name: "Brandt", Reported: 2}}, nil
	}
	q := l.quotes()
	return []Person{{ID: 4, Name: "Piet Brandt", Said: []SavedQuote{q[2], q[1], q[0]}}}, nil
}

// TestAlsoIn: the same words in several articles are listed once; Enter opens the newest,
// and the others are a key away, in the view and on a speaker's page.
func TestAlsoIn(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}} {
		d := newDriver(t, size[0], size[1], withLibrary(sameWordsOf(t)))
		d.keys("B esc").shows("Second  2 Mar 2026", "Piet Brandt · direct · also in 1 other article", "Third  added 28 Feb 2026", "read-only · 3 quotes").hides("First", "And the tide").checkGeometry("also in")
		d.keys("A").shows("Also in* ━━ The tide will not wait for us", "First  1 Mar 2026", "“And the tide will not wait for us”").hides("Third").checkGeometry("others")
		before := d.screen()
		if d.keys("enter").hides("Also in").keys("ctrl+o"); d.screen() != before {
			t.Errorf("Back is not the list that was left:\n%s", d.screen())
		}
		d.keys("esc j A").shows("No other article here has these words")
		d.keys("P").shows("Speaker* ━━ Piet Brandt", "First  1 Mar 2026", "direct · also in 1 other article").hides("Second")
		d.keys("j A").shows("Second  2 Mar 2026")
		d.keys("esc D").shows("Earlier · 2 quotes, added 28", "Later · 1 quote, 2 Mar 2026", "added 28 Feb 2026 · Third").checkGeometry("columns")
	}
}

// TestAlsoInIsShort: where a row is short, the number stands and its words go.
func TestAlsoInIsShort(t *testing.T) {
	d := newDriver(t, 40, 15, withLibrary(sameWordsOf(t)))
	d.keys("B esc").shows("Piet Brandt · direct · also in 1 ").hides("also in 1 …", "other").checkGeometry("also in")
	d.keys("P j").shows("direct · also in 1 other article  ┃").checkGeometry("a page")
}

// TestShortRowsOfSpeakers: where a row of a speaker's page is short, the heading is cut, and not what follows it.
func TestShortRowsOfSpeakers(t *testing.T) {
	q := SavedQuote{Words: "The tide will not wait for us", Kind: briefing.Direct, Heading: "Why is the harbour of Halden closed?", Version: 2, Earlier: true}
	f := &folded{SavedQuote: &q, others: []*SavedQuote{{Article: 2}}}
	m := newDriver(t, 40, 15).m
	for width, want := range map[int]string{
		110: "    Why is the harbour of Halden closed? · direct · also in 1 other article · only in version 2",
		80:  "    Why is the harbour … · direct · also in 1 other article · only in version 2",
		64:  "    direct · also in 1 other article · only in version 2",
		54:  "    Why is … · direct · also in 1 · only in version 2",
	} {
		rows := m.saidRows(f)(width, false)
		if got := rows[len(rows)-1][0].text; got != want {
			t.Errorf("in %d cells: %q, want %q", width, got, want)
		}
	}
	f.Speaker, f.Heading = "Piet Brandt", "Why is\nthe harbour of Halden closed?" // a heading may have a line break
	rows := m.savedRows(f)(60, false)
	if last := rows[len(rows)-1]; !strings.HasPrefix(last[1].text, " · direct · also in 1 · only in version 2 · Why is the") {
		t.Errorf("in the library: %q", last[1].text)
	}
}

// TestNamesakesCounted: people of one name come with how much they said.
func TestNamesakesCounted(t *testing.T) {
	d := newDriver(t, 80, 24, withLibrary(sameWordsOf(t)))
	d.do(d.m.openSpeaker("Brandt"))
	d.shows("> Piet Brandt  3 quotes    harbour chief", "Ola Brandt   1 quote     Third", "Brandt       2 reported").checkGeometry("namesakes")
}

func sameWordsOf(t *testing.T) Library { return sameWords{&fakeLibrary{t: t}} }

// saidOften is a library of three articles with the same words, which two of them have several times.
type saidOften struct{ *fakeLibrary }

func (l saidOften) Search(context.Context, string, bool, int) (Shelf, error) {
	var s Shelf
	for _, article := range []int64{7, 6, 6, 6, 5, 5} {
		s.Quotes = append(s.Quotes, SavedQuote{Article: article, Title: fmt.Sprintf("Report %d", article), Words: "The tide will not wait for us", Same: 1})
	}
	return s, nil
}

// TestAlsoInCountsArticles: an article that has the words several times is one other article.
func TestAlsoInCountsArticles(t *testing.T) {
	d := newDriver(t, 80, 24, withLibrary(saidOften{&fakeLibrary{t: t}}))
	d.keys("B esc").shows("also in 2 other articles").keys("A").shows("Report 6", "Report 5")
	for _, title := range []string{"Report 6", "Report 5"} {
		if n := strings.Count(d.screen(), title); n != 1 {
			t.Errorf("%s is listed %d times:\n%s", title, n, d.screen())
		}
	}
}

// readOnly is a library that nothing can be written to.
type readOnly struct{ Library }

func (l readOnly) People(ctx context.Context, name string) ([]Person, error) {
	people, err := l.Library.People(ctx, name)
	for i := range people {
		people[i].ReadOnly = true
	}
	return people, err
}

// TestReadOnlyPage: on a speaker's page of a library that is read-only, nobody is asked for a name
// only to be told so.
func TestReadOnlyPage(t *testing.T) {
	l := &fakeLibrary{t: t}
	d := newDriver(t, 120, 40, withLibrary(readOnly{sameWords{l}}))
	d.keys("B esc P").shows("Speaker* ━━ Piet Brandt")
	for _, key := range []string{"J", "U", "x"} {
		d.keys(key).hides("Same person as").shows("read-only – copy it elsewhere")
		d.keys("esc P")
	}
	if len(l.done) > 0 {
		t.Errorf("done: %v", l.done)
	}
}
