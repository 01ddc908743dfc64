package library

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// standIns puts a row for each article that is known by its quotes or its texts alone;
// its key says so, until restoreArticles finds a better one.
const standIns = `INSERT INTO article SELECT article, 'lost:' || article, '(lost)', '(lost)', '', '', 0, '', '', '', '', max(version)
	FROM (SELECT article, version FROM quote UNION ALL SELECT article, version FROM document WHERE body IS NOT NULL)
	WHERE article NOT IN (SELECT id FROM article) GROUP BY article`

// dropEmptyStandIns drops those that tell nothing.
const dropEmptyStandIns = "DELETE FROM article WHERE key = 'lost:' || id AND id NOT IN (SELECT article FROM quote)"

// restoreArticles gives stand-ins back what their saved texts tell: title, date, address,
// and the key by which adding the article again finds it. It returns how many it could;
// the index does not have their sources yet.
func restoreArticles(ctx context.Context, tx *sql.Tx) (int, error) {
	lost, err := numbersOf(tx.QueryContext(ctx, "SELECT id FROM article WHERE key = 'lost:' || id ORDER BY id"))
	if err != nil {
		return 0, err
	}
	restored := 0
	for _, id := range lost {
		ok, err := restoreArticle(ctx, tx, id)
		if err != nil {
			return 0, err
		}
		if ok {
			restored++
		}
	}
	return restored, nil
}

// restoreStandIns restores the stand-ins that an older brief's rescue has left.
func (l *Library) restoreStandIns(ctx context.Context, r *Report, progress func(done, all int)) error {
	var left bool
	if err := l.db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM article WHERE key = 'lost:' || id)").Scan(&left); err != nil || !left {
		return err
	}
	return l.write(ctx, func(tx *sql.Tx) error {
		restored, err := restoreArticles(ctx, tx)
		if err != nil || restored == 0 {
			return err
		}
		r.tellRestored(restored)
		r.Repaired = true
		return reindex(ctx, tx, progress)
	})
}

func (r *Report) tellRestored(articles int) {
	if articles == 0 {
		return
	}
	have := "1 article has"
	if articles > 1 {
		have = fmt.Sprintf("%d articles have", articles)
	}
	r.Problems = append(r.Problems, have+" lost title, date, address and note; all but the note is found again in the saved text")
}

// restoreArticle restores a stand-in; it cannot where no text is sound, or where the
// article has been added again.
func restoreArticle(ctx context.Context, tx *sql.Tx, id int64) (bool, error) {
	r, version, err := soundText(ctx, tx, id)
	if r == nil || err != nil {
		return false, err
	}
	key, err := keyAmong(ctx, tx, id, r)
	if err != nil {
		return false, err
	}
	var source int64 // not the number of one that is lost, which other articles may have
	if err := tx.QueryRowContext(ctx, `INSERT INTO source SELECT 1 + max((SELECT coalesce(max(id), 0) FROM source), (SELECT coalesce(max(source), 0) FROM article)), ?
		WHERE true ON CONFLICT (name) DO UPDATE SET name = name RETURNING id`, r.Source).Scan(&source); err != nil {
		return false, err
	}
	done, err := tx.ExecContext(ctx, `UPDATE OR IGNORE article SET key = ?, ref = ?, title = ?, authors = ?, published = ?, source = ?, url = ?,
		added = (SELECT min(saved) FROM document WHERE article = id), updated = (SELECT max(saved) FROM document WHERE article = id),
		version = max(version, ?) WHERE id = ?`,
		key, r.Ref, r.Title, strings.Join(r.Authors, "\n"), r.Published, source, r.URL, version, id)
	if err != nil {
		return false, err
	}
	n, err := done.RowsAffected()
	return n > 0, err
}

// soundText returns a record of an article's latest text that is what was saved, and its
// version; nil where there is none.
func soundText(ctx context.Context, tx *sql.Tx, id int64) (*Record, int, error) {
	rows, err := tx.QueryContext(ctx, "SELECT version, hash, body FROM document WHERE article = ? AND body IS NOT NULL ORDER BY version DESC", id)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var version int
		var hash, body []byte
		if err := rows.Scan(&version, &hash, &body); err != nil {
			return nil, 0, err
		}
		doc, err := unpackDocument(body)
		if err != nil {
			continue
		}
		r := &Record{Ref: doc.Ref, Title: doc.Title, Published: doc.Published, Source: doc.Site, URL: doc.URL, Authors: doc.Authors, Doc: doc}
		if bytes.Equal(r.hash(), hash) {
			return r, version, nil
		}
	}
	return nil, 0, rows.Err()
}

// keyAmong returns the record's key. What a path begins at is the directory that the
// article nearest in number was saved in, as this one need not be it.
func keyAmong(ctx context.Context, tx *sql.Tx, id int64, r *Record) (string, error) {
	key, err := r.key()
	if err != nil || filepath.IsAbs(r.Ref) || !filepath.IsAbs(key) {
		return key, err
	}
	var near, ref string
	err = tx.QueryRowContext(ctx, `SELECT key, ref FROM article WHERE ref <> '' AND key <> ref AND substr(key, -length(ref) - 1) IN ('/' || ref, '\' || ref)
		ORDER BY abs(id - ?) LIMIT 1`, id).Scan(&near, &ref)
	if errors.Is(err, sql.ErrNoRows) {
		return key, nil
	}
	return filepath.Join(strings.TrimSuffix(near, ref), r.Ref), err
}

// lostArticles names the articles of which nothing tells the text, not even that it is
// not known, and those that a rescue knows by their quotes alone.
func (l *Library) lostArticles(ctx context.Context) ([]string, error) {
	return l.column(ctx, `SELECT iif(key = 'lost:' || id, 'of article #' || id || ' only the quotes are left – add the article again and remove this one',
		'the text of article #' || id || ', version ' || version || ', is lost – add the article again') FROM article
		WHERE key = 'lost:' || id OR NOT EXISTS (SELECT 1 FROM document WHERE article = id AND document.version = article.version) ORDER BY id`)
}
