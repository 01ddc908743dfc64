package speech

import "sort"

// source says where a candidate speaker comes from.
type source uint8

const (
	nobody    source = iota
	named            // a mention near the region
	carried          // who spoke last goes on
	alternate        // who spoke before the last answers
)

// candidate is a proposal of who says a region, with the features that weigh it.
type candidate struct {
	source  source
	mention int // the mention that names, or first named, the speaker
	from    int // carried: index of the region it is carried from
	weighed
}

// decision is who was found to say a region.
type decision struct {
	speech  bool
	source  source
	mention int // -1 for nobody
	from    int // carried: the region whose speaker it is
	cue     int // unit of the cue, or -1
	sure    float64
	rule    string
	topical bool // a topic stands above the words
}

// namesSpeaker reports whether d is that words are speech, whose speaker is named beside them.
func (d *decision) namesSpeaker() bool { return d.speech && d.source == named && d.mention >= 0 }

// The reach of the sieves, in units and mentions: what lies farther away is
// hardly ever the speaker.
const (
	reachUnits    = 60
	reachMentions = 7
	reachAbove    = 4 // mentions of the paragraph above
)

// candidates proposes speakers for region r, given the decisions before it. The
// slice is good until the next call of candidates or sources.
func (a *article) candidates(r int, done []decision) []candidate {
	u := a.regionUnit(r)
	ctx := a.context(r, u, done)
	out := a.before(a.cands[:0], ctx)
	out = a.after(out, ctx)
	out = a.carry(out, ctx)
	f := a.features(SpeakerTable)
	ctx.common(&f, uint32(nobody))
	a.cands = append(out, candidate{source: nobody, mention: -1, weighed: f.weigh()})
	return a.cands
}

// regionUnit returns the unit of region r.
func (a *article) regionUnit(r int) int { return int(a.unitOf[r]) }

// tokenAt returns the index of the first token that ends after offset.
func (a *article) tokenAt(offset int) int {
	return sort.Search(len(a.Tokens), func(i int) bool { return int(a.Tokens[i].End()) > offset })
}

// before proposes the mentions on the left, into the block above.
func (a *article) before(out []candidate, c *context) []candidate {
	blocks, found, regions, ends := 0, 0, 0, 0
	for u := c.u - 1; u >= 0 && u >= c.u-reachUnits; u-- {
		switch s := a.units[u].sym; {
		case s == symBlock:
			blocks++
			found = max(found, reachMentions-reachAbove)
			if blocks > 1 {
				return out
			}
		case isRegion(s):
			regions++
		case s == symEnd:
			ends++
		case a.maySpeak(u):
			out = append(out, a.propose(c, u, blocks, regions, ends))
			if found++; found >= reachMentions {
				return out
			}
		}
	}
	return out
}

// after proposes the mentions on the right, in the same block.
func (a *article) after(out []candidate, c *context) []candidate {
	if a.lang == english && a.proposedIn(out, c.u) && a.sealed(c.r, c.u) {
		return out
	}
	found, regions, ends := 0, 0, 0
	for u := c.u + 1; u < len(a.units) && u <= c.u+reachUnits; u++ {
		switch s := a.units[u].sym; {
		case s == symBlock:
			return out
		case isRegion(s):
			regions++
		case s == symEnd:
			if ends++; ends > 1 {
				return out
			}
		case a.maySpeak(u):
			out = append(out, a.propose(c, u, 0, regions, ends))
			if found++; found >= reachMentions {
				return out
			}
		}
	}
	return out
}

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
	if f.lang == english && f.words[f.mentions[c.mention].head].class&who != 0 && f.saysBehindClause(f.mentions[c.mention].unit) {
		if i := f.antecedent(c.mention); i >= 0 {
			return whom{i, f.entityOf(i)}
		}
	}
	return whom{c.mention, f.entityOf(c.mention)}
}

// saysBehindClause reports whether the one of whom a clause tells that "who" at unit u begins between commas says something right
// behind it: "The girl, | who | was there at nine, added".
func (f *finder) saysBehindClause(u int) bool {
	if f.symAt(u-1) != ',' {
		return false
	}
	for v := u + 1; v < u+sentenceReach; v++ {
		switch s := f.symAt(v); {
		case isBreak(s), isRegion(s):
			return false
		case s == ',' && isSaying(f.symAt(f.pastAdverbs(v+1))):
			return true
		}
	}
	return false
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
