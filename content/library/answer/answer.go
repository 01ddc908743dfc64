// Package answer reads the rows that a query finds, and closes them.
package answer

import "database/sql"

// Answer is the rows that a query finds, or why there are none.
type Answer struct {
	rows *sql.Rows
	err  error
}

// Of returns what a query returns as an Answer.
func Of(rows *sql.Rows, err error) Answer { return Answer{rows, err} }

// Each has take read each row, and closes them. It ends with the first error.
func (a Answer) Each(take func(row *sql.Rows) error) error {
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

// All reads rows, each into the places that into tells of a value, and closes them.
func All[T any](rows *sql.Rows, err error, into func(*T) []any) ([]T, error) {
	var out []T
	err = Of(rows, err).Each(func(rows *sql.Rows) error {
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
