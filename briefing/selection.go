package briefing

import "iter"

// Selection says which findings to print; a nil function means all.
type Selection struct {
	Section func(*Section) bool
	Quote   func(*Quote) bool
	Actor   func(*Actor) bool
}

// selected yields those of all that keep holds of.
func selected[T any](all []T, keep func(*T) bool) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range all {
			if finding := &all[i]; (keep == nil || keep(finding)) && !yield(finding) {
				return
			}
		}
	}
}
