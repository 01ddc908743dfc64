package library

import (
	"context"
	"database/sql"
	"strings"
)

// bulk inserts rows many at a time: running a statement costs as much as
// inserting several rows.
type bulk struct {
	ctx       context.Context
	tx        *sql.Tx
	into      string
	behind    string // the rest of the statement, behind the values
	width     int
	statement *sql.Stmt // for bulkRows rows; made when there are so many
	args      []any
}

// bulkRows is how many rows one statement inserts.
const bulkRows = 16

// newBulk returns a bulk for rows of width values; into is the statement up to VALUES.
func newBulk(ctx context.Context, tx *sql.Tx, into string, width int) *bulk {
	return &bulk{ctx: ctx, tx: tx, into: into, width: width}
}

func (b *bulk) add(values ...any) error {
	b.args = append(b.args, values...)
	if len(b.args) < bulkRows*b.width {
		return nil
	}
	if b.statement == nil {
		var err error
		if b.statement, err = b.tx.PrepareContext(b.ctx, b.text(bulkRows)); err != nil {
			return err
		}
	}
	_, err := b.statement.ExecContext(b.ctx, b.args...)
	b.args = b.args[:0]
	return err
}

// end inserts the rows that are left.
func (b *bulk) end() error {
	if len(b.args) == 0 {
		return nil
	}
	_, err := b.tx.ExecContext(b.ctx, b.text(len(b.args)/b.width), b.args...)
	b.args = b.args[:0]
	return err
}

func (b *bulk) text(rows int) string {
	row := "(?" + strings.Repeat(", ?", b.width-1) + ")"
	return b.into + " VALUES " + row + strings.Repeat(", "+row, rows-1) + b.behind
}
