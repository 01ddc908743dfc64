package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// migration brings a library from one version to the next.
type migration struct {
	statements string
	reindex    bool // the index has to be made anew behind it
	redate     bool // some articles have to go to another day
}

// migrations are those of all versions; a library's version is how many of them
// it has seen. Those that have been released never change.
var migrations = [...]migration{{statements: `
CREATE TABLE article (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE,           -- what makes it the same article again
	ref TEXT NOT NULL, title TEXT NOT NULL, authors TEXT NOT NULL, published TEXT NOT NULL,
	source INTEGER NOT NULL, url TEXT NOT NULL, note TEXT NOT NULL,
	added TEXT NOT NULL, updated TEXT NOT NULL, -- RFC 3339
	version INTEGER NOT NULL            -- the latest, from 1
);
CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE document (
	article INTEGER NOT NULL, version INTEGER NOT NULL, saved TEXT NOT NULL,
	hash BLOB NOT NULL, body BLOB,      -- body is NULL where only the quotes are known
	UNIQUE (article, version)
);
CREATE TABLE quote (
	id INTEGER PRIMARY KEY,             -- day<<16 | number within the day
	article INTEGER NOT NULL,
	version INTEGER NOT NULL,           -- the last one that has it
	kind INTEGER NOT NULL,
	start INTEGER NOT NULL, stop INTEGER NOT NULL, -- bytes of that version's text
	speaker INTEGER NOT NULL,           -- 0 when nobody is named
	described TEXT NOT NULL,            -- a speaker without a name, in the article's words
	heading TEXT NOT NULL,              -- of its section
	about TEXT NOT NULL,                -- names of those in its words, a line each
	text TEXT NOT NULL
);
CREATE TABLE run (                      -- an article's quotes: rows first to last of quote
	article INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
	PRIMARY KEY (article, first)
) WITHOUT ROWID;
CREATE TABLE speaker (
	id INTEGER PRIMARY KEY,
	person INTEGER NOT NULL,            -- speakers with the same number are the same person
	kind INTEGER NOT NULL,
	name TEXT NOT NULL,                 -- as people see it
	key TEXT NOT NULL,                  -- folded, without initials
	surname TEXT NOT NULL               -- last word of key
);
CREATE INDEX speaker_key ON speaker (key);
CREATE INDEX speaker_surname ON speaker (surname);
CREATE INDEX speaker_person ON speaker (person);
CREATE INDEX speaker_merged ON speaker (person) WHERE person <> id;
CREATE TABLE speaker_name (speaker INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (speaker, name)) WITHOUT ROWID;
CREATE TABLE alias_word (word TEXT NOT NULL, speaker INTEGER NOT NULL, PRIMARY KEY (word, speaker)) WITHOUT ROWID; -- those not in the speaker's name
CREATE TABLE speaker_role (speaker INTEGER NOT NULL, role TEXT NOT NULL, PRIMARY KEY (speaker, role)) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, quotes INTEGER NOT NULL) WITHOUT ROWID; -- about how many quotes have it
CREATE VIRTUAL TABLE quote_fts USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii');
`}, { // words of headings are in the index; its buffer, in bytes, is larger, for fewer pieces
	statements: "INSERT INTO quote_fts (quote_fts, rank) VALUES ('hashsize', 8388608)", reindex: true,
}, { // no table of the quotes' lengths, which nothing asks for and which took a tenth of building; pieces are put together 16 at a time
	statements: `
DROP TABLE quote_fts;
CREATE VIRTUAL TABLE quote_fts USING fts5 (words, content='', columnsize=0, detail=none, tokenize='ascii');
INSERT INTO quote_fts (quote_fts, rank) VALUES ('hashsize', 8388608), ('automerge', 16);
`, reindex: true,
}, { // the most frequent words are told by signs instead of the index
	statements: `
CREATE TABLE sign (block INTEGER PRIMARY KEY, signs BLOB NOT NULL);
CREATE TABLE sign_version (version INTEGER NOT NULL); -- grows with every change of sign
INSERT INTO sign_version VALUES (1);
`, reindex: true,
}, { // an article without a date went by the day it was last saved
	redate: true,
}, { // one of before 1900 went by that year; changes of signs make room for the blocks of such days
	statements: `
ALTER TABLE speaker_role ADD COLUMN articles INTEGER NOT NULL DEFAULT 1; -- about how many tell it
UPDATE sign SET block = block - 1073741824 WHERE block < 0;
`, redate: true,
}}

// layout is the version from which on a library can be read as it is: those behind it
// changed no table and no index.
const layout = 6

var errNotOurs = errors.New("it is another program's database – name a file of its own for the library")

// checkOurs returns errNotOurs for a database with tables of which none is a library's.
func checkOurs(ctx context.Context, db asker) error {
	var tables, ours int
	err := db.QueryRowContext(ctx, "SELECT count(*), count(nullif(name <> 'quote_fts', true)) FROM sqlite_master").Scan(&tables, &ours)
	if err == nil && tables > 0 && ours == 0 {
		return errNotOurs
	}
	return err
}

// migrate brings the library up to date; progress is that of [Library.Reindex].
func (l *Library) migrate(ctx context.Context, progress func(done, all int)) error {
	var version int
	if err := l.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version == len(migrations) {
		return nil
	}
	if version < 0 {
		return errNotOurs
	}
	return l.write(ctx, func(tx *sql.Tx) error {
		// Another process may have been faster.
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		if version > len(migrations) {
			return newer(version)
		}
		if err := checkOurs(ctx, tx); err != nil {
			return err
		}
		return migrateFrom(ctx, tx, version, progress)
	})
}

// migrateFrom runs the migrations behind a version, then at most once each what they ask for.
func migrateFrom(ctx context.Context, tx *sql.Tx, version int, progress func(done, all int)) error {
	reindexed, redated := false, false
	for ; version < len(migrations); version++ {
		if _, err := tx.ExecContext(ctx, migrations[version].statements); err != nil {
			return err
		}
		reindexed = reindexed || migrations[version].reindex
		redated = redated || migrations[version].redate
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version+1)); err != nil {
			return err
		}
	}
	if redated {
		stale, err := redate(ctx, tx, reindexed)
		if err != nil {
			return err
		}
		reindexed = reindexed || stale
	}
	if reindexed {
		return reindex(ctx, tx, progress)
	}
	return nil
}

// newer says that a library's version is none that this brief knows.
func newer(version int) error {
	return fmt.Errorf("it was made by a newer brief (version %d, this one knows %d) – update brief", version, len(migrations))
}
