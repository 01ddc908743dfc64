package library

import (
	"context"
	"database/sql"
	"sync"
)

// statements are those that searches ask, prepared when they are first needed:
// SQLite takes as long to understand one as to answer it.
type statements struct {
	db   *sql.DB
	lock sync.Mutex
	of   map[string]*sql.Stmt // by text
}

// prepared returns the statement with that text, which must be one of few.
func (s *statements) prepared(ctx context.Context, text string) (*sql.Stmt, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if known := s.of[text]; known != nil {
		return known, nil
	}
	made, err := s.db.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	if s.of == nil {
		s.of = map[string]*sql.Stmt{}
	}
	s.of[text] = made
	return made, nil
}

// Query runs the statement with that text, which must be one of few.
func (s *statements) Query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	stmt, err := s.prepared(ctx, text)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

// QueryRow runs such a statement that has one row, which it scans.
func (s *statements) QueryRow(ctx context.Context, text string, args []any, into ...any) error {
	stmt, err := s.prepared(ctx, text)
	if err != nil {
		return err
	}
	return stmt.QueryRowContext(ctx, args...).Scan(into...)
}
