package speech

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
		f.put(of3(36, uint32(x), hashOf(a.symbols(u+1, v, 5)), a.words[a.units[u].last-1].lemma))
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
		if x == 't' || x == ',' || x == 'a' {
			between = between<<8 | uint32(x)
		}
	}
	f.put(of3(40, left, uint32(a.nextCue(u+1, s.last).sym), sym))
	f.put(of3(41, lemma, between, sym))
	f.put(of3(42, left, between, sym))
	f.put(of3(43, a.passive(u), e.lemma, fm))
	f.put(of3(45, a.wordAt(u+1), a.wordAt(u+2), sym))
	f.put(of3(47, e.lemma, a.wordAt(u+1), fm))
	var buf [16]byte
	verb, path := a.verbRight(buf[:0], u, 14)
	f.put(of3(53, uint32(a.symAt(verb)), hashOf(path), sym))
}

// passive is 1 where a form of "be" stands before cue u, as in "was asked", 2 where
// a word as in "when asked" does, and else 0.
func (a *article) passive(u int) uint32 {
	for v := u - 1; v >= 0 && v >= u-4; v-- {
		switch a.units[v].sym {
		case 'b':
			return 1
		case 'r', 'n', symOther:
		case 'h', 's':
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
	sym     byte
	lemma   uint32
	subject byte // symbol of what stands right before it
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
