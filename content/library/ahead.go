package library

import (
	"context"
	"database/sql"
)

// ahead is what the index needs of rows, worked out on another processor while
// the database is busy.
type ahead struct {
	parts  chan []entry   // in the order of rows
	counts map[string]int // quotes by word; whole once parts is closed
}

// entry is a quote as the index takes it.
type entry struct {
	id    int64
	words string // between spaces
}

// aheadPart is how many entries are handed over at once.
const aheadPart = 256

// readWords begins to work out the words of rows, which stay as they are.
func readWords(rows []row) *ahead {
	a := &ahead{make(chan []entry, len(rows)/aheadPart+1), map[string]int{}} // room for all, so that the work ends even if nobody takes it
	go func() {
		defer close(a.parts)
		t := tally{words: map[string]*seen{}, starts: map[string]*seen{}}
		defer func() { t.addTo(a.counts) }()
		var part []entry
		for i := range rows {
			part = append(part, entry{rows[i].id, t.take(&rows[i])})
			if len(part) == aheadPart || i == len(rows)-1 {
				a.parts <- part
				part = nil
			}
		}
	}()
	return a
}

// write puts the words into the index, the rows being in rising order; stop is
// asked now and then whether to give up, and why.
func (a *ahead) write(ctx context.Context, tx *sql.Tx, stop func() error) error {
	put, err := tx.PrepareContext(ctx, "INSERT INTO quote_fts (rowid, words) VALUES (?, ?)") // one by one: several in a statement make the index write its buffer each time
	if err != nil {
		return err
	}
	for part := range a.parts {
		if err := stop(); err != nil {
			return err
		}
		for _, e := range part {
			if _, err := put.ExecContext(ctx, e.id, e.words); err != nil {
				return err
			}
		}
	}
	return countWords(ctx, tx, a.counts)
}
