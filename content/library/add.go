package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/briefing"
)

// Saved is what became of a Record.
type Saved struct {
	Article int64
	Title   string
	Ref     string
	New     bool // it was not in the library before
	Version int  // from 1; it grows when the text has changed
	Quotes  int  // of this version
}

// row is a quote on its way into the table and the index.
type row struct {
	id, article, source int64
	speaker             int64
	name                string // of the speaker, described ones included
	kind                briefing.QuoteKind
	version             int
	start, stop         int
	described, heading  string
	about, text         string
}

// adder adds records within one transaction; their quotes are written together
// at the end, in the order of their rows, which is much cheaper for the index.
type adder struct {
	ctx   context.Context // never done: the driver starts a goroutine a statement to watch one that may be
	stop  func() error    // says whether to stop
	tx    *sql.Tx
	now   time.Time
	rows  []row
	wrote int   // quotes that came or went, of all transactions so far
	gone  []row // quotes taken out of the table that the index still has

	told    map[toldBy]int // articles that tell a role once more, which wait for flush
	packer  packer
	known   known
	waiting waitingCounts

	findArticle, putArticle, findHash, putDocument, dropQuote, putRun *sql.Stmt
	findSpeakers, putSpeaker, putName, putAlias, freeRow              *sql.Stmt

	statements []*sql.Stmt // all of these
}

// known is what an adder has looked up. It holds until somebody else writes to the library.
type known struct {
	article  int64           // the last number taken; 0 when it is not known yet
	next     map[int64]int64 // day → next free row
	sources  map[string]int64
	keys     map[string]string        // by name
	speakers map[string][]*speakerRow // by key
	facts    map[string]*roleFacts    // by role
	words    map[string]bool          // that have been counted
}

func nothingKnown() known {
	return known{next: map[int64]int64{}, sources: map[string]int64{}, keys: map[string]string{}, speakers: map[string][]*speakerRow{}, facts: map[string]*roleFacts{}, words: map[string]bool{}}
}

// newAdder prepares the statements of an adder on a connection, or in a transaction.
func newAdder(ctx context.Context, on interface {
	PrepareContext(context.Context, string) (*sql.Stmt, error)
}) (*adder, error) {
	a := &adder{known: nothingKnown(), told: map[toldBy]int{}, waiting: waitingCounts{fresh: map[string]int{}, safe: map[string]int{}}}
	for _, s := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&a.findArticle, "SELECT id, version, note, added, source FROM article WHERE key = ?"},
		{&a.putArticle, `INSERT INTO article (id, key, ref, title, authors, published, source, url, note, added, updated, version)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ref = excluded.ref, title = excluded.title,
			authors = excluded.authors, published = excluded.published, source = excluded.source, url = excluded.url,
			note = excluded.note, updated = excluded.updated, version = excluded.version`},
		{&a.putDocument, "INSERT OR REPLACE INTO document (article, version, saved, hash, body) VALUES (?, ?, ?, ?, ?)"},
		{&a.dropQuote, "DELETE FROM quote WHERE id = ?"},
		{&a.putRun, "INSERT INTO run (article, first, last) VALUES (?, ?, ?)"},
		{&a.findHash, "SELECT hash, body IS NOT NULL FROM document WHERE article = ? AND version = ?"},
		{&a.freeRow, "SELECT coalesce(max(id) + 1, ?1) FROM quote WHERE id >= ?1 AND id < ?2"},
		{&a.findSpeakers, `SELECT id, kind, name, (SELECT coalesce(group_concat(name, char(10)), '') FROM speaker_name WHERE speaker = id),
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
	a.ctx, a.stop, a.tx, a.now, a.rows, a.gone = context.WithoutCancel(ctx), ctx.Err, tx, time.Now().UTC(), a.rows[:0], nil
}

func (a *adder) close() error {
	var err error
	for _, s := range a.statements {
		err = errors.Join(err, s.Close())
	}
	return err
}

// add saves a record but for its quotes, which wait for flush.
func (a *adder) add(r *Record) (Saved, error) {
	if err := a.stop(); err != nil {
		return Saved{}, err
	}
	key, err := r.key()
	if err != nil {
		return Saved{}, err
	}
	s := Saved{Title: r.Title, Ref: r.Ref}
	now := a.now.Format(time.RFC3339)
	old := standing{added: now}
	if err := a.find(key, &s, &old); err != nil {
		return s, err
	}
	if r.sparse() && !s.New {
		if r, err = a.withKnown(r, s.Article); err != nil {
			return s, err
		}
		s.Title = r.Title
	}
	number, err := a.versions(r, &s, now)
	if err != nil {
		return s, err
	}
	updated := now
	if r.past != nil {
		updated = r.past.updated
		if err := a.restore(r.past, s.New, &old); err != nil {
			return s, err
		}
	}
	source, err := a.source(r.Source)
	if err != nil {
		return s, err
	}
	var earlier []row // as they are in the index, under the source that the article has so far
	if !s.New && (r.Quotes != nil || source != old.source) {
		if earlier, err = a.takeQuotes(s.Article); err != nil {
			return s, err
		}
	}
	if _, err := a.putArticle.Exec(s.Article, key, r.Ref, r.Title, strings.Join(r.Authors, "\n"), r.Published, source,
		r.URL, cmp.Or(r.Note, old.note), old.added, updated, s.Version); err != nil {
		return s, err
	}
	day := dayOf(r.Published, old.added)
	if r.Quotes == nil {
		for i := range earlier {
			earlier[i].source = source
		}
		return s, a.place(s.Article, earlier, day)
	}
	s.Quotes = len(r.Quotes)
	return s, a.quotes(r, s, earlier, source, number, day)
}

// restore takes over the speakers of an export and, for an article that is new here, the day
// when it was added.
func (a *adder) restore(p *past, isNew bool, old *standing) error {
	if isNew {
		old.added = p.added
	}
	return a.settle(p.speakers)
}

// standing is what an article that is saved again has so far.
type standing struct {
	note, added string
	source      int64
}

// find puts the number and version of the article with the key into s, those of a new one where there is none,
// and into old what else stands of it.
func (a *adder) find(key string, s *Saved, old *standing) error {
	err := a.findArticle.QueryRow(key).Scan(&s.Article, &s.Version, &old.note, &old.added, &old.source)
	if errors.Is(err, sql.ErrNoRows) {
		s.New = true
		s.Article, err = a.newArticle()
	}
	return err
}

// withKnown is a record with what is known of its article, which it does not tell.
func (a *adder) withKnown(r *Record, article int64) (*Record, error) {
	full := *r
	var title, authors, published, link, source string
	err := a.tx.QueryRowContext(a.ctx, `SELECT title, authors, published, url, coalesce(source.name, '') FROM article
		LEFT JOIN source ON source.id = article.source WHERE article.id = ?`, article).Scan(&title, &authors, &published, &link, &source)
	if r.untitled {
		full.Title = title
	}
	if len(r.Authors) == 0 {
		full.Authors = splitLines(authors)
	}
	full.Published, full.URL, full.Source = cmp.Or(r.Published, published), cmp.Or(r.URL, link), cmp.Or(r.Source, source)
	return &full, err
}

// newArticle returns the number after the largest.
func (a *adder) newArticle() (int64, error) {
	if a.known.article == 0 {
		if err := a.tx.QueryRowContext(a.ctx, "SELECT coalesce(max(id), 0) FROM article").Scan(&a.known.article); err != nil {
			return 0, err
		}
	}
	a.known.article++
	return a.known.article, nil
}

// quotes readies the record's quotes and those of the earlier ones that it no
// longer has. number tells what the record's versions are called here.
func (a *adder) quotes(r *Record, s Saved, earlier []row, source int64, number map[int]int, day int64) error {
	rows := make([]row, 0, len(r.Quotes))
	var here []int64 // speakers of the article
	counts := s.Article
	if !s.New {
		counts = 0 // its roles are counted
	}
	for i := range earlier {
		if id := earlier[i].speaker; id != 0 && !slices.Contains(here, id) {
			here = append(here, id)
		}
	}
	for i := range r.Quotes {
		q := &r.Quotes[i]
		row := row{article: s.Article, source: source, kind: q.Kind, version: s.Version, start: q.Span.Start, stop: q.Span.End,
			heading: q.Heading, about: strings.Join(q.About, "\n"), text: q.Text}
		if n, ok := number[q.Version]; ok {
			row.version = n
		}
		if q.Speaker.Described {
			row.described, row.name = q.Speaker.Name, q.Speaker.Name
		} else if q.Speaker.Name != "" {
			sp, err := a.speakerOf(r, q.Speaker, counts, here)
			if err != nil {
				return err
			}
			if !slices.Contains(here, sp.id) {
				here = append(here, sp.id)
			}
			row.speaker, row.name = sp.id, sp.name
		}
		rows = append(rows, row)
	}
	switch {
	case r.past != nil && r.past.besides:
		for _, e := range earlier {
			e.source = source
			rows = append(rows, e)
		}
	case !s.New:
		whole := 0 // the version all of whose quotes the record has
		if r.Doc != nil && r.past == nil {
			whole = s.Version
		}
		rows = keepEarlier(rows, earlier, source, whole, r.sparse())
	}
	return a.place(s.Article, rows, day)
}

// keepEarlier returns rows with the earlier ones that they lack, but for those
// of the version all of whose quotes are among rows, and for those that have
// another speaker now. What was known of a quote's speaker, a split included, stays, and where
// rows are sparse, its heading and whom it is about.
func keepEarlier(rows, earlier []row, source int64, whole int, sparse bool) []row {
	fresh := len(rows)
	matched := make([]bool, fresh)
	match := func(e *row, place bool) bool {
		for i := range rows[:fresh] {
			r := &rows[i]
			if !matched[i] && r.text == e.text && r.name == e.name && (!place || r.start == e.start) {
				r.speaker, r.version, matched[i] = e.speaker, max(r.version, e.version), true
				if sparse {
					r.heading, r.about = cmp.Or(r.heading, e.heading), cmp.Or(r.about, e.about)
				}
				return true
			}
		}
		return false
	}
	var left []row
	for i := range earlier {
		if !match(&earlier[i], true) {
			left = append(left, earlier[i])
		}
	}
	for _, e := range left {
		if match(&e, false) || e.version == whole {
			continue
		}
		corrected := slices.ContainsFunc(rows[:fresh], func(r row) bool { return r.text == e.text && r.start == e.start && r.version == e.version })
		if !corrected {
			e.source = source
			rows = append(rows, e)
		}
	}
	return rows
}

// place gives rows their numbers and keeps them for flush.
func (a *adder) place(article int64, rows []row, day int64) error {
	if len(rows) == 0 {
		return nil
	}
	slices.SortStableFunc(rows, func(x, y row) int {
		return cmp.Or(cmp.Compare(y.version, x.version), cmp.Compare(x.start, y.start))
	})
	first, err := a.free(day, len(rows))
	if err != nil {
		return err
	}
	for i := range rows {
		rows[i].id = first + int64(len(rows)-1-i) // the first one last, as the newest come first
	}
	a.rows = append(a.rows, rows...)
	_, err = a.putRun.Exec(article, first, first+int64(len(rows))-1)
	return err
}

// source returns the number of the source called name.
func (a *adder) source(name string) (int64, error) {
	if id, ok := a.known.sources[name]; ok {
		return id, nil
	}
	var id int64
	err := a.tx.QueryRow("INSERT INTO source (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id", name).Scan(&id)
	a.known.sources[name] = id
	return id, err
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
