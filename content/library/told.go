package library

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// toldRole is a role and about how many articles tell it.
type toldRole struct {
	role     string
	articles int
}

// rolesTold reads the roles of a speaker, as splitTold takes them.
const rolesTold = "(SELECT coalesce(group_concat(articles || ' ' || role, char(10)), '') FROM speaker_role WHERE speaker = id)"

func splitTold(lines string) []toldRole {
	var out []toldRole
	for _, line := range splitLines(lines) {
		count, role, _ := strings.Cut(line, " ")
		if n, err := strconv.Atoi(count); err == nil && role != "" { // in a damaged file anything may stand there
			out = append(out, toldRole{role, max(1, n)})
		}
	}
	return out
}

// counts adds a role to what is known of k, and reports whether the article counts for it.
func (a *adder) counts(k *speakerRow, role string, article int64) bool {
	switch i := slices.Index(k.roles, role); {
	case i < 0 && len(k.roles) >= mostRoles, i >= 0 && (article == 0 || k.counted[i] == article):
		return false
	case i < 0:
		k.roles, k.facts, k.counted = append(k.roles, role), append(k.facts, a.factsOf(role)), append(k.counted, article)
	default:
		k.counted[i] = article
	}
	return true
}

// toldBy is a speaker and a role.
type toldBy struct {
	speaker int64
	role    string
}

// writeRoles writes how many more articles tell a role; most of many articles tell one again.
func (a *adder) writeRoles() error {
	add := newBulk(a.ctx, a.tx, "INSERT INTO speaker_role (speaker, role, articles)", 3)
	add.behind = " ON CONFLICT (speaker, role) DO UPDATE SET articles = articles + excluded.articles"
	order := func(x, y toldBy) int { return cmp.Or(cmp.Compare(x.speaker, y.speaker), cmp.Compare(x.role, y.role)) }
	for _, t := range slices.SortedFunc(maps.Keys(a.told), order) {
		if err := add.add(t.speaker, t.role, a.told[t]); err != nil {
			return err
		}
	}
	clear(a.told)
	return add.end()
}
