package library

import (
	"fmt"
	"testing"
)

// TestCampaignAddress holds that an article is the same one whatever a campaign has put behind its address, also in a
// library that knew it by the whole, and that other parameters tell articles apart.
func TestCampaignAddress(t *testing.T) {
	l := open(t)
	at := func(address string) Record {
		r := article(address, "2026-01-01", "Courier", said(ruiz, "no deal"))
		r.URL = address
		return r
	}
	for i, c := range []struct {
		address string
		article int64
	}{
		{"https://a.example/x?id=1&utm_source=news", 1}, {"https://a.example/x?id=1", 1}, {"https://a.example/x?id=2", 2}, {"https://a.example/x?fbclid=2&id=2", 2}, {"https://a.example/x", 3},
	} {
		if s := add(t, l, at(c.address))[0]; s.Article != c.article {
			t.Errorf("%d: %s is #%d", i, c.address, s.Article)
		}
	}
	const old = "https://a.example/old?gclid=7"
	s := add(t, l, at(old))[0]
	if _, err := l.db.Exec("UPDATE article SET key = ? WHERE id = ?", old, s.Article); err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{old, "https://a.example/old?gclid=8"} {
		if again := add(t, l, at(address))[0]; again.Article != s.Article {
			t.Errorf("%s is #%d, not #%d", address, again.Article, s.Article)
		}
	}
}

// TestVersionsKeepToTheirDay holds that an article that comes again and again in one call stays on its day.
func TestVersionsKeepToTheirDay(t *testing.T) {
	const versions, quotes = 100, 40 // whose numbers would fill three days if each version took new ones
	l := open(t)
	var records []Record
	for v := range versions {
		r := article("/a", "2026-01-01", "Courier")
		for q := range quotes {
			r.Quotes = append(r.Quotes, said(ruiz, fmt.Sprintf("deal %d of %d", q, v)))
		}
		records = append(records, r)
	}
	add(t, l, records...)
	var first, last int64
	var n int
	if err := l.db.QueryRow("SELECT min(id), max(id), count(*) FROM quote").Scan(&first, &last, &n); err != nil {
		t.Fatal(err)
	}
	if n != versions*quotes || last-first != int64(n)-1 {
		t.Errorf("%d quotes stand from %d to %d", n, first, last)
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
}

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

// TestAddressOfOlderLibrary holds that a plain address finds the article that an older library knows with a campaign's
// parameters, and that nothing else is taken for it.
func TestAddressOfOlderLibrary(t *testing.T) {
	l := open(t)
	at := func(address string) Record {
		r := article(address, "2026-01-01", "Courier", said(ruiz, "no deal"))
		r.URL = address
		return r
	}
	for plain, old := range map[string]string{"https://a.example/x": "https://a.example/x?utm_source=news", "https://a.example/y?id=1": "https://a.example/y?id=1&fbclid=2", "https://a.example/z": "https://a.example/z#:~:text=deal"} {
		s := add(t, l, at(plain+"-old"))[0]
		if _, err := l.db.Exec("UPDATE article SET key = ? WHERE id = ?", old, s.Article); err != nil {
			t.Fatal(err)
		}
		if again := add(t, l, at(plain))[0]; again.Article != s.Article {
			t.Errorf("%s is not %s", plain, old)
		}
	}
	add(t, l, at("https://a.example/?p=1"), at("https://a.example/?p=12"), at("https://a.example/w?id=1"))
	for _, other := range []string{"https://a.example/", "https://a.example/?p=2", "https://a.example/w", "https://a.example/w?id=10"} {
		if s := add(t, l, at(other))[0]; !s.New {
			t.Errorf("%s is #%d", other, s.Article)
		}
	}
}
