package library

import (
	"cmp"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/content"
	"brief/content/library/calendar"
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
	if err := a.find(key, r, &s, &old); err != nil {
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
	old.updated, err = a.restore(r, s.New, &old, now)
	if err != nil {
		return s, err
	}
	s.Quotes = len(r.Quotes)
	return s, a.put(key, r, s, old, number)
}

// put writes the article that s tells of, and places its quotes.
func (a *adder) put(key string, r *Record, s Saved, old standing, number map[int]int) error {
	source, err := a.source(r.Source)
	if err != nil {
		return err
	}
	var earlier []row // as they are in the index, under the source that the article has so far
	if !s.New && (r.Quotes != nil || source != old.source) {
		if earlier, err = a.takeQuotes(s.Article); err != nil {
			return err
		}
	}
	if _, err := a.putArticle.Exec(s.Article, key, r.Ref, r.Title, strings.Join(r.Authors, "\n"), r.Published, source,
		r.URL, cmp.Or(r.Note, old.note), old.added, old.updated, s.Version); err != nil {
		return err
	}
	day := calendar.DayOf(r.Published, old.added)
	if r.Quotes == nil {
		return a.placeUnder(source, s.Article, earlier, day)
	}
	return a.quotes(r, s, earlier, source, number, day)
}

// placeUnder places the quotes that an article has so far under its present source.
func (a *adder) placeUnder(source, article int64, earlier []row, day int64) error {
	for i := range earlier {
		earlier[i].source = source
	}
	return a.place(article, earlier, day)
}

// restore takes over the speakers of an export and, for an article that is new here, the day
// when it was added. It returns when the record was updated: now, where it is of no export.
func (a *adder) restore(r *Record, isNew bool, old *standing, now string) (updated string, err error) {
	if r.past == nil {
		return now, nil
	}
	if isNew {
		old.added = r.past.added
	}
	return r.past.updated, a.settle(r.past.speakers)
}

// standing is what an article that is saved again has so far, and when it is updated.
type standing struct {
	note, added, updated string
	source               int64
}

// find puts the number and version of the article with the record's key into s, those of a new one where there is none,
// and into old what else stands of it. An older library may know it by its whole address.
func (a *adder) find(key string, r *Record, s *Saved, old *standing) error {
	read := func(key string) error {
		return a.findArticle.QueryRow(key).Scan(&s.Article, &s.Version, &old.note, &old.added, &old.source)
	}
	var marked string
	err := read(key)
	if whole := r.address(); errors.Is(err, sql.ErrNoRows) && r.Key == "" && whole != "" && whole != key {
		err = read(whole)
	}
	if errors.Is(err, sql.ErrNoRows) && r.Key == "" && content.IsAddress(key) { // an export has the articles that its library knew apart
		if marked, err = a.marked(key); err == nil {
			err = read(marked) // there is none of ""
		}
	}
	if errors.Is(err, sql.ErrNoRows) {
		s.New = true
		s.Article, err = a.newArticle()
	}
	return err
}

// mostMarked bounds the addresses that are looked at for one with a campaign's parameters.
const mostMarked = 20

// marked returns the key of an article that an older library knows by that address and a campaign's parameters behind it, or "".
func (a *adder) marked(plain string) (string, error) {
	ends := "?#"
	if strings.Contains(plain, "?") {
		ends = "&#"
	}
	for _, end := range ends {
		keys, err := stringsOf(a.findMarked.Query(plain+string(end), plain+string(end+1), mostMarked))
		if err != nil {
			return "", err
		}
		if i := slices.IndexFunc(keys, func(key string) bool { return content.PlainAddress(key) == plain }); i >= 0 {
			return keys[i], nil
		}
	}
	return "", nil
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
