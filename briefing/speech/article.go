package speech

import (
	"strings"

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
		a.doubtNames()
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

// span is the text between two tokens.
func (a *article) span(first, last int) content.Span {
	return content.Span{Start: int(a.Tokens[first].Start), End: int(a.Tokens[last-1].End)}
}
