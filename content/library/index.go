package library

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"brief/content/library/answer"
	"brief/content/library/sign"
)

// flush writes the rows that wait, to the table and the index, in the order of
// their numbers: the index takes rising ones without sorting anew. Those that
// have gone from the table go from the index.
func (a *adder) flush() error {
	if err := a.writeRoles(); err != nil {
		return err
	}
	a.compact()
	if err := a.writeRuns(); err != nil {
		return err
	}
	byID := func(x, y row) int { return cmp.Compare(x.id, y.id) }
	slices.SortFunc(a.rows, byID)
	slices.SortFunc(a.gone, byID)
	ahead := readWords(a.known.tally, a.gone, a.rows)
	rows, n := a.rows, len(a.rows)+len(a.gone)
	clear(a.where)
	a.rows, a.gone = nil, nil // they are read beside this, for as long as that takes
	if err := a.putRows(rows); err != nil {
		return err
	}
	var signs sign.Changes
	if err := ahead.write(a.ctx, a.tx, a.stop, signs.Set); err != nil {
		return err
	}
	if err := signs.Save(a.ctx, a.tx, signs.Len() >= fewRows); err != nil {
		return err
	}
	if err := a.count(n); err != nil {
		return err
	}
	clear(rows) // their texts need not stay
	a.rows, a.wrote = rows[:0], a.wrote+n
	if n == 0 || n >= fewRows {
		return nil
	}
	_, err := a.tx.ExecContext(a.ctx, "INSERT INTO quote_fts (quote_fts, rank) VALUES ('flush', NULL), ('merge', ?)", mergePages)
	return err
}

// putRows writes rows to the table of quotes.
func (a *adder) putRows(rows []row) error {
	put := newBulk(a.ctx, a.tx, "INSERT INTO quote (id, article, version, kind, start, stop, speaker, described, heading, about, text)", 11)
	for i := range rows {
		if i%aheadPart == 0 {
			if err := a.stop(); err != nil {
				return err
			}
		}
		r := &rows[i]
		if err := put.add(r.id, r.article, r.version, int(r.kind), r.start, r.stop, r.speaker, r.described, r.heading, r.about, r.text); err != nil {
			return err
		}
	}
	return put.end()
}

// tidy puts pieces of the index together as long as there are four alike, each
// step in a transaction of its own.
func tidy(ctx context.Context, conn *sql.Conn) error {
	changes := func() (n int, err error) {
		err = conn.QueryRowContext(ctx, "SELECT total_changes()").Scan(&n)
		return n, err
	}
	for {
		before, err := changes()
		if err != nil {
			return err
		}
		if _, err := conn.ExecContext(ctx, "INSERT INTO quote_fts (quote_fts, rank) VALUES ('merge', ?)", tidyPages); err != nil {
			return err
		}
		after, err := changes()
		if err != nil || after-before < 2 { // https://www.sqlite.org/fts5.html#the_merge_command
			return err
		}
	}
}

// A few rows make a small piece of the index, and FTS5 waits for 16 of them. As
// every search looks into every piece, each four are put together at once, a
// bounded number of pages each time; many rows, once all have been written.
const (
	fewRows    = 1000
	mergePages = 32
	tidyPages  = 1000
)

// takeQuotes removes an article's quotes from the table, and with the next flush
// from the index, and returns them in the order in which they were placed. They
// must still be what they were when they were indexed: the index forgets words,
// not numbers.
func (a *adder) takeQuotes(article int64) ([]row, error) {
	if rows := a.unplace(article); rows != nil { // the same article twice in one call: neither has them yet
		return rows, nil
	}
	rows, err := loadRows(a.ctx, a.tx, "WHERE quote.id IN "+quotesIn, article)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if _, err := a.dropQuote.ExecContext(a.ctx, r.id); err != nil {
			return nil, err
		}
	}
	a.gone = append(a.gone, rows...)
	_, err = a.tx.ExecContext(a.ctx, "DELETE FROM run WHERE article = ?", article)
	slices.Reverse(rows)
	return rows, err
}

// loadRows returns quotes as rows, with the names that they are indexed under.
func loadRows(ctx context.Context, tx *sql.Tx, where string, args ...any) ([]row, error) {
	var rows []row
	found := answer.Of(tx.QueryContext(ctx, `SELECT quote.id, quote.article, quote.version, quote.kind, quote.start, quote.stop,
		quote.speaker, quote.described, quote.heading, quote.about, quote.text,
		coalesce((SELECT source FROM article WHERE article.id = quote.article), 0),
		coalesce((SELECT name FROM speaker WHERE speaker.id = quote.speaker), quote.described)
		FROM quote `+where+" ORDER BY quote.id", args...))
	err := found.Each(func(from *sql.Rows) error {
		var r row
		var kind int
		err := from.Scan(&r.id, &r.article, &r.version, &kind, &r.start, &r.stop, &r.speaker, &r.described, &r.heading,
			&r.about, &r.text, &r.source, &r.name)
		r.kind = quoteKind(kind)
		rows = append(rows, r)
		return err
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}

// reindexStep is how many quotes are indexed in one go.
const reindexStep = 50_000

// Reindex makes the index anew from the quotes; progress, which may be nil, is
// told how many are done. It is all or nothing, and can be cancelled.
func (l *Library) Reindex(ctx context.Context, progress func(done, all int)) error {
	if err := l.write(ctx, func(tx *sql.Tx) error { return reindex(ctx, tx, progress) }); err != nil {
		return l.wrap("index", err)
	}
	return nil
}

func reindex(ctx context.Context, tx *sql.Tx, progress func(done, all int)) error {
	if err := clearIndex(ctx, tx); err != nil {
		return err
	}
	var all, done int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM quote").Scan(&all); err != nil || all == 0 {
		return err
	}
	signs, err := sign.NewWriter(context.WithoutCancel(ctx), tx)
	if err != nil {
		return err
	}
	tally := newTally()
	for last := int64(sign.FirstRow); ; {
		rows, err := loadRows(ctx, tx, "WHERE quote.id IN (SELECT id FROM quote WHERE id > ? ORDER BY id LIMIT ?)", last, reindexStep)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			break
		}
		if err := readWords(tally, nil, rows).write(context.WithoutCancel(ctx), tx, ctx.Err, signs.Set); err != nil {
			return err
		}
		counts := map[string]int{}
		tally.count(counts, counts)
		if err := countWords(ctx, tx, counts); err != nil {
			return err
		}
		last = rows[len(rows)-1].id
		if done += len(rows); progress != nil {
			progress(done, all)
		}
	}
	if err := signs.Flush(); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO quote_fts (quote_fts) VALUES ('optimize')") // one piece instead of several
	return err
}

// clearIndex takes all quotes out of the index, of the counts of words and of the signs.
func clearIndex(ctx context.Context, tx *sql.Tx) error {
	for _, stmt := range []string{"INSERT INTO quote_fts (quote_fts) VALUES ('delete-all')", "DELETE FROM word", "DELETE FROM sign"} {
		if _, err := tx.ExecContext(ctx, stmt); err != nil {
			return err
		}
	}
	return sign.RepairVersion(ctx, tx)
}
