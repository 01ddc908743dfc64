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
	spoken := query.NewList(item.Quotes(b))
	for _, name := range fl.speakers {
		asked := query.Query{Terms: []query.Term{{Key: "speaker", Value: name}}}
		if near := spoken.Suggest(asked); near != "" {
			return fmt.Sprintf(" – did you mean %s?", near)
		}
	}
	return ""
}
