package screen

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// painted are the sequences that a painter may write.
var painted = regexp.MustCompile("\x1b\\[[0-9;:]*[mGHJKCrsSTX]|[\r\n]")

// FuzzPaint holds that whatever stands in a frame, one after another, only
// characters and sequences of ours get out.
func FuzzPaint(f *testing.F) {
	f.Add("a\x1b[31mb\x1b[mc\nd", "a\x1b]0;x\ab\n\u009b31m\u202e", 20, 4)
	f.Add("漢字\x1b[1m👩\u200d💻\nx", "漢\u0301\xff\n\n\n", 3, 9)
	f.Fuzz(func(t *testing.T, first, second string, width, height int) {
		p := painter{}
		p.resize(1+width&63, 1+height&31)
		for _, frame := range []string{first, second, first} {
			out := painted.ReplaceAllString(string(p.paint(strings.Split(frame, "\n"))), "")
			for _, r := range out {
				if r < 0x20 || 0x7f <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 {
					t.Fatalf("%q gets out", out)
				}
			}
			if !utf8.ValidString(out) {
				t.Fatalf("%q is no UTF-8", out)
			}
		}
	})
}
