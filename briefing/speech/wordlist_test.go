package speech

import (
	"encoding/binary"
	"slices"
	"strings"
)

// wordList maps lower-case word forms to what they are.
type wordList map[string]entry

// classNames are the classes as the lists call them.
var classNames = map[string]class{
	"say": say, "ask": ask, "tell": tell, "write": write, "claim": claim, "label": label, "judge": judge,
	"act": act, "think": think, "seem": seem, "light": light, "saynoun": sayNoun, "doc": docNoun,
	"verb": plainVerb, "be": be, "aux": aux, "modal": modal, "not": not, "det": det, "poss": poss,
	"quant": quant, "he": he, "she": she, "they": they, "it": it, "i": firstPerson, "we": us, "you": you,
	"who": who, "which": which, "that": that, "wh": wh, "prep": prep, "to": to, "and": and, "but": but,
	"sub": sub, "adv": adverb, "time": timeWord, "title": title, "role": role, "body": body, "site": site,
	"according": according, "feeling": feeling, "hearsay": hearsay,
}

// setNames are the sets of words/sets.txt as it calls them.
var setNames = map[string]class{
	"wonWords":         class(wonWords),
	"playerNouns":      class(playerNouns),
	"dealNouns":        class(dealNouns),
	"dealNames":        class(dealNames),
	"noticeWords":      class(noticeWords),
	"thingNames":       class(thingNames),
	"speechNouns":      class(speechNouns),
	"hearingTitles":    class(hearingTitles),
	"teamRoles":        class(teamRoles),
	"secondRoles":      class(secondRoles),
	"shortBeforeNames": class(shortBeforeNames),
	"wholeShorts":      class(wholeShorts),
	"shortInGerman":    class(shortInGerman),
	"subjunctives":     class(subjunctives),
	"smallInTitles":    class(smallInTitles),
	"opinionWords":     class(opinionWords),
	"passingWords":     class(passingWords),
	"utteranceNouns":   class(utteranceNouns),
	"sittingWords":     class(sittingWords),
	"platformWords":    class(platformWords),
	"namedDays":        class(namedDays),
	"partWords":        class(partWords),
	"onlyVerbs":        class(onlyVerbs),
	"sameInPast":       class(sameInPast),
	"belongsNouns":     class(belongsNouns),
	"crewNouns":        class(crewNouns),
	"gestureVerbs":     class(gestureVerbs),
	"forwardVerbs":     class(forwardVerbs),
	"hearerForms":      class(hearerForms),
	"pressNouns":       class(pressNouns),
	"overSomething":    class(overSomething),
	"aloneInRomance":   class(aloneInRomance),
	"ofInRomance":      class(ofInRomance),
	"cliticsInRomance": class(cliticsInRomance),

	"officeEnds":          class(officeEnds),
	"bodyEnds":            class(bodyEnds),
	"saidEnds":            class(saidEnds),
	"textEnds":            class(textEnds),
	"workNouns":           class(workNouns),
	"nicknameWords":       class(nicknameWords),
	"termNouns":           class(termNouns),
	"leadVerbs":           class(leadVerbs),
	"bodyVerbs":           class(bodyVerbs),
	"shareRatings":        class(shareRatings),
	"denialVerbs":         class(denialVerbs),
	"deniedNouns":         class(deniedNouns),
	"workInRomance":       class(workInRomance),
	"beInRomance":         class(beInRomance),
	"infinitivesInFrench": class(infinitivesInFrench),
	"objectArticles":      class(objectArticles),
	"beforeParts":         class(beforeParts),
	"shortAfterNames":     class(shortAfterNames),
	"subjectsInRomance":   class(subjectsInRomance),
	"severalInRomance":    class(severalInRomance),
	"definiteInRomance":   class(definiteInRomance),
}

// parseLexicon reads one of the lists, whose classes or sets have names; verbs are inflected in words/en.txt.
func parseLexicon(data string, names map[string]class, inflect bool) wordList {
	lex := make(wordList, 4096)
	for line := range strings.Lines(data) {
		name, words, ok := strings.Cut(line, ":")
		c := names[name]
		if !ok || c == 0 {
			continue
		}
		for word := range strings.FieldsSeq(words) {
			if inflect && c&anyVerb != 0 && word != "be" {
				lex.addVerb(word, c)
			} else {
				lex.add(word, c, hashOf(word), noForm)
			}
		}
	}
	return lex
}

// add gives word one class more; what it was first stays its lemma.
func (l wordList) add(word string, c class, lemma uint32, f form) {
	e, known := l[word]
	if !known {
		e.lemma = lemma
	}
	if e.form == noForm {
		e.form = f
	}
	e.class |= c
	l[word] = e
}

// addVerb adds the forms of a verb given as "base" or "base=past" or "base=past=participle".
func (l wordList) addVerb(spec string, c class) {
	parts := strings.Split(spec, "=")
	verb, lemma := parts[0], hashOf(parts[0])
	l.add(verb, c, lemma, base)
	stem := verb
	switch {
	case strings.HasSuffix(verb, "y") && len(verb) > 2 && !isVowel(verb[len(verb)-2]):
		l.add(verb[:len(verb)-1]+"ies", c, lemma, third)
		if len(parts) == 1 {
			l.add(verb[:len(verb)-1]+"ied", c, lemma, past)
		}
		l.add(verb+"ing", c, lemma, gerund)
		parts = append(parts, "")
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "x"), strings.HasSuffix(verb, "o"):
		l.add(verb+"es", c, lemma, third)
	default:
		l.add(verb+"s", c, lemma, third)
	}
	if strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee") {
		stem = verb[:len(verb)-1]
	}
	l.add(stem+"ing", c, lemma, gerund)
	double := doubled(verb)
	if double != "" {
		l.add(double+"ing", c, lemma, gerund)
	}
	if len(parts) > 1 {
		for _, p := range parts[1:] {
			if p != "" {
				l.add(p, c, lemma, past)
			}
		}
		return
	}
	if strings.HasSuffix(verb, "e") {
		l.add(verb+"d", c, lemma, past)
		return
	}
	l.add(stem+"ed", c, lemma, past)
	if double != "" {
		l.add(double+"ed", c, lemma, past)
	}
}

// doubled returns verb with its last consonant twice, where it may be so.
func doubled(verb string) string {
	n := len(verb)
	if n < 3 || isVowel(verb[n-1]) || strings.IndexByte("wxy", verb[n-1]) >= 0 || !isVowel(verb[n-2]) || isVowel(verb[n-3]) {
		return ""
	}
	return verb + verb[n-1:]
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// pack returns the list as the bytes of a wordTable.
func (l wordList) pack() []byte {
	slots := 1
	for slots < 2*len(l) {
		slots *= 2
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(slots))
	out = append(out, make([]byte, slots*slotSize)...)
	words := make([]string, 0, len(l))
	for w := range l {
		words = append(words, w)
	}
	slices.Sort(words)
	for _, w := range words {
		h := hashOf(w)
		i := slotOf(h, slots)
		for binary.LittleEndian.Uint32(out[slotSize*(1+i):]) != 0 {
			i = (i + 1) & (slots - 1)
		}
		binary.LittleEndian.PutUint32(out[slotSize*(1+i):], h&^offsetMask|uint32(len(out)))
		e := l[w]
		out = binary.LittleEndian.AppendUint64(out, uint64(e.class))
		out = binary.LittleEndian.AppendUint32(out, e.lemma)
		out = append(append(out, byte(e.form), byte(len(w))), w...)
	}
	return out
}
