package content

import (
	"strings"
	"testing"
)

func TestCountWords(t *testing.T) {
	for _, text := range []string{"", " ", "one", " two  words ", "a\u00a0b\u3000c\u2003d", "“Él — 中 é”\n", "an \xe2\x80 end \xe2"} {
		if got, want := CountWords(text), len(strings.Fields(text)); got != want {
			t.Errorf("%q has %d words, not %d", text, got, want)
		}
	}
	long := " words of\tmany lengths,\nand \v white\f space\r\n between \x00 \x1f \x0e them – and “marks” \u00a0 among  them  "
	for from := range long {
		for to := from; to <= len(long); to++ {
			if got, want := CountWords(long[from:to]), len(strings.Fields(long[from:to])); got != want {
				t.Errorf("%q has %d words, not %d", long[from:to], got, want)
			}
		}
	}
	for text, want := range map[string]int{"我们": 1, "我们知道": 2, "我们知道什么？": 3, "那 我们知道": 3, "a我们知道 我们 我们知道": 5, "한국어 문장": 2} {
		if got := CountWords(text); got != want {
			t.Errorf("%q has %d words, not %d", text, got, want)
		}
	}
}
