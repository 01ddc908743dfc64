package identity

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"brief/content/library/term"
)

// Told is a role and about how many articles tell it.
type Told struct {
	Role     string
	Articles int
}

// shownRoles is how many roles of a person are shown.
const shownRoles = 6

// comparedRoles is among how many roles is looked for one that says as much; those behind are only counted.
const comparedRoles = 200

// Shown returns roles, the most telling first, in few words: none that another one shown says as
// well, and of many, the first ones and how many more.
func Shown(roles []string) []string {
	var out []string
	var said [][]string
	for _, role := range roles {
		if len(out) >= comparedRoles {
			out = append(out, role)
			continue
		}
		words := roleWords(role)
		if slices.ContainsFunc(said, func(s []string) bool { return holdsEach(s, words) }) {
			continue
		}
		less := slices.IndexFunc(said, func(s []string) bool { return len(role) <= longRole && saysMore(words, s) })
		if less >= 0 {
			out[less], said[less] = role, words
		} else {
			out, said = append(out, role), append(said, words)
		}
	}
	more := len(out) - shownRoles
	if more <= 1 {
		return out
	}
	return append(out[:shownRoles:shownRoles], fmt.Sprintf("and %d more", more))
}

// longRole is the length of a role, in bytes, from which on it is no short answer to who somebody is.
const longRole = 40

// Telling sorts roles, which may be given several times, and drops what is said
// twice. The first is what most articles come to: they name an office in many ways, and tell a
// slip once. Of equals the longer one tells more.
func Telling(told []Told) []string {
	agree := agreement(told)
	out := make([]string, len(told))
	for i, t := range told {
		out[i] = t.Role
	}
	slices.SortFunc(out, func(x, y string) int {
		return cmp.Or(compareBool(len(x) > longRole, len(y) > longRole), cmp.Compare(agree[y], agree[x]), cmp.Compare(len(y), len(x)), cmp.Compare(x, y))
	})
	return distinctRoles(out)
}

// agreement is how much of each role's words the roles share with it: of each one that an article tells, twice the
// words in common by those of both. Roles are counted by word and length, as a person who is often
// quoted has thousands.
func agreement(told []Told) map[string]float64 {
	words, often := map[string][]string{}, map[string][]int{} // a role's words; by word, roles with it by their length
	for _, t := range told {
		if _, known := words[t.Role]; !known {
			words[t.Role] = roleWords(t.Role)
		}
		n := len(words[t.Role])
		for _, w := range words[t.Role] {
			for len(often[w]) <= n {
				often[w] = append(often[w], 0)
			}
			often[w][n] += t.Articles
		}
	}
	agree := make(map[string]float64, len(words))
	for r, own := range words {
		var both []int // words in common with roles, by the length of those
		for _, w := range own {
			for n, count := range often[w] {
				if n >= len(both) {
					both = append(both, 0)
				}
				both[n] += count
			}
		}
		for n, count := range both {
			agree[r] += 2 * float64(count) / float64(max(1, len(own)+n))
		}
	}
	return agree
}

// compareBool puts what is false first.
func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// roleWords are the different words of a role, offices written out: “Sen.” is a senator.
func roleWords(role string) []string {
	words := term.Split(nil, strings.ReplaceAll(role, ".", ""))
	for i, w := range words {
		if office := offices(w); office != "" {
			words[i] = office
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// offices writes an office out that stands short before names.
func offices(word string) string {
	switch word {
	case "sen":
		return "senator"
	case "gov":
		return "governor"
	case "rep":
		return "representative"
	}
	return ""
}

// holdsEach reports whether words are all among those of list.
func holdsEach(list, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(list, w) })
}

// saysMore reports whether words are those of a list and others, none of which makes
// it another office or somebody else, as in vice president or son of the president.
func saysMore(words, list []string) bool {
	return holdsEach(words, list) && !slices.ContainsFunc(words, func(w string) bool {
		return !slices.Contains(list, w) && (len(w) < 3 || slices.Contains(emptyRoleWords[:], w))
	})
}

// distinctRoles are the roles without those that differ from another by case or a stop
// alone, as titles do before and behind a name.
func distinctRoles(roles []string) []string {
	var out []string
	known := map[string]bool{}
	for _, r := range roles {
		if key := strings.ToLower(strings.TrimSuffix(r, ".")); !known[key] {
			known[key], out = true, append(out, r)
		}
	}
	return out
}
