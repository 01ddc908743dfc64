package change

import (
	"strings"

	"brief/briefing"
)

// Version is what is compared of an article: its own sections and what is said
// in it in quotation marks, without asides.
type Version struct {
	Sections []Section `json:"sections"`
	Quotes   []Quote   `json:"quotes"`
}

// Section is a section's words.
type Section struct {
	ID         int      `json:"id"` // in its own Briefing
	Heading    string   `json:"heading"`
	Paragraphs []string `json:"paragraphs"`
}

// Quote is a quote's words.
type Quote struct {
	ID      int    `json:"id"` // in its own Briefing
	Text    string `json:"text"`
	Speaker string `json:"speaker"`
}

// Of returns the Version of a Briefing.
func Of(b *briefing.Briefing) Version {
	var v Version
	aside := map[int]bool{}
	for i := range b.Sections {
		s := &b.Sections[i]
		if s.Kind == briefing.Aside {
			aside[s.ID] = true
			continue
		}
		sec := Section{ID: s.ID, Heading: strings.TrimSpace(b.Text(s.Heading))}
		for _, blk := range b.Doc.Blocks[s.Body:s.Last] {
			sec.Paragraphs = append(sec.Paragraphs, b.Text(blk.Span))
		}
		v.Sections = append(v.Sections, sec)
	}
	for i := range b.Quotes {
		q := &b.Quotes[i]
		if q.Listed() && !aside[q.Section] {
			v.Quotes = append(v.Quotes, Quote{q.ID, b.Text(q.Span), q.Speaker.Name})
		}
	}
	return v
}
