package content

import (
	"strings"
	"sync"
)

// wordSet makes a set of the words in list at its first use, so that no start waits for it.
func wordSet(list string) func() map[string]bool { return lateSet(list, strings.Fields) }

// phraseSet is wordSet for a list with commas between what may be several words.
func phraseSet(list string) func() map[string]bool {
	return lateSet(list, func(list string) []string {
		phrases := strings.Split(list, ",")
		for i, p := range phrases {
			phrases[i] = strings.TrimSpace(p)
		}
		return phrases
	})
}

func lateSet(list string, split func(string) []string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, w := range split(list) {
			set[w] = true
		}
		return set
	})
}
