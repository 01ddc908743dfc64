package speech

import "brief/briefing/token"

// subjectFeatures adds what is known of the nearest mention before cue u.
func (a *article) subjectFeatures(f *features, u int, s clause) {
	sym := uint32(a.units[u].sym)
	for v := u - 1; v >= s.first && v > u-9; v-- {
		x := a.units[v].sym
		if x == symTime || a.units[v].ref < 0 || isRegion(x) {
			continue
		}
		path := a.skeletonHash(v+1, u, 8)
		f.put(of4(35, uint32(a.symAt(v-1)), uint32(x), path, sym))
		if a.lang == english {
			f.put(of3(51, uint32(a.words[a.mentionAt(v).head].class>>roleShift), path, sym))
		}
		return
	}
}

// objectFeatures adds what is known of the nearest mention after cue u.
func (a *article) objectFeatures(f *features, u int, s clause) {
	for v := u + 1; v < s.last && v < u+6; v++ {
		x := a.units[v].sym
		if a.units[v].ref < 0 || isRegion(x) {
			continue
		}
		f.put(of3(36, uint32(x), a.symbolsHash(u+1, v, 5), a.words[a.units[u].last-1].lemma))
		return
	}
}

// aroundFeatures are about the other cues and verbs of the sentence of cue u, and
// the words right behind it. German has too few articles to learn from for them.
func (a *article) aroundFeatures(f *features, u int, s clause) {
	e := a.words[a.units[u].last-1]
	sym, fm := uint32(a.units[u].sym), uint32(e.form)
	left, lemma, between := uint32(0), uint32(0), uint32(0)
	for v := u - 1; v >= s.first; v-- {
		x := a.symAt(v)
		if isCue(x) {
			left, lemma = uint32(x), a.lemmaAt(v)
			break
		}
		if x == symThat || x == ',' || x == symAnd {
			between = between<<8 | uint32(x)
		}
	}
	f.put(of3(40, left, uint32(a.nextCue(u+1, s.last).sym), sym))
	f.put(of3(41, lemma, between, sym))
	f.put(of3(42, left, between, sym))
	f.put(of3(43, a.passive(u), e.lemma, fm))
	f.put(of3(45, a.wordAt(u+1), a.wordAt(u+2), sym))
	f.put(of3(47, e.lemma, a.wordAt(u+1), fm))
	var buf [16]symbol
	verb, path := a.verbRight(buf[:0], u, 14)
	f.put(of3(53, uint32(a.symAt(verb)), symbolHash(path), sym))
}

// passive is 1 where a form of "be" stands before cue u, as in "was asked", 2 where
// a word as in "when asked" does, and else 0.
func (a *article) passive(u int) uint32 {
	for v := u - 1; v >= 0 && v >= u-4; v-- {
		switch a.units[v].sym {
		case symBe:
			return 1
		case symAdverb, symNot, symOther:
		case symWh, symSub:
			return 2
		default:
			return 0
		}
	}
	return 0
}

// sayer is a cue of a sentence as the features of others see it.
type sayer struct {
	at      int
	sym     symbol
	lemma   uint32
	subject symbol // symbol of what stands right before it
}

// nextCue returns the first cue among units [from, limit); its unit is limit where there is none.
func (a *article) nextCue(from, limit int) sayer {
	for v := from; v < limit; v++ {
		if isCue(a.symAt(v)) {
			return sayer{v, a.symAt(v), a.lemmaAt(v), a.symAt(v - 1)}
		}
	}
	return sayer{at: limit}
}

// cueFeatures weighs whether unit u reports speech without marks.
func (a *article) cueFeatures(u int, s clause) weighed {
	f := a.features(CueTable)
	e := a.words[a.units[u].last-1]
	sym, fm := uint32(a.units[u].sym), uint32(e.form)
	n1, p1, p2 := uint32(a.symAt(u+1)), uint32(a.symAt(u-1)), uint32(a.symAt(u-2))
	f.put(of1(1, e.lemma))
	f.put(of2(5, e.lemma, p1))
	f.put(of4(7, sym, fm, p1, p2))
	f.put(of3(8, sym, p1, n1))
	f.put(of2(9, a.symbolsHash(max(u-3, s.first), u, 4), sym))
	f.put(of2(11, a.skeletonHash(max(u-8, s.first), u, 8), sym))
	f.put(of2(12, a.skeletonHash(u+1, min(u+7, s.last), 4), sym))
	a.clauseFeatures(&f, u, s)
	f.put(of2(18, bucket(s.last-u), sym))
	f.put(of2(23, flag(a.Blocks[a.blockOf(u)].Heading), sym))
	w := a.wordAt(u)
	f.put(of2(25, w, n1))
	f.put(of2(26, sym, a.wordAt(u+1)))
	f.put(of3(27, sym, a.wordAt(u+2), n1))
	f.put(of2(28, sym, a.wordAt(u-1)))
	a.subjectFeatures(&f, u, s)
	a.objectFeatures(&f, u, s)
	if a.lang == english {
		a.aroundFeatures(&f, u, s)
	}
	return f.weigh()
}

// clauseFeatures are about what else stands in the sentence of cue u.
func (a *article) clauseFeatures(f *features, u int, s clause) {
	sym, lemma := uint32(a.units[u].sym), a.words[a.units[u].last-1].lemma
	left, right, thats, verbs := uint32(0), uint32(0), uint32(0), uint32(0)
	for v := s.first; v < s.last; v++ {
		switch x := a.units[v].sym; {
		case isRegion(x) && v < u:
			left = uint32(x)
		case isRegion(x) && right == 0:
			right = uint32(x)
		case x == symThat && v > u:
			thats = 1
		case v > u && (x == symBe || x == symAux || x == symModal || x == symVerb):
			verbs = 1
		}
	}
	f.put(of3(13, left, right, sym))
	f.put(of3(14, lemma, left, right))
	f.put(of3(15, thats, verbs, sym))
}

// wordAt is the hash of the last word of unit u when it is no name: its base
// form where the lexicon has it.
func (a *article) wordAt(u int) uint32 {
	if uint(u) < uint(len(a.lastWords)) {
		return a.lastWords[u]
	}
	return 0
}

// lastWord is what wordAt tells of a unit.
func (a *article) lastWord(u *unit) uint32 {
	if u.first >= u.last {
		return 0
	}
	last := int(u.last) - 1
	if l := a.words[last].lemma; l != 0 {
		return l
	}
	if a.Tokens[last].Shape != token.Lower && a.lang != german {
		return uint32(a.Tokens[last].Shape)
	}
	return hashOf(a.tokenText(last))
}
