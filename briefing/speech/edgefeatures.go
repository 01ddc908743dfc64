package speech

func (a *article) startFeatures(u, at int, s clause, back bool) weighed {
	f := a.features(StartTable)
	b := flag(back)
	e := a.words[a.units[u].last-1]
	sym := uint32(a.units[u].sym)
	here, prev, next := uint32(a.symAt(at)), uint32(a.symAt(at-1)), uint32(a.symAt(at+1))
	path := uint32(0)
	if !back {
		path = a.symbolsHash(u+1, at, 10)
	} else {
		path = a.skeletonHash(max(at, u-6), u, 12)
	}
	h := (*[14]uint32)(f.more(14))
	h[0] = of2(1, b, path)
	h[1] = of3(2, b, path, here)
	h[2] = of3(4, b, here, prev)
	h[3] = of4(5, b, here, next, prev)
	h[4] = of4(6, b, e.lemma, here, prev)
	h[5] = of3(7, b, e.lemma, path)
	h[6] = of2(8, b, bucket(max(at-u, u-at)))
	h[7] = of4(9, b, flag(at == s.first), sym, here)
	h[8] = of4(11, b, uint32(a.symAt(u-1)), uint32(a.symAt(u-2)), uint32(a.symAt(u+1)))
	h[9] = of3(12, b, uint32(a.symAt(s.last)), bucket(s.last-u))
	h[10] = of3(13, b, a.lemmaAt(at-1), sym)
	h[11] = of3(14, b, a.lemmaAt(at), sym)
	h[12] = of3(15, b, a.wordAt(at-1), here)
	h[13] = of3(16, b, a.wordAt(at), prev)
	if a.lang == english {
		a.startClause(&f, u, at, back)
	}
	return f.weigh()
}

// startClause are features of a start that only English has enough to learn from: the words there, and what stands
// between start and cue.
func (a *article) startClause(f *features, u, at int, back bool) {
	b, sym, lemma := flag(back), uint32(a.units[u].sym), a.words[a.units[u].last-1].lemma
	here, prev, next := uint32(a.symAt(at)), uint32(a.symAt(at-1)), uint32(a.symAt(at+1))
	h := (*[6]uint32)(f.more(6))
	h[0] = of4(42, b, here, next, lemma)
	h[1] = of3(43, b, lemma, a.wordAt(at))
	h[2] = of3(44, b, lemma, a.wordAt(at-1))
	cues, commas := uint32(0), uint32(0)
	between := a.syms[min(u+1, at):at]
	if back {
		between = a.syms[at:u]
	}
	for _, x := range between {
		if isCue(x) {
			cues = uint32(x)
		}
		commas += flag(x == ',')
	}
	h[3] = of4(45, b, cues, prev, sym)
	h[4] = of4(46, b, min(commas, 3), prev, here)
	h[5] = of4(47, b, a.passive(u), prev, here)
}

func (a *article) endFeatures(f *features, u, start, at int, s clause, back bool, verbs, commas int) {
	b := flag(back)
	sym := uint32(a.units[u].sym)
	here, next, prev := uint32(a.symAt(at)), uint32(a.symAt(at+1)), uint32(a.symAt(at-1))
	first := uint32(a.symAt(start))
	final := flag(at == s.last)
	v, c := min(uint32(verbs), 2), min(uint32(commas), 3)
	if at == s.last {
		here, next = uint32(symEnd), uint32(symEnd)
	}
	ahead := a.symbolsHash(at, min(at+4, s.last), 4)
	h := (*[13]uint32)(f.more(13))
	h[0] = of3(1, b, final, here)
	h[1] = of4(2, b, here, next, prev)
	h[2] = of2(3, b, ahead)
	h[3] = of4(4, b, final, v, first)
	h[4] = of4(5, b, here, v, c)
	h[5] = of3(7, b, final, bucket(s.last-at))
	h[6] = of4(10, b, a.lemmaAt(at), here, v)
	h[7] = of5(13, b, here, next, sym, v)
	h[8] = of5(14, b, final, sym, v, bucket(at-start))
	h[9] = of3(16, b, a.lemmaAt(at-1), here)
	h[10] = of3(17, b, a.symbolsHash(max(at-3, start), at, 4), here)
	h[11] = of4(20, b, a.wordAt(at), here, v)
	h[12] = of3(23, b, a.wordAt(at+1), here)
	if back {
		f.put(of1(18, a.skeletonHash(at, u, 8)))
		f.put(of2(19, bucket(u-at), here))
	}
}

// endClause are features of an end that only English has enough to learn from: the
// next cue from there on, and the words there.
func (a *article) endClause(f *features, u int, start edge, at int, s clause, next *sayer) {
	b, here := flag(start.back), uint32(a.symAt(at))
	if at == s.last {
		here = uint32(symEnd)
	}
	first := start.at
	h := (*[6]uint32)(f.more(6))
	h[0] = of4(41, b, here, uint32(next.sym), uint32(next.subject))
	h[1] = of3(42, b, here, next.lemma)
	h[2] = of4(45, b, a.wordAt(at), a.wordAt(at+1), here)
	h[3] = of4(47, b, a.words[a.units[u].last-1].lemma, here, a.lemmaAt(at))
	h[4] = of4(49, b, uint32(a.symAt(first)), uint32(a.symAt(first+1)), here)
	h[5] = of4(53, b, uint32(a.units[u].sym), a.skeletonHash(max(at-8, first), at, 6), here)
}
