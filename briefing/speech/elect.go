package speech

// elect returns the best of cands and the share of its speaker: the shares of all
// candidates that are the same person count together, as where somebody named
// nearby has just spoken.
func (f *finder) elect(cands []candidate) (best int, share float64) {
	var few [mostChoices]float64
	var fewWhom [mostChoices]whom
	shares := sharesOf(few[:0], cands)
	who := fewWhom[:0]
	for i := range cands {
		who = append(who, f.whomOf(&cands[i]))
	}
	for i := range who {
		sum := 0.0
		for j := range who {
			if i == j || who[i].same(who[j]) {
				sum += shares[j]
			}
		}
		if sum > share+1e-9 || sum > share-1e-9 && shares[i] > shares[best] {
			best, share = i, sum
		}
	}
	return best, min(share, 1)
}

// whom is the speaker that a candidate proposes: a mention and its entity, or -1.
type whom struct{ mention, entity int }

func (f *finder) whomOf(c *candidate) whom {
	if c.mention < 0 {
		return whom{-1, -1}
	}
	return whom{c.mention, f.entityOf(c.mention)}
}

// same reports whether two are known to be the same speaker.
func (w whom) same(o whom) bool {
	return w.mention >= 0 && w.mention == o.mention || w.entity >= 0 && w.entity == o.entity
}

// entityOf is the entity of mention m, a pronoun's where it was looked for already; or -1.
func (f *finder) entityOf(m int) int {
	if w := &f.who[m]; f.mentions[m].kind == pronounMention && w.tried {
		return w.entity
	}
	return f.mentions[m].entity
}
