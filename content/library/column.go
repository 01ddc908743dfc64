package library

import (
	"context"
	"database/sql"
)

// column reads the one column of a query, in its order, each value made one line.
func (l *Library) column(ctx context.Context, ask string, args ...any) ([]string, error) {
	return stringsOf(l.db.QueryContext(ctx, ask, args...))
}

// stringsOf reads rows of one column, each made one line, and closes them.
func stringsOf(rows *sql.Rows, err error) ([]string, error) {
	return readAll(rows, err, func(value *string) []any { return []any{oneLine{value}} })
}

// numbersOf reads rows of one number and closes them.
func numbersOf(rows *sql.Rows, err error) ([]int64, error) {
	return readAll(rows, err, func(number *int64) []any { return []any{number} })
}

// readAll reads rows, each into the places that into tells of a value, and closes them.
func readAll[T any](rows *sql.Rows, err error, into func(*T) []any) ([]T, error) {
	var out []T
	err = answer{rows, err}.each(func(rows *sql.Rows) error {
		var value T
		err := rows.Scan(into(&value)...)
		out = append(out, value)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// answer is the rows that a query finds, or why there are none.
type answer struct {
	rows *sql.Rows
	err  error
}

func answerOf(rows *sql.Rows, err error) answer { return answer{rows, err} }

// each has take read each row, and closes them. It ends with the first error.
func (a answer) each(take func(row *sql.Rows) error) error {
	if a.err != nil {
		return a.err
	}
	defer a.rows.Close()
	for a.rows.Next() {
		if err := take(a.rows); err != nil {
			return err
		}
	}
	return a.rows.Err()
}

// asker is a database, or a transaction in one, that is asked for a row.
type asker interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

// The names of a speaker, a line each, and the numbers of the quotes of all versions of an article.
const (
	namesTold = "(SELECT coalesce(group_concat(name, char(10)), '') FROM speaker_name WHERE speaker = id)"
	quotesIn  = "(SELECT quote.id FROM run JOIN quote ON quote.id BETWEEN run.first AND run.last AND quote.article = run.article WHERE run.article = ?)"
)
