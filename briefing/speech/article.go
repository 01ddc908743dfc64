package speech

import (
	"slices"
	"sort"
	"strings"

	"brief/briefing/token"
	"brief/content"
)

// article is an Input with its words looked up and cut into units.
type article struct {
	*Input
	model   *Model // nil while lessons are made
	lang    Language
	regions []region
	bearers map[string]int // entities by name, and people by a space and their last name, a stop and their initials, or "^" and their first name; made by labelled
	notes
	hand
}

// notes are what is noted of an article; the next one is given the same room.
type notes struct {
	words      []entry
	lookups    []lookup      // by number of the word
	numbers    token.Numbers // room for Words
	opensAt    []int32       // by block: its first token, and behind the last one how many there are
	sent       []int32       // by token: number of its sentence
	unitOf     []int32       // by region: its unit
	regionOf   []int32       // by token: index of the region around it, or -1
	nameOf     []int32       // by token: index of the Name over it, or -1
	mentions   []mention
	entities   []entity
	units      []unit
	syms       []symbol // of units
	lastWords  []uint32 // by unit: what wordAt tells
	titleCased []bool   // by block: whether it is written as a title
}

// hand is room for what is weighed and gone with the next decision: each who looks for reports has one.
type hand struct {
	edges    [2][]edge            // for starts and ends
	cands    []candidate          // for sources and candidates
	halves   []piece              // for pieces
	readings []reading            // for stretches
	hashes   [mostFeatures]uint32 // for features
}

// newArticle prepares in.
func newArticle(in *Input) *article {
	a := &article{}
	a.prepare(in)
	return a
}

// prepare makes a that of in, in the room that it has.
func (a *article) prepare(in *Input) {
	*a = article{Input: in, notes: a.notes, hand: a.hand}
	a.mentions, a.entities = slices.Grow(a.mentions[:0], len(in.Tokens)/4), a.entities[:0]
	a.units, a.syms = a.units[:0], a.syms[:0]
	if a.lang = in.Language; in.Words.Of == nil {
		a.lang = LanguageOf(in.Text, in.Tokens)
	}
	a.countTokens()
	if a.lang.Romance() {
		a.prepareRomance()
		return
	}
	a.regions = a.withSingles(a.pairs())
	if a.lang == german {
		a.doubtNames()
	}
	a.lookUp(a.lang.table())
	if a.lang == german {
		a.settleSources()
	}
	a.regions = a.withSetOff(a.regions)
	a.cover()
	a.cutSentences()
	a.findEntities()
	a.chunk()
	a.linkNames()
	a.linkAppositions()
	if a.lang == english {
		a.linkTitles()
	}
	a.cutUnits()
	if a.lang == german {
		a.linkOffices()
	}
}

// room returns n elements, in the room that s has where it is enough; what they
// hold is of no meaning.
func room[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/8)
	}
	return s[:n]
}

func (in *Input) tokenText(i int) string {
	if uint(i) < uint(len(in.Words.Text)) {
		return in.Words.Text[i]
	}
	return in.cutText(i)
}

// cutText is tokenText where the texts of tokens are not kept.
func (in *Input) cutText(i int) string { return in.Text[in.Tokens[i].Start:in.Tokens[i].End()] }

// countTokens notes where the tokens of each block begin.
func (a *article) countTokens() {
	a.opensAt = room(a.opensAt, len(a.Blocks)+1)
	tokens, i := a.Tokens, 0
	for b := range a.Blocks {
		a.opensAt[b] = int32(i)
		for end := a.Blocks[b].End; i < len(tokens) && int(tokens[i].Start) < end; i++ {
		}
	}
	a.opensAt[len(a.Blocks)] = int32(i)
}

// inBlock returns the tokens of a block, as a half-open range.
func (a *article) inBlock(block int) (first, end int) {
	return int(a.opensAt[block]), int(a.opensAt[block+1])
}

// firstRegion returns the first region of a block or of those below it.
func (a *article) firstRegion(block int) int {
	return sort.Search(len(a.regions), func(r int) bool { return a.regions[r].block >= block })
}

// lookup is what the lexicon knows of a word wherever it stands.
type lookup struct {
	entry
	looked bool
}

// lookUp finds the lexicon's entry of each token.
func (a *article) lookUp(lex wordTable) {
	a.words = room(a.words, len(a.Tokens))
	if a.Words.Of == nil {
		a.Words = a.numbers.Of(a.Text, a.Tokens)
	}
	a.lookups = room(a.lookups, a.Words.Count)
	clear(a.lookups)
	for i := range a.Tokens {
		n := a.Words.Of[i]
		k := &a.lookups[n]
		if !k.looked || n == token.Unnumbered {
			*k = a.look(lex, &a.Tokens[i])
		}
		a.words[i] = k.entry
		if k.form == base && k.class&speechVerb != 0 && i > 0 && a.tokenText(i-1) == "of" {
			a.words[i].class &^= speechVerb // "secretary of | state |"
		}
	}
}

// look finds what lex knows of a token.
func (a *article) look(lex wordTable, t *token.Token) lookup {
	k := lookup{looked: true}
	if t.Kind == token.Punct || t.Kind == token.Number {
		return k
	}
	s := a.Text[t.Start:t.End()]
	var buf [24]byte
	switch {
	case len(s) > len(buf):
	case t.Shape == token.Lower && t.Kind == token.Word && !a.lang.Romance(): // whose apostrophes may be curly
		if k.entry = look(lex, s, hashOf(s)); s == "march" {
			k.class &^= timeWord // which has a capital
		}
		return k
	default:
		small := lower(buf[:0], s)
		k.entry = look(lex, small, hashOf(small))
	}
	if a.lang == german && k.class == 0 {
		k.class = compoundClass(s)
	}
	return k
}

// lower appends s in lower case, with straight apostrophes; letters past ASCII
// are lowered only in the Latin-1 range, which English and German need.
func lower(buf []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z': // as mostly
			buf = append(buf, c)
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
	a.regionOf = room(a.regionOf, len(a.Tokens))
	a.nameOf = room(a.nameOf, len(a.Tokens))
	for i := range a.regionOf {
		a.regionOf[i] = -1
	}
	copy(a.nameOf, a.regionOf)
	for r := range a.regions {
		a.coverWith(a.regionOf, a.regions[r].outer, int32(r))
	}
	for n := range a.Names {
		end := a.coverWith(a.nameOf, a.Names[n].Span, int32(n))
		if a.Actors[a.Names[n].Actor-1].Person {
			a.plainName(end - 1)
		}
	}
}

// plainName takes the last word of a person's name for no word of grammar: "Theresa May".
func (a *article) plainName(i int) {
	const grammar = modal | aux | be | plainVerb | timeWord | prep | sub | adverb
	if i >= 0 && a.Tokens[i].Shape == token.Capital && a.words[i].class&grammar != 0 {
		a.words[i].class &^= grammar
	}
}

// coverWith sets of to ref for the tokens that start in s, and returns the first behind them.
func (a *article) coverWith(of []int32, s content.Span, ref int32) int {
	i := sort.Search(len(a.Tokens), func(i int) bool { return int(a.Tokens[i].Start) >= s.Start })
	for ; i < len(a.Tokens) && int(a.Tokens[i].Start) < s.End; i++ {
		of[i] = ref
	}
	return i
}

// span is the text between two tokens.
func (a *article) span(first, last int) content.Span {
	return content.Span{Start: int(a.Tokens[first].Start), End: int(a.Tokens[last-1].End())}
}
