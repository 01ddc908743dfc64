package speech

import "math/bits"

// symbol is what a unit is to the structure of its sentence. Rules ask for the symbols of units beside each other, and the
// features of the models are hashes of them, so that their values must stay: a mark of punctuation has its own.
type symbol byte

// The symbols of units. A region has one of the first three, by how its words end, and a mention one of the next six.
const (
	symFragment symbol = 'F' // no mark of punctuation before the closing mark
	symComma    symbol = 'Q' // or a dash
	symStop     symbol = 'R' // . ! or ?

	symName    symbol = 'N'
	symNoun    symbol = 'D' // "the mayor"
	symPronoun symbol = 'P'
	symSayNoun symbol = 'S' // "a statement"
	symDocNoun symbol = 'K' // "the report"
	symTime    symbol = 'i' // "Monday"; a lone word of time, too

	symSay       symbol = 'V' // and "asked", "wrote"
	symTell      symbol = 'T'
	symClaim     symbol = 'C'
	symLabel     symbol = 'L' // "called", "described"
	symJudge     symbol = 'J' // "criticised", "endorsed"
	symThink     symbol = 'H'
	symLight     symbol = 'G' // "issued", which with a noun says that somebody spoke
	symSeem      symbol = 'E'
	symVerb      symbol = 'w' // any other that the lists have, or that ends in "ed"
	symGerund    symbol = 'y'
	symBe        symbol = 'b'
	symAux       symbol = 'x' // "has", "did"
	symModal     symbol = 'm' // "will"
	symAccording symbol = 'A'
	symFeeling   symbol = 'e' // "confident"

	symNot    symbol = 'n'
	symThat   symbol = 't'
	symWho    symbol = 'W' // and "which"
	symTo     symbol = 'o'
	symWh     symbol = 'h' // "what", "how", "whether"
	symAnd    symbol = 'a' // and "or", "but"
	symSub    symbol = 's' // "because", "while"
	symPrep   symbol = 'p'
	symAdverb symbol = 'r'
	symDet    symbol = 'd' // an article, a possessive or a word for how many

	symEnd   symbol = '.' // of a sentence
	symBlock symbol = '/' // between paragraphs, and before and behind all
	symOther symbol = 'z'
)

// classSymbols gives the symbol of a word of a class; the first that fits counts.
var classSymbols = [...]struct {
	class class
	sym   symbol
}{
	{according, symAccording}, {not, symNot}, {be, symBe}, {aux, symAux}, {modal, symModal}, {that, symThat}, {which | who, symWho},
	{say | ask | write, symSay}, {tell, symTell}, {claim, symClaim}, {label, symLabel}, {judge | act, symJudge}, {think, symThink},
	{light, symLight}, {seem, symSeem}, {to, symTo}, {wh, symWh}, {and | but, symAnd}, {sub, symSub}, {prep, symPrep},
	{feeling, symFeeling}, {hearsay, symAdverb}, {timeWord, symTime}, {adverb, symAdverb}, {plainVerb, symVerb}, {det | poss | quant, symDet},
}

// loneSymbols holds, by the number of a class's bit, its symbol.
var loneSymbols = func() (symbols [64]symbol) {
	for bit := range symbols {
		symbols[bit] = firstSymbol(1 << bit)
	}
	return symbols
}()

// symbolOf returns the symbol of a word of these classes, or 0.
func symbolOf(c class) symbol {
	if c&(c-1) == 0 {
		return loneSymbols[bits.TrailingZeros64(uint64(c))]
	}
	return firstSymbol(c)
}

func firstSymbol(c class) symbol {
	for _, cs := range classSymbols {
		if c&cs.class != 0 {
			return cs.sym
		}
	}
	return 0
}

// symAt is the symbol of unit u, which may be outside of the article.
func (a *article) symAt(u int) symbol {
	if uint(u) < uint(len(a.syms)) {
		return a.syms[u]
	}
	return symBlock
}

// The groups of symbols that are asked for most.
const (
	phraseGroup = 1 << iota
	regionGroup
	cueGroup
	signGroup // those of units that may be cues, for which looksCue looks closer
	breakGroup
)

// groups gives those of each symbol: a look-up has no branches, which nothing could foretell.
var groups = [256]uint8{
	symName: phraseGroup, symNoun: phraseGroup, symPronoun: phraseGroup, symSayNoun: phraseGroup | signGroup, symDocNoun: phraseGroup, symTime: phraseGroup,
	symFragment: regionGroup, symComma: regionGroup, symStop: regionGroup,
	symSay: cueGroup | signGroup, symTell: cueGroup | signGroup, symClaim: cueGroup | signGroup, symLabel: cueGroup | signGroup, symJudge: cueGroup | signGroup,
	symThink: cueGroup | signGroup, symAccording: cueGroup | signGroup, symGerund: cueGroup | signGroup, symLight: signGroup, symSeem: signGroup, symFeeling: signGroup, symAdverb: signGroup, ':': signGroup,
	symEnd: breakGroup, symBlock: breakGroup,
}

func isPhrase(sym symbol) bool { return groups[sym]&phraseGroup != 0 }

func isRegion(sym symbol) bool { return groups[sym]&regionGroup != 0 }

func isCue(sym symbol) bool { return groups[sym]&cueGroup != 0 }

// isBreak reports whether a sentence ends with sym, or before the first and behind the last unit.
func isBreak(sym symbol) bool { return groups[sym]&breakGroup != 0 }

// isSaying reports whether sym is that of a verb by which somebody speaks, and not only
// judges, names or thinks.
func isSaying(sym symbol) bool { return sym == symSay || sym == symTell || sym == symClaim }

// isFinite reports whether a symbol is that of a verb that may be a sentence's own.
func isFinite(sym symbol) bool {
	switch sym {
	case symBe, symAux, symModal, symVerb, symSay, symClaim, symThink, symJudge, symSeem, symLight:
		return true
	}
	return false
}
