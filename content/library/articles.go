package library

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"brief/content/clean"
	"brief/content/library/answer"
)

// Articles returns the saved articles, those that were updated last first.
func (l *Library) Articles(ctx context.Context) ([]Article, error) {
	return l.articles(ctx, "ORDER BY article.updated DESC, article.id DESC")
}

// Article returns the saved article with the number.
func (l *Library) Article(ctx context.Context, id int64) (Article, error) {
	found, err := l.articles(ctx, "WHERE article.id = ?", id)
	if err == nil && len(found) == 0 {
		err = l.noArticle(id)
	}
	if err != nil {
		return Article{}, err
	}
	return found[0], nil
}

func (l *Library) articles(ctx context.Context, where string, args ...any) ([]Article, error) {
	var out []Article
	all := answer.Of(l.db.QueryContext(ctx, "SELECT "+articleColumns+" FROM article LEFT JOIN source ON source.id = article.source "+where, args...))
	err := all.Each(func(row *sql.Rows) error {
		var a Article
		var authors string
		err := row.Scan(a.into(&authors)...)
		a.Authors = splitLines(authors)
		out = append(out, a)
		return err
	})
	if err != nil {
		return nil, l.wrap("read", err)
	}
	return out, nil
}

// Holds reports whether the article of a record is saved with the record's text as its latest.
func (l *Library) Holds(ctx context.Context, r Record) (bool, error) {
	key, err := r.key()
	if err != nil {
		return false, err
	}
	rows, err := l.db.QueryContext(ctx, `SELECT hash FROM document JOIN article ON article.id = document.article AND article.version = document.version
		WHERE article.key IN (?, ?)`, key, r.address()) // an older library knows it by its whole address
	last, err := answer.All(rows, err, func(hash *[]byte) []any { return []any{hash} })
	if err != nil {
		return false, l.wrap("read", err)
	}
	return slices.ContainsFunc(last, func(hash []byte) bool { return bytes.Equal(hash, r.hash()) }), nil
}

// Quotes returns the quotes of an article, those of earlier versions included,
// in the order of versions and then of the text.
func (l *Library) Quotes(ctx context.Context, article int64) ([]Hit, error) {
	hits, err := scanHits(l.db.QueryContext(ctx, selectHits+"quote.id IN "+quotesIn+" ORDER BY quote.version DESC, quote.start, quote.id DESC", article))
	if err != nil {
		return nil, l.wrap("read", err)
	}
	return hits, nil
}

// Remove removes articles with all their versions and quotes.
func (l *Library) Remove(ctx context.Context, ids ...int64) error {
	err := l.write(ctx, func(tx *sql.Tx) error {
		a, err := newAdder(ctx, tx)
		if err != nil {
			return err
		}
		a.begin(ctx, tx)
		for _, id := range ids {
			if _, err := a.takeQuotes(id); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, "DELETE FROM document WHERE article = ?", id); err != nil {
				return err
			}
			done, err := tx.ExecContext(ctx, "DELETE FROM article WHERE id = ?", id)
			if err != nil {
				return err
			}
			if n, err := done.RowsAffected(); err == nil && n == 0 && len(ids) > 1 {
				return fmt.Errorf("nothing is removed: %w", l.noArticle(id))
			} else if err == nil && n == 0 {
				return l.noArticle(id)
			}
		}
		return a.flush()
	})
	if err != nil && !errors.Is(err, ErrNoArticle) {
		return l.wrap("remove from", err)
	}
	return err
}

// ErrNoArticle says that no article has the number asked for.
var ErrNoArticle = errors.New("no such article in the library")

func (l *Library) noArticle(id int64) error {
	return fmt.Errorf("%w: %d – %s shows their numbers", ErrNoArticle, id, CommandLine(l.path, "list"))
}

// SetNote keeps the user's note on an article; an empty one removes it.
func (l *Library) SetNote(ctx context.Context, id int64, note string) error {
	_, err := l.db.ExecContext(ctx, "UPDATE article SET note = ? WHERE id = ?", clean.Line(note), id)
	if err != nil {
		return l.wrap("write to", err)
	}
	return nil
}
