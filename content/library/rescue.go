package library

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// rescued are the tables that a rescue copies, with their order; the others are
// made anew from them.
var rescued = [...]struct{ name, order string }{
	{"article", "id"}, {"source", "id"}, {"document", "rowid"}, {"quote", "id"},
	{"speaker", "id"}, {"speaker_name", "speaker %[1]s, name"}, {"speaker_role", "speaker %[1]s, role"},
}

// rescue copies what can be read of a damaged library, and makes the rest anew.
func rescue(ctx context.Context, r *Report, to *Library) error {
	from, err := sql.Open("sqlite", fileURI(r.Path)+"?mode=ro&_pragma=busy_timeout(10000)")
	if err != nil {
		return err
	}
	defer from.Close()
	err = to.write(ctx, func(tx *sql.Tx) error {
		for _, t := range rescued {
			if damage := copyTable(ctx, from, tx, t.name, t.order); damage != nil {
				r.Problems = append(r.Problems, fmt.Sprintf("not all of %s could be read: %v", t.name, damage))
			}
			if ctx.Err() != nil {
				return ctx.Err()
			}
		}
		for _, stmt := range []string{
			"INSERT INTO run SELECT article, min(id), max(id) FROM quote GROUP BY article",
			`INSERT INTO article SELECT DISTINCT article, 'lost:' || article, '(lost)', '(lost)', '', '', 0, '', '', '', '', version
				FROM quote WHERE article NOT IN (SELECT id FROM article) GROUP BY article`,
		} {
			if _, err := tx.ExecContext(ctx, stmt); err != nil {
				return err
			}
		}
		return aliasWords(ctx, tx)
	})
	if err != nil {
		return err
	}
	return to.Reindex(ctx, nil)
}

// copyTable copies rows from the front and, where a damaged page stops that,
// from the back. It returns the damage.
func copyTable(ctx context.Context, from *sql.DB, tx *sql.Tx, table, order string) error {
	damage := copyRows(ctx, from, tx, table, strings.ReplaceAll(order, "%[1]s", ""))
	if damage != nil {
		back := order + " DESC"
		if strings.Contains(order, "%[1]s") {
			back = strings.ReplaceAll(order, "%[1]s", "DESC") + " DESC"
		}
		copyRows(ctx, from, tx, table, back)
	}
	return damage
}

func copyRows(ctx context.Context, from *sql.DB, tx *sql.Tx, table, order string) error {
	rows, err := from.QueryContext(ctx, "SELECT * FROM "+table+" ORDER BY "+order)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	put, err := tx.PrepareContext(ctx, "INSERT OR IGNORE INTO "+table+" VALUES (?"+strings.Repeat(", ?", len(columns)-1)+")")
	if err != nil {
		return err
	}
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if _, err := put.ExecContext(ctx, values...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// aliasWords fills the table of words that only other names of a speaker have.
func aliasWords(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, "SELECT speaker.id, speaker.name, speaker_name.name FROM speaker_name JOIN speaker ON speaker.id = speaker")
	if err != nil {
		return err
	}
	defer rows.Close()
	type alias struct {
		id        int64
		own, name string
	}
	var aliases []alias
	for rows.Next() {
		var a alias
		if err := rows.Scan(&a.id, &a.own, &a.name); err != nil {
			return err
		}
		aliases = append(aliases, a)
	}
	put, err := tx.PrepareContext(ctx, "INSERT OR IGNORE INTO alias_word (word, speaker) VALUES (?, ?)")
	if err != nil {
		return err
	}
	for _, a := range aliases {
		if err := learnAlias(ctx, put, a.id, a.own, a.name); err != nil {
			return err
		}
	}
	return rows.Err()
}
