package speech

import (
	"strings"

	"brief/briefing/token"
)

// naming says what the words around and in region r show it to name, whatever
// the model holds of it: "title", "nickname" or "term"; or "" where they show nothing.
func (a *article) naming(r int, done []decision) string {
	u := a.regionUnit(r)
	first, last := int(a.units[u].first), int(a.units[u].last)
	if a.lang == german { // whose nouns have capitals
		if a.namesPaper(first, last) {
			return "title"
		}
		return ""
	}
	if a.cited(r) {
		return "title"
	}
	n := inMarks{first: first, last: last}
	n.words, n.capitals, n.titled = a.titleWords(first, last)
	switch {
	case n.titled && (a.titlesWork(&n) || a.besideTitle(r, u, done)):
		return "title"
	case a.nicknamed(&n):
		return "nickname"
	case n.words == 1 && a.rates(first, last), n.words <= 6 && a.sellsAs(u):
		return "term"
	case n.words <= 4 && (a.soCalled(first) || a.opensWith(first, isTermNoun) || a.giveWords(r, u, done)), n.words <= 6 && a.translates(first):
		return "term"
	}
	return ""
}

// titlesWork reports whether words that are written as a title are one: the words before or behind say so.
func (a *article) titlesWork(n *inMarks) bool {
	short, several := n.words <= 5, n.capitals > 1
	return several && (a.calledSo(n.first) || a.bodyOwns(n.first)) ||
		short && (a.namesDealAfter(n.first, n.last) || several && a.namesDeal(n.first, n.last)) ||
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
	return !done[r-1].speech && a.symAt(u-1) == 'a' && u > 1 && a.units[u-2].ref == int32(r-1) && isRegion(a.symAt(u-2))
}

// nicknamed reports whether the words are what somebody or something is called beside a name.
func (a *article) nicknamed(n *inMarks) bool {
	if n.words <= 6 && n.capitals > 0 && a.knownAs(n.first) {
		return true
	}
	if !n.titled || n.words > 5 {
		return false
	}
	if n.capitals > 1 && a.groupCalled(n.first) {
		return true
	}
	if n.words <= 3 && (a.splitsName(n.first, n.last) || a.callsSomething(n.first)) || n.words <= 4 && a.bears(n.first, n.last) {
		return true
	}
	return a.nicknames(n.first) || n.capitals > 1 && a.isCalled(n.first)
}

// listsAfter reports whether only a comma, or "and the great", stands between region r and unit u.
func (a *article) listsAfter(u, r int) bool {
	v := u - 1
	switch {
	case a.symAt(v) == ',':
		v--
	case isPhrase(a.symAt(v)) && a.symAt(v-1) == 'a':
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
		case "as": // "songs such as"
			if a.tokenText(i-2) == "such" {
				i = a.beforeComma(i - 2)
			}
		}
	}
	return a.precedes(i, isWork)
}

// namesDealAfter reports whether tokens [first, last) are the name of what the word behind them says, or of what somebody
// is known for, with an article before them: the “EBDA” programme, the “Tarn” star, of “Tarn” fame.
func (a *article) namesDealAfter(first, last int) bool {
	if first == 0 || a.Tokens[first].First() || last+1 >= len(a.Tokens) {
		return false
	}
	for last < len(a.Tokens) && a.Tokens[last].Kind == token.Punct && a.regionOf[last] >= 0 {
		last++
	}
	if last == len(a.Tokens) || a.Tokens[last].First() {
		return false
	}
	switch before, noun := a.tokenText(first-1), a.tokenText(last); {
	case a.words[first-1].class&det != 0:
		return isDealNoun(noun) || isPlayer(noun)
	case before == "former", before == "Former":
		return isPlayer(noun)
	default:
		return before == "of" && noun == "fame"
	}
}

// isPlayer reports whether word is said of people beside the title of the work that they are known for.
func isPlayer(word string) bool {
	switch word {
	case "star", "stars", "actor", "actress", "actors", "singer", "hitmaker", "rapper", "frontman", "director", "creator", "author", "host", "presenter", "alumna", "alumnus", "alum", "veteran", "winner":
		return true
	}
	return false
}

// isDealNoun reports whether word, in small letters, is said of what people name in marks.
func isDealNoun(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "programme", "program", "project", "initiative", "campaign", "scheme", "serie", "festival", "tour", "exhibition", "section", "segment",
		"award", "prize", "session", "fellowship", "scholarship", "medal", "app", "brand", "label", "franchise", "operation", "album", "song", "film", "movie", "show", "sitcom", "novel", "book", "podcast", "trilogy", "sketch", "saga":
		return true
	}
	return false
}

// callsSomething reports whether token i follows words such as "call the studio".
func (a *article) callsSomething(i int) bool {
	for k := i - 1; k > 0 && k >= i-3 && !a.Tokens[k+1].First(); k-- {
		if a.words[k].class&det != 0 && k < i-1 {
			switch a.tokenText(k - 1) {
			case "call", "calls", "dubbed", "nicknamed":
				return true
			}
			return false
		}
	}
	return false
}

// isCalled reports whether token i follows "has been called the".
func (a *article) isCalled(i int) bool {
	if i < 3 || a.Tokens[i-2].First() || a.tokenText(i-1) != "the" {
		return false
	}
	switch a.tokenText(i - 2) {
	case "called", "dubbed", "nicknamed", "christened":
		return a.words[i-3].class&(be|adverb) != 0
	}
	return false
}

// bears reports whether tokens [first, last) are the name of a thing: a ship called “Moss”.
func (a *article) bears(first, last int) bool {
	if first < 2 || a.Tokens[first-1].First() || a.Tokens[first-2].Shape != token.Lower || a.words[first-2].class&(function|adverb|role|body) != 0 {
		return false
	}
	switch a.tokenText(last - 1) {
	case "!", "?", ".", ",":
		return false
	}
	switch a.tokenText(first - 1) {
	case "called", "named", "dubbed", "nicknamed", "codenamed":
		return true
	}
	return false
}

// groupCalled reports whether a body that has not been told of before stands before token i with the name that follows:
// "a group called", "an aid agency named".
func (a *article) groupCalled(i int) bool {
	if i < 3 || a.Tokens[i-1].First() || a.tokenText(i-1) != "called" && a.tokenText(i-1) != "named" || a.words[i-2].class&body == 0 {
		return false
	}
	for k := i - 3; k >= 0 && k > i-6 && !a.Tokens[k+1].First(); k-- {
		if w := a.tokenText(k); w == "a" || w == "an" {
			return true
		}
	}
	return false
}

// knownAs reports whether "known as" stands before token i.
func (a *article) knownAs(i int) bool {
	return i > 1 && !a.Tokens[i].First() && a.tokenText(i-1) == "as" && a.tokenText(i-2) == "known"
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
	switch a.tokenText(last - 1) {
	case "Act", "Bill", "Law", "Amendment", "Deal", "Plan", "Award", "Awards", "Prize", "Fellowship", "Scholarship", "Medal", "Project", "Program", "Programme", "Initiative", "Operation", "Doctrine":
		return true
	}
	return false
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

func (a *article) beforeComma(i int) int {
	if i > 0 && a.tokenText(i-1) == "," {
		return i - 1
	}
	return i
}

// precedes reports whether is holds for the word before token i.
func (a *article) precedes(i int, is func(string) bool) bool {
	return i > 0 && !a.Tokens[i].First() && is(a.tokenText(i-1))
}

// opensWith reports whether a sentence begins with an article and a noun for which
// is holds, right before token i: what a person uses or says stands later in one.
func (a *article) opensWith(i int, is func(string) bool) bool {
	return a.precedes(i, is) && i > 1 && a.words[i-2].class&det != 0 && (i == 2 || a.sent[i-3] != a.sent[i-2])
}

// giveWords reports whether region r, at unit u, is one of words given as examples:
// "words such as “may,” “will” and “expect”".
func (a *article) giveWords(r, u int, done []decision) bool {
	first := int(a.units[u].first)
	if first > 2 && a.tokenText(first-1) == "as" && a.tokenText(first-2) == "such" {
		switch a.tokenText(first - 3) {
		case "words", "Words", "terms", "Terms", "phrases", "Phrases", "expressions":
			return true
		}
	}
	if r == 0 || done[r-1].rule != "term" {
		return false
	}
	return isRegion(a.symAt(u-1)) || (a.symAt(u-1) == 'a' || a.symAt(u-1) == ',') && isRegion(a.symAt(u-2))
}

func (a *article) soCalled(i int) bool {
	return i > 2 && a.tokenText(i-1) == "called" && a.tokenText(i-2) == "-" && (a.tokenText(i-3) == "so" || a.tokenText(i-3) == "So")
}

// translates reports whether the words before token i say that what follows is the
// meaning of another word: "is the southern Tarn word for".
func (a *article) translates(i int) bool {
	if i < 2 || a.Tokens[i].First() {
		return false
	}
	switch a.tokenText(i - 1) {
	case "for":
		return isTermNoun(a.tokenText(i-2)) || a.tokenText(i-2) == "name"
	case "meaning":
		return a.tokenText(i-2) == ","
	}
	return false
}

// splitsName reports whether tokens [first, last) stand within a name: William “Bill” Cohen.
func (a *article) splitsName(first, last int) bool {
	if first == 0 || last >= len(a.Tokens) || a.Tokens[first].First() || a.Tokens[last].First() {
		return false
	}
	end := lastRune(a.tokenText(last - 2))
	return a.namePart(first-1) && a.namePart(last) && end != ',' && end != '.' && end != '!' && end != '?'
}

// namePart reports whether token i may be a part of a person's name.
func (a *article) namePart(i int) bool {
	t := a.Tokens[i]
	return t.Kind == token.Word && t.Shape >= token.Capital && a.words[i].class == 0
}

// bodyOwns reports whether the name of a body that owns what follows stands before
// token i: NBC's “Meet the Press”.
func (a *article) bodyOwns(i int) bool {
	if i < 2 || a.Tokens[i].First() || a.Tokens[i-1].Kind != token.Suffix || a.nameOf[i-2] < 0 {
		return false
	}
	e := &a.entities[a.Names[a.nameOf[i-2]].Actor-1]
	return !e.person && !e.place
}

// isWork reports whether a work of art, a broadcast or a text is called word.
func isWork(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "film", "movie", "documentary", "thriller", "comedy", "drama", "sitcom", "cartoon", "serie", "series", "show", "episode", "podcast", "programme",
		"book", "novel", "novella", "memoir", "autobiography", "biography", "poem", "essay", "bestseller",
		"song", "single", "hit", "album", "track", "anthem", "hymn", "ballad", "musical", "opera", "play",
		"painting", "sculpture", "exhibition", "exhibit", "installation", "mural", "game":
		return true
	}
	return false
}

// nicknames reports whether "nicknamed", or "the nickname" and at most an article, stands before token i.
func (a *article) nicknames(i int) bool {
	if i > 1 && a.words[i-1].class&det != 0 && !a.Tokens[i].First() {
		i--
	}
	return a.precedes(i, isNicknaming)
}

func isNicknaming(word string) bool {
	switch word {
	case "nicknamed", "nickname", "title", "moniker", "pseudonym", "codename", "codenamed":
		return true
	}
	return false
}

func isTermNoun(word string) bool {
	switch word {
	case "word", "term", "phrase", "expression":
		return true
	}
	return false
}
