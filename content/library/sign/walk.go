package sign

import (
	"context"
	"database/sql"
)

// Walk tells signs in the order of their rows, and reads each block once.
type Walk struct {
	rows    *sql.Rows
	waiting map[int64]Sign // those that wait for their blocks
	at      block
	ended   bool
}

// NewWalk begins a walk, which has to be closed.
func NewWalk(ctx context.Context, tx *sql.Tx) (*Walk, error) {
	changes, err := waiting(ctx, tx)
	if err != nil {
		return nil, err
	}
	w := &Walk{waiting: map[int64]Sign{}, at: block{number: waitingBlocks}}
	for _, c := range changes { // the latest of a row stays
		for ; len(c) >= changeSize; c = c[changeSize:] {
			id, s := c.first()
			w.waiting[id] = s
		}
	}
	w.rows, err = tx.QueryContext(ctx, "SELECT block, "+bounded+" FROM sign WHERE NOT "+Waiting+" ORDER BY block")
	return w, err
}

// Close ends the walk.
func (w *Walk) Close() error { return w.rows.Close() }

// Of returns the sign of a row behind those asked for before.
func (w *Walk) Of(id int64) (Sign, error) {
	for !w.ended && w.at.number < id>>blockBits {
		if w.ended = !w.rows.Next(); w.ended {
			w.at.signs = nil
			break
		}
		if err := w.rows.Scan(&w.at.number, rawBytes{&w.at.signs}); err != nil {
			return Sign{}, err
		}
	}
	if s, waits := w.waiting[id]; waits {
		return s, w.rows.Err()
	}
	if w.at.number != id>>blockBits {
		return Sign{}, w.rows.Err()
	}
	return get(w.at.signs, int(id&(1<<blockBits-1))), w.rows.Err()
}
