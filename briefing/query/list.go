package query

import (
	"fmt"
	"slices"
	"strings"
)

// List is items made ready to be filtered at each key. It is immutable and
// safe for concurrent use.
type List struct {
	items []prepared
}

// NewList prepares items, which are known by their index from then on.
func NewList(items []Item) *List {
	l := &List{make([]prepared, len(items))}
	for i, item := range items {
		l.items[i] = prepare(item)
	}
	return l
}

// Filter returns the indexes of the items that pass, in order.
func (l *List) Filter(q Query) []int {
	terms := q.compile()
	out := make([]int, 0, len(l.items))
	for i := range l.items {
		if terms.match(&l.items[i]) {
			out = append(out, i)
		}
	}
	return out
}

// Status is the line under a list of which hits items pass: how many of all, and what may
// have been meant when none does.
func (l *List) Status(q Query, hits int) string {
	if hits > 0 || len(l.items) == 0 {
		return fmt.Sprintf("%d of %d", hits, len(l.items))
	}
	meant := l.Meant(q)
	if meant != "" {
		meant += " "
	}
	return fmt.Sprintf("0 of %d match %s – %sEsc clears", len(l.items), Quoted(q.Text), meant)
}

// Meant says what may have been meant by a query that no item passes, or "".
func (l *List) Meant(q Query) string {
	if i := slices.IndexFunc(q.Terms, func(t Term) bool { return t.operates() }); i >= 0 {
		return fmt.Sprintf("all words count, and %s is one.", q.Terms[i].Value)
	} else if s := l.Suggest(q); s != "" {
		return fmt.Sprintf("did you mean %s?", s)
	} else if kinds := l.kindsFor(q); len(kinds) > 0 {
		return fmt.Sprintf("kinds here are %s.", strings.Join(kinds, ", "))
	}
	return ""
}

// kindsFor lists the kinds that the items have, where q asks for one that none has.
func (l *List) kindsFor(q Query) []string {
	for _, t := range q.compile() {
		if t.Key == "kind" && !t.Not && !l.holds(&t) {
			return l.vocabulary(t.Key)
		}
	}
	return nil
}

// Quoted is a filter in quotation marks, or as it was typed where it has some itself.
func Quoted(filter string) string {
	if strings.Contains(filter, `"`) {
		return filter
	}
	return `"` + filter + `"`
}
