package library

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"brief/briefing"
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
	for some := range slices.Chunk(ids, mostOthers) {
		if err := l.countSpeakers(ctx, some, of); err != nil {
			return l.wrap("read", err)
		}
	}
	slices.SortStableFunc(people, func(a, b Person) int {
		return cmp.Or(cmp.Compare(b.Quotes, a.Quotes), cmp.Compare(b.Reported, a.Reported), cmp.Compare(a.ID, b.ID))
	})
	return nil
}

// countSpeakers adds the quotes of some speakers to what their people have.
func (l *Library) countSpeakers(ctx context.Context, some []int64, of map[int64]*Person) error {
	names, err := l.speakerNames(ctx, some)
	if err != nil {
		return err
	}
	tags := namesakeTags(names)
	if tags == "" {
		return nil
	}
	rows, err := l.db.QueryContext(ctx, fmt.Sprintf(`SELECT quote.speaker, count(*), sum(quote.kind = %d) FROM quote_fts JOIN quote ON quote.id = quote_fts.rowid
		WHERE quote_fts MATCH ? GROUP BY quote.speaker`, briefing.Indirect), tags)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var all, reported int
		if err := rows.Scan(&id, &all, &reported); err != nil {
			return err
		}
		if names[id] != nil { // others have these words in their names, too
			of[id].Quotes += all - reported
			of[id].Reported += reported
		}
	}
	return rows.Err()
}

// namesakeTags returns an expression for the quotes of all speakers: the words that all
// their names have, where there are any, as hundreds of lists take a second to go through.
func namesakeTags(names map[int64][]string) string {
	var common []string
	first := true
	for _, words := range names {
		if first {
			common, first = slices.Clone(words), false
		}
		common = slices.DeleteFunc(common, func(w string) bool { return !slices.Contains(words, w) })
	}
	if len(common) == 0 {
		return either(nameTags(names))
	}
	for i, w := range common {
		common[i] = tagSpeaker + w
	}
	return all(common)
}

// speakerNames returns the words of speakers' names, as their quotes are indexed.
func (l *Library) speakerNames(ctx context.Context, ids []int64) (map[int64][]string, error) {
	rows, err := l.db.QueryContext(ctx, "SELECT id, name FROM speaker WHERE id IN ("+numbers(ids)+")")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	names := map[int64][]string{}
	for rows.Next() {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return nil, err
		}
		names[id] = splitWords(nil, name)
	}
	return names, rows.Err()
}
