package speech

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
	"brief/content"
)

// credited reads a label that says who its speaker is, as broadcasters set it in
// capitals ("RACHEL MARTIN, HOST:", "RACHEL MARTIN, host:", "SEN. BO HALE (R-NY):", "HALE (voice-over):"), or
// on a line of its own ("Ana Ruiz, Mayor of Halden:").
func (a *article) credited(i, block int) (turn, bool) {
	const longest = 90 // bytes
	b := &a.Blocks[block]
	start := int(a.Tokens[i].Start)
	size := strings.IndexByte(a.Text[start:min(b.End, start+longest)], ':')
	if size < 0 {
		return turn{}, false
	}
	label := a.Text[start : start+size]
	cut := strings.IndexAny(label, ",(#")
	if cut <= 0 || a.regionOf[i] >= 0 || start > b.Start {
		return turn{}, false
	}
	if !inCapitals(withoutBrackets(label)) && !a.hosts(label[:cut], start+size) && (start+size+1 < b.End || !strings.Contains(label[:cut], " ")) {
		return turn{}, false
	}
	last, colon := i, i
	for ; colon < len(a.Tokens) && int(a.Tokens[colon].Start) < start+size; colon++ {
		if int(a.Tokens[colon].End()) <= start+cut {
			last = colon + 1
		}
	}
	if last == i || last > i+mostLabel || colon == len(a.Tokens) || !a.looksCalled(i, last) {
		return turn{}, false
	}
	l := a.readLabel(i, last)
	return turn{block: block, first: i, last: last, colon: colon, end: b.End, label: l}, l.kind != notice
}

// called reads a block that names who speaks below it: the name stands before an office,
// a seat or the time, or in brackets behind an office ("The Minister (Ana Ruiz)").
func (a *article) called(i, block int) turn {
	b := &a.Blocks[block]
	text := b.Of(a.Text)
	from, to := 0, len(text)
	if open, end := strings.IndexByte(text, '('), strings.IndexByte(text, ')'); open > 0 && end > open+1 && hasArticle(text) && strings.Trim(text[open+1:end], "0123456789:") != "" {
		from, to = open+1, end
	}
	if from == 0 {
		from = len(text) - len(withoutNumber(text))
	}
	for _, mark := range []string{":", " (", " -- ", " — ", " – "} {
		if at := strings.Index(text[from:to], mark); at > 0 {
			to = from + at
		}
	}
	if strings.HasSuffix(text, " ago") { // "[–]ruiz77 12 points 3 hours ago"
		from = len(text) - len(strings.TrimPrefix(strings.TrimLeft(text, "[]–—+- "), "u/"))
		to = from + max(0, strings.IndexByte(text[from:], ' '))
	} else if strings.HasSuffix(text[from:to], "0") || strings.ContainsAny(text[to-1:to], "123456789") { // the hour
		to = from + len(strings.TrimRight(text[from:to], "0123456789 "))
	}
	t := turn{block: block, first: i, last: i, end: b.End, called: true}
	for ; i < len(a.Tokens) && int(a.Tokens[i].Start) < b.End; i++ {
		switch {
		case int(a.Tokens[i].Start) < b.Start+from:
			t.first, t.last = i+1, i+1
		case int(a.Tokens[i].End()) <= b.Start+to:
			t.last = i + 1
		}
		t.colon = i
	}
	if t.first >= t.last {
		t.first, t.last = t.colon, t.colon+1
	}
	t.label = a.readLabel(t.first, t.last)
	if t.label.kind == notice || t.label.kind == strange {
		t.label.kind, t.label.key = person, lastWord(strings.ToLower(text[from:to]))
	}
	return t
}

// looksCalled reports whether all words of tokens [first, last) begin with a capital.
func (a *article) looksCalled(first, last int) bool {
	for i := first; i < last; i++ {
		if t := a.Tokens[i]; t.Kind != token.Punct && t.Kind != token.Suffix && t.Shape < token.Capital {
			return false
		}
	}
	return true
}

// hosts reports whether a label's name stands in capitals and only its part or role, before the colon at the given offset, does not:
// "ANA RUIZ, host|:|", "BO HALE, mayor|:|".
func (a *article) hosts(name string, colon int) bool {
	last := a.tokenAt(colon) - 1
	return inCapitals(name) && (a.words[last].class&role != 0 || lexicon.TalkPart(a.tokenText(last)))
}

// withoutBrackets returns a label without what stands in brackets.
func withoutBrackets(label string) string {
	open, end := strings.IndexByte(label, '('), strings.LastIndexByte(label, ')')
	if open < 0 || end < open {
		return label
	}
	return label[:open] + label[end+1:]
}

// alone reports whether a label is all there is in its block, and the block below it is
// no label, nor something else than text.
func (a *article) alone(t turn) bool {
	next := t.block + 1
	if t.colon+1 < len(a.Tokens) && int(a.Tokens[t.colon+1].Start) < t.end || next >= len(a.Blocks) {
		return false
	}
	b := &a.Blocks[next]
	if b.Heading || b.Skip || b.Caller || b.Len() == 0 || a.Text[b.Start] == '(' {
		return false
	}
	first, end := a.inBlock(next)
	if first == end {
		return false // no word, and no mark
	}
	_, labelled := a.turnAt(first, next)
	return !labelled
}

// member reads a label that tells in brackets a speaker's seat and party, or behind an office
// its holder, as reports of parliaments do: "1. Ana Ruiz (Halden North) (Lab):", "The Minister
// for Roads (Bo Hale):".
func (a *article) member(i, block int) (turn, bool) {
	const longest = 160 // bytes
	b := &a.Blocks[block]
	start := int(a.Tokens[i].Start)
	if start > b.Start || a.regionOf[i] >= 0 {
		return turn{}, false
	}
	size := bracketedLabel(a.Text[start:min(b.End, start+longest)])
	if size == 0 {
		return turn{}, false
	}
	label := a.Text[start : start+size]
	open := strings.IndexByte(label, '(')
	name := content.Span{Start: start + len(label) - len(withoutNumber(label)), End: start + open}
	if hasArticle(label) && (label[open+1] < 'a' || label[open+1] > 'z') { // not "The President (spoke in French)"
		name = content.Span{Start: start + open + 1, End: start + open + strings.IndexByte(label[open:], ')')}
	}
	t := turn{block: block, first: a.tokenAt(name.Start), last: a.tokenAt(name.End), colon: a.tokenAt(start + size), end: b.End}
	if t.last == t.first || t.last > t.first+mostLabel || t.colon == len(a.Tokens) || !a.looksCalled(t.first, t.last) {
		return turn{}, false
	}
	t.label = a.readLabel(t.first, t.last)
	if t.label.kind == strange && !endsSentence(a.Text[:b.End]) {
		return turn{}, false
	}
	return t, t.label.kind == person || t.label.kind == strange
}

// hasArticle reports whether a label begins as that of an office does: "The Minister", "THE MINISTER".
func hasArticle(label string) bool {
	const the = "The "
	return len(label) > len(the) && strings.EqualFold(label[:len(the)], the)
}

// withoutNumber returns the label of who asks in a parliament without the number of his question: "Q1. ", "2. ".
func withoutNumber(label string) string {
	rest := strings.TrimPrefix(label, "Q")
	if number := strings.TrimLeft(rest, "0123456789"); len(number) < len(rest) {
		return strings.TrimLeft(number, ". ")
	}
	return label
}

// bracketedLabel is the size of what stands before the colon that opens text, where it ends in
// brackets and all brackets close; else 0.
func bracketedLabel(text string) int {
	at := strings.Index(text, "):")
	if at < 0 {
		return 0
	}
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ':':
			if depth == 0 {
				if i > 0 && text[i-1] == ')' && strings.IndexByte(text[:i], '(') > 0 {
					return i
				}
				return 0
			}
		case '\n':
			return 0
		}
	}
	return 0
}
