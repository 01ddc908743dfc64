package speech

// symbols returns the symbols of units [from, to), at most limit of them.
func (a *article) symbols(buf []byte, from, to, limit int) []byte {
	for u := from; u < to && len(buf) < limit; u++ {
		buf = append(buf, a.units[u].sym)
	}
	return buf
}

// skeleton is symbols without what only decorates: adverbs, times, brackets and
// phrases with a preposition; runs of one symbol become one.
func (a *article) skeleton(buf []byte, from, to, limit int) []byte {
	for u := from; u < to && len(buf) < limit; u++ {
		s := a.units[u].sym
		switch s {
		case 'r', symTime, 'd', symOther:
			continue
		case 'p':
			if u+1 < to && isPhrase(a.units[u+1].sym) {
				u++
			}
			continue
		case '(':
			for end := u + 1; end < to && end < u+12; end++ {
				if a.units[end].sym == ')' {
					u = end
					break
				}
			}
			continue
		}
		if len(buf) > 0 && buf[len(buf)-1] == s {
			continue
		}
		buf = append(buf, s)
	}
	return buf
}

func isPhrase(sym byte) bool {
	switch sym {
	case symName, symNoun, symPronoun, symSayNoun, symDocNoun, symTime:
		return true
	}
	return false
}

func isRegion(sym byte) bool { return sym == symFragment || sym == symComma || sym == symStop }

func isCue(sym byte) bool {
	switch sym {
	case symSay, symTell, symClaim, symLabel, symJudge, symThink, symAccording, symGerund:
		return true
	}
	return false
}

// hashBytes is hashString for bytes.
func hashBytes(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// verbRight returns the first verb after unit u in its sentence, and the
// skeleton up to it; -1 when there is none before a region or the end.
func (a *article) verbRight(buf []byte, u, reach int) (int, []byte) {
	for v := u + 1; v < len(a.units) && v <= u+reach; v++ {
		switch s := a.units[v].sym; s {
		case symEnd, symBlock, symFragment, symComma, symStop:
			return -1, buf
		case symSay, symTell, symClaim, symLabel, symJudge, symThink, symLight, symSeem, symVerb, symGerund, 'b', 'x', 'm':
			return v, a.skeleton(buf, u+1, v+1, 12)
		}
	}
	return -1, buf
}

// verbLeft returns the verb right before unit u, adverbs and times skipped, or -1.
func (a *article) verbLeft(u int) int {
	for v := u - 1; v >= 0 && v >= u-4; v-- {
		switch a.units[v].sym {
		case 'r', symTime:
		case symSay, symTell, symClaim, symLabel, symJudge, symThink, symLight, symSeem, symVerb, symGerund, symAccording, 'b', 'x', 'p':
			return v
		default:
			return -1
		}
	}
	return -1
}

func (a *article) symAt(u int) byte {
	if u < 0 || u >= len(a.units) {
		return symBlock
	}
	return a.units[u].sym
}

// lemmaAt is the hash of the base form of a unit's word when the lexicon has it.
func (a *article) lemmaAt(u int) uint32 {
	if u < 0 || u >= len(a.units) || a.units[u].first >= a.units[u].last {
		return 0
	}
	return a.words[a.units[u].last-1].lemma
}
