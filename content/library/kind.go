package library

import (
	"slices"
	"strings"
	"unicode"

	"brief/briefing"
	"brief/briefing/lexicon"
)

// quoteKind returns the kind with the number, which a damaged file may have wrong.
func quoteKind(n int) briefing.QuoteKind {
	if n < 0 || n > int(briefing.Other) {
		return briefing.Other
	}
	return briefing.QuoteKind(n)
}

// knownKind returns the kind of an actor with the number, a person where there is none.
func knownKind(n int) briefing.ActorKind {
	if n < 0 || n > int(briefing.Place) {
		return briefing.Person
	}
	return briefing.ActorKind(n)
}

// likelyKind tells from a name alone what it is of, for lines that do not say: a person unless a
// word or the list of known names says otherwise.
func likelyKind(name string) briefing.ActorKind {
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '\'' && r != '’' && r != '-'
	})
	if len(words) == 0 {
		return briefing.Person
	}
	for i, w := range words {
		words[i] = strings.TrimSuffix(w, ".")
	}
	bare := strings.TrimSuffix(strings.ToLower(strings.TrimPrefix(name, "the ")), ".")
	if full, place := lexicon.Known([]byte(bare)); full != "" && place {
		return briefing.Place
	} else if full != "" {
		return briefing.Organization
	}
	last := lexicon.Lookup(words[len(words)-1])
	switch {
	case len(words) == 2 && personAmong(words) && slices.Contains(alsoSurnames[:], words[1]):
		return briefing.Person
	case last.Has(lexicon.Company | lexicon.OrgHead | lexicon.Venue), bodyAmong(words) && !personAmong(words), len(words) == 1 && acronym(words[0]):
		return briefing.Organization
	case last.Has(lexicon.PlaceHead) && !personAmong(words):
		return briefing.Place
	}
	return briefing.Person
}

// alsoSurnames end names of bodies and are surnames as well.
var alsoSurnames = [...]string{"Abbey", "Bank", "Church", "College", "Court", "Hall", "House", "Temple"}

// personAmong reports whether one of words is of people: a first name before others, or what stands before names.
func personAmong(words []string) bool {
	male, female := lexicon.Gender(words[0])
	if len(words) > 1 && (male || female) {
		return true
	}
	for _, w := range words[:len(words)-1] {
		if lexicon.Lookup(w).Has(lexicon.Honorific) {
			return true
		}
	}
	return false
}

// bodyAmong reports whether one of words makes a name a body's.
func bodyAmong(words []string) bool {
	for _, w := range words {
		if lexicon.Lookup(w).Has(lexicon.OrgHead | lexicon.Venue) {
			return true
		}
	}
	return false
}

// acronym reports whether word is of capitals alone, two to six.
func acronym(word string) bool {
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case r != '.':
			return false
		}
	}
	return 2 <= capitals && capitals <= 6
}
