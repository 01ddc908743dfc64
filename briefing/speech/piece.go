package speech

import "slices"

// piece is a proposal of the other half of what a cue splits, as a half-open
// range of units; the empty range proposes that there is none.
type piece struct {
	stretch
	weighed
}

// stretch is a half-open range of units.
type stretch struct{ first, last int }

func (s stretch) holds(u int) bool { return s.first <= u && u < s.last }

// mostPieces bounds the proposals for a cue.
const mostPieces = 24

// pieces proposes what else cue u tells besides told: the subject that its verb
// has raised ("[Rates] are expected [to rise]"), or the half of a sentence that
// stands beyond "he said". The slice is good until the next call.
func (a *article) pieces(u int, s clause, told stretch) []piece {
	out := append(a.halves[:0], piece{weighed: a.noPieceFeatures(u, s, told)})
	add := func(first, last int) {
		p := stretch{first, last}
		if first < last && len(out) < mostPieces && !slices.ContainsFunc(out, func(o piece) bool { return o.stretch == p }) {
			out = append(out, piece{p, a.pieceFeatures(u, s, told, p)})
		}
	}
	if told.first <= u {
		for v := u + 1; v < s.last && v < u+14; v++ {
			if v == u+1 || a.symAt(v-1) == ',' || isRegion(a.symAt(v-1)) {
				add(v, a.nextComma(v, s.last))
			}
		}
		a.halves = out
		return out
	}
	last := u
	for last > s.first && a.joinsVerb(last-1) {
		last--
	}
	a.headPieces(s, last, add)
	found := 0
	for v := last - 1; v > s.first && found < 2; v-- {
		if a.symAt(v) == ',' {
			add(s.first, v)
			if a.symAt(s.first) == symAnd {
				add(s.first+1, v)
			}
			found++
		}
	}
	a.halves = out
	return out
}

// headPieces proposes the ranges that end before unit last.
func (a *article) headPieces(s clause, last int, add func(first, last int)) {
	found := 0
	for v := last - 1; v >= s.first && v > last-14 && found < 6; v-- {
		x, before := a.symAt(v), a.symAt(v-1)
		switch {
		case v == s.first, before == ',', before == symAnd, before == symThat, before == symSub, before == ':', before == '-':
			add(v, last)
			found++
		case isPhrase(x) || x == symWho || isRegion(x) || x == symThat || x == symWh:
			add(v, last)
			found++
		}
	}
}

// joinsVerb reports whether unit u belongs to the verb after it.
func (a *article) joinsVerb(u int) bool {
	switch a.symAt(u) {
	case symBe, symAux, symModal, symAdverb, symNot, symOther:
		return true
	}
	return false
}

func (a *article) noPieceFeatures(u int, s clause, told stretch) weighed {
	f := a.features(PieceTable)
	e := a.words[a.units[u].last-1]
	back := flag(told.first <= u)
	sym, fm := uint32(a.units[u].sym), uint32(e.form)
	p1, here := uint32(a.symAt(u-1)), uint32(a.symAt(told.first))
	f.put(of1(1, back))
	f.put(of3(2, back, e.lemma, fm))
	f.put(of5(3, back, sym, fm, p1, here))
	f.put(of4(4, back, p1, uint32(a.symAt(u-2)), sym))
	f.put(of3(5, back, e.lemma, p1))
	f.put(of4(6, back, a.wordAt(told.first), sym, fm))
	f.put(of3(7, back, e.lemma, a.wordAt(told.first)))
	f.put(of3(8, back, uint32(a.symAt(told.first-1)), here))
	f.put(of3(9, back, uint32(a.symAt(told.last)), bucket(s.last-told.last)))
	f.put(of4(10, back, uint32(a.symAt(u+1)), uint32(a.symAt(u+2)), sym))
	f.put(of3(11, back, bucket(u-s.first), sym))
	f.put(of4(12, back, bucket(s.last-u), sym, uint32(a.symAt(u+1))))
	return f.weigh()
}

func (a *article) pieceFeatures(u int, s clause, told, p stretch) weighed {
	f := a.features(PieceTable)
	e := a.words[a.units[u].last-1]
	back := flag(told.first <= u)
	sym, fm := uint32(a.units[u].sym), uint32(e.form)
	from, to := p.last, u
	if p.first > u {
		from, to = u+1, p.first
	}
	gap := a.symbolsHash(from, to, 10)
	first, before, last, after := uint32(a.symAt(p.first)), uint32(a.symAt(p.first-1)), uint32(a.symAt(p.last-1)), uint32(a.symAt(p.last))
	whole := flag(p.first == s.first) | flag(p.last == s.last)<<1
	here := uint32(a.symAt(told.first))
	f.put(of3(20, back, gap, sym))
	f.put(of4(21, back, gap, e.lemma, fm))
	f.put(of5(22, back, gap, here, sym, fm))
	f.put(of4(23, back, first, before, sym))
	f.put(of4(24, back, last, after, sym))
	f.put(of3(25, back, whole, bucket(p.last-p.first)))
	f.put(of3(26, back, whole, gap))
	f.put(of3(27, back, a.symbolsHash(p.first, p.last, 8), sym))
	f.put(of3(29, back, a.wordAt(p.first), before))
	f.put(of3(30, back, a.wordAt(p.first-1), first))
	f.put(of5(33, back, whole, first, before, after))
	f.put(of4(34, back, uint32(a.symAt(told.first-1)), here, gap))
	f.put(of3(35, back, e.lemma, whole))
	return f.weigh()
}
