package briefing

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing/lexicon"
)

// personNoun reports whether head, the last word of a description, is what one
// person is. Of a people's names only one that stands alone is ("the German").
func personNoun(head string, alone bool) bool {
	f := lexicon.Lookup(head)
	switch {
	case strings.HasSuffix(head, "-year-old"):
		return true
	case f.Has(lexicon.People):
		return alone && !strings.HasSuffix(head, "s") && !plural(head)
	}
	return f.Has(lexicon.Role) && !f.Has(lexicon.OrgHead) && !plural(head)
}

// plural reports whether head is a people's name that stands for all of them: "the French", "the Dutch".
func plural(head string) bool {
	return strings.HasSuffix(head, "ch") && head != "czech" || strings.HasSuffix(head, "sh") || strings.HasSuffix(head, "ese") || strings.HasSuffix(head, "ss")
}

// epithet reports whether a writer calls somebody head who has just been named, so
// as not to repeat the name. Of those who speak for others or go unnamed nobody can be sure.
func epithet(head string, alone bool) bool {
	switch head {
	case "midfielder", "striker", "winger", "forward", "defender", "goalkeeper", "keeper", "full-back", "fullback", "quarterback", "linebacker", "pitcher",
		"skipper", "veteran", "playmaker", "driver", "rider", "golfer", "boxer", "swimmer", "sprinter", "cyclist", "player", "rookie", "teenager", "champion", "coach", "captain", "batsman", "bowler",
		"singer", "songwriter", "rapper", "actor", "actress", "star", "filmmaker", "novelist", "comedian", "musician", "playwright", "guitarist", "presenter",
		"pensioner", "widow", "widower", "businessman", "businesswoman", "billionaire", "entrepreneur", "tycoon", "magnate", "lawmaker", "congressman", "congresswoman", "backbencher",
		"politician", "economist", "strategist", "historian", "scientist", "astronaut", "physicist", "biologist":
		return true
	}
	return strings.HasSuffix(head, "-year-old") || alone && lexicon.Lookup(head).Has(lexicon.People)
}

// otherPeople reports whether words before a head say more than that it is that one:
// a capital or a number may tell somebody else.
func otherPeople(words []string) bool {
	for _, w := range words {
		if w[0] < 'a' || w[0] > 'z' || w == "other" || w == "second" || w == "first" || w == "third" {
			return true
		}
	}
	return false
}

// sameRole reports whether words, of a description, tell the same as role does: one
// head, and of the other words that tell people apart one at least.
func sameRole(role string, words []string) bool {
	fields := strings.Fields(role)
	for i, w := range fields {
		switch w {
		case "of", "at", "for", "in", "to", "who", "and":
			fields = fields[:i]
		}
		if i < len(fields) && strings.HasSuffix(w, ",") {
			fields = fields[:i+1]
		}
		if i+1 >= len(fields) {
			break
		}
	}
	last := len(words) - 1
	if len(fields) == 0 || !strings.EqualFold(strings.Trim(fields[len(fields)-1], ",.’'"), words[last]) {
		return false
	}
	shared := 0
	for _, w := range words[:last] {
		if slices.ContainsFunc(fields, func(f string) bool { return strings.EqualFold(f, w) }) {
			shared++
		}
	}
	return last == 0 || shared > 0 || !otherPeople(words[:last]) && !slices.Contains(words[:last], "former")
}

// introduces reports whether text speaks of somebody new who is head: "an officer", "another old officer".
func introduces(text, head string) bool {
	fields := strings.Fields(text)
	for i, w := range fields {
		if !strings.EqualFold(strings.Trim(w, ",.;:”\"’"), head) {
			continue
		}
		for _, before := range fields[max(i-4, 0):i] {
			switch strings.ToLower(before) {
			case "a", "an", "another", "one", "other", "second":
				return true
			}
		}
	}
	return false
}

func sortByStart(named []naming) {
	slices.SortFunc(named, func(a, b naming) int { return cmp.Compare(a.Start, b.Start) })
}
