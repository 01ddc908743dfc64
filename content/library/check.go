package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Report is what Check found and did.
type Report struct {
	Path     string
	Articles int
	Quotes   int
	Problems []string // what was wrong, in lines for people
	Repaired bool     // nothing is wrong any more
	Kept     string   // where the damaged file is kept; "" when it was not replaced
}

// Check looks for damage in the library at path and repairs what can be: a
// wrong index is made anew; of a damaged file, all articles that can still be
// read move to a new one, and the damaged one is kept beside it.
func Check(ctx context.Context, path string) (Report, error) {
	r := Report{Path: path}
	if _, err := os.Stat(path); err != nil {
		return r, fmt.Errorf("there is no library at %s yet: %w", path, err)
	}
	l, err := Open(ctx, path)
	if errors.Is(err, ErrDamaged) {
		r.Problems = append(r.Problems, err.Error())
		return r, salvage(ctx, &r)
	}
	if err != nil {
		return r, err
	}
	defer l.Close()
	if r.Problems, err = l.integrity(ctx); err != nil && !damaged(err) {
		return r, l.wrap("check", err)
	}
	if err != nil || len(r.Problems) > 0 {
		if err != nil {
			r.Problems = append(r.Problems, err.Error())
		}
		l.Close()
		return r, salvage(ctx, &r)
	}
	if err := l.count(ctx, &r); err != nil {
		return r, l.wrap("check", err)
	}
	if problem := l.indexProblem(ctx, r.Quotes); problem != "" {
		r.Problems = append(r.Problems, problem)
		if err := l.Reindex(ctx, nil); err != nil {
			return r, err
		}
		r.Repaired = true
	}
	return r, nil
}

func (l *Library) count(ctx context.Context, r *Report) error {
	return l.db.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM quote)").Scan(&r.Articles, &r.Quotes)
}

// integrity asks SQLite what is wrong with the file's structure. The index is
// left out, for it can be made anew.
func (l *Library) integrity(ctx context.Context) ([]string, error) {
	var problems []string
	for _, table := range []string{"article", "document", "quote", "run", "speaker", "speaker_name", "speaker_role", "source"} {
		rows, err := l.db.QueryContext(ctx, "PRAGMA quick_check("+table+")")
		if err != nil {
			return problems, err
		}
		for rows.Next() {
			var problem string
			if err := rows.Scan(&problem); err != nil {
				rows.Close()
				return problems, err
			}
			if problem != "ok" {
				problems = append(problems, problem)
			}
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return problems, err
		}
	}
	return problems, nil
}

// indexProblem says what is wrong with the index, or "".
func (l *Library) indexProblem(ctx context.Context, quotes int) string {
	if _, err := l.db.ExecContext(ctx, "INSERT INTO quote_fts (quote_fts) VALUES ('integrity-check')"); err != nil {
		return "the index is damaged: " + err.Error()
	}
	var n int
	p := &plan{}
	p.kind(noTerm)
	if err := l.db.QueryRowContext(ctx, "SELECT count(*) FROM quote_fts WHERE quote_fts MATCH ?", p.expression()).Scan(&n); err != nil {
		return "the index cannot be read: " + err.Error()
	}
	if n != quotes {
		return fmt.Sprintf("the index has %d of %d quotes", n, quotes)
	}
	return ""
}

// salvage moves what can still be read to a new library in place of the damaged one.
func salvage(ctx context.Context, r *Report) error {
	fresh := r.Path + ".new"
	if err := removeAll(fresh); err != nil {
		return err
	}
	to, err := Open(ctx, fresh)
	if err != nil {
		return err
	}
	err = rescue(ctx, r, to)
	if err == nil {
		err = to.count(ctx, r)
	}
	if err := errors.Join(err, to.Close()); err != nil {
		return fmt.Errorf("cannot repair %s: %w", r.Path, err)
	}
	kept, err := freeName(r.Path + ".bad")
	if err != nil {
		return err
	}
	for _, end := range []string{"-wal", "-shm", ""} { // the main file last: until then the damaged library is whole
		if err := os.Rename(r.Path+end, kept+end); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("cannot keep the damaged library: %w", err)
		}
	}
	if err := os.Rename(fresh, r.Path); err != nil {
		return fmt.Errorf("cannot put the repaired library in place: %w", err)
	}
	r.Kept, r.Repaired = filepath.Base(kept), true
	return nil
}

// freeName returns path, or path with a number, of no file that is there.
func freeName(path string) (string, error) {
	for n := 0; n < 1000; n++ {
		name := path
		if n > 0 {
			name = fmt.Sprintf("%s%d", path, n)
		}
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name, nil
		}
	}
	return "", fmt.Errorf("there are too many damaged libraries beside %s – remove some", path)
}

func removeAll(path string) error {
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("cannot remove an unfinished repair: %w", err)
		}
	}
	return nil
}
