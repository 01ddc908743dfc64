package speech

import "strings"

// bodySpokenOf returns the mention of the body that the pronoun mention m, "it", stands for:
// the nearest that a verb follows or a sentence begins with ("The union is angry. “…,” it
// said."); -1 where there is none.
func (f *finder) bodySpokenOf(m int) int {
	for i, men := range f.above(m) {
		if f.isPronoun(men, it) && f.saysSomething(men.unit) && f.depth < deepest {
			f.depth++
			f.resolve(i)
			f.depth--
			if w := &f.who[i]; w.mention >= 0 {
				return w.mention // "“…,” it added. / “…,” it said."
			}
		}
		if men.kind == nounMention && f.words[men.head].class&(docNoun|sayNoun) != 0 && (f.saysSomething(men.unit) || f.startsSentence(men.unit) && (f.tellsInSentence(men.unit) || f.isReadOut(men.unit))) {
			return i // "a statement said", "one message left at the gate described him as …", "her statement was read in court"
		}
		known := men.entity >= 0 && f.entities[men.entity].actor > 0 && !f.entities[men.entity].person && (!f.entities[men.entity].place || f.saysSomething(men.unit))
		if !known && (men.kind != nounMention || f.words[men.head].class&body == 0) {
			if men.kind != pronounMention && f.startsSentence(men.unit) {
				return -1 // "it" may be that
			}
			continue
		}
		if f.startsSentence(men.unit) || f.subjectLike(men.unit) || f.sharesOf(men.unit) {
			return i
		}
	}
	return -1
}

// sharesOf reports whether the company at unit u is told by its shares, with which the sentence begins: "Shares in | Tarn Oil | fell".
func (a *article) sharesOf(u int) bool {
	p := u - 1
	for n := 0; n < 2 && (isPhrase(a.symAt(p)) || a.symAt(p) == symOther); n++ {
		p-- // "Norvian lender"
	}
	w := a.word(p)
	return (w == "in" || w == "of") && strings.EqualFold(a.word(p-1), "shares") && a.startsSentence(p-1)
}

// finds reports whether unit u, "it", tells what a text or an inquiry came to: "it found that".
func (a *article) finds(u int) bool {
	switch a.word(a.pastAdverbs(u + 1)) {
	case "found", "finds", "concluded", "concludes", "recommended", "recommends":
		return true
	}
	return false
}

// isReadOut reports whether the text of unit u "was read" to somebody.
func (a *article) isReadOut(u int) bool {
	const reach = 6 // units
	for v := u + 1; v < u+reach && !isBreak(a.symAt(v)); v++ {
		if a.symAt(v) == symBe && a.word(v+1) == "read" {
			return true
		}
	}
	return false
}

// tellsInSentence reports whether the sentence that unit u begins has a verb that says or describes.
func (f *finder) tellsInSentence(u int) bool {
	for v := u + 1; v < u+sentenceReach; v++ {
		switch s := f.symAt(v); {
		case isBreak(s):
			return false
		case isSaying(s), s == symLabel:
			before := f.symAt(v - 1)
			return before != symBe && before != symTo && before != symPronoun
		}
	}
	return false
}
