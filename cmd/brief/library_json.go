package main

import "brief/content/library"

// articleJSON is a saved article as scripts get it.
type articleJSON struct {
	Schema    int      `json:"schema"`
	Article   int64    `json:"article"`
	Ref       string   `json:"ref"`
	Title     string   `json:"title"`
	Authors   []string `json:"authors"`
	Published string   `json:"published"`
	Site      string   `json:"site"`
	URL       string   `json:"url"`
	Note      string   `json:"note"`
	Added     string   `json:"added"`
	Updated   string   `json:"updated"`
	Version   int      `json:"version"`
}

func (a *app) printArticlesJSON(articles []library.Article) {
	for _, art := range articles {
		o := articleJSON{Schema: 1, Article: art.ID, Ref: art.Ref, Title: art.Title, Authors: append([]string{}, art.Authors...), Published: art.Published,
			Site: art.Source, URL: art.URL, Note: art.Note, Added: art.Added, Updated: art.Updated, Version: art.Version}
		a.out.json(o)
	}
}

// hitJSON is a quote from the library as scripts get it.
type hitJSON struct {
	Schema    int            `json:"schema"`
	Article   int64          `json:"article"`
	Ref       string         `json:"ref"`
	Title     string         `json:"title"`
	Published string         `json:"published"`
	Added     string         `json:"added"`
	Site      string         `json:"site"`
	URL       string         `json:"url"`
	Version   int            `json:"version"`
	Earlier   bool           `json:"earlier"`
	Same      int            `json:"same"` // the first line, from 1, with these words
	Text      string         `json:"text"`
	Kind      string         `json:"kind"`
	Start     int            `json:"start"`
	End       int            `json:"end"`
	Heading   string         `json:"heading"`
	Speaker   *hitPersonJSON `json:"speaker"`
	About     []string       `json:"about"`
}

type hitPersonJSON struct {
	Person int64  `json:"person"`
	Name   string `json:"name"`
}

func (a *app) printHitsJSON(hits []library.Hit) {
	same := library.Same(hits)
	for i := range hits {
		h, art := &hits[i], &hits[i].Article
		o := hitJSON{Schema: 1, Article: art.ID, Ref: art.Ref, Title: art.Title, Published: art.Published, Added: art.Added, Site: art.Source, URL: art.URL,
			Version: h.Quote.Version, Earlier: h.Earlier(), Same: same[i] + 1, Text: h.Quote.Text, Kind: h.Quote.Kind.String(),
			Start: h.Quote.Span.Start, End: h.Quote.Span.End, Heading: h.Quote.Heading, About: append([]string{}, h.Quote.About...)}
		if h.Quote.Speaker.Name != "" {
			o.Speaker = &hitPersonJSON{h.Person, h.Quote.Speaker.Name}
		}
		a.out.json(o)
	}
}
