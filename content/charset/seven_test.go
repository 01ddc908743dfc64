package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// TestSevenBits: Chinese and Korean of old mail, and texts that only use the same signs.
func TestSevenBits(t *testing.T) {
	const chinese = "市长星期二说：这座桥是安全的。 The mayor agreed.\n河水很深~"
	hz, err := simplifiedchinese.HZGB2312.NewEncoder().String(chinese)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(Decode([]byte(hz), "")); got != chinese {
		t.Errorf("HZ: %q", got)
	}
	const han = "강은 넓고 물은 깊다. The mayor agreed.\n서울"
	euc, err := korean.EUCKR.NewEncoder().String(han)
	if err != nil {
		t.Fatal(err)
	}
	var shifted strings.Builder // as ISO-2022-KR has it
	shifted.WriteString("\x1b$)C")
	high := false
	for i := range len(euc) {
		if c := euc[i]; c != '\n' && c >= 0x80 != high {
			high = !high
			shifted.WriteByte(map[bool]byte{true: shiftOut, false: shiftIn}[high])
		} else if c == '\n' {
			high = false
		}
		shifted.WriteByte(euc[i] & 0x7f)
	}
	if got := string(Decode([]byte(shifted.String()), "")); got != han {
		t.Errorf("ISO-2022-KR: %q", got)
	}
	for _, plain := range []string{`(format t "~{~a~^, ~}" list)`, "~{foo bar baz qux quux corge~}", "~{abcdefghijklmnopqrst~}", "~{" + strings.Repeat("ab", 50), "\x1b$)C and no shift"} {
		if got := string(Decode([]byte(plain), "")); got != plain {
			t.Errorf("%q became %q", plain, got)
		}
	}
}
