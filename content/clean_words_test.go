package content

import (
	"math/rand/v2"
	"strings"
	"testing"

	"brief/content/eight"
)

// TestPlainPrefixByBytes holds that eight bytes at a time end where one at a time do.
func TestPlainPrefixByBytes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const signs = "aaaaaaaaaaaaaaaaaaaaaa~ !\x7f\x80\xff\xa0\x1f\x00\n!@\xc3\xa4  "
	for range 200_000 {
		var b strings.Builder
		for range r.IntN(40) {
			b.WriteByte(signs[min(r.IntN(len(signs)), r.IntN(len(signs)))])
		}
		s := b.String()
		want := len(s)
		for i := range len(s) {
			if c := s[i]; c < 0x20 || c >= 0x7f || c == ' ' && i > 0 && s[i-1] == ' ' {
				want = i
				break
			}
		}
		if got := plainPrefix(s); got != want {
			t.Fatalf("%q: %d, want %d", s, got, want)
		}
		if clean := CleanLine(s); CleanLine(clean) != clean || clean != strings.Join(strings.Fields(clean), " ") {
			t.Fatalf("%q: %q", s, clean)
		}
		if len(s) >= 8 {
			bare := !strings.ContainsFunc(s[:8], func(c rune) bool { return c < 0x20 })
			if got := noControls(eight.Load(s)); got != bare {
				t.Fatalf("%q: controls %v", s[:8], got)
			}
		}
	}
}
