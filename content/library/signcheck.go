package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"brief/content/library/answer"
	"brief/content/library/sign"
)

// signProblem says what is wrong with the signs, or "". A sign without a quote does no harm.
func (l *Library) signProblem(ctx context.Context) (string, error) {
	tx, err := l.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // sees one state of the library while others write
	if err != nil {
		return "", err
	}
	defer tx.Rollback()
	if err := sign.CheckVersion(ctx, tx); errors.Is(err, sign.ErrVersion) {
		return err.Error(), nil
	} else if err != nil {
		return "", err
	}
	signs, err := sign.NewWalk(ctx, tx)
	if err != nil {
		return "", err
	}
	defer signs.Close()
	tally, wrong, all := newTally(), 0, 0
	quotes := answer.Of(tx.QueryContext(ctx, "SELECT id, kind, text FROM quote ORDER BY id"))
	err = quotes.Each(func(from *sql.Rows) error {
		var q row
		var kind int
		if err := from.Scan(&q.id, &kind, &q.text); err != nil {
			return err
		}
		q.kind = quoteKind(kind)
		have, err := signs.Of(q.id)
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
