package item

import (
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content"
)

const text = "The summit opens.\n\nWhat now?\n\nAna Ruiz, the finance minister, said: “Okoye knows no deal is bad.” Okoye left."

func spanOf(words string) content.Span {
	i := strings.Index(text, words)
	return content.Span{Start: i, End: i + len(words)}
}

func sample() *briefing.Briefing {
	okoye := spanOf("Okoye")
	left := content.Span{Start: strings.LastIndex(text, "Okoye"), End: strings.LastIndex(text, "Okoye") + 5}
	return &briefing.Briefing{
		Doc: &content.Document{Text: text},
		Sections: []briefing.Section{
			{ID: 1, Span: spanOf("The summit opens.")},
			{ID: 2, Span: spanOf(text[strings.Index(text, "What"):]), Heading: spanOf("What now?"), Kind: briefing.Question},
		},
		Quotes: []briefing.Quote{{ID: 1, Span: spanOf("Okoye knows no deal is bad."), Section: 2, Confidence: 0.4,
			Speaker: briefing.Speaker{Actor: 1, Name: "Ana Ruiz"}}},
		Actors: []briefing.Actor{
			{ID: 1, Name: "Ana Ruiz", Aliases: []string{"Ruiz"}, Role: "finance minister", Mentions: []briefing.Mention{{Span: spanOf("Ana Ruiz"), Section: 2}}, Part: briefing.Speaks},
			{ID: 2, Name: "Zoë Okoye", Mentions: []briefing.Mention{{Span: okoye, Section: 2}, {Span: left, Section: 2}}},
		},
	}
}

func TestItemsAnswerFilters(t *testing.T) {
	b := sample()
	lists := map[string]*query.List{
		"quotes": query.NewList(Quotes(b)), "actors": query.NewList(Actors(b)),
	}
	for _, c := range []struct {
		list, filter string
		want         []int
	}{
		{"quotes", "@ruiz", []int{0}},
		{"quotes", "role:finance", []int{0}},
		{"quotes", "about:okoye", []int{0}},
		{"quotes", "about:zoe", []int{0}},
		{"quotes", "about:ruiz", nil},
		{"quotes", "kind:unsure sec:2 sec:what", []int{0}},
		{"quotes", "sec:1", nil},
		{"actors", "zoe", []int{1}},
		{"actors", "kind:person", []int{0, 1}},
		{"actors", "kind:speaks", []int{0}},
	} {
		q, err := query.Parse(c.filter, query.ListKeys())
		if err != nil {
			t.Fatal(err)
		}
		if got := lists[c.list].Filter(q); !slices.Equal(got, c.want) {
			t.Errorf("%s, %s: got %v, want %v", c.list, c.filter, got, c.want)
		}
	}
}

func TestFindingsWithoutASection(t *testing.T) {
	b := &briefing.Briefing{Doc: &content.Document{Text: "x"}, Quotes: []briefing.Quote{{Span: content.Span{Start: 0, End: 1}}}, Actors: []briefing.Actor{{Name: "A"}}}
	if len(Quotes(b)) != 1 || len(Actors(b)) != 1 {
		t.Error("something is left out")
	}
}
