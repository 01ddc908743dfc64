package library

import (
	"fmt"
	"slices"
	"testing"

	"brief/content/library/calendar"
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
	w.adder.known.next[calendar.DayOf("2024-05-04", "")] = (calendar.DayOf("2024-05-05", "") << calendar.DayBits) - 3
	w.adder.known.next[calendar.DayOf("2024-05-05", "")] = (calendar.DayOf("2024-05-06", "") << calendar.DayBits) - 4
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

// TestOldDays holds that days of all years that a date can have are in order and found by their bounds.
func TestOldDays(t *testing.T) {
	l := open(t)
	days := []string{"0000-01-01", "0044-03-15", "1517-10-31", "1605-09-12", "1899-12-31", "1900-01-01", "1969-07-20", "2191-01-01", "2345-06-07", "9999-12-31"}
	for i := range days {
		add(t, l, article("/"+days[len(days)-1-i], days[len(days)-1-i], "Courier", said(ruiz, "the ferry of "+days[len(days)-1-i])))
	}
	if err := l.Reindex(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"", "ferry", "ferry of the ", "of the", "@ruiz", "-bridge", "@ruiz -bridge ferry", "kind:direct"} {
		for from := range days {
			for to := from; to <= len(days); to++ {
				filter := words + " after:" + days[from]
				if to < len(days) {
					filter += " before:" + days[to]
				}
				var want []string
				for i := to - 1; i >= from; i-- {
					want = append(want, "the ferry of "+days[i])
				}
				if got := find(t, l, filter, Options{}); !slices.Equal(got, want) {
					t.Errorf("%s finds %q", filter, got)
				}
			}
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if r, err := Check(t.Context(), l.Path(), nil); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
}
