package speech

import (
	"sort"
	"strings"
	"unicode/utf8"

	"brief/briefing/token"
	"brief/content"
)

// article is an Input with its words looked up and cut into units.
type article struct {
	*Input
	model    *Model // nil while lessons are made
	lang     language
	words    []entry
	sent     []int32 // by token: number of its sentence
	regions  []region
	regionOf []int32 // by token: index of the region around it, or -1
	nameOf   []int32 // by token: index of the Name over it, or -1
	mentions []mention
	entities []entity
	units    []unit
}

// language is what an article is written in; it seeds the features, so that
// each language learns weights of its own.
type language uint32

const (
	english language = iota
	german
)

// newArticle prepares in.
func newArticle(in *Input) *article {
	a := &article{Input: in, regions: withSingles(in, pairs(in))}
	lex := englishList()
	if soundsGerman(in) {
		a.lang, lex = german, germanList()
	}
	a.lookUp(lex)
	a.cover()
	a.cutSentences()
	a.findEntities()
	a.chunk()
	a.linkNames()
	a.cutUnits()
	return a
}

// soundsGerman reports whether German articles and conjunctions outnumber English ones.
func soundsGerman(in *Input) bool {
	score := 0
	for i := 0; i < len(in.Tokens) && i < 600; i++ {
		switch in.tokenText(i) {
		case "der", "die", "und", "den", "das", "nicht", "von", "ist":
			score++
		case "the", "and", "of", "to", "is", "that":
			score--
		}
	}
	return score > 0
}

func (in *Input) tokenText(i int) string { return in.Text[in.Tokens[i].Start:in.Tokens[i].End] }

// lookUp finds the lexicon's entry of each token.
func (a *article) lookUp(lex wordList) {
	a.words = make([]entry, len(a.Tokens))
	var buf [24]byte
	for i, t := range a.Tokens {
		if t.Kind == token.Punct || t.Kind == token.Number || t.End-t.Start > uint32(len(buf)) {
			continue
		}
		s := a.Text[t.Start:t.End]
		if t.Shape == token.Lower && t.Kind == token.Word {
			a.words[i] = lex[s]
			continue
		}
		low := lower(buf[:0], s)
		a.words[i] = lex[string(low)]
	}
}

// lower appends s in lower case, with straight apostrophes; letters past ASCII
// are lowered only in the Latin-1 range, which English and German need.
func lower(buf []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			buf = append(buf, c+32)
		case c == 0xe2 && strings.HasPrefix(s[i:], "’"):
			buf = append(buf, '\'')
			i += 2
		case c == 0xc3 && i+1 < len(s) && 0x80 <= s[i+1] && s[i+1] < 0x9f:
			buf = append(buf, c, s[i+1]+32)
			i++
		default:
			buf = append(buf, c)
		}
	}
	return buf
}

// cover notes which tokens lie in regions and names.
func (a *article) cover() {
	a.regionOf = make([]int32, len(a.Tokens))
	a.nameOf = make([]int32, len(a.Tokens))
	r, n := 0, 0
	for i, t := range a.Tokens {
		start := int(t.Start)
		for r < len(a.regions) && a.regions[r].outer.End <= start {
			r++
		}
		for n < len(a.Names) && a.Names[n].End <= start {
			n++
		}
		a.regionOf[i], a.nameOf[i] = -1, -1
		if r < len(a.regions) && a.regions[r].outer.Start <= start {
			a.regionOf[i] = int32(r)
		}
		if n < len(a.Names) && a.Names[n].Start <= start {
			a.nameOf[i] = int32(n)
		}
	}
}

// cutSentences numbers the sentences.
func (a *article) cutSentences() {
	a.sent = make([]int32, len(a.Tokens))
	n := int32(0)
	for i := range a.Tokens {
		if i > 0 && (a.Tokens[i].First || a.endsSentence(i-1)) {
			n++
		}
		a.sent[i] = n
	}
}

// endsSentence reports whether token i is the last of its sentence: a stop, or a
// closing mark after one, with a space and no small letter after it.
func (a *article) endsSentence(i int) bool {
	if i+1 >= len(a.Tokens) || !a.Tokens[i+1].Space || a.Tokens[i+1].Shape == token.Lower {
		return false
	}
	stop := i
	for stop > 0 && isCloser(a.Text[a.Tokens[stop].Start:a.Tokens[stop].End]) && !a.Tokens[stop].Space {
		stop--
	}
	switch a.Text[a.Tokens[stop].Start] {
	case '!', '?':
		return true
	case '.':
		return stop != i || !a.abbreviation(stop)
	}
	return false
}

func isCloser(s string) bool {
	switch s {
	case "\"", "”", "“", "'", "’", ")", "]", "»":
		return true
	}
	return false
}

// abbreviation reports whether the stop at token i belongs to the word before it.
func (a *article) abbreviation(i int) bool {
	if i == 0 || a.Tokens[i].Space {
		return false
	}
	t := a.Tokens[i-1]
	n := t.End - t.Start
	if n == 1 && t.Shape == token.Capital || n == 1 && t.Shape == token.Upper {
		return true
	}
	return n <= 4 && t.Shape == token.Capital && a.words[i-1].class&(title|timeWord) != 0
}

// unit is a step of the article's outline: a quoted region, a mention, or one
// other token. Patterns are read off the symbols of units.
type unit struct {
	sym         byte
	first, last int32 // half-open range of tokens
	ref         int32 // of a region or mention: its index
}

// The symbols of units. A region is F, Q or R by how its words end.
const (
	symFragment  = 'F' // no mark of punctuation before the closing mark
	symComma     = 'Q'
	symStop      = 'R' // . ! or ?
	symName      = 'N'
	symNoun      = 'D'
	symPronoun   = 'P'
	symSayNoun   = 'S'
	symDocNoun   = 'K'
	symTime      = 'i'
	symSay       = 'V'
	symTell      = 'T'
	symClaim     = 'C'
	symLabel     = 'L'
	symJudge     = 'J'
	symThink     = 'H'
	symLight     = 'G'
	symSeem      = 'E'
	symVerb      = 'w'
	symGerund    = 'y'
	symAccording = 'A'
	symFeeling   = 'e'
	symEnd       = '.'
	symBlock     = '/'
	symOther     = 'z'
)

// classSymbols gives the symbol of a word of a class; the first that fits counts.
var classSymbols = [...]struct {
	class class
	sym   byte
}{
	{according, symAccording}, {not, 'n'}, {be, 'b'}, {aux, 'x'}, {modal, 'm'}, {that, 't'}, {which, 'W'},
	{who, 'W'}, {say | ask | write, symSay}, {tell, symTell}, {claim, symClaim}, {label, symLabel},
	{judge | act, symJudge}, {think, symThink}, {light, symLight}, {seem, symSeem}, {to, 'o'}, {wh, 'h'},
	{and, 'a'}, {but, 'a'}, {sub, 's'}, {prep, 'p'}, {feeling, symFeeling}, {hearsay, 'r'}, {timeWord, symTime}, {adverb, 'r'}, {plainVerb, symVerb},
	{det | poss | quant, 'd'},
}

// cutUnits makes the outline.
func (a *article) cutUnits() {
	a.units = make([]unit, 0, len(a.Tokens))
	m := 0
	for i := 0; i < len(a.Tokens); {
		if i > 0 && a.Tokens[i].First {
			a.units = append(a.units, unit{symBlock, int32(i), int32(i), -1})
		}
		if r := a.regionOf[i]; r >= 0 {
			last := i + 1
			for last < len(a.Tokens) && a.regionOf[last] == r {
				last++
			}
			a.units = append(a.units, unit{a.regionSymbol(int(r)), int32(i), int32(last), r})
			i = last
			continue
		}
		for m < len(a.mentions) && a.mentions[m].first < i {
			m++
		}
		if m < len(a.mentions) && a.mentions[m].first == i {
			a.units = append(a.units, unit{a.mentionSymbol(&a.mentions[m]), int32(i), int32(a.mentions[m].last), int32(m)})
			a.mentions[m].unit = len(a.units) - 1
			i = a.mentions[m].last
			continue
		}
		a.units = append(a.units, unit{a.tokenSymbol(i), int32(i), int32(i + 1), -1})
		i++
	}
}

func (a *article) regionSymbol(r int) byte {
	s := a.regions[r].Of(a.Text)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch last {
	case ',', '-', '–', '—', ';':
		return symComma
	case '.', '!', '?', '…', ':', '\'', '’':
		return symStop
	}
	return symFragment
}

func (a *article) mentionSymbol(m *mention) byte {
	head := a.words[m.head].class
	switch {
	case m.kind == pronounMention && head&who != 0:
		return 'W'
	case m.kind == pronounMention:
		return symPronoun
	case m.kind == nameMention && head&timeWord == 0:
		return symName
	case head&timeWord != 0:
		return symTime
	case head&sayNoun != 0:
		return symSayNoun
	case head&docNoun != 0:
		return symDocNoun
	}
	return symNoun
}

func (a *article) tokenSymbol(i int) byte {
	t := a.Tokens[i]
	if t.Kind == token.Punct {
		switch c := a.Text[t.Start]; c {
		case '.', '!', '?':
			if i+1 < len(a.Tokens) && a.sent[i] == a.sent[i+1] {
				return symOther
			}
			return symEnd
		case ',', ':', '(', ')', ';', '-':
			return c
		case 0xe2:
			if s := a.tokenText(i); s == "–" || s == "—" {
				return '-'
			}
		}
		return symOther
	}
	e := a.words[i]
	if e.class&cueVerb != 0 && e.form == gerund && e.class&say == 0 {
		return symGerund
	}
	for _, cs := range classSymbols {
		if e.class&cs.class != 0 {
			return cs.sym
		}
	}
	if t.Shape == token.Lower {
		s := a.tokenText(i)
		switch {
		case strings.HasSuffix(s, "ed") && len(s) > 4:
			return symVerb
		case strings.HasSuffix(s, "ly"):
			return 'r'
		case strings.HasSuffix(s, "ing") && len(s) > 5:
			return symGerund
		}
	}
	return symOther
}

// unitAt returns the index of the unit that holds or follows token i.
func (a *article) unitAt(i int) int {
	return sort.Search(len(a.units), func(u int) bool { return int(a.units[u].last) > i })
}

// span is the text between two tokens.
func (a *article) span(first, last int) content.Span {
	return content.Span{Start: int(a.Tokens[first].Start), End: int(a.Tokens[last-1].End)}
}
