package speech

import (
	"strings"

	"brief/content"
)

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
	name := content.Span{Start: start + len(label) - len(strings.TrimLeft(label, "0123456789. ")), End: start + open}
	if strings.HasPrefix(label, "The ") {
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
