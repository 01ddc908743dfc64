package identity

import (
	"slices"
	"strings"
)

// Person is somebody under all their names, with their roles.
type Person struct{ Names, Roles []string }

// Alike reports whether two may be one person under other names: of the same surname, also in another spelling, where
// one of the first names could be short for the other or another spelling, or is missing. Who is junior or the third in
// one name alone needs a role in common.
func Alike(a, b *Person) bool {
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
			if surnamesFit(x, y) && FirstNamesFit(x, y) {
				return true
			}
		}
	}
	return false
}

// shareRole reports whether a role of each has a telling word in common.
func shareRole(a, b *Person) bool {
	for _, x := range a.Roles {
		has := NewRole(x)
		if slices.ContainsFunc(b.Roles, func(y string) bool { return has.shareWord(NewRole(y)) }) {
			return true
		}
	}
	return false
}

// keys returns all names, folded.
func (p *Person) keys() []string {
	keys := make([]string, len(p.Names))
	for i, n := range p.Names {
		keys[i] = Key(n)
	}
	return keys
}

// tellingKeys returns the folded names without suffixes: those with a first name, or all
// where none has one.
func (p *Person) tellingKeys() []string {
	keys := p.keys()
	for i, key := range keys {
		keys[i], _ = CutSuffix(key)
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
		if _, suffix := CutSuffix(key); suffix != "" {
			out = append(out, suffix)
		}
	}
	return out
}
