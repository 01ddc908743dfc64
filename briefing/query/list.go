package query

import "fmt"

// List is items made ready to be filtered at each key. It is immutable and
// safe for concurrent use.
type List struct {
	items []prepared
}

// NewList prepares items; the rows are known by their index from then on.
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

// Status is the line under a list of which hits items pass: how many, and where
// none do, what may have been meant.
func (l *List) Status(q Query, hits int) string {
	if hits > 0 || len(l.items) == 0 {
		return fmt.Sprintf("%d of %d", hits, len(l.items))
	}
	meant := ""
	if s := l.Suggest(q); s != "" {
		meant = fmt.Sprintf("did you mean %s? ", s)
	}
	return fmt.Sprintf("0 of %d match %q – %sEsc clears", len(l.items), q.Text, meant)
}
