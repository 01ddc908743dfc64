package library

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"brief/content/library/identity"
)

// rolesTold reads the roles of a speaker, as splitTold takes them.
const rolesTold = "(SELECT coalesce(group_concat(articles || ' ' || role, char(10)), '') FROM speaker_role WHERE speaker = id)"

func splitTold(lines string) []identity.Told {
	var out []identity.Told
	for _, line := range splitLines(lines) {
		count, role, _ := strings.Cut(line, " ")
		if n, err := strconv.Atoi(count); err == nil && role != "" { // in a damaged file anything may stand there
			out = append(out, identity.Told{Role: role, Articles: max(1, n)})
		}
	}
	return out
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
