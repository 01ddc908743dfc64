package content

import (
	"math/rand/v2"
	"strings"
	"testing"

	"brief/content/eight"
)

// TestNoControls holds that eight bytes at a time tell what one at a time do.
func TestNoControls(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const signs = "aaaaaaaaaaaaaaaaaaaaaa~ !\x7f\x80\xff\xa0\x1f\x00\n!@\xc3\xa4  "
	for range 200_000 {
		var b strings.Builder
		for b.Len() < 8 {
			b.WriteByte(signs[min(r.IntN(len(signs)), r.IntN(len(signs)))])
		}
		s := b.String()
		bare := !strings.ContainsFunc(s, func(c rune) bool { return c < 0x20 })
		if got := noControls(eight.Load(s)); got != bare {
			t.Fatalf("%q: controls %v", s, got)
		}
	}
}
