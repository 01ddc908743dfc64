package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
	"brief/content"
)

// mentionKind says how a mention refers.
type mentionKind uint8

const (
	nounMention    mentionKind = iota // "a spokesman for X", "the ministry"
	nameMention                       // it ends in a name
	pronounMention                    // "he", "who", "others"
)

// mention is a noun phrase that may be a speaker.
type mention struct {
	first, last int // half-open range of tokens
	head        int // its last token that is a word
	extent      int // last, with the "of …" and "for …" that follow
	kind        mentionKind
	name        content.Span // of a name: the name alone
	entity      int          // index of who it is, or -1
	inner       bool         // it belongs to somebody's description: "the ministry" in "a spokesman for the ministry"
	unit        int
}

// mentionAt is the mention that unit u is.
func (a *article) mentionAt(u int) *mention { return &a.mentions[a.units[u].ref] }

// isPronoun reports whether m is a pronoun of one of the classes c.
func (a *article) isPronoun(m *mention, c class) bool {
	return m.kind == pronounMention && a.words[m.head].class&c != 0
}

// ownNameStart is the first token of the name that m ends with, behind what its bearer is: "the mayor | Ana Ruiz".
func (a *article) ownNameStart(m *mention) int {
	at := m.head
	for at > m.first && a.nameOf[at-1] == a.nameOf[m.head] {
		at--
	}
	return at
}

// isPersonAt reports whether unit u is a person's name.
func (a *article) isPersonAt(u int) bool { return a.symAt(u) == symName && a.isPerson(a.mentionAt(u)) }

// chunk finds the noun phrases outside regions, by closed word classes and the
// shapes of words: a cheap stand-in for a parser.
func (a *article) chunk() {
	if a.lang == english {
		a.noteTitled()
	}
	for i := 0; i < len(a.Tokens); {
		if a.regionOf[i] >= 0 || a.opensNone(i) {
			i++
			continue
		}
		if a.words[i].class&pronoun != 0 && !a.possesses(i) && !a.isUnitedStates(i) {
			a.mentions = append(a.mentions, mention{first: i, last: i + 1, head: i, extent: i + 1, kind: pronounMention, entity: -1})
			i++
			continue
		}
		last, head := a.phrase(i)
		if head < 0 {
			i++
			continue
		}
		a.addPhrase(i, last, head)
		i = last
	}
	a.extend()
}

// isUnitedStates reports whether token i is "US" as the name of the country, and no pronoun.
func (a *article) isUnitedStates(i int) bool {
	return a.nameOf[i] >= 0 && a.tokenText(i) == "US"
}

// opensNone reports whether token i is a mark that stands behind no number, or a small word
// of grammar that is no pronoun or article: no phrase begins with it, as with most tokens.
func (a *article) opensNone(i int) bool {
	if a.Tokens[i].Kind == token.Punct {
		return i > 0 && a.Tokens[i-1].Kind != token.Number
	}
	if a.leadsIn(i) {
		return true
	}
	c := a.words[i].class
	return c&function != 0 && c&(pronoun|starter) == 0 && a.nameOf[i] < 0 && a.Tokens[i].Shape == token.Lower
}

// leadsIn reports whether token i is all that a sentence has before its subject of what whoever speaks does: "Reacting, the mayor said …".
func (a *article) leadsIn(i int) bool {
	t := a.Tokens[i]
	return a.lang == english && t.Kind == token.Word && t.Shape == token.Capital && a.nameOf[i] < 0 && strings.HasSuffix(a.tokenText(i), "ing") && t.Len() > 6 &&
		i+2 < len(a.Tokens) && a.tokenText(i+1) == "," && (i == 0 || a.sent[i-1] != a.sent[i]) && a.subjectSays(i+2)
}

// subjectSays reports whether a subject begins at token first and, with what commas tell of it, a verb of speech is behind it: not
// "Harling, | the coach, said", "Harling, | 32, of Halden, said" or "Nothing, | he said, is lost".
func (a *article) subjectSays(first int) bool {
	const reach = 16 // tokens
	commas := 0
	for j := first; j < min(first+reach, len(a.Tokens)-1) && a.sent[j] == a.sent[first]; j++ {
		switch c := a.words[j].class; {
		case a.tokenText(j) == ",":
			commas++
		case j == first && (a.Tokens[j].Kind != token.Word || c&prep != 0):
			return false
		case c&cueVerb != 0 && a.words[j].form != base:
			tag := a.tokenText(j+1) == "," && (j+2 == len(a.Tokens) || a.regionOf[j+2] < 0)
			return j > first && commas%2 == 0 && !tag
		}
	}
	return false
}

// possesses reports whether "her" or "his" at token i stands before a noun.
func (a *article) possesses(i int) bool {
	return a.words[i].class&poss != 0 && i+1 < len(a.Tokens) && a.contentWord(i+1, i)
}

// longestStart is how many tokens, articles and the like, may stand before the
// first noun of a phrase.
const longestStart = 32

// phrase returns the end and the head of the noun phrase at token i; the head
// is -1 when there is none.
func (a *article) phrase(i int) (last, head int) {
	head = -1
	j := i
	for j < len(a.Tokens) && a.regionOf[j] < 0 && (j == i || !a.Tokens[j].First()) && (head >= 0 || j-i < longestStart) {
		t := a.Tokens[j]
		switch {
		case a.lang == german && j > i && a.parts(j), head >= 0 && a.lang == english && a.tellsWhen(j) && a.words[head].class&timeWord == 0:
			return j, head
		case head >= 0 && a.inCharge(j): // "Minister | for | Roads | and | Water Ana Ruiz"
		case head < 0 && a.words[j].class&starter != 0 && !a.isName(j):
			if (a.words[j].class&quant != 0 || j == i && a.isAnother(j)) && !a.phraseGoesOn(j+1) && !a.hyphenated(j+2) {
				return j + 1, j // "some said"
			}
		case t.Kind == token.Number:
			at, noun, ends := a.number(j, head)
			if ends {
				return at, noun
			}
			j = at
		case t.Kind == token.Suffix && head == j-1 && head >= 0:
			if a.tokenText(j) == "'t" || !a.phraseGoesOn(j+1) {
				return j, head
			}
		case a.lang == german && head >= 0 && t.Kind == token.Punct && a.tokenText(j) == "-" && a.suspends(j):
			j++ // "und"
		case t.Kind == token.Punct:
			if head < 0 && a.Tokens[max(j-1, 0)].Kind != token.Number && (j == i || !a.hyphenated(j+1)) || !a.joins(j) {
				return j, head
			}
		case head >= 0 && a.isWholeSentence(i, j): // "Ruiz shrugs."
			return j, head
		case a.contentWord(j, j-1):
			if a.lang == english || t.Shape != token.Lower {
				head = j
			}
		case head < 0 && j > i && a.lang == english && (a.words[j].class&feeling != 0 && a.phraseGoesOn(j+1) || j == i+1 && a.verbInCompound(j)): // "a furious councillor"
		case head >= 0 && (a.connects(j) || a.lang == english && a.hyphenated(j)): // "a mother-of-two"
		default:
			return j, head
		}
		j++
	}
	return j, head
}

// verbInCompound reports whether the word at token j, which would be a verb, begins a hyphenated one behind an article: "the left-hander".
func (a *article) verbInCompound(j int) bool {
	return a.words[j-1].class&det != 0 && a.words[j].class&anyVerb != 0 && a.hyphenated(j+2) && !a.hyphenated(j+4)
}

// isWholeSentence reports whether a person's name from token i on and the small word j behind it, which then is its verb,
// are a sentence, or a verb's object follows: "Ruiz shrugs.", "Ruiz parks her car".
func (a *article) isWholeSentence(i, j int) bool {
	t := a.Tokens[j]
	if a.lang != english || t.Shape != token.Lower || t.Kind != token.Word || !a.person(j-1) || i > 0 && a.sent[i-1] == a.sent[i] && a.tokenText(i-1) != "," || j+1 >= len(a.Tokens) {
		return false
	}
	if a.tokenText(j+1) != "." && (a.words[j+1].class&(det|poss) == 0 || a.sent[i] != a.sent[j+1]) {
		return false
	}
	return a.nameOf[i] == a.nameOf[j-1] && (strings.HasSuffix(a.tokenText(j), "s") || strings.HasSuffix(a.tokenText(j), "ed"))
}

// isAnother reports whether token j is "another", which may stand for somebody by itself, and not
// "from one … to another", "one another".
func (a *article) isAnother(j int) bool {
	const another = "another"
	if a.lang != english || a.Tokens[j].Len() != len(another) || !strings.EqualFold(a.tokenText(j), another) {
		return false
	}
	if j == 0 || a.Tokens[j].First() {
		return true
	}
	switch a.tokenText(j - 1) {
	case "one", "after", "or", "into", "from", "in":
		return false
	case "to":
		return j > 1 && a.words[j-2].class&according != 0
	}
	return true
}

// tellsWhen reports whether the words of time at token j stand behind who did something then,
// and are no part of the phrase: "Ana Ruiz | yesterday", "officials | Monday", "the mayor | last night".
func (a *article) tellsWhen(j int) bool {
	if j+1 < len(a.Tokens) && a.Tokens[j+1].Kind == token.Suffix {
		return false
	}
	switch w := a.tokenText(j); w {
	case "today", "yesterday", "tonight", "tomorrow", "afterwards", "afterward", "beforehand", "overnight", "aloud":
		return true
	case "last", "this", "next":
		return j+1 < len(a.Tokens) && a.words[j+1].class&timeWord != 0
	default:
		return lexicon.Weekday(w) && !among(a.tokenText(j-1), namedDays) && (!a.phraseGoesOn(j+1) || a.words[j+1].class&timeWord != 0)
	}
}

// rankAfter reports whether the number at token j begins a rank: "1st | Lt. Ann Moor".
func (a *article) rankAfter(j int) bool {
	n := a.tokenText(j)
	return (strings.HasSuffix(n, "st") || strings.HasSuffix(n, "nd")) && j+1 < len(a.Tokens) && !a.Tokens[j+1].First() &&
		a.Tokens[j+1].Shape >= token.Capital && a.words[j+1].class&title != 0
}

// joins reports whether the punctuation at token j holds a phrase together: a
// hyphen inside a word, or the stop of "Rep." or "J." before a name.
func (a *article) joins(j int) bool {
	if j+1 >= len(a.Tokens) || a.regionOf[j+1] >= 0 {
		return false
	}
	next := a.Tokens[j+1]
	switch a.Text[a.Tokens[j].Start] {
	case '-', '/':
		return !a.Tokens[j].Space() && !next.Space() && next.Kind != token.Punct
	case '&':
		return next.Shape >= token.Capital
	case '.':
		return next.Shape >= token.Capital && !next.First() && a.abbreviation(j)
	}
	return false
}

// connects reports whether the small word at token j stands inside a name:
// "Secretary of State", "Ludwig van Beethoven".
func (a *article) connects(j int) bool {
	if j == 0 {
		return false
	}
	if a.nameOf[j] >= 0 && a.nameOf[j] == a.nameOf[j-1] {
		return true
	}
	if a.lang == english && j+1 < len(a.Tokens) && a.tokenText(j) == "and" && strings.EqualFold(a.tokenText(j-1), "police") && strings.EqualFold(a.tokenText(j+1), "crime") {
		return true // one office: "police and crime commissioner"
	}
	if j+1 >= len(a.Tokens) || a.Tokens[j-1].Shape < token.Capital || a.Tokens[j+1].Shape < token.Capital || a.regionOf[j+1] >= 0 {
		return false
	}
	switch a.tokenText(j) {
	case "von", "zu":
		return a.lang != german || a.firstName(j-1)
	case "der":
		return a.lang != german
	case "of":
		return !a.person(j - 1) // "Elizabeth Warren | of Massachusetts"
	case "de", "van", "bin", "al", "du", "la", "el", "del", "ibn", "da", "di":
		return true
	}
	return false
}

// isName reports whether token i is under a name, or has a capital inside a sentence and is no headline's verb.
func (a *article) isName(i int) bool {
	t := a.Tokens[i]
	if a.nameOf[i] >= 0 {
		return true
	}
	return t.Shape >= token.Capital && t.Kind == token.Word && !t.First() && (i == 0 || a.sent[i] == a.sent[i-1]) && t.Len() > 1 && !a.verbInTitle(i)
}

// addPhrase adds the mention of the phrase at tokens [first, last).
func (a *article) addPhrase(first, last, head int) {
	m := mention{first: first, last: last, head: head, extent: last, entity: -1}
	if last == first+1 && (a.words[head].class&quant != 0 || a.isAnother(head)) {
		m.kind = pronounMention
		a.mentions = append(a.mentions, m)
		return
	}
	if a.lang == english {
		m.head = a.beforeLetters(first, head)
		head = m.head
	}
	if n := a.nameOf[head]; a.headsState(head) {
		m.kind = nounMention
	} else if at := a.officeOf(first, head); at >= 0 {
		m.kind, m.head = nounMention, at
	} else if n >= 0 {
		m.kind, m.name = nameMention, a.Names[n].Span
	} else if start := a.nameStart(first, head); start >= 0 && !a.office(head) {
		m.kind, m.name = nameMention, a.span(start, head+1)
	}
	a.mentions = append(a.mentions, m)
}

// nameStart returns the first token of the run of capitals that ends at head, or -1.
func (a *article) nameStart(first, head int) int {
	if a.Tokens[head].Shape < token.Capital {
		return -1
	}
	if head == first && a.words[head].class&(role|body|docNoun|sayNoun|timeWord) != 0 {
		return -1
	}
	start := head
	for j := head - 1; j >= first; j-- {
		switch {
		case a.Tokens[j].Kind == token.Suffix:
			return start
		case a.words[j].class&(title|role|body) != 0 && a.lang == german, a.words[j].class&(role|title) != 0:
			return start // what somebody is stands before the name
		case a.Tokens[j].Shape >= token.Capital && a.words[j].class&starter == 0:
			if start = j; head-start > 1 && a.firstName(start) {
				return start
			}
		case a.Tokens[j].Shape == token.Lower && !a.connects(j), a.Tokens[j].Kind == token.Number:
			return start
		}
	}
	return start
}

// firstName reports whether token i is a person's first name.
func (a *article) firstName(i int) bool {
	male, female := lexicon.Gender(a.tokenText(i))
	return male || female
}
