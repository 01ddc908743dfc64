package query

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var bridge = []Item{
	{Text: "no deal is better than a bad deal", Speaker: "Ana Ruiz", Aliases: []string{"Ruiz"}, Role: "finance minister", Section: 1, Heading: "What is at stake?", Kinds: []string{"direct"}, About: []string{"Norvia"}, Source: "example.org", Date: "2026-06-09"},
	{Text: "it has page numbers", Speaker: "Ana Ruiz", Aliases: []string{"Ruiz"}, Role: "finance minister", Section: 5, Heading: "If talks fail?", Kinds: []string{"direct", "unsure"}, Source: "example.org", Date: "2025-12-02"},
	{Text: "If the bridge closes, my town closes", Speaker: "Piet Brandt", Role: "mayor of Halden", Section: 2, Heading: "Why now?", Kinds: []string{"partial"}, About: []string{"Halden"}, Source: "news.test", Date: "2025-11-30T08:00:00Z"},
	{Text: "a café is not a bank", Speaker: "Zoë Okoye", Role: "premier", Section: 2, Heading: "Why now?", Kinds: []string{"indirect"}},
}

func TestFilter(t *testing.T) {
	list := NewList(bridge)
	for _, c := range []struct {
		filter string
		want   []int
	}{
		{"", []int{0, 1, 2, 3}},
		{"deal", []int{0}},
		{"deal bad", []int{0}},
		{"deal closes", nil},
		{"cafe", []int{3}},
		{"Deal", nil},
		{`"bad deal"`, []int{0}},
		{`"deal bad"`, nil},
		{"“bad deal”", []int{0}},
		{`"bad dea`, []int{0}},
		{"@ruiz", []int{0, 1}},
		{"@RUIZ", []int{0, 1}},
		{"@ru", []int{0, 1}},
		{"@uiz", nil},
		{`@"ana ruiz"`, []int{0, 1}},
		{"@zoe", []int{3}},
		{"speaker:brandt", []int{2}},
		{"-@ruiz", []int{2, 3}},
		{"-deal @ruiz", []int{1}},
		{"ruiz", []int{0, 1}},
		{"role:minister", []int{0, 1}},
		{"sec:2", []int{2, 3}},
		{"sec:§2", []int{2, 3}},
		{"sec:stake", []int{0}},
		{"kind:direct", []int{0, 1}},
		{"kind:unsure", []int{1}},
		{"kind:in", []int{3}},
		{"-kind:direct", []int{2, 3}},
		{"about:halden", []int{2}},
		{"about:bank", []int{3}},
		{"source:example", []int{0, 1}},
		{"after:2025-12", []int{0, 1}},
		{"before:2025-12-02", []int{2}},
		{"after:2025-12 before:2026", []int{1}},
		{"@", []int{0, 1, 2, 3}},
		{"speaker:", []int{0, 1, 2, 3}},
		{"deal -", []int{0}}, // what must not occur is still to come
		{"-", []int{0, 1, 2, 3}},
		{"deal - bad", nil}, // a dash among words is one
		{"http://x", nil},
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

// TestExpressions: in a list a term between slashes is a regular expression over each of the
// words, names and roles, smart-case as words are; in a library it is words.
func TestExpressions(t *testing.T) {
	list := NewList(bridge)
	for _, c := range []struct {
		filter string
		want   []int
	}{
		{"/b.d deal/", []int{0}},
		{"/^it has/", []int{1}},
		{"/closes$/", []int{2}},
		{"/mayor of/", []int{2}},
		{"/^mayor/ town", []int{2}},
		{"/caf[eé]/", []int{3}},
		{"/café/", []int{3}},
		{"/Deal/", nil},
		{"/If|IT/", []int{2}},
		{`/\bDeal\b/`, nil},
		{`/\bdeal\b/`, []int{0}},
		{"-/deal|page/", []int{2, 3}},
		{"/deal|page/ @ruiz sec:5", []int{1}},
		{`/a\/b/`, nil},
		{"deal.Ana", nil},
		{"/deal.+Ana/", nil}, // it is in the words or in the name
		{"bridge / x", nil},  // a slash among words is one
		{"@/ruiz/", nil},     // as is what stands behind a key
		{"and/or", nil},
	} {
		q, err := ParseList(c.filter)
		if err != nil {
			t.Errorf("%s: %v", c.filter, err)
		}
		if got := list.Filter(q); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.filter, got, c.want)
		}
		if len(c.want) == 0 {
			_ = list.Status(q, 0)
		}
	}
	for filter, want := range map[string]string{
		"deal /b.d": "an expression ends in /", "/": "an expression ends in /", "//": "an expression ends in /", `deal /a\/ b`: "an expression ends in /",
		"deal /(/": "bad expression: missing closing ) in (",
	} {
		q, err := ParseList(filter)
		if err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", filter, err, want)
		}
		if len(q.Terms) > 1 || strings.HasPrefix(filter, "deal") && len(list.Filter(q)) != 1 {
			t.Errorf("%s: the good term is lost: %+v", filter, q)
		}
	}
	if q, err := Parse("/b.d deal/", LibraryKeys()); err != nil || len(q.Terms) != 1 {
		t.Errorf("in a library: %+v, %v", q, err)
	}
}

// TestOpen holds that keys without a value are told, and are no conditions.
func TestOpen(t *testing.T) {
	q, err := Parse(`deal @ -source:"" about:bridge after:`, LibraryKeys())
	if err != nil || len(q.Terms) != 2 || len(q.Open) != 3 || q.Text[q.Open[1].Start:q.Open[1].End] != `-source:""` {
		t.Errorf("%+v, %v", q, err)
	}
}

func TestMistakesHaveAPlace(t *testing.T) {
	for _, c := range []struct {
		filter     string
		start, end int
		want       string
	}{
		{"deal spaeker:ruiz", 5, 13, `unknown key "spaeker:" – did you mean speaker:?`},
		{"-section:2", 1, 9, `unknown key "section:" – did you mean sec:?`},
		{"after:monday", 0, 6, `unknown key "after:" – keys are speaker: role: sec: kind: about:`},
	} {
		q, err := Parse(c.filter, ListKeys())
		var bad *Error
		if !errors.As(err, &bad) {
			t.Fatalf("%s: got %v", c.filter, err)
		}
		if *bad != (Error{c.start, c.end, c.want}) {
			t.Errorf("%s: got %+v, want %s", c.filter, *bad, c.want)
		}
		if strings.HasPrefix(c.filter, "deal") && len(q.Terms) != 1 {
			t.Errorf("%s: the good term is lost: %+v", c.filter, q)
		}
	}
	_, err := Parse("after:monday", LibraryKeys())
	if err == nil || err.Error() != `after: takes a date such as 2025, 2025-12 or 2025-12-02, not "monday"` {
		t.Errorf("got %v", err)
	}
	for _, date := range []string{"2026-13", "2026-00", "2026-12-32", "2026-12-00", "2026-1x"} {
		if _, err := Parse("before:"+date, LibraryKeys()); err == nil {
			t.Errorf("%s is taken for a date", date)
		}
	}
	for _, date := range []string{"2", "2026-", "2026-1", "2026-12", "2026-12-", "2026-12-3", "2026-12-31"} {
		if _, err := Parse("before:"+date, LibraryKeys()); err != nil {
			t.Errorf("%s: %v", date, err) // also while it is being typed
		}
	}
}

func TestStatus(t *testing.T) {
	var items []Item
	for i := range 18 {
		items = append(items, bridge[i%len(bridge)])
	}
	list := NewList(items)
	for filter, want := range map[string]string{
		"@ruiz":       "10 of 18",
		"@ruzi":       `0 of 18 match "@ruzi" – did you mean Ruiz? Esc clears`,
		"brigde":      `0 of 18 match "brigde" – did you mean bridge? Esc clears`,
		"kind:drect":  `0 of 18 match "kind:drect" – did you mean direct? Esc clears`,
		"role:mayr":   `0 of 18 match "role:mayr" – did you mean mayor? Esc clears`,
		"@brandtt":    `0 of 18 match "@brandtt" – did you mean Brandt? Esc clears`,
		"kind:poem":   `0 of 18 match "kind:poem" – kinds here are direct, unsure, partial, indirect. Esc clears`,
		`"good deal"`: `0 of 18 match "good deal" – Esc clears`,
		"xylophone":   `0 of 18 match "xylophone" – Esc clears`,
		"@nobody":     `0 of 18 match "@nobody" – Esc clears`,
		"brdge OR x":  `0 of 18 match "brdge OR x" – all words count, and OR is one. Esc clears`,
		"@ruiz @okoy": `0 of 18 match "@ruiz @okoy" – Esc clears`,
	} {
		q, err := Parse(filter, ListKeys())
		if err != nil {
			t.Fatal(err)
		}
		if got := list.Status(q, len(list.Filter(q))); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestComplete(t *testing.T) {
	list := NewList(bridge)
	for input, want := range map[string]string{
		"":            "speaker:|role:|sec:|kind:|about:",
		"deal sp":     "deal speaker:",
		"@":           `@"Ana Ruiz"|@"Piet Brandt"|@"Zoë Okoye"`,
		"-@ru":        `-@"Ana Ruiz"`,
		"zo":          `@"Zoë Okoye"`,
		`speaker:"an`: `speaker:"Ana Ruiz"`,
		"kind:":       "kind:direct|kind:unsure|kind:partial|kind:indirect",
		"sec:why":     `sec:"Why now?"`,
		"deal ":       "deal speaker:|deal role:|deal sec:|deal kind:|deal about:",
		"qqq":         "",
	} {
		var got []string
		for _, c := range list.Complete(input, ListKeys()) {
			got = append(got, c.Input)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: got %s, want %s", input, strings.Join(got, "|"), want)
		}
	}
}

// TestCompletionsMatch: whatever is completed finds something.
func TestCompletionsMatch(t *testing.T) {
	list := NewList(bridge)
	for _, k := range LibraryKeys() {
		for _, c := range list.Complete(k.Name+":", LibraryKeys()) {
			q, err := Parse(c.Input, LibraryKeys())
			if err != nil || len(list.Filter(q)) == 0 {
				t.Errorf("%s finds nothing (%v)", c.Input, err)
			}
		}
	}
}

func TestTermsNarrowAndNotTurnsRound(t *testing.T) {
	list := NewList(bridge)
	term := rapid.SampledFrom([]string{"deal", "@ruiz", "kind:direct", "sec:2", `"the bridge"`, "role:minister", "about:halden", "zzz"})
	rapid.Check(t, func(t *rapid.T) {
		a, b := term.Draw(t, "a"), term.Draw(t, "b")
		pass := func(filter string) []int {
			q, err := Parse(filter, ListKeys())
			if err != nil {
				t.Fatal(err)
			}
			return list.Filter(q)
		}
		both, onlyA, notA := pass(a+" "+b), pass(a), pass("-"+a)
		for _, i := range both {
			if !slices.Contains(onlyA, i) || !slices.Contains(pass(b), i) {
				t.Fatalf("%s %s lets %d through", a, b, i)
			}
		}
		if all := append(onlyA, notA...); len(all) != len(bridge) {
			t.Fatalf("%s and its opposite pass %v", a, all)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{`@ruiz -"bad deal" sec:2`, `spaeker:x`, `-@"`, `after:2025-1 “x`, "::", "-", "\xff:", `/a.b/ -/(/ /\/`} {
		f.Add(s)
	}
	list := NewList(bridge)
	f.Fuzz(func(t *testing.T, text string) {
		q, err := Parse(text, LibraryKeys())
		checkQuery(t, list, text, q, err)
		q, err = ParseList(text)
		checkQuery(t, list, text, q, err)
		for _, c := range list.Complete(text, LibraryKeys()) {
			if !strings.HasPrefix(c.Input, text[:lastTerm(text)]) {
				t.Fatalf("%q is completed to %q", text, c.Input)
			}
		}
	})
}

// checkQuery holds that terms and mistakes have their places in the text.
func checkQuery(t *testing.T, list *List, text string, q Query, err error) {
	last := 0
	for _, term := range q.Terms {
		if term.Start < last || term.End <= term.Start || term.End > len(text) {
			t.Fatalf("term %+v of %q", term, text)
		}
		if !strings.Contains(text[term.Start:term.End], term.Value) {
			t.Fatalf("term %+v does not hold its value in %q", term, text)
		}
		last = term.End
	}
	var bad *Error
	if errors.As(err, &bad) && (bad.Start < 0 || bad.End <= bad.Start || bad.End > len(text)) {
		t.Fatalf("error %+v of %q", bad, text)
	}
	_ = list.Status(q, len(list.Filter(q)))
}

func BenchmarkFilter(b *testing.B) {
	var items []Item
	for i := range 10_000 {
		it := bridge[i%len(bridge)]
		it.Text = fmt.Sprintf("%s %d", it.Text, i)
		items = append(items, it)
	}
	list := NewList(items)
	for _, filter := range []string{"@ruiz deal", "@ruzi"} {
		q, _ := Parse(filter, ListKeys())
		b.Run(filter, func(b *testing.B) {
			for b.Loop() {
				list.Status(q, len(list.Filter(q)))
			}
		})
	}
}
