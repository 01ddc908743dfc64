package library

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"brief/briefing"
	"brief/content/library/answer"
	"brief/content/library/plan"
	"brief/content/library/term"
)

// quoted returns those of people who are quoted, the most often first: of others all articles are removed.
func (l *Library) quoted(ctx context.Context, people []Person) ([]Person, error) {
	if err := l.countQuotes(ctx, people); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(people, func(p Person) bool { return p.Quotes+p.Reported == 0 }), nil
}

// countQuotes counts what people said, and sorts them by that, the most first.
func (l *Library) countQuotes(ctx context.Context, people []Person) error {
	var ids []int64
	of := map[int64]*Person{} // by speaker
	for i := range people {
		p := &people[i]
		p.Quotes, p.Reported = 0, 0
		for _, id := range p.speakers {
			ids, of[id] = append(ids, id), p
		}
	}
	err := l.eachNamesakes(ctx, ids, func(names map[int64][]string, tags string) error {
		return l.countSpeakers(ctx, names, tags, of)
	})
	if err != nil {
		return l.wrap("read", err)
	}
	slices.SortStableFunc(people, func(a, b Person) int {
		return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(b.Reported, a.Reported), cmp.Compare(a.ID, b.ID))
	})
	return nil
}

// eachNamesakes does with the speakers of ids, by their names' words, and the expression for their quotes: with all at
// once where their names have a word in common, as its list is gone through each time, else with some after others.
func (l *Library) eachNamesakes(ctx context.Context, ids []int64, do func(names map[int64][]string, tags string) error) error {
	names, err := l.speakerNames(ctx, ids)
	if err != nil {
		return err
	}
	if tags := commonTags(names); tags != "" {
		return do(names, tags)
	}
	for some := range slices.Chunk(ids, plan.MostSpeakers) {
		part := map[int64][]string{}
		for _, id := range some {
			part[id] = names[id]
		}
		if tags := cmp.Or(commonTags(part), plan.Either(plan.NameTags(part))); tags != "" {
			if err := do(part, tags); err != nil {
				return err
			}
		}
	}
	return nil
}

// countSpeakers adds the quotes of some speakers, which tags finds, to what their people have.
func (l *Library) countSpeakers(ctx context.Context, names map[int64][]string, tags string, of map[int64]*Person) error {
	counts := answer.Of(l.db.QueryContext(ctx, fmt.Sprintf(`SELECT quote.speaker, count(*), sum(quote.kind = %d) FROM quote_fts JOIN quote ON quote.id = quote_fts.rowid
		WHERE quote_fts MATCH ? GROUP BY quote.speaker`, briefing.Indirect), tags))
	return counts.Each(func(row *sql.Rows) error {
		var id int64
		var all, reported int
		if err := row.Scan(&id, &all, &reported); err != nil {
			return err
		}
		if names[id] != nil { // others have these words in their names, too
			of[id].Quotes += all - reported
			of[id].Reported += reported
		}
		return nil
	})
}

// commonTags returns an expression for the quotes of all speakers, and of others: the words that all their names
// have; "" where there are none. Hundreds of lists take a second to go through.
func commonTags(names map[int64][]string) string {
	var common []string
	first := true
	for _, words := range names {
		if first {
			common, first = slices.Clone(words), false
		}
		common = slices.DeleteFunc(common, func(w string) bool { return !slices.Contains(words, w) })
	}
	if len(common) == 0 {
		return ""
	}
	for i, w := range common {
		common[i] = term.Speaker + w
	}
	return plan.All(common)
}

// speakerNames returns the words of speakers' names, as their quotes are indexed.
func (l *Library) speakerNames(ctx context.Context, ids []int64) (map[int64][]string, error) {
	names := map[int64][]string{}
	speakers := answer.Of(l.db.QueryContext(ctx, "SELECT id, name FROM speaker WHERE id IN ("+numbers(ids)+")"))
	err := speakers.Each(func(row *sql.Rows) error {
		var id int64
		var name string
		err := row.Scan(&id, &name)
		names[id] = term.Split(nil, name)
		return err
	})
	return names, err
}
