package library

import (
	"context"
	"database/sql"
	"errors"
)

// signsChange says that signs are others than before.
const signsChange = "UPDATE sign_version SET version = version + 1"

// signWriter changes signs in the order of their rows, a block at a time.
type signWriter struct {
	ctx             context.Context
	read, put, drop *sql.Stmt
	block           int64 // the one at hand
	some            bool  // there is one
	signs           []byte
}

func newSignWriter(ctx context.Context, tx *sql.Tx) (*signWriter, error) {
	w := &signWriter{ctx: ctx}
	for _, s := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&w.read, "SELECT " + boundSigns + " FROM sign WHERE block = ?"},
		{&w.put, "INSERT OR REPLACE INTO sign (block, signs) VALUES (?, ?)"},
		{&w.drop, "DELETE FROM sign WHERE block = ?"},
	} {
		var err error
		if *s.stmt, err = tx.PrepareContext(ctx, s.text); err != nil { // closed with the transaction
			return nil, err
		}
	}
	_, err := tx.ExecContext(ctx, signsChange)
	return w, err
}

// set gives the row id a sign; a zero one takes it away.
func (w *signWriter) set(id int64, s sign) error {
	if block := id >> blockBits; !w.some || block != w.block {
		if err := w.flush(); err != nil {
			return err
		}
		w.block, w.some, w.signs = block, true, w.signs[:0]
		err := w.read.QueryRowContext(w.ctx, block).Scan(&w.signs)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
	}
	w.signs = putSign(w.signs, int(id&(1<<blockBits-1)), s)
	return nil
}

// flush writes the block at hand.
func (w *signWriter) flush() error {
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
