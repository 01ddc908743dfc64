package identity

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing"
)

// Known is a speaker as known so far, with all names and roles.
type Known struct {
	ID    int64
	Kind  briefing.ActorKind
	Name  string   // as first seen
	Names []string // all

	roles   []*Role
	counted []int64 // of roles: the article that was counted last
}

// mostRoles bounds what is remembered of one speaker's roles.
const mostRoles = 24

// Recall adds a role that was learnt before.
func (k *Known) Recall(role *Role) {
	k.roles, k.counted = append(k.roles, role), append(k.counted, 0)
}

// Learn adds a role, and reports whether the article counts for it: once, and none with the number 0 for a known one.
func (k *Known) Learn(role *Role, article int64) bool {
	switch i := k.index(role.text); {
	case !k.Keeps(role.text), i >= 0 && (article == 0 || k.counted[i] == article):
		return false
	case i < 0:
		k.roles, k.counted = append(k.roles, role), append(k.counted, article)
	default:
		k.counted[i] = article
	}
	return true
}

// Keeps reports whether a role is among those remembered, or there is room for it.
func (k *Known) Keeps(role string) bool { return len(k.roles) < mostRoles || k.index(role) >= 0 }

func (k *Known) index(role string) int {
	return slices.IndexFunc(k.roles, func(r *Role) bool { return r.text == role })
}

// Is reports whether k is of exactly that name and kind, and has those roles in their order.
func (k *Known) Is(name string, kind briefing.ActorKind, roles []Told) bool {
	return k.Name == name && k.Kind == kind && slices.EqualFunc(k.roles, roles, func(r *Role, t Told) bool { return r.text == t.Role })
}

// Among returns which of the speakers of a key somebody of a kind and a role is, or nil; those of the numbers here, whom
// the same article quotes, before others. Where their walks of life tell several apart and the role has none, it is none of these.
func Among(known []*Known, key string, kind briefing.ActorKind, role *Role, here []int64) *Known {
	for _, k := range known {
		if k.kindFits(kind) && slices.Contains(here, k.ID) {
			return k
		}
	}
	var maybe, plain *Known // plain: nothing is known of what they do
	walk, several := "", false
	for _, k := range known {
		if !k.kindFits(kind) {
			continue
		}
		switch k.likeness(key, kind, role) {
		case same:
			return k
		case maySame:
			maybe = cmp.Or(maybe, k)
			if w := k.walk(); w == "" {
				plain = cmp.Or(plain, k)
			} else {
				several = several || walk != "" && walk != w
				walk = w
			}
		}
	}
	if several {
		return plain
	}
	return maybe
}

// Matches reports whether somebody of a key, a kind and a role may be k.
func (k *Known) Matches(key string, kind briefing.ActorKind, role *Role) bool {
	return k.kindFits(kind) && k.likeness(key, kind, role) > other
}

// kindFits reports whether somebody of a kind may be k, as far as kinds tell.
func (k *Known) kindFits(kind briefing.ActorKind) bool {
	return (k.Kind == briefing.Person) == (kind == briefing.Person)
}

// likeness is whether two of one name are one person.
type likeness uint8

const (
	other   likeness = iota
	maySame          // nothing tells them apart
	same
)

// likeness tells whether somebody of k's key and kind is k. A single name is not enough: their roles have to share a word.
func (k *Known) likeness(key string, kind briefing.ActorKind, role *Role) likeness {
	full := strings.Contains(key, " ")
	if kind != briefing.Person || full && k.index(role.text) >= 0 {
		return same
	}
	against := !full
	for _, has := range k.roles {
		if full && has.walk != "" && has.walk == role.walk || has.shareWord(role) {
			return same
		}
		against = against || k.against(has, role)
	}
	if against {
		return other
	}
	return maySame
}

// against reports whether somebody of one walk of life, which k has, is not of another. What
// somebody once was is not against anything but sport, which nobody takes up later.
func (k *Known) against(has, now *Role) bool {
	switch {
	case has.walk == "" || now.walk == "":
		return false
	case now.walk == sport && !now.past:
		return true
	case has.past || slices.ContainsFunc(k.roles, func(r *Role) bool { return r.past && r.walk == has.walk }):
		return false
	case now.past:
		return has.walk == sport
	}
	return true
}

// walk is the first walk of life that is known of k, or "".
func (k *Known) walk() string {
	for _, r := range k.roles {
		if r.walk != "" {
			return r.walk
		}
	}
	return ""
}
