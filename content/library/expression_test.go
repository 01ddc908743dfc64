package library

import "testing"

// TestExpressions holds that a term between slashes is a regular expression over a quote's words and its speaker, as in
// the lists of an article.
func TestExpressions(t *testing.T) {
	l := open(t)
	add(t, l, article("/a", "2026-01-01", "Courier", said(ruiz, "no deal is a bad deal"), said(okoye, "The café is open"), said(voss, "deals, deals")))
	for filter, want := range map[string]int{
		"/d.al/": 2, "/^no/": 1, "/cafe/": 1, "/the CAFE/": 0, "/The/": 1, "/deal$/": 1, "-/deal/": 1, "/deal/ bad": 1, "@ruiz /deal/": 1, "/ruiz/": 1, "/x{2}/": 0, "bad /d.al/ -/^no/": 0, "9/11": 0,
	} {
		for _, order := range []Order{Newest, Best} {
			if r, err := l.Search(t.Context(), filter, Options{Order: order}); err != nil || len(r.Hits) != want {
				t.Errorf("%s: %d, %v", filter, len(r.Hits), err)
			}
		}
	}
	for _, filter := range []string{"/[/", "/deal", "deal /(/"} {
		if _, err := l.Search(t.Context(), filter, Options{}); err == nil {
			t.Errorf("%s: no mistake", filter)
		}
	}
}
