package speech

import (
	"strings"

	"brief/briefing/token"
)

// romanceCue is a verb of speech, or another word that says whose words are told, with what belongs to it: tokens [first, last).
type romanceCue struct {
	first, last int
	verb        int
	pronoun     int // that stands behind the verb: "a-t-|il| ajouté"; or -1
	kind        cueKind
}

// cueKind says what a cue is.
type cueKind uint8

const (
	noCue     cueKind = iota
	finiteCue         // "dit", "a dit"
	gerundCue         // "disant"
	weakCue           // "pour dire"
	sourceCue         // "selon"
)

// cueAt returns the cue whose verb is token j, of kind noCue where it is none.
func (a *article) cueAt(j int) romanceCue {
	none := romanceCue{}
	if j < 0 || j >= len(a.Tokens) || a.nameOf[j] >= 0 {
		return none
	}
	if first := a.sourceWords(j); first >= 0 {
		return romanceCue{first: first, last: j + 1, verb: j, pronoun: -1, kind: sourceCue}
	}
	c := romanceCue{first: j, last: j + 1, verb: j, pronoun: -1, kind: finiteCue}
	if a.makesKnown(j) {
		c.last = j + 2
	} else if !a.is(j, say|claim|label|judge|think) || a.Tokens[j].Kind == token.Punct {
		return none
	}
	word := a.small(j)
	switch at := a.auxiliaryOf(j, &c); {
	case at >= 0:
		c.first = a.clitics(at)
	case hasEnding(word, "ant", "ndo"): // "ajoutant", "añadiendo"
		c.kind = gerundCue
	case a.isInfinitive(word):
		c.kind, c.first = weakCue, a.clitics(j)
	case a.participleAlone(word) || a.isNoun(j):
		return none
	default:
		c.first = a.clitics(j)
		a.invert(&c)
	}
	return c
}

// sourceWords returns where the words begin that end with token j and say whose words or whose view something is:
// "selon", "de acuerdo |con|"; or -1.
func (a *article) sourceWords(j int) int {
	if a.is(j, according) && a.small(j) != "d'après" {
		return j
	}
	if j < 1 || a.sent[j-1] != a.sent[j] || !a.is(j, prep) && a.small(j) != "croire" {
		return -1
	}
	switch before := a.small(j - 1); a.small(j) {
	case "après":
		if before == "d'" {
			return j - 1
		}
	case "croire":
		if before == "en" {
			return j - 1
		}
	case "con", "a", "al", "com":
		if (before == "acuerdo" || before == "acordo") && a.small(j-2) == "de" {
			return j - 2
		}
	case "de", "du", "d'", "del", "do", "da", "des", "di", "della", "dell'":
		switch before {
		case "juicio", "opinión", "palabras", "avis", "yeux", "opinião", "palavras", "parere", "parole", "opinione", "dires", "detta":
			if a.is(j-2, prep|det) {
				return j - 2
			}
		}
	}
	return -1
}

// makesKnown reports whether token j is the "fait" of "fait savoir".
func (a *article) makesKnown(j int) bool {
	switch a.small(j) {
	case "fait", "font", "faisait", "fit":
		switch a.small(j + 1) {
		case "savoir", "valoir", "remarquer", "observer", "part", "comprendre", "état", "entendre":
			return true
		}
	}
	return false
}

// auxiliaryOf returns the auxiliary of the participle at token j, or -1, and notes in c the pronoun between them.
func (a *article) auxiliaryOf(j int, c *romanceCue) int {
	const reach = 6
	pronoun := -1
	for k := j - 1; k >= 0 && k >= j-reach && a.sent[k] == a.sent[j]; k-- {
		switch {
		case a.regionOf[k] >= 0 && a.regionOf[k] != a.regionOf[j] && pronoun < 0: // "a « fermement » demandé"
		case a.is(k, aux) && !a.is(k, prep) && !(a.is(k, be) && a.small(k) != "est"):
			if a.being(k) && !a.reflexive(k) {
				return -1
			}
			c.pronoun = pronoun
			return k
		case a.text(k) == "-" || a.small(k) == "t" || a.is(k, adverb|not|aux|be):
		case a.is(k, he|she|they|us) && a.text(k-1) == "-":
			pronoun = k
		default:
			return -1
		}
	}
	return -1
}

// being reports whether the auxiliary at token k is a form of "être" or "essere".
func (a *article) being(k int) bool {
	return among(a.small(k), beInRomance)
}

// reflexive reports whether a pronoun of who does it stands before token k: "s'est".
func (a *article) reflexive(k int) bool {
	switch a.small(k - 1) {
	case "s'", "se", "si":
		return true
	}
	return false
}

// clitics returns where what stands before the verb at token k begins: "ne s'en", "le ha".
func (a *article) clitics(k int) int {
	for k > 0 && a.sent[k-1] == a.sent[k] && a.regionOf[k-1] == a.regionOf[k] && (a.clitic(k-1) || a.negates(k-1)) {
		k--
	}
	return k
}

// negates reports whether token k is a "not", or one of the other small words that stand among pronouns before a verb.
func (a *article) negates(k int) bool {
	switch a.small(k) {
	case "ne", "n'", "no", "y", "en":
		return true
	}
	return false
}

// invert takes the pronoun behind the verb of c into it: "dit-|il|", "ajoute-t-|elle|".
func (a *article) invert(c *romanceCue) {
	i := c.last
	if a.text(i) != "-" {
		return
	}
	if i++; a.small(i) == "t" && a.text(i+1) == "-" {
		i += 2
	}
	if a.is(i, he|she|they|us) {
		c.pronoun, c.last = i, i+1
	}
}

// isNoun reports whether what stands before token j makes a noun of it: "la | demande", "un | appel".
func (a *article) isNoun(j int) bool {
	if j == 0 || a.sent[j-1] != a.sent[j] || a.regionOf[j-1] != a.regionOf[j] {
		return false
	}
	switch a.small(j - 1) {
	case "lo", "le", "les", "l'":
		if a.small(j-1) == "lo" || a.lang == spanish || a.is(j-2, who|that|sub|not|according) || a.is(j-2, he|she|they) || j >= 2 && a.text(j-2) == "," && a.small(j-1) == "l'" {
			return false // "comme l'|explique"
		}
		return true
	case "se", "que", "qu'", "qui", "según", "comme", "como", "s'":
		return false
	}
	return a.is(j-1, det|poss|quant|prep) && !a.standsAlone(j-1) && !a.is(j-1, adverb|that|according)
}

// isInfinitive reports whether word ends as a verb that is not inflected.
func (a *article) isInfinitive(word string) bool {
	switch a.lang {
	case french:
		return among(word, infinitivesInFrench) || hasEnding(word, "er", "ir", "dre", "ttre", "aître")
	case italian:
		return hasEnding(word, "are", "ere", "ire")
	}
	return hasEnding(word, "ar", "er", "ir")
}

// participleAlone reports whether word, with no auxiliary, ends as participles alone do.
func (a *article) participleAlone(word string) bool {
	ends := [...]string{"ado", "ido", "ados", "idos", "ada", "adas", "dicho", "uesto", "rito"}
	switch a.lang {
	case french:
		ends = [...]string{"é", "ée", "és", "ées", "ondu", "enu", "onnu", "clu", "crit"}
		if word == "écrit" || word == "décrit" { // the present as well
			return false
		}
	case italian:
		ends = [...]string{"ato", "ata", "ati", "ate", "uto", "sto", "tto", "eso", "uso"}
	}
	return hasEnding(word, ends[:]...)
}

// cueFrom returns the cue that begins at token i, behind commas and words of how: "», a-t-il ajouté".
func (a *article) cueFrom(i, limit int) romanceCue {
	const reach = 10
	for j := i; j < limit && j < i+reach && a.regionOf[j] < 0; j++ {
		c := a.cueAt(j)
		if c.kind == noCue {
			c = a.strangeCue(j, i)
		}
		if c.kind == finiteCue || c.kind == sourceCue || c.kind == weakCue && j > i && a.is(j-1, modal|prep) {
			return c
		}
		if a.nameOf[j] >= 0 || !a.is(j, aux|adverb|not|modal|be|he|she|they|us) && a.text(j) != "-" && a.small(j) != "t" && !(a.is(j, prep) && a.afterModal(j)) && !a.clitic(j) && !a.is(j, sub) {
			break
		}
	}
	return romanceCue{}
}

// strangeCue is the cue of a verb that no list has, as its place right behind marks, where token i stands, and its form
// show: "», grince-t-il", "», a grincé", "», remachó".
func (a *article) strangeCue(j, i int) romanceCue {
	if a.Tokens[j].Shape != token.Lower || a.Tokens[j].Kind != token.Word || a.is(j, function|det|poss|quant|timeWord|role|body) || a.nameOf[j] >= 0 {
		return romanceCue{}
	}
	c := romanceCue{first: j, last: j + 1, verb: j, pronoun: -1, kind: finiteCue}
	word := a.small(j)
	if at := a.auxiliaryOf(j, &c); at >= i && a.lang != spanish {
		if !hasEnding(word, "é", "i", "u", "is", "it", "ato", "uto", "ito") {
			return romanceCue{}
		}
		c.first = a.clitics(at)
		return c
	}
	if a.invert(&c); c.pronoun >= 0 {
		return c
	}
	if j <= i+1 && (a.lang == spanish && strings.HasSuffix(word, "ó") || a.lang == portuguese && len(word) > 4 && hasEnding(word, "ou", "iu")) {
		return c
	}
	return romanceCue{}
}

// afterModal reports whether the preposition at token j goes with a verb such as "tient" before it: "tient à".
func (a *article) afterModal(j int) bool { return a.is(j-1, modal|say) || a.is(j-2, modal) }

// clitic reports whether token j may be a pronoun that stands before a verb.
func (a *article) clitic(j int) bool {
	return among(a.small(j), cliticsInRomance)
}
