package main

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
	"brief/content/library"
)

// sameHit is a quote with the other articles that have the same words.
type sameHit struct {
	*library.Hit
	others []int64
}

// foldSame returns hits without those that repeat another one, in their order.
func foldSame(hits []library.Hit) []sameHit {
	var out []sameHit
	place := map[int]int{} // in out, by the place in hits
	for i, first := range library.Same(hits) {
		at, known := place[first]
		if !known {
			place[i], out = len(out), append(out, sameHit{Hit: &hits[i]})
			continue
		}
		if id := hits[i].Article.ID; !slices.Contains(out[at].others, id) {
			out[at].others = append(out[at].others, id)
		}
	}
	return out
}

// mostOthers is how many other articles are named.
const mostOthers = 6

// alsoIn names the other articles; it is empty where there are none.
func (h *sameHit) alsoIn() string {
	if len(h.others) == 0 {
		return ""
	}
	var numbers []string
	for _, id := range h.others[:min(len(h.others), mostOthers)] {
		numbers = append(numbers, fmt.Sprintf("#%d", id))
	}
	if len(h.others) > mostOthers {
		numbers = append(numbers, "…")
	}
	return fmt.Sprintf(" (also in %s: %s)", briefing.Count(len(h.others), "other article"), strings.Join(numbers, ", "))
}
