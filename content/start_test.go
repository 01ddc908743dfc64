package content

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStart holds that the start of a long file is how the whole begins, and that
// there is none where it could not be.
func TestStart(t *testing.T) {
	para := "Ministers met on Monday, and “nothing” was agreed: *talks* went on for hours.\n\n"
	long := strings.Repeat("## What now?\n\n"+para+"- one thing\n- another\n\n", 4000)
	for name, tc := range map[string]struct {
		text string
		want bool
	}{
		"news.txt":   {long, true},
		"news.md":    {long, true},
		"line.txt":   {strings.Repeat("Word after word without an end. ", 20000), true},
		"short.txt":  {para, false},
		"links.md":   {"See [this][1].\n\n" + long + "[1]: https://example.org\n", false},
		"page.html":  {"<p>" + long, false},
		"binary.txt": {strings.Repeat("\x00\x01\x02", 200_000), false},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(tc.text), 0o600); err != nil {
			t.Fatal(err)
		}
		start := Start(t.Context(), path, Options{})
		if start == nil {
			if tc.want {
				t.Errorf("%s: no start", name)
			}
			continue
		}
		whole, err := Open(t.Context(), path, Options{})
		if err != nil || !tc.want {
			t.Fatalf("%s: %v, start %v", name, err, tc.want)
		}
		if !strings.HasPrefix(whole.Text, start.Text) || start.Title != whole.Title || len(start.Text) < startBytes/2 {
			t.Errorf("%s: the start, %d bytes of %q, is not how the whole begins", name, len(start.Text), start.Title)
		}
		for i, b := range start.Blocks {
			if w := whole.Blocks[i]; i+1 < len(start.Blocks) && b != w || b.Start != w.Start || b.Kind != w.Kind {
				t.Fatalf("%s: block %d is %v in the start and %v in the whole", name, i, b, w)
			}
		}
		if err := start.Check(); err != nil {
			t.Error(err)
		}
	}
	if Start(t.Context(), "-", Options{}) != nil || Start(t.Context(), t.TempDir(), Options{}) != nil {
		t.Error("a start of what is no file")
	}
}
