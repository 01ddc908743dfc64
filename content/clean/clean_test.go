package clean

import (
	"strings"
	"testing"
)

// TestPlainPrefix holds that any byte, and two spaces, end what is plain wherever they stand among others.
func TestPlainPrefix(t *testing.T) {
	const plain = "abcdefg hijklmn"
	for at := range len(plain) {
		for c := range 256 {
			s := plain[:at] + string([]byte{byte(c)}) + plain[at:]
			want := len(s)
			switch spaces := strings.Index(s, "  "); {
			case c < 0x20 || c >= 0x7f:
				want = at
			case spaces >= 0:
				want = spaces + 1
			}
			if got := PlainPrefix(s); got != want {
				t.Errorf("%q is plain up to %d, not %d", s, got, want)
			}
		}
	}
}

// FuzzClean holds what the two gates for text outside a Document promise: what
// comes out is clean, stays as it is, and has lost no letter.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a  b\n c", "\x1b[31mred\x1b[m", "\u009b31m\u202e\u2066x\u2069", "a\u2028b\u0085c\rd\te", "\xff\xc0\x9bz", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "\U000e0041\ufeff", "ne\u00adgo\u200d \u200cx\u00ad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, text := Line(s), Text(s)
		if Line(line) != line || Text(text) != text || Text(line) != line {
			t.Errorf("%q is cleaned to %q and %q, which are not clean", s, line, text)
		}
		letters := func(s string) string {
			return strings.Map(func(r rune) rune {
				if r > 0x20 && Allowed(r) && !Joins(r) && !Combining(r) && r != 0xfffd && r != 0xa0 {
					return r
				}
				return -1
			}, s)
		}
		if want := letters(s); letters(line) != want || letters(text) != want {
			t.Errorf("%q lost letters: %q, %q", s, line, text)
		}
	})
}
