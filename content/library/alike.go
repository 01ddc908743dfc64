package library

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"brief/briefing"
)

// Alike returns people who may be p under another name, those with the most quotes
// first: of the same surname, also in another spelling, where one of the first names could be
// short for the other or another spelling, or is missing. Who is junior or the third in one name alone needs a role in common.
func (l *Library) Alike(ctx context.Context, p Person) ([]Person, error) {
	keys, err := l.column(ctx, "SELECT key FROM speaker WHERE person = ?", p.ID)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	for i, key := range keys {
		bare, _ := cutSuffix(key)
		keys[i] = surname(bare)
	}
	others, err := l.otherSpellings(ctx, keys)
	if err != nil {
		return nil, l.wrap("read", err)
	}
	own, err := json.Marshal(append(keys, others...))
	if err != nil {
		return nil, err
	}
	suffixes, err := json.Marshal(nameSuffixes)
	if err != nil {
		return nil, err
	}
	people, err := l.people(ctx, `person <> ?1 AND person IN (SELECT person FROM speaker WHERE surname IN (SELECT value FROM json_each(?2))
		UNION SELECT person FROM speaker JOIN json_each(?2) AS own ON ' ' || speaker.key LIKE '% ' || own.value || ' ' || surname
			WHERE surname IN (SELECT value FROM json_each(?3)))`, p.ID, string(own), string(suffixes))
	if err != nil {
		return nil, l.wrap("read", err)
	}
	people = slices.DeleteFunc(people, func(o Person) bool {
		return (o.Kind == briefing.Person) != (p.Kind == briefing.Person) || !alike(&p, &o)
	})
	return l.quoted(ctx, people)
}

func alike(a, b *Person) bool {
	as, bs := a.suffixes(), b.suffixes()
	switch {
	case len(as) > 0 && len(bs) > 0:
		if !slices.ContainsFunc(as, func(s string) bool { return slices.Contains(bs, s) }) {
			return false
		}
	case len(as)+len(bs) > 0:
		if !shareRole(a, b) {
			return false
		}
	}
	for _, x := range a.tellingKeys() {
		for _, y := range b.tellingKeys() {
			if surnamesFit(x, y) && firstNamesFit(x, y) {
				return true
			}
		}
	}
	return false
}

// shareRole reports whether a role of each has a telling word in common.
func shareRole(a, b *Person) bool {
	for _, x := range a.Roles {
		has := newRoleFacts(x)
		if slices.ContainsFunc(b.Roles, func(y string) bool { return has.shareWord(newRoleFacts(y)) }) {
			return true
		}
	}
	return false
}

// keys returns all names, folded.
func (p *Person) keys() []string {
	keys := []string{nameKey(p.Name)}
	for _, n := range p.Names {
		keys = append(keys, nameKey(n))
	}
	return keys
}

// tellingKeys returns the folded names without suffixes: those with a first name, or all
// where none has one.
func (p *Person) tellingKeys() []string {
	keys := p.keys()
	for i, key := range keys {
		keys[i], _ = cutSuffix(key)
	}
	bare := func(key string) bool { return !strings.Contains(key, " ") }
	if full := slices.DeleteFunc(slices.Clone(keys), bare); len(full) > 0 {
		return full
	}
	return keys
}

// suffixes returns what stands behind the surname in any of the names.
func (p *Person) suffixes() []string {
	var out []string
	for _, key := range p.keys() {
		if _, suffix := cutSuffix(key); suffix != "" {
			out = append(out, suffix)
		}
	}
	return out
}

// nameSuffixes stand behind surnames and tell people of one name apart.
var nameSuffixes = [...]string{"jr", "sr", "jnr", "snr", "ii", "iii", "iv"}

// cutSuffix parts a folded name from what stands behind its surname.
func cutSuffix(key string) (name, suffix string) {
	i := strings.LastIndexByte(key, ' ')
	if i < 0 || !slices.Contains(nameSuffixes[:], key[i+1:]) {
		return key, ""
	}
	suffix = key[i+1:]
	switch suffix {
	case "jnr":
		suffix = "jr"
	case "snr":
		suffix = "sr"
	}
	return key[:i], suffix
}

// firstNamesFit reports whether one first name is missing, is an initial, or is a short form or another spelling of
// the same name.
func firstNamesFit(x, y string) bool {
	fx, _, hasX := strings.Cut(x, " ")
	fy, _, hasY := strings.Cut(y, " ")
	if !hasX || !hasY {
		return true
	}
	if len(fx) > len(fy) {
		fx, fy = fy, fx
	}
	return !femaleForm(fx, fy) && (shortensName(fx, fy) || shareFullName(fx, fy) || spelledAlike(fx, fy) || differInside(fx, fy))
}

// femaleForm reports whether a longer folded first name is a woman's that is made of a man's, or the same but for that:
// Martina is not Martin. Of shorter ones, Ann may be Anna.
func femaleForm(short, long string) bool {
	const whole = 5 // letters
	return len(short) >= whole && long == short+"a"
}

// shortensName reports whether a folded first name may be short for a longer one: it begins that, or does without its
// ending and doubled letter, as Jenny does Jennifer. Mary is not short for Martin.
func shortensName(short, long string) bool {
	if strings.HasPrefix(long, short) {
		return true
	}
	stem, ended := short, false
	for _, end := range []string{"ie", "y", "i"} {
		if stem, ended = strings.CutSuffix(short, end); ended {
			break
		}
	}
	if n := len(stem); ended && n > 3 && stem[n-1] == stem[n-2] {
		return strings.HasPrefix(long, stem[:n-1])
	}
	return ended && len(stem) > 3 && strings.HasPrefix(long, stem)
}

// differInside reports whether two folded first names begin and end alike and have the same consonants: Michel, Michael.
func differInside(x, y string) bool {
	const start = 4 // letters
	return min(len(x), len(y)) > start && x[:start] == y[:start] && x[len(x)-1] == y[len(y)-1] && consonants(spelling(x)) == consonants(spelling(y))
}
