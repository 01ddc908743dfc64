package query

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Item is what a filter sees of a row: a quote, an actor or an article. Fields
// that a list does not have stay empty.
type Item struct {
	Text    string   // the words quoted, or what there is to read
	Speaker string   // who says them, or the actor's name
	Aliases []string // other names of the speaker or actor
	Role    string
	Section int    // number of the section it stands in
	Heading string // of that section
	Kinds   []string
	About   []string // names of those the words are about
	Source  string
	Date    string // RFC 3339 or its beginning: YYYY-MM-DD
}

// prepared is an Item folded once.
type prepared struct {
	item             Item
	words, wordsCase string   // everything that a term without a key looks at
	names, about     []string // folded
	role, heading    string
	source           string
	kinds            []string
}

// fieldBreak keeps a phrase from matching across two fields.
const fieldBreak = "\n\n"

func prepare(item Item) prepared {
	words := strings.Join(append([]string{item.Text, item.Speaker, item.Role}, item.Aliases...), fieldBreak)
	text := foldLower(item.Text)
	return prepared{
		item: item, words: foldLower(words), wordsCase: fold(words, false).text,
		names: foldAll(append([]string{item.Speaker}, item.Aliases...)),
		about: append(foldAll(item.About), text),
		role:  foldLower(item.Role), heading: foldLower(item.Heading),
		source: foldLower(item.Source), kinds: foldAll(item.Kinds),
	}
}

func foldLower(s string) string { return fold(s, true).text }

func foldAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = foldLower(s)
	}
	return out
}

// compiled is a Query with its values folded once.
type compiled []compiledTerm

type compiledTerm struct {
	Term
	folded string
	upper  bool // the words mind case
}

func (q Query) compile() compiled {
	out := make(compiled, len(q.Terms))
	for i, t := range q.Terms {
		upper := t.Key == "" && hasUpper(t.Value)
		if t.expr != nil {
			upper = mindsCase(t.Value)
		}
		out[i] = compiledTerm{t, fold(t.Value, !upper).text, upper}
	}
	return out
}

func (c compiled) match(p *prepared) bool {
	for i := range c {
		if c[i].match(p) == c[i].Not {
			return false
		}
	}
	return true
}

// match reports whether the term's value occurs, whatever Not says.
func (t *compiledTerm) match(p *prepared) bool {
	if t.expr != nil {
		return t.matchExpression(p)
	}
	switch t.Key {
	case "speaker":
		return anyWordStart(p.names, t.folded)
	case "role":
		return atWordStart(p.role, t.folded)
	case "sec":
		if n, err := strconv.Atoi(strings.TrimPrefix(t.folded, "§")); err == nil {
			return n == p.item.Section
		}
		return atWordStart(p.heading, t.folded)
	case "kind":
		return anyWordStart(p.kinds, t.folded)
	case "about":
		return anyWordStart(p.about, t.folded)
	case "source":
		return strings.Contains(p.source, t.folded)
	case "after":
		return p.item.Date >= t.Value // none is before every one
	case "before":
		return p.item.Date != "" && p.item.Date < t.Value
	}
	if t.upper {
		return strings.Contains(p.wordsCase, t.folded)
	}
	return strings.Contains(p.words, t.folded)
}

func anyWordStart(list []string, value string) bool {
	for _, s := range list {
		if atWordStart(s, value) {
			return true
		}
	}
	return false
}

// atWordStart reports whether value occurs in s where a word begins.
func atWordStart(s, value string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], value)
		if i < 0 {
			return false
		}
		at += i
		if at == 0 || !wordByte(s[at-1]) {
			return true
		}
		at++
	}
}

// wordByte reports whether c is part of a word; beyond ASCII every byte is.
func wordByte(c byte) bool {
	return c >= utf8.RuneSelf || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
