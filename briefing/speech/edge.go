package speech

// edge is a proposal of where what is told starts or ends, as a unit index: it
// starts with that unit, or ends before it.
type edge struct {
	at    int
	back  bool // what is told stands before its cue
	feats features
}

// Bounds on proposals, in units and candidates.
const (
	reachStart = 14
	mostEdges  = 14
)

// starts proposes where what cue u tells starts. The slice is good until the next call.
func (a *article) starts(u int, s clause) []edge {
	out := a.edges[0][:0]
	add := func(at int, back bool) {
		if at < s.first || at >= s.last || len(out) >= mostEdges || a.units[at].sym == ',' || len(out) > 0 && out[len(out)-1].at == at {
			return
		}
		out = append(out, edge{at, back, a.startFeatures(u, at, s, back)})
	}
	add(u+1, false)
	for v := u + 1; v < s.last && v <= u+reachStart; v++ {
		switch x := a.units[v].sym; {
		case x == 'o':
			add(v, false)
			if n := a.symAt(v + 1); isPhrase(n) || n == symGerund || n == 'd' || isRegion(n) {
				add(v+1, false)
			}
		case x == 't', x == 'h', x == 's', x == symGerund:
			add(v, false)
		case x == '-', x == '(', x == ')', x == 'p', x == ':', x == ',', x == 'a', x == 'r', x == symTime, isPhrase(x):
			add(v+1, false)
		case isRegion(x):
			add(v, false)
		}
	}
	if u-s.first >= 4 {
		add(s.first, true)
		if a.units[s.first].sym == 'a' {
			add(s.first+1, true)
		}
		for v := s.first + 1; v < u-3; v++ {
			if x := a.units[v].sym; x == ',' || x == 'a' || x == ':' || x == '-' || x == ';' {
				add(v+1, true)
			}
		}
	}
	a.edges[0] = out
	return out
}

func (a *article) startFeatures(u, at int, s clause, back bool) features {
	f := a.features(StartTable)
	b := flag(back)
	e := a.words[a.units[u].last-1]
	sym := uint32(a.units[u].sym)
	here, prev, next := uint32(a.symAt(at)), uint32(a.symAt(at-1)), uint32(a.symAt(at+1))
	path := uint32(0)
	if !back {
		path = hashBytes(a.symbols(u+1, at, 10))
	} else {
		path = a.skeletonHash(max(at, u-6), u, 12)
	}
	f.add2(1, b, path)
	f.add3(2, b, path, here)
	f.add3(4, b, here, prev)
	f.add4(5, b, here, next, prev)
	f.add4(6, b, e.lemma, here, prev)
	f.add3(7, b, e.lemma, path)
	f.add2(8, b, bucket(max(at-u, u-at)))
	f.add4(9, b, flag(at == s.first), sym, here)
	f.add4(10, b, sym, here, prev)
	f.add4(11, b, uint32(a.symAt(u-1)), uint32(a.symAt(u-2)), uint32(a.symAt(u+1)))
	f.add3(12, b, uint32(a.symAt(s.last)), bucket(s.last-u))
	f.add3(13, b, a.lemmaAt(at-1), sym)
	f.add3(14, b, a.lemmaAt(at), sym)
	f.add3(15, b, a.wordAt(at-1), here)
	f.add3(16, b, a.wordAt(at), prev)
	f.add3(18, b, a.skeletonHash(at, min(at+6, s.last), 4), sym)
	return f
}

// ends proposes where what starts at start ends. The slice is good until the next call.
func (a *article) ends(u int, start edge, s clause) []edge {
	out := a.edges[1][:0]
	limit := s.last
	if start.back {
		limit = u
	}
	head := limit // of the cue's verbs
	for start.back && head > start.at+1 && a.joinsVerb(head-1) {
		head--
	}
	noun := a.units[u].ref >= 0
	verbs, commas := 0, 0
	add := func(at int) {
		out = append(out, edge{at, start.back, a.endFeatures(u, start.at, at, s, start.back, verbs, commas)})
	}
	for v := start.at; v < limit; v++ {
		x := a.units[v].sym
		if v > start.at && v-start.at < 60 && len(out) < 2*mostEdges {
			switch {
			case x == ',', x == ';', x == '-', x == 'a', x == 's', x == 'W', x == symGerund, x == '(', x == ':', isRegion(x), x == 'p', x == symTime, x == 'h', x == 'o', x == ')':
				add(v)
			case start.back && v == head, noun && verbs > 0 && isFinite(x):
				add(v)
			case start.back && isPhrase(x) && v >= u-3:
				add(v)
			case isRegion(a.units[v-1].sym), v == u+2:
				add(v)
			}
		}
		switch x {
		case 'b', 'x', 'm', symVerb, symSay, symClaim, symThink, symJudge, symSeem, symLight:
			verbs++
		case ',':
			commas++
		}
	}
	add(limit)
	a.edges[1] = out
	return out
}

func (a *article) endFeatures(u, start, at int, s clause, back bool, verbs, commas int) features {
	f := a.features(EndTable)
	b := flag(back)
	e := a.words[a.units[u].last-1]
	sym := uint32(a.units[u].sym)
	here, next, prev := uint32(a.symAt(at)), uint32(a.symAt(at+1)), uint32(a.symAt(at-1))
	first := uint32(a.symAt(start))
	final := flag(at == s.last)
	v, c := min(uint32(verbs), 2), min(uint32(commas), 3)
	if at == s.last {
		here, next = symEnd, symEnd
	}
	ahead := hashBytes(a.symbols(at, min(at+4, s.last), 4))
	f.add3(1, b, final, here)
	f.add4(2, b, here, next, prev)
	f.add2(3, b, ahead)
	f.add4(4, b, final, v, first)
	f.add4(5, b, here, v, c)
	f.add3(7, b, final, bucket(s.last-at))
	f.add3(8, b, final, e.lemma)
	f.add4(10, b, a.lemmaAt(at), here, v)
	f.add5(13, b, here, next, sym, v)
	f.add5(14, b, final, sym, v, bucket(at-start))
	f.add3(16, b, a.lemmaAt(at-1), here)
	f.add3(17, b, hashBytes(a.symbols(max(at-3, start), at, 4)), here)
	f.add4(20, b, a.wordAt(at), here, v)
	f.add3(23, b, a.wordAt(at+1), here)
	if back {
		f.add1(18, a.skeletonHash(at, u, 8))
		f.add2(19, bucket(u-at), here)
	}
	return f
}

// isFinite reports whether a symbol is that of a verb that may be a sentence's own.
func isFinite(sym byte) bool {
	switch sym {
	case 'b', 'x', 'm', symVerb, symSay, symClaim, symThink, symJudge, symSeem, symLight:
		return true
	}
	return false
}
