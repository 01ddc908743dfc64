package state

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/content"
	"brief/content/clean"
)

// TestListsOfAnArticle: a search is remembered once and the oldest go, a section is read once,
// and a second correction of a quote takes the first one's place.
func TestListsOfAnArticle(t *testing.T) {
	var a Article
	for i := range maxSearches + 1 {
		a.AddSearch(fmt.Sprint(i))
	}
	a.AddSearch("50")
	if n := len(a.Searches); n != maxSearches || a.Searches[0] != "1" || a.Searches[n-1] != "50" || a.Searches[n-2] != fmt.Sprint(maxSearches) {
		t.Errorf("%d searches: %q", n, a.Searches)
	}
	a.MarkRead("Why?")
	a.MarkRead("Why?")
	if len(a.Read) != 1 {
		t.Errorf("read: %q", a.Read)
	}
	one, two := NewAnchor(text, content.Span{Start: 0, End: 5}), NewAnchor(text, content.Span{Start: 6, End: 9})
	a.Correct(Correction{one, "Ana"})
	a.Correct(Correction{two, "Piet"})
	a.Correct(Correction{one, "Ben"})
	if len(a.Corrections) != 2 || a.Corrections[1].Speaker != "Ben" {
		t.Errorf("corrections: %v", a.Corrections)
	}
	if a.Uncorrect(one); len(a.Corrections) != 1 || a.Corrections[0].Quote != two {
		t.Errorf("after undoing one: %v", a.Corrections)
	}
}

// TestArticleIsACopy: what was read of a session stays what it was when the session goes on.
func TestArticleIsACopy(t *testing.T) {
	s, _, err := NewStore(t.TempDir()).Begin("k")
	if err != nil {
		t.Fatal(err)
	}
	one, two := NewAnchor(text, content.Span{Start: 0, End: 5}), NewAnchor(text, content.Span{Start: 6, End: 9})
	s.Change(func(a *Article) {
		for _, at := range []Anchor{one, two} {
			a.AddNote(Note{Target: at})
			a.Correct(Correction{Quote: at})
			a.AddSearch(at.Exact)
		}
		a.SetMark("a", one)
		a.MarkRead("Why?")
	})
	before := s.Article()
	want, err := json.Marshal(before)
	if err != nil {
		t.Fatal(err)
	}
	s.Change(func(a *Article) {
		a.RemoveNote(one)
		a.Uncorrect(one)
		a.AddSearch(one.Exact)
		a.SetMark("a", two)
		a.SetMark("b", two)
		a.Read[0] = "Who?"
	})
	if got, _ := json.Marshal(before); string(got) != string(want) {
		t.Errorf("it changed:\ngot  %s\nwant %s", got, want)
	}
}

// TestFilesOfOthersAreCleaned: no text of a file brings escapes or marks of direction to the screen.
func TestFilesOfOthersAreCleaned(t *testing.T) {
	bad := "a\u202e\x1b[2Jb\u200b\ufeff\u2066\U000e0041\ufff9"
	anchor := Anchor{Exact: bad, Prefix: bad, Suffix: bad, Start: -3, End: -9}
	a := Article{Ref: bad, Title: bad, Version: bad, Place: anchor, At: anchor, Marks: map[string]Anchor{bad: anchor}, Read: []string{bad},
		Layout: Layout{Pane: bad}, Searches: []string{bad}, Notes: []Note{{anchor, bad, bad}}, Corrections: []Correction{{anchor, bad}}}
	a.clean()
	const good = "a[2Jb"
	anchor = Anchor{Exact: good, Prefix: good, Suffix: good}
	want := Article{Ref: good, Title: good, Version: good, Place: anchor, At: anchor, Marks: map[string]Anchor{good: anchor}, Read: []string{good},
		Layout: Layout{Pane: good}, Searches: []string{good}, Notes: []Note{{anchor, good, good}}, Corrections: []Correction{{anchor, good}}}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
	for _, kept := range []string{"\n", "\u2027\u202f", "\u205f\u2070", "\ufff8\ufffc", "\U000e1000", "é日"} {
		if got := clean.Text(kept); got != kept {
			t.Errorf("%+q became %+q", kept, got)
		}
	}
}
