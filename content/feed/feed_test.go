package feed

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"brief/content"
)

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The &lt;b&gt;Herald&lt;/b&gt;</title><link>http://example.org/</link>
<item><title>Bridge &amp;amp; river</title><link>%s/bridge</link><pubDate>Tue, 09 Jun 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;Short text.&lt;/p&gt;</description></item>
<item><title>Bad&#x9b;31m</title><link>javascript:alert(1)</link><description>&lt;p&gt;Only here.&lt;/p&gt;</description></item>
</channel></rss>`

const article = `<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>The bridge over the river was opened
again on Monday, a year after it had been closed for repairs that took a good deal longer than the town had planned.</p></article></body></html>`

// site serves a page that names its feed, the feed, and an article.
func site(t *testing.T) string {
	t.Helper()
	var server *httptest.Server
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/":
			io.WriteString(w, `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>Home</body></html>`)
		case "/feed.xml":
			fmt.Fprintf(w, rss, server.URL)
		case "/bridge":
			io.WriteString(w, article)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestAddFetchOpen(t *testing.T) {
	address := site(t)
	store := At(filepath.Join(t.TempDir(), "deep", "feeds.json"))
	opt := content.Options{CacheDir: t.TempDir()}
	f, err := store.Add(t.Context(), address, "", opt)
	if err != nil || f.Name != "The Herald" || f.URL != address+"/feed.xml" {
		t.Fatalf("Add: %+v, %v", f, err)
	}
	entries, _, err := store.Fetch(t.Context(), f, opt)
	if err != nil || len(entries) != 2 {
		t.Fatalf("Fetch: %+v, %v", entries, err)
	}
	if e := entries[0]; e.Title != "Bridge & river" || e.Published != "2026-06-09T10:00:00Z" || e.URL != address+"/bridge" {
		t.Errorf("first entry: %+v", e)
	}
	if e := entries[1]; e.Title != "Bad›31m" || e.URL != "" {
		t.Errorf("second entry: %+v", e)
	}
	for i, want := range []string{"The bridge over the river", "Only here."} {
		doc, err := Open(t.Context(), f, entries[i], opt)
		if err != nil || !strings.Contains(doc.Text, want) {
			t.Errorf("Open(%d): %v, %v", i, doc, err)
		} else if err := doc.Check(); err != nil {
			t.Error(err)
		}
	}
	// An entry must not lead from a remote feed into this machine.
	doc, err := Open(t.Context(), Feed{URL: "http://example.org/feed"}, entries[0], opt)
	if err != nil || doc.Text != "Short text." {
		t.Errorf("local entry of a remote feed: %v, %v", doc, err)
	}
	if err := store.Remove("the herald"); err != nil {
		t.Error(err)
	}
	if err := store.Remove("the herald"); err == nil {
		t.Error("removed twice")
	}
}

func TestAddNoFeed(t *testing.T) {
	address := site(t)
	store := At(filepath.Join(t.TempDir(), "feeds.json"))
	opt := content.Options{CacheDir: t.TempDir()}
	if _, err := store.Add(t.Context(), address+"/bridge", "", opt); !errors.Is(err, content.ErrNoFeed) {
		t.Errorf("an article: %v", err)
	}
	if _, err := store.Add(t.Context(), address+"/none", "", opt); !errors.Is(err, content.ErrOpen) {
		t.Errorf("a missing page: %v", err)
	}
	if _, err := store.Add(t.Context(), "file:///etc/passwd", "", opt); err == nil {
		t.Error("a path was taken")
	}
	if feeds, err := store.List(); err != nil || len(feeds) != 0 {
		t.Errorf("List: %v, %v", feeds, err)
	}
	_, _, err := store.Fetch(t.Context(), Feed{Name: "Herald", URL: address + "/bridge"}, opt)
	if !errors.Is(err, content.ErrNoFeed) || strings.Contains(err.Error(), "Herald") || strings.Count(err.Error(), "not a feed") != 1 {
		t.Errorf("a feed that is none any more: %v", err)
	}
}

// TestStoreDamaged holds that a damaged or newer file is said and left alone.
func TestStoreDamaged(t *testing.T) {
	for _, text := range []string{"{", `{"schema":2,"feeds":[]}`} {
		path := filepath.Join(t.TempDir(), "feeds.json")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := At(path).Put(Feed{Name: "x", URL: "http://x/"}); err == nil {
			t.Errorf("%s: written over", text)
		}
		if got, _ := os.ReadFile(path); string(got) != text {
			t.Errorf("%s became %s", text, got)
		}
	}
}

// TestStoreTogether holds that writers at the same time lose nothing.
func TestStoreTogether(t *testing.T) {
	store := At(filepath.Join(t.TempDir(), "feeds.json"))
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			if _, err := store.Put(Feed{Name: fmt.Sprintf("feed %02d", i), URL: fmt.Sprintf("http://x/%d", i)}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	feeds, err := store.List()
	if err != nil || len(feeds) != 16 || feeds[3].Name != "feed 03" {
		t.Errorf("%d feeds, %v", len(feeds), err)
	}
}

// TestNames holds that no feed takes the name of another, and one that is added again
// keeps what the user calls it.
func TestNames(t *testing.T) {
	store := At(filepath.Join(t.TempDir(), "feeds.json"))
	for _, step := range []struct {
		name, url, want string // want is "" where it is refused
	}{
		{"", "http://x/1", "News"},
		{"", "http://x/2", "News 2"},
		{"", "http://x/3", "News 3"},
		{"news", "http://x/4", ""},
		{"Mine", "http://x/1", "Mine"},
		{"", "http://x/1", "Mine"},
		{"mine", "http://x/1", "mine"},
		{"", "http://x/4", "News"},
		{"news 2", "http://x/4", ""},
	} {
		f, err := store.Put(Feed{Name: step.name, URL: step.url, Title: "News"})
		if (err != nil) != (step.want == "") || err == nil && f.Name != step.want {
			t.Errorf("%q %s: %q, %v", step.name, step.url, f.Name, err)
		}
	}
	feeds, err := store.List()
	if err != nil || len(feeds) != 4 {
		t.Errorf("%+v, %v", feeds, err)
	}
}

// TestOrder: feeds are in the order of their names, whichever begin with a capital.
func TestOrder(t *testing.T) {
	store := At(filepath.Join(t.TempDir(), "feeds.json"))
	var got []string
	for _, name := range []string{"Weekly", "harbour", "Bridge", "abbey"} {
		if _, err := store.Put(Feed{Name: name, URL: "http://x/" + name}); err != nil {
			t.Fatal(err)
		}
	}
	feeds, err := store.List()
	for _, f := range feeds {
		got = append(got, f.Name)
	}
	if err != nil || fmt.Sprint(got) != "[abbey Bridge harbour Weekly]" {
		t.Errorf("%v, %v", got, err)
	}
}

// TestEntriesOnce holds that an entry which a feed lists again is one, and that what is
// behind the bound is told.
func TestEntriesOnce(t *testing.T) {
	var items strings.Builder
	for i := range 2500 {
		fmt.Fprintf(&items, "<item><title>Item %d</title><link>http://example.org/%d</link></item>", i/2, i/2)
	}
	items.WriteString("<item><description>&lt;p&gt;Words without a headline&lt;/p&gt;</description></item>")
	for i := range 1000 {
		fmt.Fprintf(&items, "<item><title>More %d</title></item>", i)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, `<rss version="2.0"><channel><title>T</title>%s</channel></rss>`, items.String())
	}))
	defer server.Close()
	entries, notice, err := At(filepath.Join(t.TempDir(), "feeds.json")).Fetch(t.Context(), Feed{URL: server.URL}, content.Options{CacheDir: t.TempDir()})
	if err != nil || len(entries) != 2000 || entries[1].Title != "Item 1" {
		t.Fatalf("%d entries, %v", len(entries), err)
	}
	if got := entries[1250].Headline(); got != "Words without a headline" {
		t.Errorf("headline %q", got)
	}
	if want := "the first 2000 entries are shown, and 251 left out"; notice != want {
		t.Errorf("notice %q, want %q", notice, want)
	}
}

// TestLoginPage holds that a page in place of a feed leaves the entries of last time, and the copy of them.
func TestLoginPage(t *testing.T) {
	login := false
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if login {
			io.WriteString(w, "<html><body>Log in to this network</body></html>")
			return
		}
		io.WriteString(w, `<rss version="2.0"><channel><title>T</title><item><title>Talks</title><link>http://example.org/talks</link></item></channel></rss>`)
	}))
	defer server.Close()
	f, opt := Feed{URL: server.URL}, content.Options{CacheDir: t.TempDir()}
	for _, login = range []bool{false, true, true} {
		entries, notice, err := At(filepath.Join(t.TempDir(), "feeds.json")).Fetch(t.Context(), f, opt)
		if err != nil || len(entries) != 1 || strings.Contains(notice, " sent no feed – showing the copy of ") != login {
			t.Errorf("login %v: %v, %q, %v", login, entries, notice, err)
		}
	}
}

// TestMoved holds that the list has a feed's new address once it has moved for good, and says so once.
func TestMoved(t *testing.T) {
	const text = `<rss version="2.0"><channel><title>T</title><item><title>Talks</title><link>http://example.org/talks</link></item></channel></rss>`
	var statuses []int // of the redirects, one after the other
	what := text
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var at int
		if _, err := fmt.Sscanf(r.URL.Path, "/%d", &at); err == nil && at < len(statuses) {
			http.Redirect(w, r, fmt.Sprintf("/%d", at+1), statuses[at])
			return
		}
		io.WriteString(w, what)
	}))
	defer server.Close()
	for _, test := range []struct {
		statuses []int
		want     string
		what     string
	}{
		{[]int{301}, "/1", text}, {[]int{308, 301}, "/2", text}, {[]int{302}, "/0", text}, {[]int{307, 301}, "/0", text}, {[]int{301, 302}, "/1", text}, {nil, "/0", text},
		{[]int{301}, "/0", "<html>Log in</html>"},
	} {
		store, opt := At(filepath.Join(t.TempDir(), "feeds.json")), content.Options{CacheDir: t.TempDir()}
		f, err := store.Put(Feed{Name: "a", URL: server.URL + "/0"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Put(Feed{Name: "b", URL: server.URL + "/other"}); err != nil {
			t.Fatal(err)
		}
		statuses, what = test.statuses, test.what
		_, notice, err := store.Fetch(t.Context(), f, opt)
		if (err == nil) != (what == text) || strings.Contains(notice, "moved to "+server.URL+test.want) != (test.want != "/0") {
			t.Errorf("%v: %q, %v", test.statuses, notice, err)
		}
		if kept, err := store.Find("a"); err != nil || kept.URL != server.URL+test.want {
			t.Errorf("%v: %+v, %v", test.statuses, kept, err)
		}
		if _, again, _ := store.Fetch(t.Context(), f, opt); again != "" {
			t.Errorf("%v: again: %q", test.statuses, again)
		}
		if feeds, err := store.List(); err != nil || len(feeds) != 2 {
			t.Errorf("%v: %v, %v", test.statuses, feeds, err)
		}
	}
}
