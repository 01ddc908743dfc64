package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// signProblem says what is wrong with the signs, or "". A sign without a quote does no harm.
func (l *Library) signProblem(ctx context.Context) (string, error) {
	tx, err := l.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // sees one state of the library while others write
	if err != nil {
		return "", err
	}
	defer tx.Rollback()
	if err := readSignVersion(ctx, tx); errors.Is(err, errSignVersion) {
		return err.Error(), nil
	} else if err != nil {
		return "", err
	}
	signs, err := walkSigns(ctx, tx)
	if err != nil {
		return "", err
	}
	defer signs.rows.Close()
	tally, wrong, all := newTally(), 0, 0
	quotes := answerOf(tx.QueryContext(ctx, "SELECT id, kind, text FROM quote ORDER BY id"))
	err = quotes.each(func(from *sql.Rows) error {
		var q row
		var kind int
		if err := from.Scan(&q.id, &kind, &q.text); err != nil {
			return err
		}
		q.kind = quoteKind(kind)
		have, err := signs.of(q.id)
		if err != nil {
			return err
		}
		if _, want := tally.take(&q); have != want {
			wrong++
		}
		all++
		return nil
	})
	if err != nil || wrong == 0 {
		return "", err
	}
	return fmt.Sprintf("the index is wrong about words of %d of %d quotes", wrong, all), nil
}

// signWalk tells signs in the order of their rows, and reads each block once.
type signWalk struct {
	rows    *sql.Rows
	waiting map[int64]sign // those that wait for their blocks
	at      signBlock
	ended   bool
}

// walkSigns begins a walk; its rows have to be closed.
func walkSigns(ctx context.Context, tx *sql.Tx) (*signWalk, error) {
	changes, err := waitingSigns(ctx, tx)
	if err != nil {
		return nil, err
	}
	w := &signWalk{waiting: map[int64]sign{}, at: signBlock{block: waitingBlocks}}
	for _, c := range changes { // the latest of a row stays
		for ; len(c) >= changeSize; c = c[changeSize:] {
			id, s := c.first()
			w.waiting[id] = s
		}
	}
	w.rows, err = tx.QueryContext(ctx, "SELECT block, "+boundSigns+" FROM sign WHERE NOT "+areWaiting+" ORDER BY block")
	return w, err
}

// of returns the sign of a row behind those asked for before.
func (w *signWalk) of(id int64) (sign, error) {
	for !w.ended && w.at.block < id>>blockBits {
		if w.ended = !w.rows.Next(); w.ended {
			w.at.signs = nil
			break
		}
		if err := w.rows.Scan(&w.at.block, rawBytes{&w.at.signs}); err != nil {
			return sign{}, err
		}
	}
	if s, waits := w.waiting[id]; waits {
		return s, w.rows.Err()
	}
	if w.at.block != id>>blockBits {
		return sign{}, w.rows.Err()
	}
	return signAt(w.at.signs, int(id&(1<<blockBits-1))), w.rows.Err()
}
