package library

import (
	"context"
	"database/sql"

	"brief/content/library/answer"
)

// column reads the one column of a query, in its order, each value made one line.
func (l *Library) column(ctx context.Context, ask string, args ...any) ([]string, error) {
	return stringsOf(l.db.QueryContext(ctx, ask, args...))
}

// stringsOf reads rows of one column, each made one line, and closes them.
func stringsOf(rows *sql.Rows, err error) ([]string, error) {
	return answer.All(rows, err, func(value *string) []any { return []any{oneLine{value}} })
}

// numbersOf reads rows of one number and closes them.
func numbersOf(rows *sql.Rows, err error) ([]int64, error) {
	return answer.All(rows, err, func(number *int64) []any { return []any{number} })
}

// asker is a database, or a transaction in one, that is asked for a row.
type asker interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

// quotesIn are the numbers of the quotes of all versions of an article.
const quotesIn = "(SELECT quote.id FROM run JOIN quote ON quote.id BETWEEN run.first AND run.last AND quote.article = run.article WHERE run.article = ?)"
