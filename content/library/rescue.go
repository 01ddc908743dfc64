package library

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"strings"

	"brief/content/clean"
	"brief/content/library/answer"
	"brief/content/library/sign"
)

// rescued are the tables that a rescue copies, with the number that their rows
// are in the order of, if they have one; the others are made anew from them.
var rescued = [...]struct{ name, number string }{
	{"article", "id"}, {"source", "id"}, {"document", "rowid"}, {"quote", "id"}, {"speaker", "id"}, {"speaker_name", ""}, {"speaker_role", ""}, {"run", ""},
}

// rescue copies what can be read of a damaged library, and makes the rest anew.
func rescue(ctx context.Context, r *Report, to *Library, progress func(done, all int)) error {
	err := to.write(ctx, func(tx *sql.Tx) error {
		blind, err := rescueFrom(ctx, r, r.Path, tx)
		if err != nil {
			return err
		}
		if blind {
			if err := rescueUnderHead(ctx, r, tx); err != nil {
				return err
			}
		}
		for _, stmt := range []string{
			// Runs that were read tell which quotes were not. Where one makes no sense, the quotes do.
			"DELETE FROM run WHERE last < first OR last - first > 65535 OR article NOT IN (SELECT id FROM article)",
			`DELETE FROM run WHERE article IN (SELECT article FROM quote
				WHERE NOT EXISTS (SELECT 1 FROM run WHERE run.article = quote.article AND quote.id BETWEEN first AND last))`,
			"INSERT INTO run SELECT article, min(id), max(id) FROM quote WHERE article NOT IN (SELECT article FROM run) GROUP BY article",
			standIns,
		} {
			if _, err := tx.ExecContext(ctx, stmt); err != nil {
				return err
			}
		}
		restored, err := restoreArticles(ctx, tx)
		if err != nil {
			return err
		}
		r.tellRestored(restored)
		if _, err := tx.ExecContext(ctx, dropEmptyStandIns); err != nil {
			return err
		}
		return aliasWords(ctx, tx)
	})
	if err != nil {
		return err
	}
	return to.Reindex(ctx, progress)
}

// rescueFrom copies the tables of the file at path; it is blind where one cannot
// be read at all.
func rescueFrom(ctx context.Context, r *Report, path string, tx *sql.Tx) (blind bool, err error) {
	from, err := sql.Open("sqlite", fileURI(path)+"?mode=ro&_pragma=busy_timeout(60000)")
	if err != nil {
		return false, err
	}
	defer from.Close()
	if ours, err := ourTables(ctx, from); err != nil || !ours {
		blind = true
	}
	for _, t := range rescued {
		c := &copier{ctx: ctx, from: from, tx: tx, table: t.name, number: t.number}
		if damage := c.copy(); damage != nil {
			r.Problems = append(r.Problems, fmt.Sprintf("not all of %s could be read: %v", t.name, damage))
			blind = blind || c.copied == 0
		}
		if ctx.Err() != nil {
			return false, ctx.Err()
		}
	}
	return blind, nil
}

// copier copies the sound rows of a table.
type copier struct {
	ctx           context.Context
	from          *sql.DB
	tx            *sql.Tx
	table, number string
	copied        int
	last          int64 // number of the last row read
}

// mostJumps bounds the damaged places that a copier gets over.
const mostJumps = 10_000

// copy copies rows from the front. Where a damaged page stops that it goes on
// behind it, feeling its way in growing steps, and comes back from there to the
// page. It returns the first damage.
func (c *copier) copy() error {
	if c.number == "" {
		damage := c.rows("")
		if damage != nil {
			c.rows(" ORDER BY 1 DESC, 2 DESC")
		}
		return damage
	}
	var first error
	from, step := int64(0), int64(1)
	if c.table == "quote" {
		from = sign.FirstRow
	}
	for range mostJumps {
		c.last = from - 1
		damage := c.rows(fmt.Sprintf(" WHERE %[1]s >= %[2]d ORDER BY %[1]s", c.number, from))
		if damage == nil {
			break
		}
		if first == nil {
			first = damage
		}
		if c.last >= from { // something could be read behind the damage
			back := c.last
			c.rows(fmt.Sprintf(" WHERE %[1]s < %[2]d ORDER BY %[1]s DESC LIMIT 10000", c.number, from))
			from, step = back, 1
		}
		if from > math.MaxInt64-step {
			break
		}
		from += step
		step *= 2
	}
	if first != nil {
		c.rows(fmt.Sprintf(" ORDER BY %s DESC", c.number))
	}
	return first
}

// rows copies the rows that where selects, until one cannot be read.
func (c *copier) rows(where string) error {
	rows, err := c.from.QueryContext(c.ctx, "SELECT "+c.columns()+" FROM "+c.table+where)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	columns = columns[1:] // the first is the row's number
	names := make([]string, len(columns))
	for i := range columns {
		names[i] = columns[i].Name()
	}
	// An older library's table may lack a column that has a default.
	put, err := c.tx.PrepareContext(c.ctx, "INSERT OR IGNORE INTO "+c.table+" ("+strings.Join(names, ", ")+") VALUES (?"+strings.Repeat(", ?", len(columns)-1)+")")
	if err != nil {
		return err
	}
	values := make([]any, len(columns))
	into := []any{&c.last}
	for i := range values {
		into = append(into, &values[i])
	}
	unsound := 0
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if !sound(c.table, columns, values) {
			unsound++
			continue
		}
		if _, err := put.ExecContext(c.ctx, values...); err != nil {
			return err
		}
		c.copied++
	}
	if err := rows.Err(); err != nil || unsound == 0 {
		return err
	}
	return fmt.Errorf("%d rows make no sense", unsound)
}

// columns are what to select: the row's number, where it has one, and all else.
func (c *copier) columns() string {
	if c.number == "" {
		return "0, *"
	}
	return c.number + ", *"
}

// sound reports whether the values are of the kinds of a table's columns, and cleans text.
func sound(table string, columns []*sql.ColumnType, values []any) bool {
	for i, c := range columns {
		switch v := values[i].(type) {
		case int64:
			if c.DatabaseTypeName() != "INTEGER" || v < leastIn(table, c.Name()) || c.Name() == "kind" && v > 9 || c.Name() == "version" && v > 1<<31 {
				return false
			}
		case string:
			if c.DatabaseTypeName() != "TEXT" {
				return false
			}
			values[i] = clean.Text(v)
		case []byte:
			if c.DatabaseTypeName() != "BLOB" {
				return false
			}
		default:
			if v != nil || c.Name() != "body" {
				return false
			}
		}
	}
	return true
}

// leastIn is the least number that a column has: rows of quotes begin with days, which may be old.
func leastIn(table, column string) int64 {
	if table == "quote" && column == "id" || table == "run" && (column == "first" || column == "last") {
		return sign.FirstRow
	}
	return 0
}

// aliasWords fills the table of words that only other names of a speaker have.
func aliasWords(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, "SELECT speaker.id, speaker.name, speaker_name.name FROM speaker_name JOIN speaker ON speaker.id = speaker")
	type alias struct {
		id        int64
		own, name string
	}
	aliases, err := answer.All(rows, err, func(a *alias) []any { return []any{&a.id, &a.own, &a.name} })
	if err != nil {
		return err
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
	return nil
}
