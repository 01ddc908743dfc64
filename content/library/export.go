package library

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"brief/content/library/answer"
	"brief/content/library/identity"
	"brief/content/library/plan"
)

// Export writes all that the library holds, in lines of JSON that FollowLines
// reads: one of all speakers, then one an article, the oldest number first,
// with the texts and quotes of all its versions. Read into an empty library
// they make the same one again, but for the order of articles of one day.
func (l *Library) Export(ctx context.Context, out io.Writer) error {
	w := json.NewEncoder(out)
	w.SetEscapeHTML(false)
	put := func(o any) error {
		if err := w.Encode(o); err != nil {
			return fmt.Errorf("cannot write the export: %w", err)
		}
		return nil
	}
	articles, err := l.articles(ctx, "ORDER BY article.id")
	if err != nil {
		return err
	}
	speakers, err := l.exportedSpeakers(ctx)
	if err != nil {
		return l.wrap("read", err)
	}
	if len(articles) > 0 && len(speakers) > 0 {
		all := struct {
			Schema   int           `json:"schema"`
			Speakers []lineSpeaker `json:"speakers"`
		}{1, speakers}
		if err := put(all); err != nil {
			return err
		}
	}
	for i := range articles {
		o, err := l.exportedArticle(ctx, &articles[i])
		if err != nil {
			return err
		}
		if err := put(o); err != nil {
			return err
		}
	}
	return nil
}

// exportedSpeakers returns all speakers.
func (l *Library) exportedSpeakers(ctx context.Context) ([]lineSpeaker, error) {
	var out []lineSpeaker
	all := answer.Of(l.db.QueryContext(ctx, "SELECT id, person, kind, name, "+plan.Names("id")+", "+rolesTold+" FROM speaker ORDER BY id"))
	err := all.Each(func(row *sql.Rows) error {
		var s lineSpeaker
		var kind int
		var names, roles string
		if err := row.Scan(&s.ID, &s.Person, &kind, oneLine{&s.Name}, someLines{&names}, someLines{&roles}); err != nil {
			return err
		}
		s.Kind, s.Aliases = knownKind(kind).String(), splitLines(names)
		slices.Sort(s.Aliases)
		told := splitTold(roles)
		slices.SortFunc(told, func(x, y identity.Told) int { return cmp.Compare(x.Role, y.Role) })
		for _, t := range told {
			s.Roles, s.Told = append(s.Roles, t.Role), append(s.Told, t.Articles)
		}
		out = append(out, s)
		return nil
	})
	return out, err
}

// exportedArticle returns all that is known of an article.
func (l *Library) exportedArticle(ctx context.Context, a *Article) (line, error) {
	o := line{Schema: 1, Ref: a.Ref, Key: a.Key, Title: a.Title, Authors: a.Authors, Published: a.Published, Site: a.Source, URL: a.URL,
		Note: a.Note, Added: a.Added, Updated: a.Updated, Version: a.Version, Versions: []lineVersion{}, Quotes: []lineQuote{}}
	rows, err := l.db.QueryContext(ctx, "SELECT version, saved, hash, body FROM document WHERE article = ? ORDER BY version", a.ID)
	versions, err := answer.All(rows, err, func(v *lineVersion) []any { return []any{&v.Version, oneLine{&v.Saved}, &v.Hash, &v.Document} })
	if err != nil {
		return o, l.wrap("read", err)
	}
	o.Versions = append(o.Versions, versions...)
	hits, err := l.Quotes(ctx, a.ID)
	if err != nil {
		return o, err
	}
	slices.SortStableFunc(hits, func(x, y Hit) int { return cmp.Compare(y.ID, x.ID) }) // as they were placed
	for i := range hits {
		o.Quotes = append(o.Quotes, lineOf(&hits[i]))
	}
	return o, nil
}

func lineOf(h *Hit) lineQuote {
	q := &h.Quote
	out := lineQuote{Text: q.Text, Start: q.Span.Start, End: q.Span.End, Kind: q.Kind.String(), Heading: q.Heading, About: q.About}
	if h.Earlier() {
		out.Version = q.Version
	}
	if s := q.Speaker; s.Name != "" {
		out.Speaker = &lineSpeaker{ID: int(h.speaker), Name: s.Name, Kind: s.Kind.String()}
		if s.Described {
			out.Speaker.Kind = described
		}
	}
	return out
}
