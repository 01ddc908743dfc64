package library

import (
	"context"
	"database/sql"
	"sync"
)

// statements are those that searches ask, prepared when they are first needed:
// SQLite takes as long to understand one as to answer it.
type statements struct {
	lock sync.Mutex
	of   map[string]*sql.Stmt // by text
}

// prepared returns the statement with that text, which must be one of few.
func (l *Library) prepared(ctx context.Context, text string) (*sql.Stmt, error) {
	l.statements.lock.Lock()
	defer l.statements.lock.Unlock()
	if s := l.statements.of[text]; s != nil {
		return s, nil
	}
	s, err := l.db.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	if l.statements.of == nil {
		l.statements.of = map[string]*sql.Stmt{}
	}
	l.statements.of[text] = s
	return s, nil
}

// query runs the statement with that text, which must be one of few.
func (l *Library) query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	s, err := l.prepared(ctx, text)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

// queryRow runs such a statement that has one row, which it scans.
func (l *Library) queryRow(ctx context.Context, text string, args []any, into ...any) error {
	s, err := l.prepared(ctx, text)
	if err != nil {
		return err
	}
	return s.QueryRowContext(ctx, args...).Scan(into...)
}
