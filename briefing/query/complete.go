package query

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

// Completion is one way to go on with a filter.
type Completion struct {
	Input string // the whole filter, completed
	Label string // what is new, for a menu
	Doc   string // one line on it
}

// maxCompletions bounds a menu.
const maxCompletions = 20

// Complete returns the ways to go on with input, whose end is being typed:
// keys, and the values that occur in the list, the most frequent first.
func (l *List) Complete(input string, keys []Key) []Completion {
	start := lastTerm(input)
	head, partial := input[:start], input[start:]
	if rest, ok := strings.CutPrefix(partial, "-"); ok {
		head, partial = head+"-", rest
	}
	var out []Completion
	if rest, ok := strings.CutPrefix(partial, "@"); ok {
		out = l.values(head+"@", "speaker", rest)
	} else if name := keyName(partial); name != "" {
		out = l.values(head+partial[:len(name)+1], strings.ToLower(name), partial[len(name)+1:])
	} else {
		for _, k := range keys {
			if strings.HasPrefix(k.Name, strings.ToLower(partial)) {
				out = append(out, Completion{head + k.Name + ":", k.Name + ":", k.Doc})
			}
		}
		if partial != "" {
			out = append(out, l.values(head+"@", "speaker", partial)...)
		}
	}
	return out[:min(len(out), maxCompletions)]
}

// lastTerm returns where the term at the end of input starts; an open phrase
// goes on to the end.
func lastTerm(input string) int {
	p := parser{text: input}
	start := len(input)
	for {
		t, _ := p.term()
		if t.End == 0 {
			return start
		}
		if start = len(input); t.End == len(input) {
			start = t.Start
		}
	}
}

// values returns the values of a key that have a word that starts with partial.
func (l *List) values(head, key, partial string) []Completion {
	partial = foldLower(strings.Trim(partial, `"“”`))
	counts := map[string]int{}
	var order []string
	for i := range l.items {
		for _, v := range l.items[i].item.choices(key) {
			if v == "" || !atWordStart(foldLower(v), partial) {
				continue
			}
			if counts[v]++; counts[v] == 1 {
				order = append(order, v)
			}
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return counts[order[i]] > counts[order[j]] })
	var out []Completion
	for _, v := range order {
		out = append(out, Completion{head + asValue(v), v, fmt.Sprintf("%d", counts[v])})
	}
	return out
}

// asValue returns v as it can stand in a filter; marks within it end it, as a
// phrase cannot hold them.
func asValue(v string) string {
	if i := strings.IndexAny(v, `"“”`); i > 0 {
		v = strings.TrimSpace(v[:i])
	}
	if strings.ContainsFunc(v, unicode.IsSpace) {
		return `"` + v + `"`
	}
	return v
}

// choices returns the whole values that can follow a key.
func (it *Item) choices(key string) []string {
	switch key {
	case "speaker":
		return []string{it.Speaker}
	case "sec":
		return []string{it.Heading}
	case "about":
		return it.About
	case "role", "kind", "source":
		return it.fields(key)
	}
	return nil
}
