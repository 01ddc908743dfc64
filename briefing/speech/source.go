package speech

// sources proposes who says what cue u tells: the mentions of its sentence, and
// nobody. The slice is good until the next call of sources or candidates.
func (a *article) sources(u int, s clause, told, other stretch) []candidate {
	out := a.cands[:0]
	found := 0
	for v := u - 1; v >= s.first && found < reachMentions; v-- {
		if a.maySpeak(v) && !told.holds(v) && !other.holds(v) {
			out = append(out, a.sourceAt(u, v, s))
			found++
		}
	}
	if a.lang == english {
		a.rank(out)
	}
	found = 0
	for v := u; v < s.last && v <= u+12 && found < 3; v++ {
		if a.maySpeak(v) && !told.holds(v) && !other.holds(v) {
			out = append(out, a.sourceAt(u, v, s))
			found++
		}
	}
	f := a.features(SourceTable)
	e := a.words[a.units[u].last-1]
	f.put(of1(90, 0))
	f.put(of2(91, e.lemma, uint32(e.form)))
	f.put(of3(92, uint32(a.symAt(u-1)), uint32(a.units[u].sym), uint32(e.form)))
	f.put(of3(93, uint32(a.symAt(u-1)), uint32(a.symAt(u-2)), uint32(e.form)))
	f.put(of1(94, uint32(len(out))))
	if a.lang == english {
		f.put(of3(95, a.passive(u), e.lemma, uint32(e.form)))
	}
	a.cands = append(out, candidate{source: nobody, mention: -1, weighed: f.weigh()})
	return a.cands
}

// sourceAt is the mention of unit v as who says what cue u tells.
func (a *article) sourceAt(u, v int, s clause) candidate {
	f := a.features(SourceTable)
	side := flag(v > u)
	from, to := v+1, u
	if v >= u {
		from, to = u+1, v
	}
	full := a.symbolsHash(from, to, 12)
	skel := a.skeletonHash(from, to, 12)
	e := a.words[a.units[u].last-1]
	m := int(a.units[v].ref)
	sym, cue := uint32(a.units[v].sym), uint32(a.units[u].sym)
	prev := uint32(a.symAt(v - 1))
	f.put(of3(1, side, full, cue))
	f.put(of3(2, side, skel, cue))
	f.put(of5(3, side, skel, sym, cue, uint32(e.form)))
	f.put(of2(4, side, bucket(to-from)))
	f.put(of3(5, side, prev, sym))
	f.put(of4(6, side, prev, uint32(a.symAt(v+1)), cue))
	f.put(of3(7, side, e.lemma, skel))
	f.put(of4(8, side, sym, flag(v == u), cue))
	head := a.words[a.mentions[m].head]
	f.put(of2(10, uint32(head.class>>roleShift), side))
	f.put(of2(11, head.lemma, side))
	if e := a.words[a.mentions[m].first]; e.class&starter != 0 {
		f.put(of3(16, e.lemma, side, prev))
	}
	f.put(of3(12, flag(v == s.first), side, cue))
	if en := a.mentions[m].entity; en >= 0 {
		f.put(of3(13, flag(a.entities[en].place), flag(a.entities[en].person), side))
	}
	f.put(of4(14, side, sym, prev, skel))
	if a.lang == english {
		a.subjectSigns(&f, u, v, side)
	}
	f.put(of4(15, uint32(a.symAt(u-1)), side, bucket(to-from), sym))
	return candidate{source: named, mention: m, from: -1, weighed: f.weigh()}
}

// subjectSigns adds whether the mention at unit v is the subject of cue u or of another verb.
func (a *article) subjectSigns(f *features, u, v int, side uint32) {
	sym, cue, fm := uint32(a.units[v].sym), uint32(a.units[u].sym), uint32(a.words[a.units[u].last-1].form)
	var buf [16]symbol
	verb, path := a.verbRight(buf[:0], v, 14)
	own := flag(verb == u)
	f.put(of3(18, side, own, symbolHash(path)))
	f.put(of4(19, side, a.passive(u), sym, cue))
	f.put(of4(22, side, uint32(a.symAt(v-1)), own, fm))
}

// rank adds to the features of candidates how many of them stand before each.
func (a *article) rank(out []candidate) {
	for i := range out {
		f := a.features(SourceTable)
		f.put(of2(21, min(uint32(len(out)-1-i), 4), min(uint32(i), 4)))
		out[i].add(f.weigh())
	}
}
