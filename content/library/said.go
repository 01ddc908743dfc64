package library

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"

	"brief/briefing"
	"brief/briefing/query"
	"brief/content/library/answer"
	"brief/content/library/calendar"
	"brief/content/library/identity"
	"brief/content/library/plan"
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
	q, mistake := query.ParseLibrary(about)
	asked, err := plan.Make(ctx, &l.statements, q, Everything)
	if err != nil {
		return nil, l.wrap("search", err)
	}
	tags := plan.Either(plan.NameTags(names))
	if tags == "" {
		return nil, nil
	}
	if asked.Match != "" {
		tags += " AND (" + asked.Match + ")"
	}
	asked.Match = tags
	asked.Check(func(c *plan.Candidate) bool { return names[c.Speaker] != nil }, false)
	found, err := l.candidates(ctx, &lookup{Plan: asked}, Everything)
	if err != nil {
		return nil, l.wrap("search", err)
	}
	hits, err := l.hits(ctx, found)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return a.placed().compare(b.placed()) })
	return hits, mistake
}

// placed is a quote with what puts it in time order.
type placed struct {
	id, article int64
	start       int
	reported    bool // where that is asked for
}

func (h *Hit) placed() placed {
	return placed{id: h.ID, article: h.Article.ID, start: h.Quote.Span.Start}
}

func (p placed) compare(q placed) int {
	return cmp.Or(cmp.Compare(p.id>>calendar.DayBits, q.id>>calendar.DayBits), cmp.Compare(p.article, q.article), cmp.Compare(p.start, q.start))
}

// Last returns the last quote of each of people whom no role tells apart, by their numbers: reported
// speech only of those of whom there is nothing else.
func (l *Library) Last(ctx context.Context, people []Person) (map[int64]Hit, error) {
	person := map[int64]int64{} // by speaker
	var ids []int64
	for i := range people {
		if len(people[i].ShownRoles()) > 0 {
			continue
		}
		for _, id := range people[i].speakers {
			ids, person[id] = append(ids, id), people[i].ID
		}
	}
	latest := map[int64]placed{} // by person
	err := l.eachNamesakes(ctx, ids, func(names map[int64][]string, tags string) error {
		return l.eachPlaced(ctx, tags, func(speaker int64, q placed) {
			p := person[speaker]
			last, known := latest[p]
			if names[speaker] != nil && (!known || last.reported && !q.reported || last.reported == q.reported && last.compare(q) <= 0) {
				latest[p] = q
			}
		})
	})
	if err != nil {
		return nil, l.wrap("read", err)
	}
	var found []plan.Candidate
	for _, q := range latest {
		found = append(found, plan.Candidate{ID: q.id})
	}
	hits, err := l.hits(ctx, found)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	last := map[int64]Hit{}
	for i := range hits {
		last[person[hits[i].speaker]] = hits[i]
	}
	return last, nil
}

// eachPlaced does with the quotes that an expression finds, the newest first.
func (l *Library) eachPlaced(ctx context.Context, match string, do func(speaker int64, q placed)) error {
	quotes := answer.Of(l.db.QueryContext(ctx, `SELECT quote.id, quote.speaker, quote.article, quote.start, quote.kind = ? FROM quote_fts
		JOIN quote ON quote.id = quote_fts.rowid WHERE quote_fts MATCH ? ORDER BY quote_fts.rowid DESC`, briefing.Indirect, match))
	return quotes.Each(func(row *sql.Rows) error {
		var q placed
		var speaker int64
		if err := row.Scan(&q.id, &speaker, &q.article, &q.start, &q.reported); err != nil {
			return err
		}
		do(speaker, q)
		return nil
	})
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
			key := cmp.Or(identity.Key(name), name)
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
	slices.SortFunc(out, func(a, b Subject) int {
		return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(a.Name, b.Name))
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
		gap := said[i].ID>>calendar.DayBits - said[i-1].ID>>calendar.DayBits
		off := max(2*i-len(said), len(said)-2*i)
		better := cmp.Or(cmp.Compare(min(bestGap, 1), min(gap, 1)), cmp.Compare(off, bestOff), cmp.Compare(bestGap, gap)) < 0
		if best == 0 || better {
			best, bestGap, bestOff = i, gap, off
		}
	}
	return best
}
