package library

import (
	"context"
	"database/sql"

	"brief/content/library/sign"
)

// ahead is what the index needs of rows, in their order, worked out on another
// processor while the database is busy.
type ahead chan []entry

// entry is a quote as the index takes it.
type entry struct {
	id    int64
	words string // between spaces
	sign  sign.Sign
	gone  bool // it goes out
}

// aheadPart is how many entries are handed over at once.
const aheadPart = 256

// readWords begins to work out the words of quotes that go and of rows that come,
// both in rising order, which stay as they are. Those that come are counted by in,
// which nobody else may use before the end.
func readWords(in *tally, gone, rows []row) ahead {
	a := make(ahead, (len(gone)+len(rows))/aheadPart+1) // room for all, so that the work ends even if nobody takes it
	go func() {
		defer close(a)
		out := newTally()
		var part []entry
		for len(gone)+len(rows) > 0 {
			if len(rows) == 0 || len(gone) > 0 && gone[0].id <= rows[0].id { // of the same number, the one that goes first
				words, _ := out.take(&gone[0])
				part = append(part, entry{id: gone[0].id, words: words, gone: true})
				gone = gone[1:]
			} else {
				words, has := in.take(&rows[0])
				part = append(part, entry{id: rows[0].id, words: words, sign: has})
				rows = rows[1:]
			}
			if len(part) == aheadPart || len(gone)+len(rows) == 0 {
				a <- part
				part = nil
			}
		}
	}()
	return a
}

// write puts the words into the index, or takes them out, and hands signs to set;
// stop is asked now and then whether to give up, and why.
func (a ahead) write(ctx context.Context, tx *sql.Tx, stop func() error, set func(id int64, s sign.Sign) error) error {
	// One by one: several in a statement make the index write its buffer each time.
	put, err := tx.PrepareContext(ctx, "INSERT INTO quote_fts (rowid, words) VALUES (?, ?)")
	if err != nil {
		return err
	}
	defer put.Close()
	drop, err := tx.PrepareContext(ctx, "INSERT INTO quote_fts (quote_fts, rowid, words) VALUES ('delete', ?, ?)")
	if err != nil {
		return err
	}
	defer drop.Close()
	for part := range a {
		if err := stop(); err != nil {
			return err
		}
		for _, e := range part {
			statement := put
			if e.gone {
				statement = drop
			}
			if _, err := statement.ExecContext(ctx, e.id, e.words); err != nil {
				return err
			}
			if err := set(e.id, e.sign); err != nil {
				return err
			}
		}
	}
	return nil
}
