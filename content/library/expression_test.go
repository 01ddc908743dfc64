package library

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing/query"
	"brief/content/library/plan"
)

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

// TestExpressionRuns holds that an expression finds the same whether or not the index tells where its letters stand, and
// that only quotes with such a word are looked through.
func TestExpressionRuns(t *testing.T) {
	l := open(t)
	long := strings.Repeat("abcd", 12)
	var quotes []Quote
	for i := range 400 {
		quotes = append(quotes, said(okoye, fmt.Sprintf("that is word%d of it", i)))
	}
	add(t, l, article("/a", "2026-01-01", "Courier", append(quotes, said(ruiz, "an unheard zebra’s stripes"), said(voss, "a "+long+"zeb end"), said(voss, "Zwölf, das_ist gut"))...))
	for filter, want := range map[string]int{
		"/zebra/": 1, "/heard z/": 1, "/Zebra/": 0, "/(?i)ZEBRA/": 1, "/ruiz/": 1, "/Ruiz|unheard/": 1, "/zeb/": 2, "/dzeb/": 1, "/zzz/": 0, "/zzz|zebra/": 1, "/zzz?/": 0,
		"/hat is/": 10_000, "/word39/": 11, "/word.*it/": 400, "/as_i/": 1, "/wolf/": 1, "/courier/": 0, "-/zzz/ zebra": 1, "/zebra/ -/strip/": 0,
	} {
		r, err := l.Search(t.Context(), filter, Options{Limit: 1000})
		if want = min(want, 400); err != nil || len(r.Hits) != want {
			t.Errorf("%s finds %d, not %d, %v", filter, len(r.Hits), want, err)
		}
	}
	for _, filter := range []string{"/zzz+/", "/zebra/"} {
		q, _ := query.ParseLibrary(filter)
		if p, err := plan.Make(t.Context(), &l.statements, q, 51); err != nil || p.Match == "" {
			t.Errorf("%s: quotes without such a word are looked through, %v", filter, err)
		}
	}
}
