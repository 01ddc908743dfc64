package library

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"brief/content/library/answer"
	"brief/content/library/plan"
)

// Report is what Check found and did.
type Report struct {
	Path     string
	Articles int
	Quotes   int
	Problems []string // what was wrong, in lines for people
	Left     []string // what is still wrong and cannot be repaired
	Twice    []string // articles that are there twice, which is no damage
	Repaired bool     // all that could be was repaired
	Kept     string   // where the damaged file is kept; "" when it was not replaced
}

// Check looks for damage in the library at path and repairs what can be: a
// wrong index is made anew; of a damaged file, all articles that can still be
// read move to a new one, and the damaged one is kept beside it. progress, which
// may be nil, is told how much of an index that is made anew is done.
func Check(ctx context.Context, path string, progress func(done, all int)) (Report, error) {
	r := Report{Path: path}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return r, fmt.Errorf("there is no library at %s yet – %s makes one", path, CommandLine(path, "add ARTICLE"))
	} else if err != nil {
		return r, fmt.Errorf("cannot check the library: %w", err)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path, r.Path = real, real // a link stays one
	}
	l, err := OpenShowing(ctx, path, progress)
	if errors.Is(err, ErrDamaged) && !errors.Is(err, errCannotWrite) {
		r.Problems = append(r.Problems, err.Error())
		return r, salvage(ctx, &r, progress)
	}
	if err != nil {
		return r, err
	}
	defer l.Close()
	if l.ReadOnly() {
		return r, l.errReadOnly("check") // it writes to the index to do so
	}
	err = l.look(ctx, &r, progress)
	if damaged(err) || err == nil && len(r.Problems) > 0 && !r.Repaired {
		if err != nil {
			r.Problems = append(r.Problems, err.Error())
		}
		l.Close()
		return r, salvage(ctx, &r, progress)
	}
	if err != nil {
		return r, l.wrap("check", err)
	}
	return r, nil
}

// look looks for damage and repairs the index; what else is a problem is for
// salvage.
func (l *Library) look(ctx context.Context, r *Report, progress func(done, all int)) error {
	found, err := l.integrity(ctx)
	if err != nil {
		return err
	}
	if !slices.Equal(found, []string{"ok"}) {
		r.Problems = found
		return nil
	}
	ours, err := ourTables(ctx, l.db)
	if err != nil {
		return err
	}
	if !ours {
		r.Problems = []string{"the list of its tables is damaged"}
		return nil
	}
	if err := l.count(ctx, r); err != nil {
		return err
	}
	if err := l.restoreStandIns(ctx, r, progress); err != nil {
		return err
	}
	problem := l.indexProblem(ctx, r.Quotes)
	if problem == "" {
		problem, err = l.signProblem(ctx)
	}
	if err = cmp.Or(ctx.Err(), err); err != nil {
		return err
	}
	if problem != "" {
		r.Problems = append(r.Problems, problem)
		if err := l.write(ctx, func(tx *sql.Tx) error { return reindex(ctx, tx, progress) }); err != nil {
			return err
		}
		r.Repaired = true
	}
	return l.lost(ctx, r, progress)
}

// lost restores lost quotes where their articles' texts are there, and reports what is gone for good.
func (l *Library) lost(ctx context.Context, r *Report, progress func(done, all int)) error {
	var err error
	if r.Left, err = l.lostArticles(ctx); err != nil {
		return err
	}
	texts, err := l.lostTexts(ctx)
	if err != nil {
		return err
	}
	r.Left = append(r.Left, texts...)
	if r.Twice, err = l.twice(ctx); err != nil {
		return err
	}
	return l.restoreQuotes(ctx, r, progress)
}

func (l *Library) count(ctx context.Context, r *Report) error {
	return l.db.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM quote)").Scan(&r.Articles, &r.Quotes)
}

// integrity asks SQLite what is wrong with the file's structure.
func (l *Library) integrity(ctx context.Context) ([]string, error) {
	return l.column(ctx, "PRAGMA integrity_check(20)")
}

// ourTables reports whether the tables are those that the migrations make.
func ourTables(ctx context.Context, db *sql.DB) (bool, error) {
	made, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return false, err
	}
	defer made.Close()
	made.SetMaxOpenConns(1) // each connection has a memory of its own
	for _, m := range migrations {
		if _, err := made.ExecContext(ctx, m.statements); err != nil {
			return false, err
		}
	}
	// Where index and signs begin depends on the versions that the library has seen.
	const list = `SELECT type || ' ' || name || ' ' || tbl_name || ' ' || iif(name GLOB 'quote_fts*' OR name IN ('sign', 'sign_version'), '', rootpage) || ' ' || coalesce(sql, '')
		FROM sqlite_master ORDER BY 1`
	want, err := (&Library{db: made}).column(ctx, list)
	if err != nil {
		return false, err
	}
	have, err := (&Library{db: db}).column(ctx, list)
	return slices.Equal(want, have), err
}

// lostTexts names the articles whose saved text is not what was saved.
func (l *Library) lostTexts(ctx context.Context) ([]string, error) {
	var lost []string
	texts := answer.Of(l.db.QueryContext(ctx, "SELECT article, version, hash, body FROM document WHERE body IS NOT NULL ORDER BY article, version"))
	err := texts.Each(func(row *sql.Rows) error {
		var id int64
		var version int
		var hash, body []byte
		if err := row.Scan(&id, &version, &hash, &body); err != nil {
			return err
		}
		doc, err := unpackDocument(body)
		if err == nil && !bytes.Equal((&Record{Doc: doc}).hash(), hash) {
			err = errors.New("it is not what was saved")
		}
		if err != nil {
			lost = append(lost, fmt.Sprintf("the text of article #%d, version %d, is lost: %v – add the article again", id, version, err))
		}
		return nil
	})
	return lost, err
}

// indexProblem says what is wrong with the index, or "".
func (l *Library) indexProblem(ctx context.Context, quotes int) string {
	if _, err := l.db.ExecContext(ctx, "INSERT INTO quote_fts (quote_fts) VALUES ('integrity-check')"); err != nil {
		return "the index is damaged: " + err.Error()
	}
	var n int
	if err := l.db.QueryRowContext(ctx, "SELECT count(*) FROM quote_fts WHERE quote_fts MATCH ?", plan.AnyKind()).Scan(&n); err != nil {
		return "the index cannot be read: " + err.Error()
	}
	if n != quotes {
		return fmt.Sprintf("the index has %d of %d quotes", n, quotes)
	}
	return ""
}
