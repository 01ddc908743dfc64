package library

import (
	"context"
	"database/sql"
	"errors"
	"testing"

	"brief/content/library/answer"
)

// TestEachCloses holds that rows are closed, and their connection free again, however reading them ends.
func TestEachCloses(t *testing.T) {
	l := norvia(t)
	const three, breaks = "SELECT column1 FROM (VALUES (1), (2), (3))", "SELECT abs(column1) FROM (VALUES (1), (2), (-9223372036854775808))"
	const many = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 1000000) SELECT n FROM c"
	wrong := errors.New("wrong")
	for name, c := range map[string]struct {
		ask  string
		take func(n int, cancel func()) error
		read int // -1: some, as the connection hears of an end a little later
		fine bool
	}{
		"all":     {three, func(int, func()) error { return nil }, 3, true},
		"a row":   {breaks, func(int, func()) error { return nil }, 2, false},
		"taking":  {three, func(int, func()) error { return wrong }, 1, false},
		"stopped": {many, func(_ int, cancel func()) error { cancel(); return nil }, -1, false},
		"a query": {"SELECT nothing FROM nowhere", nil, 0, false},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		read := 0
		err := answer.Of(l.db.QueryContext(ctx, c.ask)).Each(func(row *sql.Rows) error {
			read++
			var n int
			if err := row.Scan(&n); err != nil {
				return err
			}
			return c.take(n, cancel)
		})
		cancel()
		if c.read >= 0 && read != c.read || (err == nil) != c.fine {
			t.Errorf("%s: %d rows read, want %d: %v", name, read, c.read, err)
		}
		if used := l.db.Stats().InUse; used > 0 {
			t.Errorf("%s: %d connections are still in use", name, used)
		}
	}
}
