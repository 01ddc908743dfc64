package clean

import (
	"math/rand/v2"
	"strings"
	"testing"
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
		if got := PlainPrefix(s); got != want {
			t.Fatalf("%q: %d, want %d", s, got, want)
		}
		if line := Line(s); Line(line) != line || line != strings.Join(strings.Fields(line), " ") {
			t.Fatalf("%q: %q", s, line)
		}
	}
}
