package library

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"brief/briefing"
	"brief/content"
)

// line is a line of JSON as Export writes it. ReadLines also takes the lines
// of brief sections, quotes and actors --json, whose fields have the same names.
type line struct {
	Schema    int           `json:"schema"`
	Ref       string        `json:"ref"`
	Key       string        `json:"key,omitempty"`
	Title     string        `json:"title,omitempty"`
	Authors   []string      `json:"authors,omitempty"`
	Published string        `json:"published,omitempty"`
	Site      string        `json:"site,omitempty"`
	URL       string        `json:"url,omitempty"`
	Note      string        `json:"note,omitempty"`
	Document  []byte        `json:"document,omitempty"` // packed as in the library
	Quotes    []lineQuote   `json:"quotes"`
	Actors    []lineActor   `json:"actors,omitempty"`
	Sections  []lineSection `json:"sections,omitempty"`
}

type lineQuote struct {
	Text    string          `json:"text"`
	Start   int             `json:"start"`
	End     int             `json:"end"`
	Kind    string          `json:"kind"`
	Speaker *lineSpeaker    `json:"speaker"`
	Heading string          `json:"heading,omitempty"`
	About   []string        `json:"about,omitempty"`
	Section json.RawMessage `json:"section,omitempty"`
}

type lineSpeaker struct {
	Actor   int      `json:"actor,omitempty"`
	Name    string   `json:"name"`
	Kind    string   `json:"kind,omitempty"`
	Role    string   `json:"role,omitempty"`
	Aliases []string `json:"aliases,omitempty"`
}

type lineActor struct {
	ID       int      `json:"id"`
	Name     string   `json:"name"`
	Kind     string   `json:"kind"`
	Role     string   `json:"role"`
	Aliases  []string `json:"aliases"`
	Mentions []struct {
		Start int `json:"start"`
		End   int `json:"end"`
	} `json:"mentions"`
}

type lineSection struct {
	ID      int    `json:"id"`
	Heading string `json:"heading"`
}

// longestLine bounds a line that ReadLines takes, in bytes.
const longestLine = 256 << 20

// ReadLines reads articles from lines of JSON, those of Export or of brief
// sections, quotes and actors --json, and gives each to add. Lines in a row
// that are about the same ref are one article. An error names its line.
func ReadLines(in io.Reader, add func(Record) error) error {
	scan := bufio.NewScanner(in)
	scan.Buffer(make([]byte, 64<<10), longestLine)
	var article *line
	give := func() error {
		if article == nil {
			return nil
		}
		r, err := article.record()
		if err != nil {
			return err
		}
		article = nil
		return add(r)
	}
	n := 0
	for scan.Scan() {
		n++
		if len(scan.Bytes()) == 0 {
			continue
		}
		var l line
		if err := json.Unmarshal(scan.Bytes(), &l); err != nil {
			return fmt.Errorf("line %d is not JSON as brief writes it: %w", n, err)
		}
		if l.Schema != 1 {
			return fmt.Errorf("line %d has schema %d – this brief reads 1", n, l.Schema)
		}
		if article != nil && article.Ref == l.Ref && article.join(l) {
			continue
		}
		if err := give(); err != nil {
			return fmt.Errorf("line %d: %w", n-1, err)
		}
		article = &l
	}
	if err := scan.Err(); errors.Is(err, bufio.ErrTooLong) {
		return fmt.Errorf("line %d is longer than %d MiB – it is none of brief's", n+1, longestLine>>20)
	} else if err != nil {
		return fmt.Errorf("line %d: %w", n+1, err)
	}
	return give()
}

// join adds what another line says of the same article, unless both say it.
func (l *line) join(o line) bool {
	if l.Quotes != nil && o.Quotes != nil || l.Actors != nil && o.Actors != nil || l.Sections != nil && o.Sections != nil {
		return false
	}
	if o.Quotes != nil {
		l.Quotes = o.Quotes
	}
	if o.Actors != nil {
		l.Actors = o.Actors
	}
	if o.Sections != nil {
		l.Sections, l.Title, l.Authors, l.Published, l.Site = o.Sections, o.Title, o.Authors, o.Published, o.Site
	}
	return true
}

// record is what the line says, cleaned: a file from elsewhere is text from outside.
func (l *line) record() (Record, error) {
	r := Record{Ref: content.CleanLine(l.Ref), Key: content.CleanLine(l.Key), Title: content.CleanLine(l.Title), Published: content.CleanLine(l.Published),
		Source: content.CleanLine(l.Site), URL: content.SafeLink(l.URL), Note: content.CleanLine(l.Note), Authors: cleanLines(l.Authors)}
	if r.Ref == "" {
		return r, errors.New("it has no ref")
	}
	if r.Title == "" {
		r.Title = r.Ref
	}
	if l.Document != nil {
		doc, err := unpackDocument(l.Document)
		if err != nil {
			return r, err
		}
		r.Doc = doc
	}
	if l.Quotes == nil {
		return r, nil
	}
	r.Quotes = []Quote{}
	for _, lq := range l.Quotes {
		q := Quote{Kind: briefing.Other, Text: content.CleanLine(lq.Text), Heading: content.CleanLine(lq.Heading),
			About: cleanLines(lq.About), Span: content.Span{Start: max(0, lq.Start), End: max(0, lq.End)}}
		for _, k := range []briefing.QuoteKind{briefing.Direct, briefing.Partial, briefing.Indirect} {
			if k.String() == lq.Kind {
				q.Kind = k
			}
		}
		if q.Kind == briefing.Other || q.Text == "" {
			continue
		}
		l.fill(&q, lq)
		r.Quotes = append(r.Quotes, q)
	}
	return r, nil
}

// fill adds what the lines of sections and actors tell of a quote.
func (l *line) fill(q *Quote, lq lineQuote) {
	if q.Heading == "" {
		for _, s := range l.Sections {
			if string(lq.Section) == itoa(int64(s.ID)) {
				q.Heading = content.CleanLine(s.Heading)
			}
		}
	}
	if lq.Speaker != nil && lq.Speaker.Name != "" {
		s := lq.Speaker
		q.Speaker = Speaker{Name: content.CleanLine(s.Name), Kind: actorKind(s.Kind), Role: content.CleanLine(s.Role),
			Aliases: cleanLines(s.Aliases), Described: s.Kind == described || s.Kind == "" && s.Actor == 0}
	}
	for _, a := range l.Actors {
		if lq.Speaker != nil && a.ID == lq.Speaker.Actor && a.ID != 0 {
			q.Speaker.Kind, q.Speaker.Role, q.Speaker.Aliases = actorKind(a.Kind), content.CleanLine(a.Role), cleanLines(a.Aliases)
		}
		for _, m := range a.Mentions {
			if lq.Start <= m.Start && m.End <= lq.End {
				q.About = append(q.About, content.CleanLine(a.Name))
				break
			}
		}
	}
}

// described is the kind, in JSON, of a speaker without a name.
const described = "described"

func actorKind(name string) briefing.ActorKind {
	for _, k := range []briefing.ActorKind{briefing.Organization, briefing.Place} {
		if k.String() == name {
			return k
		}
	}
	return briefing.Person
}

func cleanLines(lines []string) []string {
	out := make([]string, 0, len(lines))
	for _, s := range lines {
		if s = content.CleanLine(s); s != "" {
			out = append(out, s)
		}
	}
	return slices.Clip(out)
}

// Export writes all articles, the oldest number first, with the quotes of their
// latest version: one line of JSON each, which ReadLines reads.
func (l *Library) Export(ctx context.Context, out io.Writer) error {
	articles, err := l.articles(ctx, "ORDER BY article.id")
	if err != nil {
		return err
	}
	w := json.NewEncoder(out)
	w.SetEscapeHTML(false)
	for _, a := range articles {
		hits, err := l.Quotes(ctx, a.ID)
		if err != nil {
			return err
		}
		o := line{Schema: 1, Ref: a.Ref, Key: a.Key, Title: a.Title, Authors: a.Authors, Published: a.Published, Site: a.Source, URL: a.URL,
			Note: a.Note, Quotes: []lineQuote{}}
		doc, err := l.Document(ctx, a.ID, 0)
		if err != nil && !errors.Is(err, ErrNoArticle) {
			return err
		}
		if doc != nil {
			if o.Document, err = packDocument(doc); err != nil {
				return err
			}
		}
		for i := range hits {
			if !hits[i].Earlier() {
				o.Quotes = append(o.Quotes, lineOf(&hits[i]))
			}
		}
		if err := w.Encode(o); err != nil {
			return fmt.Errorf("cannot write the export: %w", err)
		}
	}
	return nil
}

func lineOf(h *Hit) lineQuote {
	q := &h.Quote
	out := lineQuote{Text: q.Text, Start: q.Span.Start, End: q.Span.End, Kind: q.Kind.String(), Heading: q.Heading, About: q.About}
	if s := q.Speaker; s.Name != "" {
		out.Speaker = &lineSpeaker{Name: s.Name, Kind: s.Kind.String()}
		if s.Described {
			out.Speaker.Kind = described
		}
	}
	return out
}
