package feed

import (
	"os"
	"path/filepath"
	"testing"

	"brief/content/clean"
)

// FuzzList holds that whatever stands in the file, the names and addresses that
// come out of it are clean, and a damaged list is not written over.
func FuzzList(f *testing.F) {
	for _, seed := range []string{"", "{}", `{"schema":1,"feeds":[{"name":"a\u001b]0;x\u0007","url":"https://example.org/\u202e"}]}`, `{"schema":2}`, `{"schema":1,"feeds":null}`, "\x00\xff"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := At(filepath.Join(t.TempDir(), "feeds.json"))
		if err := os.WriteFile(s.path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		feeds, err := s.List()
		for _, feed := range feeds {
			if feed.Name != clean.Line(feed.Name) || feed.Title != clean.Line(feed.Title) || feed.URL != clean.Line(feed.URL) {
				t.Fatalf("unclean: %q", feed)
			}
		}
		if err == nil {
			return
		}
		if _, err := s.Put(Feed{Name: "b", URL: "https://example.org/b"}); err == nil {
			t.Fatal("a damaged list is written over")
		}
		if left, _ := os.ReadFile(s.path); string(left) != string(data) {
			t.Fatalf("a damaged list became %q", left)
		}
	})
}
