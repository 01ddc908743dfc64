package speech

import (
	"strings"

	"brief/briefing/lexicon"
)

// entity is somebody or something that the article names.
type entity struct {
	actor        int // of Input.Actors, from 1; 0 for a name only found here
	name         string
	person       bool
	place        bool
	male, female bool
	count        int
	first        int // first token where it is named
}

// findEntities takes the actors over.
func (a *article) findEntities() {
	for i, act := range a.Actors {
		a.entities = append(a.entities, entity{actor: i + 1, name: act.Name, person: act.Person, place: act.Place,
			male: act.Male, female: act.Female, first: -1})
		if e := &a.entities[i]; a.lang == german && e.person && !e.male && !e.female {
			e.male, e.female = germanGender(e.name)
		}
	}
}

// doubtNames drops, from a German article, names of one word that no longer
// name ends in: where all nouns are capitals, most of them are none.
func (a *article) doubtNames() {
	in := *a.Input
	in.Names = nil
	last := map[string]bool{}
	for _, n := range a.Names {
		if name := n.Of(a.Text); strings.Contains(name, " ") {
			last[lastWord(name)] = true
		}
	}
	for _, n := range a.Names {
		if name := n.Of(a.Text); strings.Contains(name, " ") || last[lastWord(name)] {
			in.Names = append(in.Names, a.withoutTail(n))
		}
	}
	a.Input = &in
}

// linkNames says which entity each name mention is. Names that are no actor's
// become entities of their own; a name whose last word ended a longer one before
// is the same.
func (a *article) linkNames() {
	byLast := map[string]int{}
	for i := range a.mentions {
		m := &a.mentions[i]
		if m.kind != nameMention {
			continue
		}
		if n := a.nameOf[m.head]; n >= 0 {
			m.entity = a.Names[n].Actor - 1
		} else {
			name := m.name.Of(a.Text)
			last := name[strings.LastIndexByte(name, ' ')+1:]
			e, known := byLast[last]
			if known && a.words[m.head].class&role != 0 {
				known = a.entities[e].name == name // "the Tory MP … the Halden MP"
			}
			if known && a.lang == german && last != name && !a.entities[e].person && !strings.HasSuffix(name, a.entities[e].name) && !strings.HasSuffix(a.entities[e].name, name) {
				known = false // "Heer | der Vereinigten Staaten"
			}
			if a.lang == german && !known && last == name {
				m.kind = nounMention // all nouns are capitals
				continue
			}
			if !known {
				e = len(a.entities)
				male, female := lexicon.Gender(name[:max(strings.IndexByte(name, ' '), 0)])
				if a.lang == german {
					male, female = germanGender(name)
				} else if among(last, thingNames) {
					male, female = false, false
				}
				a.entities = append(a.entities, entity{name: name, person: male || female, male: male, female: female, first: -1})
				byLast[last] = e
			}
			m.entity = e
		}
		e := &a.entities[m.entity]
		e.count++
		if e.first < 0 {
			e.first = m.first
		}
	}
}

// lastWord is the last word of a name, in lower case and without a possessive ending.
func lastWord(s string) string {
	s = strings.ReplaceAll(s, "’", "'")
	s = strings.TrimRight(strings.ToLower(s), ".,")
	s = strings.TrimSuffix(s, "'s")
	return s[strings.LastIndexByte(s, ' ')+1:]
}
