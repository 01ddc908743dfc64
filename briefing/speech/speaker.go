package speech

import (
	"unicode"
	"unicode/utf8"

	"brief/briefing/token"
)

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
	feats   features
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
}

// The reach of the sieves, in units and mentions: what lies farther away is
// hardly ever the speaker.
const (
	reachUnits    = 60
	reachMentions = 7
	reachAbove    = 4 // mentions of the paragraph above
)

// candidates proposes speakers for region r, given the decisions before it.
func (a *article) candidates(r int, done []decision) []candidate {
	u := a.regionUnit(r)
	ctx := a.context(r, u, done)
	var out []candidate
	out = a.before(out, ctx)
	out = a.after(out, ctx)
	out = a.carry(out, ctx)
	f := a.features(SpeakerTable)
	ctx.common(&f, uint32(nobody))
	return append(out, candidate{source: nobody, mention: -1, feats: f})
}

func (a *article) regionUnit(r int) int {
	return a.unitAt(a.tokenAt(a.regions[r].outer.Start))
}

// tokenAt returns the index of the first token that ends after offset.
func (a *article) tokenAt(offset int) int {
	low, high := 0, len(a.Tokens)
	for low < high {
		mid := (low + high) / 2
		if int(a.Tokens[mid].End) > offset {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// context is what all candidates of a region share.
type context struct {
	a          *article
	r, u       int
	sym        byte
	lower      bool // the words start with a small letter
	starts     bool // nothing but the region stands before it in its block
	ends       bool
	words      int
	left       byte // symbols next to the region
	right      byte
	last       int // index of the last region of speech before, or -1
	beforeLast int // the last one of another speaker, or -1
	done       []decision
	cueLeft    bool // a verb of speech stands in the region's sentence, on its left
	cueRight   bool
}

func (a *article) context(r, u int, done []decision) *context {
	reg := &a.regions[r]
	first, _ := utf8.DecodeRuneInString(reg.Of(a.Text))
	c := &context{a: a, r: r, u: u, sym: a.symAt(u), lower: unicode.IsLower(first), done: done, last: -1, beforeLast: -1}
	c.left, c.right = a.symAt(u-1), a.symAt(u+1)
	c.starts = c.left == symBlock
	c.ends = c.right == symBlock
	for i := int(a.units[u].first); i < int(a.units[u].last); i++ {
		if a.Tokens[i].Kind == token.Word {
			c.words++
		}
	}
	for i := r - 1; i >= 0 && i >= r-12; i-- {
		if !done[i].speech {
			continue
		}
		if c.last < 0 {
			c.last = i
		} else if done[i].mention >= 0 && !a.sameSpeaker(done[i].mention, done[c.last].mention) {
			c.beforeLast = i
			break
		}
	}
	c.cueLeft, c.cueRight = a.cueBeside(u, -1), a.cueBeside(u, 1)
	return c
}

// cueBeside reports whether a cue stands in the sentence of unit u on one side.
func (a *article) cueBeside(u, step int) bool {
	for v := u + step; v >= 0 && v < len(a.units) && v != u+step*14; v += step {
		s := a.units[v].sym
		if s == symEnd || s == symBlock || isRegion(s) {
			return false
		}
		if s == symSay || s == symTell || s == symClaim || s == symAccording {
			return true
		}
	}
	return false
}

// sameSpeaker reports whether two mentions are known to be the same speaker.
func (a *article) sameSpeaker(m, n int) bool {
	if m < 0 || n < 0 {
		return m == n
	}
	if m == n {
		return true
	}
	return a.mentions[m].entity >= 0 && a.mentions[m].entity == a.mentions[n].entity
}

// common adds what says something about the region, joined to the candidate's source.
func (c *context) common(f *features, source uint32) {
	f.add(1, source)
	f.add(2, source, uint32(c.sym), flag(c.lower), flag(c.starts), flag(c.ends))
	f.add(3, source, uint32(c.left), uint32(c.right))
	f.add(4, source, flag(c.cueLeft), flag(c.cueRight), uint32(c.sym))
	f.add(5, source, bucket(c.words), flag(c.lower))
	f.add(6, source, uint32(c.left), flag(c.lower))
	f.add(7, source, uint32(c.right), uint32(c.sym))
	f.add(8, source, flag(c.last >= 0), flag(c.starts))
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

// maySpeak reports whether unit u is a mention that can be a speaker: no time,
// and no pronoun in the object's case.
func (a *article) maySpeak(u int) bool {
	if a.units[u].ref < 0 || a.units[u].sym == symTime || isRegion(a.units[u].sym) {
		return false
	}
	m := &a.mentions[a.units[u].ref]
	if m.kind != pronounMention {
		return true
	}
	switch a.tokenText(m.head) {
	case "him", "them", "me", "us", "her", "himself", "herself", "themselves", "itself", "whom":
		return false
	}
	return true
}

// propose weighs the mention at unit u.
func (a *article) propose(c *context, u, blocks, regions, ends int) candidate {
	var buf [3][16]byte
	m := int(a.units[u].ref)
	men := &a.mentions[m]
	f := a.features(SpeakerTable)
	side := flag(u > c.u)
	from, to := u+1, c.u
	if side == 1 {
		from, to = c.u+1, u
	}
	full := hashBytes(a.symbols(buf[0][:0], from, to, 12))
	skel := hashBytes(a.skeleton(buf[1][:0], from, to, 12))
	verb, vpath := a.verbRight(buf[2][:0], u, 14)
	beyond := uint32(0)
	if verb >= 0 && side == 0 && verb > c.u || verb < 0 {
		beyond = 1
	}
	vhash := hashBytes(vpath)
	vlemma, vsym := a.lemmaAt(verb), uint32(a.symAt(verb))
	if verb < 0 {
		vlemma, vsym = 0, 0
	}
	left := a.verbLeft(u)
	llemma, lsym := uint32(0), uint32(0)
	if left >= 0 {
		llemma, lsym = a.lemmaAt(left), uint32(a.units[left].sym)
	}
	where := side | uint32(blocks)<<1 | min(uint32(regions), 2)<<2 | min(uint32(ends), 3)<<4
	sym := uint32(a.units[u].sym)
	prev, next := uint32(a.symAt(u-1)), uint32(a.symAt(u+1))
	rtype := uint32(c.sym) | flag(c.lower)<<8
	c.common(&f, 16+where)
	f.add(20, sym, where)
	f.add(21, side, full, uint32(blocks))
	f.add(22, side, skel, uint32(blocks))
	f.add(23, side, skel, sym, rtype)
	f.add(24, where, bucket(to-from))
	f.add(25, side, prev, next, sym)
	f.add(26, where, prev)
	f.add(27, where, next)
	f.add(28, where, vhash, beyond)
	f.add(29, where, vlemma, hashBytes(vpath[:min(len(vpath), 3)]))
	f.add(30, where, vsym, sym)
	f.add(31, where, llemma)
	f.add(32, where, lsym, sym, next)
	f.add(33, side, lsym, skel)
	f.add(34, side, vsym, skel, beyond)
	head := a.words[men.head]
	f.add(35, uint32(head.class>>38), where)
	f.add(36, head.lemma, sym)
	if men.kind == nounMention {
		word := a.tokenText(men.head)
		f.add(44, hashString(word[max(len(word)-3, 0):]), where)
		f.add(45, a.wordAt(u))
		f.add(46, a.wordAt(u), where)
	}
	if e := a.words[men.first]; e.class&starter != 0 {
		f.add(47, e.lemma, where) // in German it shows the case
		f.add(48, e.lemma, prev, side)
	}
	f.add(37, flag(u == 0 || prev == symEnd || prev == symBlock), where)
	if men.entity >= 0 {
		e := &a.entities[men.entity]
		f.add(38, bucket(e.count), flag(e.person), flag(e.place))
		f.add(39, flag(e.place), where)
	}
	if c.last >= 0 && c.done[c.last].mention >= 0 {
		same := flag(a.sameSpeaker(m, c.done[c.last].mention))
		f.add(40, same, where, sym)
	}
	f.add(41, where, uint32(c.left), uint32(c.right), vsym)
	f.add(42, rtype, where, vsym, lsym)
	f.add(43, rtype, flag(c.starts), flag(c.ends), where, flag(c.cueLeft), flag(c.cueRight))
	return candidate{source: named, mention: m, from: -1, feats: f}
}

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
	var buf [2][16]byte
	f := a.features(SpeakerTable)
	s := uint32(src)
	gap := a.regions[c.r].block - a.regions[from].block
	d := c.done[from]
	lastUnit := a.regionUnit(from)
	skel, full := uint32(0), uint32(0)
	if gap == 0 {
		skel = hashBytes(a.skeleton(buf[0][:0], lastUnit+1, c.u, 12))
		full = hashBytes(a.symbols(buf[1][:0], lastUnit+1, c.u, 12))
	}
	ends, mentions := 0, 0
	for u := lastUnit + 1; u < c.u && ends < 9; u++ {
		switch a.units[u].sym {
		case symEnd, symBlock:
			ends++
		case symName, symPronoun, symNoun:
			mentions++
		}
	}
	near := min(uint32(gap), 4)
	lastSym := uint32(a.units[lastUnit].sym)
	rtype := uint32(c.sym) | flag(c.lower)<<8
	unclosed := flag(a.regions[from].unclosed)
	nextSym := uint32(a.symAt(lastUnit + 1))
	c.common(&f, s+near<<2)
	f.add(50, s, near, uint32(d.source))
	f.add(51, s, skel, near)
	f.add(52, s, full, near)
	f.add(53, s, near, bucket(c.r-from), unclosed)
	f.add(54, s, near, bucket(ends), bucket(mentions))
	f.add(55, s, near, lastSym, nextSym, flag(c.starts))
	f.add(56, s, near, flag(c.cueLeft), flag(c.cueRight), flag(c.starts), flag(c.ends))
	f.add(57, s, near, flag(d.mention < 0), flag(c.starts))
	f.add(58, s, near, rtype, flag(c.starts), flag(c.ends))
	f.add(59, s, near, skel, rtype)
	if d.mention >= 0 {
		mu := a.mentions[d.mention].unit
		f.add(60, s, near, flag(mu > lastUnit), bucket(max(c.u-mu, mu-c.u)))
		f.add(61, s, near, uint32(a.units[mu].sym), flag(c.starts))
	}
	f.add(62, s, near, uint32(c.left), uint32(c.right), flag(c.cueRight))
	return candidate{source: src, mention: d.mention, from: from, feats: f}
}

// choose returns the best of cands and its share of all.
func choose(cands []candidate) (int, float64) {
	var few [24]float64
	scores := few[:0]
	best := 0
	for i := range cands {
		s := float64(cands[i].feats.score())
		scores = append(scores, s)
		if s > scores[best] {
			best = i
		}
	}
	softmax(scores)
	return best, scores[best]
}
