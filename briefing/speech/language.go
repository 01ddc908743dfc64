package speech

import "brief/briefing/token"

// Language is what an article is written in; it seeds the features, so that each language that the model
// serves learns weights of its own.
type Language uint32

// The languages. Of the Romance ones nothing is learned: rules alone find who speaks there.
const (
	english Language = iota
	german
	french
	spanish
	portuguese
	italian
)

// Romance reports whether l is French, Spanish, Portuguese or Italian.
func (l Language) Romance() bool { return l >= french }

// German reports whether l is German.
func (l Language) German() bool { return l == german }

// table returns the words of l.
func (l Language) table() wordTable {
	switch l {
	case german:
		return wordTable(germanTable)
	case french:
		return wordTable(frenchTable)
	case spanish:
		return wordTable(spanishTable)
	case portuguese:
		return wordTable(portugueseTable)
	case italian:
		return wordTable(italianTable)
	}
	return wordTable(englishTable)
}

// leastRomance is how many small words of a Romance language make an article one in it, where they are
// more than twice those of English and of German.
const leastRomance = 3

// LanguageOf tells the language of text by its small words among the first tokens: German where its articles and
// conjunctions outnumber English ones, a Romance language where its own are by far the most, else English.
func LanguageOf(text string, tokens []token.Token) Language {
	var en, de, shared int
	var own [italian + 1]int
	for _, t := range tokens[:min(len(tokens), 600)] {
		if t.Shape != token.Lower {
			continue // as none of the words is
		}
		switch text[t.Start:t.End()] {
		case "der", "die", "und", "den", "das", "nicht", "von", "ist", "dem", "ein", "eine", "einen", "einem", "einer", "mit", "auf", "für", "sich", "auch", "sagte", "wird", "wurde", "über", "nach", "zum", "zur":
			de++
		case "the", "and", "of", "to", "is", "that":
			en++
		case "la", "de", "que", "un", "en", "una", "del", "con", "ha", "se":
			shared++
		case "le", "les", "des", "et", "est", "du", "selon", "dans", "qui", "aux", "une", "sur", "pour", "avec", "au", "ne", "pas", "ce", "cette", "ses", "nous", "elle", "été", "ont", "sont":
			own[french]++
		case "el", "los", "las", "y", "por", "para", "más", "pero", "según", "es", "está", "dijo", "también", "fue", "como", "desde", "su":
			own[spanish]++
		case "os", "não", "em", "um", "uma", "da", "pelo", "pela", "ao", "são", "dos", "na", "é", "foi", "disse", "com", "mais", "também":
			own[portuguese]++
		case "il", "di", "che", "è", "della", "gli", "nel", "sono", "alla", "dei", "non", "più", "anche", "nella", "delle":
			own[italian]++
		}
	}
	best := french
	for l := spanish; l <= italian; l++ {
		if own[l] > own[best] {
			best = l
		}
	}
	if all := own[best] + shared; own[best] > 0 && all >= leastRomance && all > 2*en && all > 2*de {
		return best
	}
	if de > en {
		return german
	}
	return english
}

// Tokens returns the tokens of text cut as its language joins words, "l’ | Assemblée" in French, and
// the language that they tell then.
func Tokens(text string, tokens []token.Token) ([]token.Token, Language) {
	l := LanguageOf(text, tokens)
	if l == french || l == italian {
		tokens = token.Elide(tokens, text)
		l = LanguageOf(text, tokens)
	}
	return tokens, l
}

// class returns what word, which may have a capital, is in l; a Romance language's words alone are known here.
func (l Language) class(word string) class {
	var buf [32]byte
	if !l.Romance() {
		return 0
	}
	small := lower(buf[:0], word)
	return look(l.table(), small, hashOf(small)).class
}

// Office reports whether word says what somebody is: "ministre", "portavoz".
func (l Language) Office(word string) bool { return l.class(word)&(role|title) != 0 }

// Body reports whether word says what a body is: "gouvernement", "fiscalía".
func (l Language) Body(word string) bool { return l.class(word)&body != 0 }

// Honour reports whether word stands before a name and is no part of it: "Mme", "don".
func (l Language) Honour(word string) bool { return l.class(word)&title != 0 }

// Grammar reports whether word is grammar, of time or of speech, and so no part of a name: "Selon", "Ayer".
func (l Language) Grammar(word string) bool {
	c := l.class(word)
	return c&(function|starter|timeWord|cueVerb|adverb) != 0 && c&(role|body|title) == 0
}

// Tells reports whether word ends what is said of somebody: a verb, "que", "qui".
func (l Language) Tells(word string) bool {
	return l.class(word)&(cueVerb|aux|be|modal|who|that|sub) != 0 && l.class(word)&(prep|role|body|title|det) == 0
}

// Place reports whether name is a land's or a large region's.
func (l Language) Place(name string) bool { return l.class(name)&site != 0 }

// Rank reports whether word stands before an office as part of it: "premier", "ancien".
func (l Language) Rank(word string) bool { return l.class(word)&quant != 0 }

// Speaks reports whether word is a form of a verb of speech.
func (l Language) Speaks(word string) bool {
	return l.class(word)&(say|judge|label) != 0 && l.class(word)&(prep|role|body|title|det) == 0
}

// Source reports whether word says whose words something is: "selon", "segundo".
func (l Language) Source(word string) bool { return l.class(word)&according != 0 }
