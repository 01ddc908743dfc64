package library

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing"
)

// among returns which of the speakers of a key s is, whose role has the facts, or nil. Where their
// walks of life tell several apart and s has none, it is none of these.
func among(known []*speakerRow, key string, s Speaker, role *roleFacts, here []int64) *speakerRow {
	for _, k := range known {
		if k.kindFits(s.Kind) && slices.Contains(here, k.id) {
			return k
		}
	}
	var maybe, plain *speakerRow // plain: nothing is known of what they do
	walk, several := "", false
	for _, k := range known {
		if !k.kindFits(s.Kind) {
			continue
		}
		switch k.likeness(key, s, role) {
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

// kindFits reports whether somebody of a kind may be k, as far as kinds tell.
func (k *speakerRow) kindFits(kind briefing.ActorKind) bool {
	return (k.kind == briefing.Person) == (kind == briefing.Person)
}

// matches reports whether s, of that key, may be k.
func (k *speakerRow) matches(key string, s Speaker) bool {
	return k.kindFits(s.Kind) && k.likeness(key, s, newRoleFacts(s.Role)) > other
}

// likeness is whether two of one name are one person.
type likeness uint8

const (
	other   likeness = iota
	maySame          // nothing tells them apart
	same
)

// likeness tells whether s, of that key and kind, is k. A single name is not enough: their roles have to share a word.
func (k *speakerRow) likeness(key string, s Speaker, role *roleFacts) likeness {
	full := strings.Contains(key, " ")
	if s.Kind != briefing.Person || full && slices.Contains(k.roles, s.Role) {
		return same
	}
	against := !full
	for _, has := range k.facts {
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
func (k *speakerRow) against(has, now *roleFacts) bool {
	switch {
	case has.walk == "" || now.walk == "":
		return false
	case now.walk == sport && !now.past:
		return true
	case has.past || slices.ContainsFunc(k.facts, func(f *roleFacts) bool { return f.past && f.walk == has.walk }):
		return false
	case now.past:
		return has.walk == sport
	}
	return true
}

// walk is the first walk of life that is known of k, or "".
func (k *speakerRow) walk() string {
	for _, f := range k.facts {
		if f.walk != "" {
			return f.walk
		}
	}
	return ""
}
