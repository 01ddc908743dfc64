package sign

import (
	"context"
	"database/sql"
	"errors"
)

// changed says that signs are others than before.
const changed = "UPDATE sign_version SET version = version + 1"

// Writer changes signs in the order of their rows, a block at a time.
type Writer struct {
	ctx             context.Context
	read, put, drop *sql.Stmt
	block           int64 // the one at hand
	some            bool  // there is one
	signs           []byte
}

// NewWriter returns a writer of signs within a transaction.
func NewWriter(ctx context.Context, tx *sql.Tx) (*Writer, error) {
	w := &Writer{ctx: ctx}
	for _, s := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&w.read, "SELECT " + bounded + " FROM sign WHERE block = ?"},
		{&w.put, "INSERT OR REPLACE INTO sign (block, signs) VALUES (?, ?)"},
		{&w.drop, "DELETE FROM sign WHERE block = ?"},
	} {
		var err error
		if *s.stmt, err = tx.PrepareContext(ctx, s.text); err != nil { // closed with the transaction
			return nil, err
		}
	}
	_, err := tx.ExecContext(ctx, changed)
	return w, err
}

// Set gives the row id a sign; a zero one takes it away.
func (w *Writer) Set(id int64, s Sign) error {
	if block := id >> blockBits; !w.some || block != w.block {
		if err := w.Flush(); err != nil {
			return err
		}
		w.block, w.some, w.signs = block, true, w.signs[:0]
		err := w.read.QueryRowContext(w.ctx, block).Scan(&w.signs)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	w.signs = put(w.signs, int(id&(1<<blockBits-1)), s)
	return nil
}

// Flush writes the block at hand.
func (w *Writer) Flush() error {
	if !w.some {
		return nil
	}
	var err error
	if len(w.signs) == 0 {
		_, err = w.drop.ExecContext(w.ctx, w.block)
	} else {
		_, err = w.put.ExecContext(w.ctx, w.block, w.signs)
	}
	w.some = false
	return err
}
