package speech

// explain names the sieve that candidate c of region r comes from, and finds its cue.
func (f *finder) explain(r int, c candidate, d *decision) string {
	u := f.regionUnit(r)
	switch c.source {
	case nobody:
		d.cue = f.nearestCue(u - 1)
		return "nobody-named"
	case carried:
		return f.carriedRule(c.from, r)
	case alternate:
		return "alternating"
	}
	mu := f.mentions[c.mention].unit
	var buf [16]symbol
	v, _ := f.verbRight(buf[:0], mu, 14)
	left := f.verbLeft(mu)
	switch {
	case left >= 0 && f.units[left].sym == symAccording || f.symAt(mu-1) == symTo && f.symAt(mu-2) == symAccording:
		d.cue = max(left, mu-2)
		return "according-to"
	case left >= 0 && mu > u && isCue(f.units[left].sym):
		d.cue = left
		return "cue-inverted"
	case v >= 0 && mu > u:
		d.cue = f.firstSaying(v)
		return "cue-after"
	case v >= 0 && f.symAt(u-1) == ':':
		d.cue = f.lastCue(v, u)
		return "colon"
	case v >= 0 && v < u:
		d.cue = f.lastCue(v, u)
		return "cue-before"
	case f.symAt(u-1) == ':' && mu < u:
		return "name-colon"
	}
	return "near"
}

// carriedRule names how who says region from goes on in region r.
func (f *finder) carriedRule(from, r int) string {
	if f.regions[from].block != f.regions[r].block {
		return "carried-on"
	}
	return "carried-over"
}

// firstSaying returns the verb of speech that ends the clause of v, where v only tells more of
// its subject: "Ana Ruiz, | prosecuting |, said"; else v.
func (f *finder) firstSaying(v int) int {
	if f.symAt(v) != symGerund && f.symAt(v) != symVerb {
		return v
	}
	for w := v + 1; w < v+14; w++ {
		switch s := f.symAt(w); {
		case isSaying(s) && f.words[f.units[w].first].form != gerund:
			return w
		case isBreak(s), isRegion(s):
			return v
		}
	}
	return v
}

// lastCue returns the last cue among units [from, to), or from.
func (f *finder) lastCue(from, to int) int {
	for v := to - 1; v > from; v-- {
		if isCue(f.units[v].sym) {
			return v
		}
	}
	return from
}

// nearestCue returns the nearest cue from unit u backwards, in the same sentence; or -1.
func (f *finder) nearestCue(u int) int {
	const reach = 8 // units
	for v := u; v >= 0 && v > u-reach; v-- {
		if isBreak(f.units[v].sym) {
			return -1
		}
		if isCue(f.units[v].sym) {
			return v
		}
	}
	return -1
}
