package plan

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/briefing/query"
	"brief/content/library/term"
)

// TestRunsNeeded holds that a text that an expression matches has a word with one of the runs that it needs, whatever
// letters, flags and choices there are in it.
func TestRunsNeeded(t *testing.T) {
	letters := rapid.SampledFrom([]string{"a", "b", "k", "s", "K", "S", "ab", "ss", "12", "ſ", "K", "ß", "ẞ", "é", "e\u0301", "İ", "ı", "ﬁ", "ａ", "²", "日", " ", "-", "’", "\u00ad", "\u200b", "_", "\n"})
	var expr func(rt *rapid.T, depth int) string
	expr = func(rt *rapid.T, depth int) string {
		part := func() string { return expr(rt, depth-1) }
		switch kind := rapid.IntRange(0, 8).Draw(rt, "kind"); {
		case depth == 0 || kind < 3:
			return strings.Join(rapid.SliceOfN(letters, 1, 3).Draw(rt, "letters"), "")
		case kind == 3:
			return rapid.SampledFrom([]string{".", "^", "$", `\b`, `\w`, "[a-k]", "[^a]", "[Kk]", `\x{212A}`, `\x{17f}`, `\Qab\E`, "(?i)", "(?-i)", "(?U)", ""}).Draw(rt, "other")
		case kind == 4:
			return "(" + part() + "|" + part() + ")"
		case kind == 5:
			return "(?:" + part() + ")" + rapid.SampledFrom([]string{"?", "*", "+", "{0}", "{2}", "{1,}", "??"}).Draw(rt, "often")
		case kind == 6:
			return "(?i:" + part() + ")" + part()
		default:
			return part() + part()
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		filter := "/" + expr(rt, 3) + "/"
		q, err := query.ParseLibrary(filter)
		if err != nil || len(q.Terms) != 1 || q.Terms[0].Expression() == nil {
			return
		}
		matches, runs := q.Terms[0].Expression(), q.Terms[0].Runs()
		for range 8 {
			text := strings.Join(rapid.SliceOfN(letters, 1, 9).Draw(rt, "text"), "")
			has := func(word string) bool {
				return slices.ContainsFunc(runs, func(run string) bool { return strings.Contains(word, run) })
			}
			if len(runs) > 0 && matches(text) && !slices.ContainsFunc(term.Split(nil, text), has) {
				rt.Fatalf("%q needs one of %q, but finds %q", filter, runs, text)
			}
		}
	})
}
