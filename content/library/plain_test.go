package library

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"brief/briefing"
	"brief/content/library/sign"
	"brief/content/library/term"
)

// plainTerm is a term of a filter, and what it means in plain words.
type plainTerm struct {
	text  string
	means func(h *plainHit) bool
}

// plainHit is a quote with its words, cut once for all terms.
type plainHit struct {
	*Hit
	words []string
}

// TestPlainly holds that a search finds what its terms mean, said plainly and asked of
// every quote, the newest first, whichever way it is planned.
func TestPlainly(t *testing.T) {
	l := crowded(t)
	every, err := l.Search(t.Context(), "", Options{Limit: 1 << 20})
	if err != nil || len(every.Hits) != 4000 {
		t.Fatalf("%d quotes, %v", len(every.Hits), err)
	}
	quotes := make([]plainHit, len(every.Hits))
	for i := range every.Hits {
		quotes[i] = plainHit{&every.Hits[i], term.Split(nil, every.Hits[i].Quote.Text)}
	}
	rapid.Check(t, func(rt *rapid.T) {
		var texts []string
		var terms []plainTerm
		for range rapid.IntRange(0, 3).Draw(rt, "terms") {
			terms = append(terms, anyTerm(rt))
			texts = append(texts, terms[len(terms)-1].text)
		}
		filter := strings.Join(texts, " ") + " "
		if rapid.Bool().Draw(rt, "typing") { // the last word may go on
			begun := rapid.SampledFrom([]string{"w", "w0", "w00", "w1", "w19", "x", "a", "t", "to", "th", "tha", "fr", "from"}).Draw(rt, "begun")
			filter += begun
			terms = append(terms, plainTerm{"", func(h *plainHit) bool { return term.HoldsRun(h.words, []string{begun}, true) }})
		}
		var want []int64
		for i := range quotes {
			if !slices.ContainsFunc(terms, func(t plainTerm) bool { return !t.means(&quotes[i]) }) {
				want = append(want, quotes[i].ID)
			}
		}
		opt := Options{Limit: rapid.SampledFrom([]int{1, 50, 4000}).Draw(rt, "limit")}
		r, err := l.Search(t.Context(), filter, opt)
		if err != nil {
			rt.Fatal(err)
		}
		var got []int64
		for i := range r.Hits {
			got = append(got, r.Hits[i].ID)
		}
		if diff := cmp.Diff(want[:min(len(want), opt.Limit)], got); diff != "" || r.More != (len(want) > opt.Limit) {
			rt.Errorf("%q, at most %d of %d, more %t: %s", filter, opt.Limit, len(want), r.More, diff)
		}
	})
}

// anyTerm is a term that no typing goes on with, as a space follows it.
func anyTerm(rt *rapid.T) plainTerm {
	word := func() string { return crowdedWord(rapid.IntRange(0, 70).Draw(rt, "word")) }
	var made plainTerm
	switch rapid.IntRange(0, 8).Draw(rt, "term") {
	case 0:
		a, b := word(), word()
		made = plainTerm{`"` + a + " " + b + `"`, func(h *plainHit) bool { return term.HoldsRun(h.words, []string{a, b}, false) }}
	case 1:
		kind := rapid.SampledFrom([]string{"d", "direct", "part", "indirect"}).Draw(rt, "kind")
		made = plainTerm{"kind:" + kind, func(h *plainHit) bool { return strings.HasPrefix(h.Quote.Kind.String(), kind) }}
	case 2:
		month := fmt.Sprintf("2024-%02d", rapid.IntRange(1, 12).Draw(rt, "month"))
		return plainTerm{"after:" + month, func(h *plainHit) bool { return h.Article.Published >= month+"-01" }}
	case 3:
		source := fmt.Sprintf("source%d", rapid.IntRange(0, 4).Draw(rt, "source"))
		made = plainTerm{"source:" + source, func(h *plainHit) bool { return h.Article.Source == source }}
	case 4:
		name := fmt.Sprintf("last%d", rapid.IntRange(0, 99).Draw(rt, "name"))
		made = plainTerm{"@" + name, func(h *plainHit) bool { return term.HoldsAll(term.Split(nil, h.Quote.Speaker.Name), []string{name}) }}
	case 5:
		words := rapid.SampledFrom([][]string{{"a"}, {"i"}, {"the"}, {"he"}, {"th"}, {"w00"}, {"w001", "a"}, {"n0"}, {"n012"}, {"the", "n1"}, {"n101", "hero"}}).Draw(rt, "about")
		made = plainTerm{`about:"` + strings.Join(words, " ") + `"`, func(h *plainHit) bool {
			return term.HoldsAll(term.Split(nil, strings.Join(h.Quote.About, " ")), words) || !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(h.words, w) })
		}}
	case 6:
		expr := rapid.SampledFrom([]string{"w00", "w1?99", "(w198|zzz)", "zz+", "w19[5-9] ", "hat", "last7", "LAST7", "Last7", "w0.9", "w15 w2|w199"}).Draw(rt, "expression")
		matches := regexp.MustCompile(expr).MatchString
		made = plainTerm{"/" + expr + "/", func(h *plainHit) bool {
			name := h.Quote.Speaker.Name
			if expr != "LAST7" && expr != "Last7" {
				name = strings.ToLower(name)
			}
			return matches(h.Quote.Text) || matches(name)
		}}
	default:
		w := word()
		made = plainTerm{w, func(h *plainHit) bool { return slices.Contains(h.words, w) }}
	}
	if means := made.means; rapid.Bool().Draw(rt, "not") {
		return plainTerm{"-" + made.text, func(h *plainHit) bool { return !means(h) }}
	}
	return made
}

// crowdedWord is a word of [crowded]: one of sign.Words, or one that only the index has.
func crowdedWord(n int) string {
	if n%2 == 0 && n/2 < len(sign.Words) {
		return sign.Words[n/2]
	}
	return fmt.Sprintf("w%03d", n)
}

// crowded is a library of 4,000 quotes of frequent and rare words.
func crowded(t *testing.T) *Library {
	l := open(t)
	r := rand.New(rand.NewPCG(1, 2))
	var records []Record
	for i := range 500 {
		var quotes []Quote
		for range 8 {
			var words []string
			for range 3 + r.IntN(12) {
				words = append(words, crowdedWord(int(200*r.Float64()*r.Float64()*r.Float64())))
			}
			q := said(person(fmt.Sprintf("Ana Last%d", r.IntN(100)), "minister"), strings.Join(words, " "))
			if r.IntN(4) == 0 {
				q.About = []string{fmt.Sprintf("The N%03d", r.IntN(400)), []string{"Asia", "Hero", "Indus W002"}[r.IntN(3)]}
			}
			q.Kind = []briefing.QuoteKind{briefing.Direct, briefing.Direct, briefing.Partial, briefing.Indirect, briefing.Indirect}[r.IntN(5)]
			quotes = append(quotes, q)
		}
		records = append(records, article(fmt.Sprintf("/%d", i), fmt.Sprintf("2024-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28)), fmt.Sprintf("source%d", r.IntN(5)), quotes...))
	}
	add(t, l, records...)
	return l
}
