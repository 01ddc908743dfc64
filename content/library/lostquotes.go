package library

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"brief/briefing"
	"brief/content"
	"brief/content/library/answer"
)

// lostQuotes is an article that has fewer quotes than were saved.
type lostQuotes struct {
	article    int64
	left, once int // how many there are, and were
}

// lostQuotes returns the articles some of whose quotes are gone: an article's are
// numbered without a gap, and run tells the first and the last.
func (l *Library) lostQuotes(ctx context.Context) ([]lostQuotes, error) {
	rows, err := l.db.QueryContext(ctx, `SELECT run.article, sum((SELECT count(*) FROM quote WHERE quote.id BETWEEN first AND last AND quote.article = run.article)) AS have,
		sum(last - first + 1) AS wanted FROM run GROUP BY run.article HAVING have <> wanted ORDER BY run.article`)
	return answer.All(rows, err, func(q *lostQuotes) []any { return []any{&q.article, &q.left, &q.once} })
}

// restoreBatch is how many articles are restored in one transaction.
const restoreBatch = 200

// restoreQuotes finds lost quotes again in the saved texts of their articles, and
// reports those of articles that have none.
func (l *Library) restoreQuotes(ctx context.Context, r *Report, progress func(done, all int)) error {
	lost, err := l.lostQuotes(ctx)
	if err != nil || len(lost) == 0 {
		return err
	}
	w, err := l.NewWriter(ctx)
	if err != nil {
		return err
	}
	defer w.Close()
	for done := 0; done < len(lost); {
		part := lost[done:min(len(lost), done+restoreBatch)]
		var records []Record
		var restored []lostQuotes
		for _, q := range part {
			record, err := l.fromTexts(ctx, q.article)
			if err != nil {
				return err
			}
			if record == nil {
				r.Left = append(r.Left, q.String()+" – add the article again")
				continue
			}
			records, restored = append(records, *record), append(restored, q)
		}
		if _, err := w.Add(ctx, records...); err != nil {
			return err
		}
		for _, q := range restored {
			r.Problems = append(r.Problems, q.String()+"; what its text has is found again")
			r.Repaired = true
		}
		if done += len(part); progress != nil {
			progress(done, len(lost))
		}
	}
	return l.count(ctx, r)
}

// String says what is lost.
func (q lostQuotes) String() string {
	if q.left == 0 {
		return fmt.Sprintf("the quotes of article #%d are lost", q.article)
	}
	return fmt.Sprintf("%d of %d quotes of article #%d are lost", q.once-q.left, q.once, q.article)
}

// fromTexts makes a record of the quotes that an article lacks by reading the saved
// texts of all its versions once more; it is nil where none can be read. Adding it
// leaves the quotes that are there alone: they may be corrected, or an older brief's.
func (l *Library) fromTexts(ctx context.Context, id int64) (*Record, error) {
	a, err := l.Article(ctx, id)
	if err != nil {
		return nil, err
	}
	r := &Record{Ref: a.Ref, Key: a.Key, Title: a.Title, Published: a.Published, Source: a.Source, URL: a.URL, Authors: a.Authors, Quotes: []Quote{},
		past: &past{added: a.Added, updated: a.Updated, version: a.Version, besides: true}}
	hits, err := l.Quotes(ctx, id)
	if err != nil {
		return nil, err
	}
	var there []Quote
	for i := range hits {
		there = append(there, hits[i].Quote)
	}
	known, read := slices.Clone(there), false // known are also all that later versions' texts have
	versions := answer.Of(l.db.QueryContext(ctx, "SELECT version, saved, hash, body FROM document WHERE article = ? ORDER BY version DESC", id))
	err = versions.Each(func(row *sql.Rows) error {
		var v pastVersion
		var body []byte
		if err := row.Scan(&v.number, oneLine{&v.saved}, &v.hash, &body); err != nil {
			return err
		}
		r.past.versions = append(r.past.versions, v)
		found, sound := quotesOfText(body, v)
		for _, q := range lacking(found, there) {
			if !slices.ContainsFunc(known, q.saidLater) {
				r.Quotes = append(r.Quotes, q)
			}
		}
		known, read = append(known, found...), read || sound
		return nil
	})
	if err != nil || !read {
		return nil, err
	}
	return r, nil
}

// quotesOfText reads the saved text of a version once more, and reports whether it is what was saved.
func quotesOfText(body []byte, v pastVersion) (found []Quote, sound bool) {
	doc, err := unpackDocument(body)
	if err != nil || !bytes.Equal((&Record{Doc: doc}).hash(), v.hash) {
		return nil, false
	}
	found = NewRecord(briefing.Parse(doc), "").Quotes
	for i := range found {
		found[i].Version = v.number
	}
	return found, true
}

// saidLater reports whether a later version of the article has the words of q, by the same speaker.
func (q Quote) saidLater(later Quote) bool {
	return later.Version > q.Version && later.Text == q.Text && later.Speaker.Name == q.Speaker.Name
}

// lacking returns the quotes found in a version's text that are not there. One that is
// there, but not as it is found now, stands for all that it overlaps.
func lacking(found, there []Quote) []Quote {
	asFound, asThere := map[content.Span]bool{}, map[content.Span]bool{}
	for _, q := range found {
		asFound[q.Span] = true
	}
	var differing []content.Span
	for _, t := range there {
		if len(found) == 0 || t.Version != found[0].Version {
			continue
		}
		asThere[t.Span] = true
		if !asFound[t.Span] {
			differing = append(differing, t.Span)
		}
	}
	return slices.DeleteFunc(slices.Clone(found), func(q Quote) bool {
		return asThere[q.Span] || slices.ContainsFunc(differing, q.Span.Overlaps)
	})
}
