package speech

import (
	"strings"

	"brief/briefing/token"
)

// titlesWork reports whether words that are written as a title are one: the words before or behind say so.
func (a *article) titlesWork(n *inMarks) bool {
	short, several := n.words <= 5, n.capitals > 1
	return several && (a.calledSo(n.first) || a.bodyOwns(n.first)) || (several || short) && a.namesDealAfter(n.first, n.last) ||
		short && several && a.namesDeal(n.first, n.last) ||
		(several || a.tokenText(max(n.first-1, 0)) != ",") && a.namesWork(n.first)
}

// besideTitle reports whether region r, of unit u, stands in a list behind a title, or after "and" behind one that is no speech.
func (a *article) besideTitle(r, u int, done []decision) bool {
	if r == 0 {
		return false
	}
	if done[r-1].rule == "title" && a.listsAfter(u, r-1) {
		return true
	}
	return !done[r-1].speech && a.symAt(u-1) == symAnd && u > 1 && a.units[u-2].ref == int32(r-1) && isRegion(a.symAt(u-2))
}

// listsAfter reports whether only a comma, or "and the great", stands between region r and unit u.
func (a *article) listsAfter(u, r int) bool {
	v := u - 1
	switch {
	case a.symAt(v) == ',':
		v--
	case isPhrase(a.symAt(v)) && a.symAt(v-1) == symAnd:
		v -= 2 // "and the anthemic"
	}
	return v >= 0 && isRegion(a.symAt(v)) && a.units[v].ref == int32(r)
}

// titleWords counts the words of tokens [first, last) and those with a capital,
// and reports whether they are written as a title's: all but the small ones with one.
func (a *article) titleWords(first, last int) (words, capitals int, titled bool) {
	titled = true
	for i := first; i < last; i++ {
		t := a.Tokens[i]
		if t.Kind != token.Word {
			continue
		}
		small := a.words[i].class&function != 0 || t.Len() < 4
		if t.Shape != token.Lower {
			capitals++
		} else if words == 0 || !small {
			titled = false
		}
		words++
	}
	return words, capitals, titled && words > 0 && (capitals > 1 || words == 1)
}

// namesWork reports whether what stands before token i, the first of a region,
// announces the title of a work: "the film", "her novel, called".
func (a *article) namesWork(i int) bool {
	i = a.beforeComma(i)
	if i > 1 {
		switch a.tokenText(i - 1) {
		case "titled", "entitled":
			return true
		case "called", "named", "dubbed", "like", "including":
			i = a.beforeComma(i - 1)
		case "in":
			if among(a.tokenText(i-2), playsIn) {
				return true
			}
		case "as": // "songs such as"
			if a.tokenText(i-2) == "such" {
				i = a.beforeComma(i - 2)
			}
		}
	}
	return i > 0 && !a.Tokens[i].First() && among(strings.TrimSuffix(a.tokenText(i-1), "s"), workNouns)
}

// namesDealAfter reports whether tokens [first, last) are the name of what the word behind them says, or of what somebody
// is known for, with an article or "her" before them: the “EBDA” programme, the monthly “Tarn” events, her “Tarn” co-star, of “Tarn” fame.
func (a *article) namesDealAfter(first, last int) bool {
	if first == 0 || a.Tokens[first].First() || last+1 >= len(a.Tokens) {
		return false
	}
	for last < len(a.Tokens) && a.Tokens[last].Kind == token.Punct && a.regionOf[last] >= 0 {
		last++
	}
	if a.hyphenated(last+2) && a.tokenText(last) == "co" {
		last += 2 // "co-star"
	}
	if last == len(a.Tokens) || a.Tokens[last].First() {
		return false
	}
	switch before, noun := a.tokenText(first-1), a.tokenText(last); {
	case a.words[first-1].class&(det|poss) != 0,
		first > 1 && a.words[first-2].class&det != 0 && a.words[first-1].class == 0 && a.Tokens[first-1].Shape == token.Lower: // "the monthly"
		return among(noun, dealNouns) || among(noun, playerNouns)
	case before == "former", before == "Former":
		return among(noun, playerNouns)
	default:
		return before == "of" && noun == "fame"
	}
}

// calledSo reports whether what stands before token i says that something bears
// the name that follows: ", dubbed", "the motto".
func (a *article) calledSo(i int) bool {
	if i < 2 || a.Tokens[i].First() {
		return false
	}
	before, last := a.tokenText(i-2), a.tokenText(i-1)
	switch last {
	case "motto":
		return true
	case "name": // "sold under the name"
		return before == "the" && i > 2 && (a.tokenText(i-3) == "under" || a.tokenText(i-3) == "by")
	case "dubbed", "called", "named":
		return before == "," || before == "-"
	}
	return false
}

// namesDeal reports whether tokens [first, last) are the name of a law or a plan,
// with an article before them: the “Dream Act”.
func (a *article) namesDeal(first, last int) bool {
	if first == 0 || a.Tokens[first].First() || a.words[first-1].class&det == 0 {
		return false
	}
	for last > first && a.Tokens[last-1].Kind != token.Word {
		last--
	}
	return among(a.tokenText(last-1), dealNames)
}

// writesWork reports whether r says no more than that somebody wrote a work,
// whose title stands in marks, or that something has the name in marks.
func (f *finder) writesWork(r *report) bool {
	if isRegion(f.symAt(r.first)) {
		if rule := f.done[f.units[r.first].ref].rule; rule == "title" || rule == "nickname" {
			return true
		}
	}
	for u := r.first; u < r.last && u < r.first+3; u++ { // "call | the studio “Tarn” |"
		if isRegion(f.symAt(u)) && f.done[f.units[u].ref].rule == "nickname" {
			return true
		}
	}
	if f.words[f.units[r.cue].last-1].class&write == 0 {
		return false
	}
	for u := r.first; u < r.last && u < r.first+4; u++ {
		if isRegion(f.symAt(u)) {
			return f.done[f.units[u].ref].rule == "title"
		}
	}
	return false
}

// bodyOwns reports whether the name of a body that owns what follows stands before
// token i: NBC's “Meet the Press”.
func (a *article) bodyOwns(i int) bool {
	if i < 2 || a.Tokens[i].First() || a.nameOf[i-2] < 0 {
		return false
	}
	if mark := a.tokenText(i - 1); a.Tokens[i-1].Kind != token.Suffix && (mark != "'" && mark != "’" || !strings.HasSuffix(strings.ToLower(a.tokenText(i-2)), "s")) {
		return false // "CBS’ “Face the Town”"
	}
	e := &a.entities[a.Names[a.nameOf[i-2]].Actor-1]
	return !e.person && !e.place
}

// longestName is how many bytes the name in marks may have that is looked for where it comes again.
const longestName = 60

// noteName is the decision that region r holds a name, as rule tells, which the same words hold further down.
func (f *finder) noteName(r int, rule string) decision {
	if words := f.regions[r].Of(f.Text); rule == "title" && len(words) <= longestName && f.isTitled(r) {
		if f.titles == nil {
			f.titles = map[string]bool{}
		}
		f.titles[spaced(words)] = true
	}
	return noSpeech(leastNaming, rule)
}

// isNamedBefore reports whether region r holds the title of a work that was announced as one further up: "her film “The
// Long Field”. … the “Long Field” star". What ends as a sentence does is not taken for one.
func (f *finder) isNamedBefore(r int) bool {
	words := f.regions[r].Of(f.Text)
	if len(f.titles) == 0 || len(words) > longestName || f.symAt(f.regionUnit(r)) != symFragment || !f.isTitled(r) {
		return false
	}
	return f.titles[spaced(words)]
}

// titlesInPassing reports whether region r, in the middle of a sentence and written as a title, without "I", "we" or "you", is one because nobody
// says it: no verb of speech, chant, sign or colon stands right before it, and no tag behind: "He had seen | “The Long Field,” | a film of 1990".
func (f *finder) titlesInPassing(r int) bool {
	const reach = 5 // units
	u := f.regionUnit(r)
	if !f.isTitled(r) {
		return false
	}
	if x := f.beyondComma(u); (x > u+1 || f.symAt(u) == symComma) && f.symAt(x) == symNoun && f.words[f.mentionAt(x).first].class&det != 0 && among(f.tokenText(f.mentionAt(x).head), workNouns) {
		return true // "“The Long Field,” a novel"
	}
	if before := f.symAt(u - 1); isBreak(before) || before == ',' || f.titleCased[f.regions[r].block] || f.taggedBehindTitle(u) {
		return false // in a headline all words are written so
	}
	for i := int(f.units[u].first); i < int(f.units[u].last); i++ {
		switch t, w := f.Tokens[i], f.words[i].class; {
		case t.Kind != token.Word:
		case w&(firstPerson|us|you) != 0, t.Shape == token.Lower && (w&function == 0 || w&(be|it|he|she|they) != 0), t.Shape != token.Lower && t.Shape != token.Capital:
			return false // capitals alone shout, and some scripts have none
		}
	}
	if s := f.symAt(u - 2); f.word(u-1) == "of" && (s == symNoun || s == symDocNoun) && !f.isUtterance(u-2) {
		return true // "posted a version of “Night Train”"
	}
	does := false // something else than to say
	for v := u - 1; v > u-reach && !isBreak(f.symAt(v)); v-- {
		s := f.symAt(v)
		if isSaying(s) && does {
			return true // "said he read"
		}
		if isRegion(s) || s == ':' || isCue(s) || v >= u-2 && (s == symBe || s == symNot) || f.isUtterance(v) || among(f.word(v), showWords) {
			return false
		}
		does = does || s == symVerb || s == symOther && isPhrase(f.symAt(v-1))
	}
	return true
}

// taggedBehindTitle reports whether a verb of speech stands in the few units behind the words of unit u and a comma, up to the end of the clause.
func (f *finder) taggedBehindTitle(u int) bool {
	const reach = 6 // units
	if f.symAt(u) == symFragment && f.symAt(u+1) != ',' {
		return false
	}
	for v := u + 1; v < u+reach && !isBreak(f.symAt(v)); v++ {
		if s := f.symAt(v); isSaying(s) || s == symAccording {
			return true
		}
	}
	return false
}

// isTitled reports whether the words of region r are written as a title of two words or more.
func (f *finder) isTitled(r int) bool {
	u := f.regionUnit(r)
	_, capitals, titled := f.titleWords(int(f.units[u].first), int(f.units[u].last))
	return titled && capitals > 1
}
