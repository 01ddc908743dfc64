package query

import (
	"slices"
	"strings"
	"testing"
)

// TestEdgesOfFilters: keys in any case, values in any marks, what only looks like a key, and
// what has no date.
func TestEdgesOfFilters(t *testing.T) {
	list := NewList(append(slices.Clone(bridge), Item{Text: "at 9:30 a:b and Z:z in zone z9_x", Speaker: "O'Hara", Section: 3}))
	for _, c := range []struct {
		filter string
		want   []int
	}{
		{"SPEAKER:ruiz", []int{0, 1}},
		{"Role:Mayor", []int{2}},
		{"a:b", []int{4}},
		{"9:30", []int{4}},
		{"sec:”why now”", []int{2, 3}},
		{"sec:“why now\"", []int{2, 3}},
		{"about:z9", []int{4}},
		{"about:9_x", nil},
		{"about:_x", nil},
		{"about:zone", []int{4}},
		{"about:one", nil},
		{"-after:2020", []int{3, 4}},
		{"-before:2027", []int{3, 4}},
		{"@o’hara", []int{4}},
		{"@O`Hara", []int{4}},
	} {
		q, err := Parse(c.filter, LibraryKeys())
		if err != nil {
			t.Errorf("%s: %v", c.filter, err)
		}
		if got := list.Filter(q); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.filter, got, c.want)
		}
	}
}

// TestDates: a date that cannot be compared is told, one that is still typed is not.
func TestDates(t *testing.T) {
	for _, good := range []string{"2025", "20", "2025-", "2025-1", "2025-01", "2025-12", "2025-12-01", "2025-12-31", "0000-01-01", "9999-12-09"} {
		if _, err := Parse("after:"+good, LibraryKeys()); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{"2025-00", "2025-13", "2025-12-00", "2025-12-32", "2025-12-011", "2025/12", "202a", "202/", "202:", "2025-1x-01", "may"} {
		if _, err := Parse("before:"+bad, LibraryKeys()); err == nil || !strings.Contains(err.Error(), "before: takes a date such as 2025, 2025-12 or 2025-12-02, not ") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// TestEdgesOfExpressions: classes mind case, escapes are no letters, and white space and
// letters of an expression are folded as the text is.
func TestEdgesOfExpressions(t *testing.T) {
	const text = "The Café at Nine\n\nthe old café, NINE times 2"
	for pattern, want := range map[string]int{
		`/the/`: 2, `/The/`: 1, `/\bnine\B?/`: 2, `/\Sine/`: 2, `/\SINE/`: 1, `/[[:upper:]]INE/`: 1, `/\p{Lu}ine/`: 1, `/\P{Lu}ine/`: 0,
		"/old\u00a0café/": 1, `/cafe/`: 2, `/\d$/`: 1, `/^the/`: 2, `/x*$/`: 0, `/nine/i/`: 0, `/`: 0, "nine\n\nthe": 0, " ": 0,
	} {
		got, err := Find(text, pattern)
		if err != nil || len(got) != want {
			t.Errorf("%q: %d matches, %v; want %d", pattern, len(got), err, want)
		}
	}
}

// TestNearestWord: what is meant begins alike or is a slip away, and of several the nearest whole one.
func TestNearestWord(t *testing.T) {
	words := []string{"direct", "directly", "indirect", "Ruiz", "Ruizen", "an", "ana", "minister", "ministers", "administer"}
	for typed, want := range map[string]string{
		"dirct": "direct", "driect": "direct", "idrect": "direct", "direc": "direct", "directl": "directly", "ruzi": "Ruiz", "ruize": "Ruizen",
		"an": "an", "xn": "", "anq": "an", "minsiter": "minister", "minnistters": "ministers", "zinister": "minister", "qqqqqqqq": "", "": "",
	} {
		if got := Nearest(typed, words); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
