package library

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"brief/content/library/identity"
	"brief/content/library/plan"
)

// adder adds records within one transaction; their quotes are written together
// at the end, in the order of their rows, which is much cheaper for the index.
type adder struct {
	ctx   context.Context // never done: the driver starts a goroutine a statement to watch one that may be
	stop  func() error    // says whether to stop
	tx    *sql.Tx
	now   time.Time
	rows  []row
	empty int               // how many of rows are, which have been taken out again
	where map[int64]between // the rows of an article, all that it has
	wrote int               // quotes that came or went, of all transactions so far
	gone  []row             // quotes taken out of the table that the index still has

	told    map[toldBy]int // articles that tell a role once more, which wait for flush
	packer  packer
	known   known
	waiting waitingCounts

	findArticle, findMarked, putArticle, findHash, putDocument, dropQuote *sql.Stmt
	findSpeakers, putSpeaker, putName, putAlias, freeRow                  *sql.Stmt

	statements []*sql.Stmt // all of these
}

// between are places in a list, from the first up to the one behind the last.
type between struct{ first, end int }

// known is what an adder has looked up. It holds until somebody else writes to the library.
type known struct {
	article  int64           // the last number taken; 0 when it is not known yet
	next     map[int64]int64 // day → next free row
	sources  map[string]int64
	keys     map[string]string            // by name
	speakers map[string][]*identity.Known // by key
	roles    map[string]*identity.Role    // by their words
	tally    *tally                       // has told of the words that the table of counts has
}

func nothingKnown() known {
	return known{next: map[int64]int64{}, sources: map[string]int64{}, keys: map[string]string{}, speakers: map[string][]*identity.Known{}, roles: map[string]*identity.Role{}, tally: newTally()}
}

// newAdder prepares the statements of an adder on a connection, or in a transaction.
func newAdder(ctx context.Context, on interface {
	PrepareContext(context.Context, string) (*sql.Stmt, error)
}) (*adder, error) {
	a := &adder{known: nothingKnown(), where: map[int64]between{}, told: map[toldBy]int{}, waiting: waitingCounts{fresh: map[string]int{}, safe: map[string]int{}}}
	for _, s := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&a.findArticle, "SELECT id, version, note, added, source FROM article WHERE key = ?"},
		{&a.findMarked, "SELECT key FROM article WHERE key > ? AND key < ? ORDER BY key LIMIT ?"},
		{&a.putArticle, `INSERT INTO article (id, key, ref, title, authors, published, source, url, note, added, updated, version)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET key = excluded.key, ref = excluded.ref, title = excluded.title,
			authors = excluded.authors, published = excluded.published, source = excluded.source, url = excluded.url,
			note = excluded.note, updated = excluded.updated, version = excluded.version`},
		{&a.putDocument, "INSERT OR REPLACE INTO document (article, version, saved, hash, body) VALUES (?, ?, ?, ?, ?)"},
		{&a.dropQuote, "DELETE FROM quote WHERE id = ?"},
		{&a.findHash, "SELECT hash, body IS NOT NULL FROM document WHERE article = ? AND version = ?"},
		{&a.freeRow, "SELECT coalesce(max(id) + 1, ?1) FROM quote WHERE id >= ?1 AND id < ?2"},
		{&a.findSpeakers, "SELECT id, kind, name, " + plan.Names("id") + `,
			(SELECT coalesce(group_concat(role, char(10)), '') FROM speaker_role WHERE speaker = id) FROM speaker WHERE key = ? ORDER BY id`},
		{&a.putSpeaker, `INSERT INTO speaker (id, person, kind, name, key, surname)
			SELECT n, n, ?, ?, ?, ? FROM (SELECT coalesce(max(id), 0) + 1 AS n FROM speaker) RETURNING id`},
		{&a.putName, "INSERT OR IGNORE INTO speaker_name (speaker, name) VALUES (?, ?)"},
		{&a.putAlias, "INSERT OR IGNORE INTO alias_word (word, speaker) VALUES (?, ?)"},
	} {
		var err error
		if *s.stmt, err = on.PrepareContext(ctx, s.text); err != nil {
			return nil, errors.Join(err, a.close())
		}
		a.statements = append(a.statements, *s.stmt)
	}
	return a, nil
}

// begin readies the adder for a transaction.
func (a *adder) begin(ctx context.Context, tx *sql.Tx) {
	clear(a.waiting.fresh)
	clear(a.told)
	clear(a.where)
	a.empty = 0
	a.ctx, a.stop, a.tx, a.now, a.rows, a.gone = context.WithoutCancel(ctx), ctx.Err, tx, time.Now().UTC(), a.rows[:0], nil
}

func (a *adder) close() error {
	var err error
	for _, s := range a.statements {
		err = errors.Join(err, s.Close())
	}
	return err
}
