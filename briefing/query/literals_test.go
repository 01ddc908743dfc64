package query

import (
	"slices"
	"testing"
)

// TestRuns holds what an expression needs, and that nothing is needed where another way matches.
func TestRuns(t *testing.T) {
	for expr, want := range map[string][]string{
		"zzz": {"zzz"}, "deal(s|ing)?": {"deal"}, "the old deal": {"deal"}, "(war|peace) talks?": {"talk"}, "war|peace": {"war", "peace"},
		"(?i)Deal": {"deal"}, "Ruiz": {"ruiz"}, "dea+l": {"de"}, "(deal)+": {"deal"}, "deal{2}": {"dea"}, "not-one": {"not"}, "x1y2": {"x1y2"}, "été": {"ete"},
		"war|.": nil, "d.a.l": nil, "(deal)?": nil, "[dw]eal*": {"ea"}, "^$": nil, "(deal)*": nil, "(?s).+": nil, "a|": nil,
	} {
		q, err := ParseLibrary("/" + expr + "/")
		if err != nil || len(q.Terms) != 1 {
			t.Fatalf("%s: %v", expr, err)
		}
		if got := q.Terms[0].Runs(); !slices.Equal(got, want) {
			t.Errorf("%s needs %q, not %q", expr, got, want)
		}
	}
	words := Term{Value: "deal"}
	if got := words.Runs(); got != nil {
		t.Errorf("words need %q", got)
	}
}
