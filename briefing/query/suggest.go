package query

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Suggest returns what may have been meant by the first term that no item
// holds, as it stands in the items, or "".
func (l *List) Suggest(q Query) string {
	for _, t := range q.compile() {
		if t.Not || t.expr != nil || t.operates() || l.holds(&t) {
			continue
		}
		if near := Nearest(t.Value, l.vocabulary(t.Key)); near != "" {
			return near
		}
	}
	return ""
}

// operates reports whether the term is what joins terms in other languages: here it is a word.
func (t *Term) operates() bool {
	return t.Key == "" && (t.Value == "OR" || t.Value == "AND" || t.Value == "NOT")
}

func (l *List) holds(t *compiledTerm) bool {
	for i := range l.items {
		if t.match(&l.items[i]) {
			return true
		}
	}
	return false
}

// vocabulary lists the words and names that a term with the key can match, in
// order of first use and each once.
func (l *List) vocabulary(key string) []string {
	seen := map[string]bool{}
	var out []string
	add := func(s string) {
		if s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	for i := range l.items {
		for _, phrase := range l.items[i].item.fields(key) {
			words := strings.FieldsFunc(phrase, func(r rune) bool {
				return r != '\'' && r != '’' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
			})
			for _, w := range words {
				add(w)
			}
			if key != "" && len(words) > 1 {
				add(phrase)
			}
		}
	}
	return out
}

// fields returns what a term with the key looks at.
func (it *Item) fields(key string) []string {
	switch key {
	case "speaker":
		return append([]string{it.Speaker}, it.Aliases...)
	case "role":
		return []string{it.Role}
	case "sec":
		return []string{strconv.Itoa(it.Section), it.Heading}
	case "kind":
		return it.Kinds
	case "about":
		return append(it.About[:len(it.About):len(it.About)], it.Text)
	case "source":
		return []string{it.Source}
	case "":
		return append([]string{it.Speaker, it.Role, it.Text}, it.Aliases...)
	}
	return nil
}

// Nearest returns the word that is the fewest slips of the keyboard away from
// typed, or "" when none is near: a short one, and one with more than one slip, must begin
// alike, and who has typed the beginning of a longer word may have made one slip less. Ties
// go to the word whose whole is nearer, then to the earlier one.
func Nearest(typed string, words []string) string {
	want := []rune(foldLower(typed))
	allowed := allowedSlips(len(want))
	best, bestPart, bestWhole := "", allowed+1, 0
	for _, w := range words {
		got := []rune(foldLower(w))
		if len(got) < len(want)-3 {
			continue
		}
		part, whole := slips(want, got)
		if len(want) < 4 {
			part = whole
		}
		begins := 1 // so many letters must be the same
		switch {
		case part == 0 || part == 1 && len(want) > 4 && whole <= allowed:
			begins = 0
		case part > 1:
			begins = 3
		}
		if part > bestPart || part > 0 && part == allowed && whole > allowed || !alike(got, want, begins) {
			continue
		}
		if part < bestPart || part == bestPart && best != "" && whole < bestWhole {
			best, bestPart, bestWhole = w, part, whole
		}
	}
	return best
}

// alike reports whether both begin with the same n letters.
func alike(a, b []rune, n int) bool {
	return len(a) >= n && len(b) >= n && slices.Equal(a[:n], b[:n])
}

// allowedSlips is how many slips a word of n letters may have.
func allowedSlips(n int) int {
	switch {
	case n < 3:
		return 0
	case n < 6:
		return 1
	case n < 9:
		return 2
	}
	return 3
}

// slips returns the optimal string alignment distance (Damerau–Levenshtein
// without repeated edits) from typed to the nearest beginning of word, and to
// the whole of it.
func slips(typed, word []rune) (part, whole int) {
	before, last, row := make([]int, len(typed)+1), make([]int, len(typed)+1), make([]int, len(typed)+1)
	for i := range last {
		last[i] = i
	}
	part = last[len(typed)]
	for j, w := range word {
		row[0] = j + 1
		for i, t := range typed {
			cost := 1
			if t == w {
				cost = 0
			}
			row[i+1] = min(last[i]+cost, last[i+1]+1, row[i]+1)
			if i > 0 && j > 0 && t == word[j-1] && typed[i-1] == w {
				row[i+1] = min(row[i+1], before[i-1]+1)
			}
		}
		part = min(part, row[len(typed)])
		before, last, row = last, row, before
	}
	return part, last[len(typed)]
}
