package library

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"brief/briefing/query"
	"brief/content/library/answer"
	"brief/content/library/plan"
)

// Order is the order of search results.
type Order uint8

// The orders.
const (
	Newest Order = iota // by the article's date, the newest first
	Best                // by how well the words fit, among the newest that match
)

// Options say how to search. The zero value finds the 50 newest.
type Options struct {
	Limit int // most hits; 0 means 50
	Order Order
}

// Article is a saved article, without its text.
type Article struct {
	ID                                      int64
	Ref, Title, Published, Source, URL, Key string
	Authors                                 []string
	Note                                    string
	Added, Updated                          string // RFC 3339
	Version                                 int    // the latest, from 1
}

// Hit is a quote that was found.
type Hit struct {
	ID      int64 // of the quote, until its article is updated
	Article Article
	Quote   Quote
	Person  int64 // who says it; 0 when nobody is named

	speaker int64 // whoever is one person may be several speakers
}

// Earlier reports whether only an earlier version of the article has the quote.
func (h *Hit) Earlier() bool { return h.Quote.Version < h.Article.Version }

// Results are the hits of a search.
type Results struct {
	Hits []Hit
	More bool // there are more than Options.Limit
}

const defaultLimit = 50

// Search finds the quotes that match the filter, in the language of package
// query with its keys for libraries; the last word may be the beginning of one,
// unless white space or a quotation mark ends it, so that a search can run at
// every keystroke. Cancelling ctx stops it. A mistake in the filter comes with
// the results of what else it says, as a *[query.Error].
func (l *Library) Search(ctx context.Context, filter string, opt Options) (Results, error) {
	if opt.Limit <= 0 {
		opt.Limit = defaultLimit
	}
	q, mistake := query.ParseLibrary(filter)
	enough := opt.Limit + 1
	if opt.Order == Best {
		enough = max(enough, rankedAmong+1) // the same for any limit up to that, so that more of them are in the same order
	}
	asked, err := plan.Make(ctx, &l.statements, q, enough)
	if err != nil {
		return Results{}, l.searchError(ctx, err)
	}
	p := &lookup{Plan: asked}
	if opt.Order == Best {
		p.few = max(opt.Limit, defaultLimit) + 1
	}
	found, err := l.candidates(ctx, p, enough)
	if err != nil {
		return Results{}, l.searchError(ctx, err)
	}
	if opt.Order == Best {
		best := found
		if p.ranked > 0 {
			best = found[:p.ranked] // the rest depends on the limit
		}
		rank(best, p.Words, p.Typed)
	}
	more := len(found) > opt.Limit
	hits, err := l.hits(ctx, found[:min(len(found), opt.Limit)])
	if err != nil {
		return Results{}, l.searchError(ctx, err)
	}
	return Results{hits, more}, mistake
}

func (l *Library) searchError(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return l.wrap("search", err)
}

// lookup is a plan while quotes are looked through for it.
type lookup struct {
	*plan.Plan

	few    int // so many are enough where mostLooked are looked through; 0 when none are ranked
	looked int // so many have been looked through
	ranked int // so many had been found then, which are ranked; 0 while fewer are looked through
}

// candidates returns up to enough quotes that match, the newest first.
func (l *Library) candidates(ctx context.Context, p *lookup, enough int) ([]plan.Candidate, error) {
	if p.None {
		return nil, nil
	}
	if p.Signed() {
		return l.signedCandidates(ctx, p, enough)
	}
	text, args := " FROM quote WHERE quote.id >= ? AND quote.id < ?"+p.Where()+" ORDER BY quote.id DESC", []any{p.From, p.To}
	if p.Match != "" {
		text = " FROM quote_fts JOIN quote ON quote.id = quote_fts.rowid WHERE quote_fts MATCH ? AND quote_fts.rowid >= ? AND quote_fts.rowid < ?" +
			p.Where() + " ORDER BY quote_fts.rowid DESC"
		args = []any{p.Match, p.From, p.To}
	}
	rows, err := l.statements.Query(ctx, "SELECT "+p.columns()+text, args...)
	if err != nil {
		return nil, err
	}
	return p.collect(nil, rows, enough)
}

// columns are those that a candidate is read from.
func (p *lookup) columns() string {
	columns := "quote.id, quote.speaker, quote.text"
	if p.NeedNames {
		columns += ", coalesce((SELECT name FROM speaker WHERE speaker.id = quote.speaker), quote.described), quote.heading, quote.about"
	}
	return columns
}

// mostLooked is how many quotes are looked through for 300 to rank, where few match.
const mostLooked = 2500

// done reports whether so many quotes are enough.
func (p *lookup) done(found, enough int) bool {
	return found >= enough || p.ranked > 0 && found >= p.few
}

// collect appends those of rows that match to out, until there are enough, and closes rows.
func (p *lookup) collect(out []plan.Candidate, rows *sql.Rows, enough int) ([]plan.Candidate, error) {
	defer rows.Close()
	for !p.done(len(out), enough) && rows.Next() {
		var c plan.Candidate
		into := [...]any{&c.ID, &c.Speaker, &c.Text, &c.Name, &c.Heading, &c.About}
		n := len(into)
		if !p.NeedNames {
			n = 3
		}
		if err := rows.Scan(into[:n]...); err != nil {
			return nil, err
		}
		if p.Passes(&c) {
			out = append(out, c)
		}
		p.looked++
		if p.few > 0 && p.ranked == 0 && p.looked >= mostLooked && len(out) > defaultLimit {
			p.ranked = len(out)
		}
	}
	return out, rows.Err()
}

// hits reads all there is to know of the quotes found, in their order.
func (l *Library) hits(ctx context.Context, found []plan.Candidate) ([]Hit, error) {
	if len(found) == 0 {
		return nil, nil
	}
	place := make(map[int64]int, len(found))
	ids := make([]string, len(found))
	for i := range found {
		place[found[i].ID] = i
		ids[i] = itoa(found[i].ID)
	}
	hits, err := scanHits(l.statements.Query(ctx, selectHits+"quote.id IN (SELECT value FROM json_each(?))", "["+strings.Join(ids, ",")+"]"))
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Compare(place[a.ID], place[b.ID]) })
	return hits, err
}

// selectHits reads what a Hit is made of; a condition follows.
const selectHits = `SELECT quote.id, quote.version, quote.kind, quote.start, quote.stop, quote.described,
		quote.heading, quote.about, quote.text, coalesce(speaker.name, ''), coalesce(speaker.kind, 0), coalesce(speaker.person, 0), quote.speaker,
		` + articleColumns + ` FROM quote JOIN article ON article.id = quote.article LEFT JOIN source ON source.id = article.source
		LEFT JOIN speaker ON speaker.id = quote.speaker WHERE `

// scanHits reads rows of selectHits and closes them.
func scanHits(rows *sql.Rows, err error) ([]Hit, error) {
	var out []Hit
	err = answer.Of(rows, err).Each(func(row *sql.Rows) error {
		var h Hit
		var kind int
		var described, about, authors string
		q, s := &h.Quote, &h.Quote.Speaker
		into := []any{&h.ID, &q.Version, &kind, &q.Span.Start, &q.Span.End, oneLine{&described}, someLines{&q.Heading}, someLines{&about}, someLines{&q.Text},
			oneLine{&s.Name}, &s.Kind, &h.Person, &h.speaker}
		if err := row.Scan(append(into, h.Article.into(&authors)...)...); err != nil {
			return err
		}
		h.Article.Authors, q.About, q.Kind = splitLines(authors), splitLines(about), quoteKind(kind)
		if described != "" {
			s.Name, s.Described = described, true
		}
		out = append(out, h)
		return nil
	})
	return out, err
}

const articleColumns = `article.id, article.key, article.ref, article.title, article.authors, article.published,
	coalesce(source.name, ''), article.url, article.note, article.added, article.updated, article.version`

// into returns where articleColumns are scanned to.
func (a *Article) into(authors *string) []any {
	return []any{&a.ID, oneLine{&a.Key}, oneLine{&a.Ref}, oneLine{&a.Title}, someLines{authors}, oneLine{&a.Published}, oneLine{&a.Source},
		oneLine{&a.URL}, oneLine{&a.Note}, oneLine{&a.Added}, oneLine{&a.Updated}, &a.Version}
}
