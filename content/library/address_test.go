package library

import "testing"

// readAt is an article read at an address.
func readAt(address string) Record {
	r := article(address, "2026-01-01", "Courier", said(ruiz, "no deal"))
	r.URL = address
	return r
}

// TestCampaignAddress holds that an article is the same one whatever a campaign has put behind its address, also in a
// library that knew it by the whole, and that other parameters tell articles apart.
func TestCampaignAddress(t *testing.T) {
	l := open(t)
	for i, c := range []struct {
		address string
		article int64
	}{
		{"https://a.example/x?id=1&utm_source=news", 1}, {"https://a.example/x?id=1", 1}, {"https://a.example/x?id=2", 2}, {"https://a.example/x?fbclid=2&id=2", 2}, {"https://a.example/x", 3},
	} {
		if s := add(t, l, readAt(c.address))[0]; s.Article != c.article {
			t.Errorf("%d: %s is #%d", i, c.address, s.Article)
		}
	}
	const old = "https://a.example/old?gclid=7"
	s := add(t, l, readAt(old))[0]
	if _, err := l.db.Exec("UPDATE article SET key = ? WHERE id = ?", old, s.Article); err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{old, "https://a.example/old?gclid=8"} {
		if again := add(t, l, readAt(address))[0]; again.Article != s.Article {
			t.Errorf("%s is #%d, not #%d", address, again.Article, s.Article)
		}
	}
}

// TestAddressOfOlderLibrary holds that a plain address finds the article that an older library knows with a campaign's
// parameters, and that nothing else is taken for it.
func TestAddressOfOlderLibrary(t *testing.T) {
	l := open(t)
	for plain, old := range map[string]string{"https://a.example/x": "https://a.example/x?utm_source=news", "https://a.example/y?id=1": "https://a.example/y?id=1&fbclid=2", "https://a.example/z": "https://a.example/z#:~:text=deal"} {
		s := add(t, l, readAt(plain+"-old"))[0]
		if _, err := l.db.Exec("UPDATE article SET key = ? WHERE id = ?", old, s.Article); err != nil {
			t.Fatal(err)
		}
		if again := add(t, l, readAt(plain))[0]; again.Article != s.Article {
			t.Errorf("%s is not %s", plain, old)
		}
	}
	add(t, l, readAt("https://a.example/?p=1"), readAt("https://a.example/?p=12"), readAt("https://a.example/w?id=1"))
	for _, other := range []string{"https://a.example/", "https://a.example/?p=2", "https://a.example/w", "https://a.example/w?id=10"} {
		if s := add(t, l, readAt(other))[0]; !s.New {
			t.Errorf("%s is #%d", other, s.Article)
		}
	}
}
