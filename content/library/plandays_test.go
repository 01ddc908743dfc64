package library

import (
	"fmt"
	"slices"
	"testing"
)

// TestFullDay holds that dates are those of articles where a day had more quotes than it has rows for, and
// some of them stand on the next one.
func TestFullDay(t *testing.T) {
	l := open(t)
	w, err := l.NewWriter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	put := func(ref, day string, quotes int) {
		r := article(ref, day, "S")
		for i := range quotes {
			r.Quotes = append(r.Quotes, said(ruiz, fmt.Sprintf("the %s words are number %d", ref, i)))
		}
		if _, err := w.Add(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	put("/before", "2024-05-03", 2)
	w.adder.known.next[dayOf("2024-05-04", "")] = (dayOf("2024-05-05", "") << dayBits) - 3
	w.adder.known.next[dayOf("2024-05-05", "")] = (dayOf("2024-05-06", "") << dayBits) - 4
	put("/full", "2024-05-04", 2)
	put("/one", "2024-05-04", 4) // does not fit, and stands on the next day
	put("/two", "2024-05-04", 6) // stands on the day behind that
	put("/next", "2024-05-05", 2)
	put("/late", "2024-05-07", 2)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for filter, want := range map[string][]string{
		"after:2024-05-04":                    {"/full", "/late", "/next", "/one", "/two"},
		"after:2024-05-05":                    {"/late", "/next"},
		"after:2024-05-06":                    {"/late"},
		"before:2024-05-04":                   {"/before"},
		"before:2024-05-05":                   {"/before", "/full", "/one", "/two"},
		"before:2024-05-06":                   {"/before", "/full", "/next", "/one", "/two"},
		"after:2024-05-04 before:2024-05-05":  {"/full", "/one", "/two"},
		"-after:2024-05-05 the":               {"/before", "/full", "/one", "/two"},
		"after:2024-05-05 the words ":         {"/late", "/next"},
		"before:2024-05-05 number kind:d ":    {"/before", "/full", "/one", "/two"},
		"after:2024-05-05 @ruiz -kind:direct": nil,
		"after:2024-05-05 number -full ":      {"/late", "/next"},
		"before:2024-05-05 @ruiz":             {"/before", "/full", "/one", "/two"},
	} {
		r, err := l.Search(t.Context(), filter, Options{Limit: 100})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range r.Hits {
			got = append(got, r.Hits[i].Article.Ref)
		}
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, want) {
			t.Errorf("%s finds %v, want %v", filter, got, want)
		}
	}
}
