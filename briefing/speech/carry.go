package speech

// carry proposes who spoke last, and who spoke before.
func (a *article) carry(out []candidate, c *context) []candidate {
	if c.last < 0 {
		return out
	}
	out = append(out, a.carryFrom(c, c.last, carried))
	if c.beforeLast >= 0 {
		out = append(out, a.carryFrom(c, c.beforeLast, alternate))
	}
	return out
}

func (a *article) carryFrom(c *context, from int, src source) candidate {
	f := a.features(SpeakerTable)
	s := uint32(src)
	gap := a.regions[c.r].block - a.regions[from].block
	d := c.done[from]
	lastUnit := a.regionUnit(from)
	skel, full := uint32(0), uint32(0)
	if gap == 0 {
		skel = a.skeletonHash(lastUnit+1, c.u, 12)
		full = a.symbolsHash(lastUnit+1, c.u, 12)
	}
	near := min(uint32(gap), 4)
	rtype := uint32(c.sym) | flag(c.lower)<<8
	unclosed := flag(a.regions[from].unclosed)
	c.common(&f, s+near<<2)
	if d.mention >= 0 && a.lang == german {
		f.put(of4(62, s, near, a.namedSince(lastUnit, c.u, d.mention), flag(c.starts)))
	}
	f.put(of3(50, s, near, uint32(d.source)))
	f.put(of3(51, s, skel, near))
	f.put(of3(52, s, full, near))
	f.put(of4(53, s, near, bucket(c.r-from), unclosed))
	f.put(of6(56, s, near, flag(c.cueLeft), flag(c.cueRight), flag(c.starts), flag(c.ends)))
	f.put(of4(57, s, near, flag(d.mention < 0), flag(c.starts)))
	f.put(of4(59, s, near, skel, rtype))
	if d.mention >= 0 {
		mu := a.mentions[d.mention].unit
		f.put(of4(61, s, near, uint32(a.units[mu].sym), flag(c.starts)))
	}
	return candidate{source: src, mention: d.mention, from: from, weighed: f.weigh()}
}

// namedSince tells who is named between units from and to: whether the speaker of
// mention m is, another person is, and another begins the sentence before to.
func (a *article) namedSince(from, to, m int) uint32 {
	var self, other, subject uint32
	for u := max(from+1, to-reachUnits); u < to; u++ {
		if a.units[u].sym != symName {
			continue
		}
		n := int(a.units[u].ref)
		switch e := a.mentions[n].entity; {
		case a.sameSpeaker(m, n):
			self, subject = 1, 0
		case e >= 0 && a.entities[e].person:
			other = 1
			if a.startsSentence(u) {
				subject = 1
			}
		}
	}
	return self | other<<1 | subject<<2
}
