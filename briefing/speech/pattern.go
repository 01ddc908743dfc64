package speech

// symbolHash is hashOf for symbols.
func symbolHash(symbols []symbol) uint32 {
	h := uint32(fnvBasis)
	for _, s := range symbols {
		h = (h ^ uint32(s)) * fnvPrime
	}
	return h
}

// symbolsHash is the hash of the symbols of units [from, to), of at most limit of them.
func (a *article) symbolsHash(from, to, limit int) uint32 {
	return symbolHash(a.syms[from:max(from, min(to, from+limit))])
}

// What the skeleton makes of a symbol.
const (
	bears     = iota
	decorates // adverbs, times
	leads     // a preposition: it and the phrase after it decorate
	encloses  // an opening bracket
)

var inSkeleton = [256]uint8{symAdverb: decorates, symTime: decorates, symDet: decorates, symOther: decorates, symPrep: leads, '(': encloses}

// skeleton is symbols without what only decorates: adverbs, times, brackets and
// phrases with a preposition; runs of one symbol become one.
func (a *article) skeleton(buf []symbol, from, to, limit int) []symbol {
	last := symbol(0)
	for u := from; u < to && len(buf) < limit; u++ {
		s := a.syms[u]
		switch inSkeleton[s] {
		case bears:
			if s != last {
				buf, last = append(buf, s), s
			}
		case leads:
			if u+1 < to && isPhrase(a.syms[u+1]) {
				u++
			}
		case encloses:
			for end := u + 1; end < to && end < u+12; end++ {
				if a.syms[end] == ')' {
					u = end
					break
				}
			}
		}
	}
	return buf
}

// skeletonHash is the hash of a skeleton.
func (a *article) skeletonHash(from, to, limit int) uint32 {
	var buf [16]symbol
	return symbolHash(a.skeleton(buf[:0], from, to, limit))
}

// verbRight returns the first verb after unit u in its sentence, and the
// skeleton up to it; -1 when there is none before a region or the end.
func (a *article) verbRight(buf []symbol, u, reach int) (int, []symbol) {
	for v := u + 1; v < len(a.units) && v <= u+reach; v++ {
		switch s := a.units[v].sym; s {
		case symEnd, symBlock, symFragment, symComma, symStop:
			return -1, buf
		case symSay, symTell, symClaim, symLabel, symJudge, symThink, symLight, symSeem, symVerb, symGerund, symBe, symAux, symModal:
			return v, a.skeleton(buf, u+1, v+1, 12)
		}
	}
	return -1, buf
}

// verbLeft returns the verb right before unit u, adverbs and times skipped, or -1.
func (a *article) verbLeft(u int) int {
	for v := u - 1; v >= 0 && v >= u-4; v-- {
		switch a.units[v].sym {
		case symAdverb, symTime:
		case symSay, symTell, symClaim, symLabel, symJudge, symThink, symLight, symSeem, symVerb, symGerund, symAccording, symBe, symAux, symPrep:
			return v
		default:
			return -1
		}
	}
	return -1
}

// lemmaAt is the hash of the base form of a unit's word when the lexicon has it.
func (a *article) lemmaAt(u int) uint32 {
	if u < 0 || u >= len(a.units) || a.units[u].first >= a.units[u].last {
		return 0
	}
	return a.words[a.units[u].last-1].lemma
}
