package content

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestHeadline: an entry without a title is called by its first words, which are few in scripts without blanks too.
func TestHeadline(t *testing.T) {
	const longest = 200 // bytes
	for text, want := range map[string]string{
		strings.Repeat("The weir is closed. ", 50): "The weir is closed. The weir is closed. The weir is closed. The weir is closed. The…",
		strings.Repeat("市长说河水上涨。", 200):            "市长",
		"The weir": "The weir",
		strings.Repeat("a", 79) + " " + strings.Repeat("b", 5): strings.Repeat("a", 79) + " " + strings.Repeat("b", 5),
		"": "2026-01-05",
		"<p>" + strings.Repeat("x", 500) + " and then</p> no more": strings.Repeat("x", 80) + "…",
	} {
		got := Entry{HTML: text, Published: "2026-01-05T07:00:00Z"}.Headline()
		if !strings.HasPrefix(got, want) || len(got) > longest || !utf8.ValidString(got) {
			t.Errorf("%.40q is called %q, want %q", text, got, want)
		}
	}
}
