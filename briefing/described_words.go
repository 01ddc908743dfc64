package briefing

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
)

// says reports whether word is in the class, with a capital or without.
func (c describedClass) says(word string) bool { return c.holds(strings.ToLower(word)) }

// personNoun reports whether head, the last word of a description, is what one
// person is. Of a people's names only one that stands alone is ("the German").
func personNoun(head string, alone bool) bool {
	f := lexicon.Lookup(head)
	switch {
	case strings.HasSuffix(head, "-year-old"):
		return true
	case f.Has(lexicon.People):
		return alone && !wholePeople(head)
	}
	return f.Has(lexicon.Role) && !f.Has(lexicon.OrgHead) || epithet(head, alone)
}

// wholePeople reports whether a people's name stands for all of them: "the French", "the Swiss", "the Germans".
func wholePeople(name string) bool {
	return strings.HasSuffix(name, "ch") && name != "czech" || strings.HasSuffix(name, "sh") || strings.HasSuffix(name, "ese") || strings.HasSuffix(name, "s")
}

// epithet reports whether a writer calls somebody head who has just been named, so
// as not to repeat the name. Of those who speak for others or go unnamed nobody can be sure.
func epithet(head string, alone bool) bool {
	return epithetNouns.holds(head) || strings.HasSuffix(head, "-year-old") || alone && lexicon.Lookup(head).Has(lexicon.People)
}

// alsoCalled reports whether somebody with a role of that head may be called head, which tells the same or less: the ambassador is "the envoy".
func alsoCalled(role, head string) bool {
	return describedClass("\nalso-" + head + ":").holds(strings.ToLower(role))
}

// otherPeople reports whether words before a head say more than that it is that one:
// a capital or a number may tell somebody else.
func otherPeople(words []string) bool {
	for i, w := range words {
		if w == "first" && i == len(words)-1 && i > 0 && words[0] == "former" {
			continue // "the former | first | minister", "… lady"
		}
		if w[0] < 'a' || w[0] > 'z' || w == "other" || w == "second" || w == "first" || w == "third" {
			return true
		}
	}
	return false
}

// sameRole reports whether words, of a description, tell the same as role does: one
// head, and of the other words that tell people apart one at least.
func sameRole(role string, words []string) bool {
	fields := roleWords(role)
	last := len(words) - 1
	if len(fields) == 0 {
		return false
	}
	own := fields[len(fields)-1]
	same := strings.EqualFold(own, words[last])
	if !same && (!alsoCalled(own, words[last]) || prosecutes(fields)) {
		return false
	}
	if slices.Contains(words[:last], "state") && !hasWord(fields, "state") {
		return false // "the | state | senator" is none of Congress
	}
	if deputizes(fields) != deputizes(words) {
		return false
	}
	has := func(w string) bool {
		return hasWord(fields, w) || slices.ContainsFunc(fields, func(f string) bool { return isPeopleOf(w, f) })
	}
	shared := slices.ContainsFunc(words[:last], has)
	if shared && slices.ContainsFunc(words[:last], func(w string) bool { return isName(w) && !has(w) && !ofParty([]string{w}) }) {
		return false // the | Norland | Open champion is not that of the Halden Open
	}
	if !same {
		return last == 0 || shared
	}
	if last == 1 && ofParty(words[:1]) && !ofParty(fields) {
		return true // "Gov. Ana Ruiz … the Republican governor"
	}
	return last == 0 || shared || !otherPeople(words[:last]) && !slices.Contains(words[:last], "former")
}

// hasWord reports whether word is one of a role's words.
func hasWord(role []string, word string) bool {
	return slices.ContainsFunc(role, func(w string) bool { return strings.EqualFold(w, word) })
}

// prosecutes reports whether a role's words tell of an attorney whom nobody calls a lawyer: "district attorney".
func prosecutes(role []string) bool {
	return slices.ContainsFunc([]string{"district", "county", "state", "city", "prosecuting"}, func(w string) bool { return hasWord(role, w) })
}

// isPeopleOf reports whether people is the name of those from the place: "Australian" of "Australia", "Italian" of "Italy", but not
// "Iraqi" of "Iran", and not "Nigerian" of "Niger", which is of Nigeria.
func isPeopleOf(people, place string) bool {
	const shortest = 4 // letters
	if len(place) < shortest || place == "Niger" || !lexicon.Lookup(people).Has(lexicon.People) {
		return false
	}
	for _, stem := range []string{place, strings.TrimRight(place, "aeoy")} {
		switch ending, ok := strings.CutPrefix(people, stem); {
		case !ok:
		case ending == "n", ending == "an", ending == "ian", ending == "i", ending == "ese":
			return true
		}
	}
	return false
}

// deputizes reports whether words tell of the deputy of whoever has the office: "the mayor" is not the | deputy | mayor.
func deputizes(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, "deputy") || strings.EqualFold(w, "vice") })
}

// holds reports whether role is the office, at most of some land ("Norland Prime
// Minister"), and has not been given up or to somebody's deputy.
func holds(role, office string) bool {
	of, ok := strings.CutSuffix(strings.Join(roleWords(role), " "), office)
	if !ok || of != "" && !strings.HasSuffix(of, " ") {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(of)), notInOffice.holds)
}

// inFull is the word that a title is short for, or the word itself.
func inFull(word string) string {
	switch word {
	case "Gov.":
		return "governor"
	case "Sen.":
		return "senator"
	case "Gen.":
		return "general"
	case "Col.":
		return "colonel"
	case "Capt.":
		return "captain"
	case "Sgt.":
		return "sergeant"
	case "Lt.":
		return "lieutenant"
	case "Prof.":
		return "professor"
	case "Rev.":
		return "reverend"
	}
	return word
}

// roleWords returns the words of a role up to its head: "chief executive" of
// "chief executive of Acme, a lender".
func roleWords(role string) []string {
	var out []string
	for w := range strings.FieldsSeq(role) {
		switch w {
		case "of", "at", "for", "from", "in", "to", "with", "who", "and", "representing":
			return out
		}
		word := strings.TrimRight(w, ",")
		out = append(out, inFull(word))
		if word != w {
			break
		}
	}
	return out
}

// roleHead is the last of a role's words: "executive" of "chief executive of Acme"; "" without a role.
func roleHead(role string) string {
	words := roleWords(role)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
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

// isName reports whether w begins with a capital.
func isName(w string) bool { return 'A' <= w[0] && w[0] <= 'Z' }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
