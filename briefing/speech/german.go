package speech

import (
	"slices"
	"strings"

	"brief/briefing/lexicon"
)

// compoundClass returns what a German compound that the lexicon lacks is by its last
// part: "Bundesfinanzminister", "Hauptgeschäftsführerin"; 0 where that tells nothing.
func compoundClass(word string) class {
	if len(word) < 9 {
		return 0
	}
	if endsOf(strings.TrimSuffix(word, "in"))&officeEnds != 0 {
		return role
	}
	switch ends := endsOf(word); {
	case ends&bodyEnds != 0:
		return body
	case ends&saidEnds != 0:
		return sayNoun
	case ends&textEnds != 0:
		return docNoun
	}
	return 0
}

// endsOf returns the sets of the words, parts of compounds, that word ends with and has more before.
func endsOf(word string) wordSet {
	const shortest, longest = 4, 15 // bytes of a part
	var all wordSet
	for i := max(1, len(word)-longest); i <= len(word)-shortest; i++ {
		all |= setsOf(word[i:])
	}
	return all
}

// endsIn reports whether word has more before one of ends.
func endsIn(word string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool {
		return len(word) > len(end) && word[len(word)-1] == end[len(end)-1] && strings.HasSuffix(word, end) // most differ in the last letter
	})
}

// hasEnding reports whether word is one of ends, or ends so.
func hasEnding(word string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(word, end) })
}

// germanClass returns what word, which may have a capital, is in German.
func germanClass(word string) class {
	var buf [48]byte
	small := lower(buf[:0], word)
	if c := look(wordTable(germanTable), small, hashOf(small)).class; c != 0 {
		return c
	}
	return compoundClass(word)
}

// GermanOffice reports whether a word with a capital is what somebody is in German:
// "Ministerin", "Hauptgeschäftsführer", "Expertin".
func GermanOffice(word string) bool { return germanClass(word)&(role|title) != 0 }

// GermanBody reports whether a word with a capital says what a body is: "Bundestag", "Landgericht".
func GermanBody(word string) bool { return germanClass(word)&body != 0 }

// GermanText reports whether a word with a capital is said of texts and what is told: "Bericht", "Angaben".
func GermanText(word string) bool { return germanClass(word)&(docNoun|sayNoun) != 0 }

// GermanGrammar reports whether word is grammar in German, at the start of a sentence as well: "Deren", "dann".
func GermanGrammar(word string) bool { return germanClass(word)&(function|quant) != 0 }

// GermanOutlet reports whether word stands before the names of outlets, firms and the like to
// say what they are: "Nachrichtenagentur", "Sender".
func GermanOutlet(word string) bool {
	return hasEnding(strings.ToLower(word), "organisation", "agentur", "sender", "magazin", "zeitung", "konzern", "unternehmen", "firma", "hersteller",
		"gewerkschaft", "portal", "netzwerk", "airline", "fluggesellschaft")
}

// GermanQuality reports whether word ends as nouns for qualities, acts and states do: "Entscheidung".
func GermanQuality(word string) bool {
	return endsIn(word, []string{"ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "nis", "tum"})
}

// germanGender returns what the offices and first names in a person's name tell:
// "Hauptgeschäftsführerin Ute Lindner".
func germanGender(name string) (male, female bool) {
	for word := range strings.FieldsSeq(name) {
		switch {
		case compoundClass(word) == role && strings.HasSuffix(word, "in"):
			return false, true
		case compoundClass(word) == role:
			return true, false
		}
		if male, female = lexicon.Gender(word); male != female {
			return male, female
		}
	}
	return false, false
}

// genitive reports whether m, right behind another phrase, may say whose that is: "der
// Sprecher | der Polizei", but not "sagte der Sprecher | dem Sender", "der Agentur" or "sagte der Zeitung | ein Sprecher".
func (a *article) genitive(m *mention) bool {
	if a.words[m.first].class&det == 0 {
		return false
	}
	switch a.tokenText(m.first) {
	case "dem", "den", "ein", "eine", "einem", "einen", "diesem", "diesen":
		return false
	}
	return !hasEnding(strings.ToLower(a.tokenText(m.head)), "agentur", "zeitung", "presse", "netzwerk")
}

// onlyKnown returns the index of the one of refs of known gender who is named in the
// paragraph of the pronoun mention m, or in the one above where its own names nobody;
// -1 for none or several, and for "sie" beside a verb in the plural. Things are "er"
// and "sie" in German as well, so nobody else counts.
func (f *finder) onlyKnown(m int, refs []referent) int {
	if u := f.mentions[m].unit; f.words[f.mentions[m].head].class&she != 0 && (f.plural(u-1) || f.plural(u+1)) {
		return -1
	}
	only, later, paragraphs := -1, f.mentions[m].first, 0
	for i := range refs {
		e, men := &f.entities[refs[i].entity], &f.mentions[refs[i].mention]
		if !f.oneParagraph(men.first, later) {
			if paragraphs++; only >= 0 || paragraphs > 1 {
				break
			}
		}
		later = men.first
		if !e.person || e.male == e.female {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// plural reports whether unit u is a verb of speech in the plural: "sagten".
func (f *finder) plural(u int) bool {
	return isCue(f.symAt(u)) && strings.HasSuffix(f.tokenText(int(f.units[u].last-1)), "en")
}

// sureCalled is about the share of words in marks that are speech where a verb says
// that somebody calls something so.
const sureCalled = 0.8

// calls reports whether a verb such as "nannte" stands before region r in its
// sentence, with no other region between: "Er nannte den Entwurf „ein Stück aus dem Tollhaus“".
func (f *finder) calls(r int) bool {
	u := f.labelBefore(f.regionUnit(r))
	if u < 0 {
		return false
	}
	switch f.tokenText(int(f.units[u].last - 1)) {
	case "genannt", "bezeichnet", "nennen", "bezeichnen":
		return false
	}
	return true
}

// labelBefore returns the unit of the nearest such verb before unit u, finite or not; or -1.
func (f *finder) labelBefore(u int) int {
	for u--; f.symAt(u) != symLabel; u-- {
		if s := f.symAt(u); isBreak(s) || isRegion(s) {
			return -1
		}
	}
	return u
}

// tagged returns the candidate whom a German verb of speech right behind region r
// names, or -1: „…“, sagte der Papst in einem Interview. Of a description and the name
// behind its comma the name stays.
func (f *finder) tagged(r int, cands []candidate) int {
	if f.lang != german {
		return -1
	}
	u := f.regionUnit(r) + 1
	if f.symAt(u) != ',' {
		return -1
	}
	u++
	if s := f.symAt(u); s != symSay && s != symTell && s != symAccording {
		return -1
	}
	for u++; f.symAt(u) == symAdverb || f.symAt(u) == symTime; u++ {
	}
	if u >= len(f.units) || !f.maySpeak(u) {
		return -1
	}
	own := f.candidateAt(u, cands)
	if own >= 0 && f.mentions[cands[own].mention].kind == nounMention {
		for i := range cands {
			if c := &cands[i]; c.source == named && f.mentions[c.mention].kind == nameMention && f.mentions[c.mention].entity >= 0 &&
				f.described(f.mentions[c.mention].first) == f.mentions[cands[own].mention].first {
				return i
			}
		}
	}
	return own
}
