package speech

import "brief/briefing/token"

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

// splitsName reports whether tokens [first, last) stand within a name: William “Bill” Cohen.
func (a *article) splitsName(first, last int) bool {
	if first == 0 || last >= len(a.Tokens) || a.Tokens[first].First() || a.Tokens[last].First() {
		return false
	}
	end := lastRune(a.tokenText(last - 2))
	return (a.namePart(first-1) || a.isInitial(first-1)) && a.namePart(last) && end != ',' && end != '.' && end != '!' && end != '?'
}

// namePart reports whether token i may be a part of a person's name.
func (a *article) namePart(i int) bool {
	t := a.Tokens[i]
	return t.Kind == token.Word && t.Shape >= token.Capital && a.words[i].class == 0
}

// isInitial reports whether token i is a letter and a point, as within a name: "Bo | J. | “Ace” Hale".
func (a *article) isInitial(i int) bool {
	t := a.tokenText(i)
	if t == "." && i > 0 {
		t = a.tokenText(i-1) + t
	}
	return len(t) == 2 && t[1] == '.' && 'A' <= t[0] && t[0] <= 'Z'
}

// nicknames reports whether "nicknamed", or "the nickname" and at most an article, stands before token i.
func (a *article) nicknames(i int) bool {
	if i > 1 && a.words[i-1].class&det != 0 && !a.Tokens[i].First() {
		i--
	}
	return a.precedes(i, nicknameWords)
}
