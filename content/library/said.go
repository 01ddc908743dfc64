package library

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sort"
)

// Everything is more quotes than a library has.
const Everything = 1 << 30

// Said returns what a person said, the oldest first; with about, a filter, only
// what it finds.
func (l *Library) Said(ctx context.Context, p Person, about string) ([]Hit, error) {
	names, err := l.speakerNames(ctx, p.speakers)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	q, mistake := parseFilter(about)
	plan, err := l.plan(ctx, q, Everything)
	if err != nil {
		return nil, l.wrap("search", err)
	}
	tags := either(nameTags(names))
	if tags == "" {
		return nil, nil
	}
	if plan.match != "" {
		tags += " AND (" + plan.match + ")"
	}
	plan.match = tags
	plan.check(func(c *candidate) bool { return names[c.speaker] != nil }, false)
	found, err := l.candidates(ctx, plan, Everything)
	if err != nil {
		return nil, l.wrap("search", err)
	}
	hits, err := l.hits(ctx, found)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.ID>>dayBits, b.ID>>dayBits), cmp.Compare(a.Article.ID, b.Article.ID), cmp.Compare(a.Quote.Span.Start, b.Quote.Span.Start))
	})
	return hits, mistake
}

// Last returns the last quote of each of people whom no role tells apart, by their numbers. It asks once for many
// of them: namesakes stand in the same lists of the index, and going through these for each is quadratic.
func (l *Library) Last(ctx context.Context, people []Person) (map[int64]Hit, error) {
	last := map[int64]Hit{}
	people = slices.DeleteFunc(slices.Clone(people), func(p Person) bool { return len(p.ShownRoles()) > 0 })
	for some := range slices.Chunk(people, mostOthers) {
		var together Person
		for i := range some {
			together.speakers = append(together.speakers, some[i].speakers...)
		}
		said, err := l.Said(ctx, together, "")
		if err != nil {
			return nil, err
		}
		for i := range said {
			last[said[i].Person] = said[i]
		}
	}
	return last, nil
}

// Subject is somebody or something that a person has spoken about at least twice.
type Subject struct {
	Name   string
	Quotes int
}

// Subjects returns what said is about, in more than one article, the most
// frequent first.
func Subjects(said []Hit) []Subject {
	type subject struct {
		names    map[string]int // how often it is called what
		articles map[int64]bool
		quotes   int
	}
	subjects := map[string]*subject{} // by name, folded: “Ana B. Ruiz” is “Ana Ruiz”
	for i := range said {
		for _, name := range said[i].Quote.About {
			key := cmp.Or(nameKey(name), name)
			s := subjects[key]
			if s == nil {
				s = &subject{map[string]int{}, map[int64]bool{}, 0}
				subjects[key] = s
			}
			s.names[name]++
			s.articles[said[i].Article.ID] = true
			s.quotes++
		}
	}
	var out []Subject
	for _, s := range subjects {
		if len(s.articles) < 2 {
			continue
		}
		most := slices.MaxFunc(slices.Sorted(maps.Keys(s.names)), func(a, b string) int {
			return cmp.Or(cmp.Compare(s.names[a], s.names[b]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) // small letters come behind capitals
		})
		out = append(out, Subject{most, s.quotes})
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Quotes > out[j].Quotes || out[i].Quotes == out[j].Quotes && out[i].Name < out[j].Name
	})
	return out
}

// Later returns where the later half of what was said, the oldest first, begins: between
// two days or, where all is of one, two articles; as near to the middle as may be, and of two
// places as near, where more time has passed. It is 0 where one article has it all.
func Later(said []Hit) int {
	best, bestGap, bestOff := 0, int64(0), 0
	for i := 1; i < len(said); i++ {
		if said[i-1].Article.ID == said[i].Article.ID {
			continue
		}
		gap := said[i].ID>>dayBits - said[i-1].ID>>dayBits
		off := max(2*i-len(said), len(said)-2*i)
		better := cmp.Or(compareBool(gap == 0, bestGap == 0), cmp.Compare(off, bestOff), cmp.Compare(bestGap, gap)) < 0
		if best == 0 || better {
			best, bestGap, bestOff = i, gap, off
		}
	}
	return best
}
