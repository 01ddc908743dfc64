package library

import (
	"context"
	"database/sql"

	"brief/content/library/answer"
	"brief/content/library/calendar"
)

// redateShare is of how many quotes one has to move for a new index to be the cheaper
// way: taking a quote out of the index and putting it back costs eight new ones.
const redateShare = 8

// redate numbers the quotes of some articles anew: of undated ones that were saved again on another
// day than they were added, by the latter, and of those whose dates were once counted as others. With anew the index is left alone, as it
// is made anew behind; so it is where many move, and stale says that it has to be.
func redate(ctx context.Context, tx *sql.Tx, anew bool) (stale bool, err error) {
	articles, err := misdated(ctx, tx)
	if err != nil || len(articles) == 0 {
		return false, err
	}
	a, err := newAdder(ctx, tx)
	if err != nil {
		return false, err
	}
	defer a.close()
	a.begin(ctx, tx)
	if !anew {
		var moving, all int
		for i := range articles {
			moving += articles[i].quotes
		}
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM quote").Scan(&all); err != nil {
			return false, err
		}
		stale = moving > all/redateShare
	}
	for _, m := range articles {
		if err := a.stop(); err != nil {
			return false, err
		}
		if anew || stale {
			err = a.renumber(m.id, m.day)
		} else {
			err = a.move(m.id, m.day)
		}
		if err != nil {
			return false, err
		}
	}
	return stale, a.flush()
}

// misplaced is an article whose quotes belong to another day.
type misplaced struct {
	id, day int64
	quotes  int
}

// misdated returns the undated articles that were saved on another day than they were added, and those of
// days that were once counted as others: before 1900 and, as a [time.Duration] ends there, from 2192 on.
func misdated(ctx context.Context, tx *sql.Tx) ([]misplaced, error) {
	var found []misplaced
	articles := answer.Of(tx.QueryContext(ctx, `SELECT id, published, added, (SELECT coalesce(sum(last - first + 1), 0) FROM run WHERE article = article.id)
		FROM article WHERE substr(added, 1, 10) <> substr(updated, 1, 10) OR published BETWEEN '0' AND '19' OR published BETWEEN '2192' AND ':' ORDER BY id`))
	err := articles.Each(func(row *sql.Rows) error {
		var m misplaced
		var published, added string
		if err := row.Scan(&m.id, &published, &added, &m.quotes); err != nil {
			return err
		}
		m.day = calendar.DayOf(published, added)
		undated := m.day == calendar.DayOf("", added) && m.day != calendar.DayOf(published, "")
		if undated || m.day < 0 || published >= "2192" {
			found = append(found, m)
		}
		return nil
	})
	return found, err
}

// move moves an article's quotes to the day, in the table and in the index.
func (a *adder) move(article, day int64) error {
	if len(a.gone) >= reindexStep {
		if err := a.flush(); err != nil {
			return err
		}
	}
	quotes, err := a.takeQuotes(article)
	if err != nil {
		return err
	}
	return a.place(article, quotes, day)
}

// renumber moves an article's quotes to the day, in the table alone.
func (a *adder) renumber(article, day int64) error {
	ids, err := numbersOf(a.tx.QueryContext(a.ctx, "SELECT id FROM quote WHERE id IN "+quotesIn+" ORDER BY id", article))
	if err != nil || len(ids) == 0 {
		return err
	}
	first, err := a.free(day, len(ids))
	if err != nil {
		return err
	}
	for i, id := range ids {
		if _, err := a.tx.ExecContext(a.ctx, "UPDATE quote SET id = ? WHERE id = ?", first+int64(i), id); err != nil {
			return err
		}
	}
	if _, err := a.tx.ExecContext(a.ctx, "DELETE FROM run WHERE article = ?", article); err != nil {
		return err
	}
	_, err = a.tx.ExecContext(a.ctx, "INSERT INTO run (article, first, last) VALUES (?, ?, ?)", article, first, first+int64(len(ids))-1)
	return err
}
