package main

import (
	"fmt"
	"slices"

	"brief/briefing"
	"brief/briefing/query"
	"brief/tui/item"
)

// meant says what in b a filter for f that nothing passes may have been meant for, or "".
func (fl *filter) meant(f finding, b *briefing.Briefing) string {
	if len(fl.kinds) == 0 && slices.Contains(f.kinds, briefing.Indirect.String()) && slices.ContainsFunc(b.Quotes, func(q briefing.Quote) bool {
		return q.Kind == briefing.Indirect && b.Telling(&q) && fl.selection(b, true).Quote(&q)
	}) {
		return " – reported speech does: add --kind indirect"
	}
	if near := nearest(query.NewList(item.Quotes(b)), "speaker", fl.speakers); near != "" {
		return near
	}
	headings := make([]query.Item, len(b.Sections))
	for i := range b.Sections {
		headings[i] = query.Item{Section: b.Sections[i].ID, Heading: b.Heading(&b.Sections[i])}
	}
	if near := nearest(query.NewList(headings), "sec", fl.sections); near != "" {
		return near
	}
	for _, section := range fl.sections {
		if n, ok := sectionNumber(section); ok && (n < 1 || n > len(b.Sections)) {
			if len(b.Sections) == 1 {
				return " – there is section 1 only"
			}
			return fmt.Sprintf(" – sections are numbered 1 to %d", len(b.Sections))
		}
	}
	return ""
}

// nearest asks which entry of a list may be meant by one of the values of a key that none has.
func nearest(l *query.List, key string, values []string) string {
	for _, value := range values {
		if near := l.Suggest(query.Query{Terms: []query.Term{{Key: key, Value: value}}}); near != "" {
			return fmt.Sprintf(" – did you mean %s?", near)
		}
	}
	return ""
}
