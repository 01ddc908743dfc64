package speech

// elect returns the best of cands and the share of its speaker: the shares of all
// candidates that are the same person count together, as where somebody named
// nearby has just spoken.
func (f *finder) elect(cands []candidate) (best int, share float64) {
	var few [24]float64
	shares := candidateShares(few[:0], cands)
	for i := range cands {
		sum := 0.0
		for j := range cands {
			if i == j || f.sameCandidate(&cands[i], &cands[j]) {
				sum += shares[j]
			}
		}
		if sum > share+1e-9 || sum > share-1e-9 && shares[i] > shares[best] {
			best, share = i, sum
		}
	}
	return best, min(share, 1)
}

// sameCandidate reports whether two candidates are known to be the same speaker.
func (f *finder) sameCandidate(c, d *candidate) bool {
	if c.mention < 0 || d.mention < 0 {
		return false
	}
	if c.mention == d.mention {
		return true
	}
	e := f.entityOf(c.mention)
	return e >= 0 && e == f.entityOf(d.mention)
}

// entityOf is the entity of mention m, a pronoun's where it was looked for already; or -1.
func (f *finder) entityOf(m int) int {
	if w := &f.who[m]; f.mentions[m].kind == pronounMention && w.tried {
		return w.entity
	}
	return f.mentions[m].entity
}
