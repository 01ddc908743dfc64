package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Writer adds many records in several calls, faster than [Library.Add] does: from
// one call to the next it keeps its statements and what it has looked up, unless
// somebody else has written between them. It is not safe for concurrent use.
type Writer struct {
	l       *Library
	conn    *sql.Conn
	adder   *adder
	changes int64 // tells whether others have written since
}

// NewWriter returns a Writer, which must be closed. It holds no lock between calls.
func (l *Library) NewWriter(ctx context.Context) (*Writer, error) {
	conn, err := l.db.Conn(ctx)
	if err != nil {
		return nil, l.wrap("open", err)
	}
	a, err := newAdder(ctx, conn)
	if err != nil {
		return nil, errors.Join(l.wrap("add to", err), conn.Close())
	}
	return &Writer{l: l, conn: conn, adder: a}, nil
}

// Close lets go of the connection; what was added is already safe before. After
// many quotes it readies the index for searches, which takes a second or two a million.
func (w *Writer) Close() error {
	err := w.adder.writeWaiting(context.Background(), w.l)
	if err == nil && w.adder.wrote >= fewRows {
		err = tidy(context.Background(), w.conn)
	}
	switch {
	case errors.Is(err, sql.ErrConnDone): // a call that was cancelled took the connection with it
		err = nil
	case err != nil:
		err = w.l.wrap("add to", err)
	}
	gone := errors.Join(w.adder.close(), w.conn.Close())
	if errors.Is(gone, sql.ErrConnDone) {
		gone = nil
	}
	return errors.Join(err, gone)
}

// Add is [Library.Add]. When it was cancelled while it waited for another writer, the Writer can only be closed.
func (w *Writer) Add(ctx context.Context, records ...Record) ([]Saved, error) {
	saved, err := w.add(ctx, records)
	if err != nil {
		w.adder.known = nothingKnown() // some of it is taken back
		return nil, w.l.wrap("add to", err)
	}
	return saved, nil
}

func (w *Writer) add(ctx context.Context, records []Record) ([]Saved, error) {
	// Once begun, the adder alone says when to stop: a transaction whose context ends is taken back
	// beside it, and what its statements, which are the connection's, write next would stay.
	begun, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	ends := context.AfterFunc(ctx, cancel)
	tx, err := w.conn.BeginTx(begun, nil)
	if err != nil {
		return nil, cmp.Or(ctx.Err(), err)
	}
	defer tx.Rollback()
	if !ends() {
		return nil, ctx.Err()
	}
	var changes int64 // https://www.sqlite.org/pragma.html#pragma_data_version
	if err := tx.QueryRowContext(begun, "PRAGMA data_version").Scan(&changes); err != nil {
		return nil, err
	}
	a := w.adder
	if changes != w.changes {
		a.known, w.changes = nothingKnown(), changes
	}
	a.begin(ctx, tx)
	var saved []Saved
	for i := range records {
		s, err := a.add(&records[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", records[i].Ref, err)
		}
		saved = append(saved, s)
	}
	if err := a.flush(); err != nil {
		return nil, err
	}
	return saved, a.commit()
}

// Add saves records, all of them or none. An article that is there already is
// updated: its note stays unless there is a new one, and quotes that its text
// no longer has stay as an earlier version's. When Add has returned, what was
// saved survives a crash. Many records in one call are saved much faster than
// one by one.
func (l *Library) Add(ctx context.Context, records ...Record) ([]Saved, error) {
	w, err := l.NewWriter(ctx)
	if err != nil {
		return nil, err
	}
	saved, err := w.Add(ctx, records...)
	return saved, errors.Join(err, w.Close())
}
