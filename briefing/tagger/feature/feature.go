package feature

// adder appends features: a template's number and what it sees, mixed to 32 bits.
type adder struct {
	out [most]uint32
	n   uint
}

// most is a power of two above the number of templates of a pass.
const most = 64

func (a *adder) add(template, value uint64) {
	h := (value ^ template*0xD6E8FEB86659FD93) * 0x9E3779B97F4A7C15
	a.out[a.n%most] = uint32(h>>32 ^ h>>61)
	a.n++
}

// both mixes two values into one.
func both(a, b uint64) uint64 { return (a ^ a>>31 ^ b<<1) * 0xBF58476D1CE4E5B9 }

// shape packs what is visible of a token besides its letters.
func (a *attr) shape() uint64 {
	s := uint64(a.form)
	if a.start {
		s |= 1 << 4
	}
	if a.gap {
		s |= 1 << 5
	}
	if a.loud {
		s |= 1 << 6
	}
	return s
}

// lists are the word's gazetteer bits.
func (a *attr) lists() uint64 { return uint64(a.fact >> 16 & 0x7fff) }

// Prepare looks for listed phrases in run r.
func (p *Page) Prepare(r Run) {
	for i := r.First; i < r.Last; {
		i = max(i+1, p.matchPhrase(i, r.Last))
	}
}

// longestPhrase is how many tokens a listed phrase may have.
const longestPhrase = 5

// matchPhrase marks the longest listed phrase that begins at token i, and
// returns its end, or 0 without one.
func (p *Page) matchPhrase(i, limit int) int {
	a := &p.attrs[i+pad]
	if a.fact&Phrase == 0 || !p.Capital(i) {
		return 0
	}
	h, end, lists := a.hash, 0, Fact(0)
	for j := i + 1; j < limit && j < i+longestPhrase; j++ {
		h = Join(h, p.attrs[j+pad].hash)
		if f := Look(h); f&(Country|Demonym|City|Town|Region|Organisation) != 0 {
			end, lists = j+1, f
		}
	}
	kind := uint8(1)
	switch {
	case lists&Demonym != 0:
		kind = 6
	case lists&Country != 0:
		kind = 2
	case lists&Region != 0:
		kind = 3
	case lists&Organisation != 0:
		kind = 4
	case lists&City != 0:
		kind = 5
	}
	for j := i; j < end; j++ {
		place := uint8(0)
		if j == i {
			place = 1
		} else if j == end-1 {
			place = 2
		}
		p.attrs[j+pad].phrase = kind<<2 | place
	}
	return end
}

// Append adds the features of token i of run r to out.
func (p *Page) Append(out []uint32, r Run, i int) []uint32 {
	var f adder
	at := i + pad
	w := p.attrs[at-2 : at+3]
	l2, l1, me, r1, r2 := &w[0], &w[1], &w[2], &w[3], &w[4]
	s0 := me.shape()
	f.add(2, me.hash)
	f.add(4, l1.hash)
	f.add(5, r1.hash)
	f.add(6, l2.hash)
	f.add(7, r2.hash)
	f.add(11, s0|l1.shape()<<8|l2.shape()<<16)
	f.add(12, s0|r1.shape()<<8|r2.shape()<<16)
	f.add(14, uint64(l1.fact.Class()))
	f.add(15, uint64(r1.fact.Class()))
	f.add(18, me.fact.Class())
	f.add(19, me.fact.Class()<<11|l1.fact.Class())
	f.add(23, me.fact.Class()<<11|r1.fact.Class())
	f.add(16, uint64(l2.fact.Class()))
	f.add(17, uint64(r2.fact.Class()))
	f.add(20, me.lists()<<8|s0)
	f.add(21, me.lists()<<16|r1.lists())
	f.add(22, me.lists()<<16|l1.lists())
	f.add(26, both(l2.hash, l1.hash))
	f.add(27, both(r1.hash, r2.hash))
	n0 := me.fact.Lean()
	f.add(71, n0<<8|s0)
	f.add(72, n0<<8|r1.fact.Lean())
	f.add(73, n0<<8|l1.fact.Lean())
	f.add(75, p.attrs[r.Last+pad-1].fact.Lean()<<8|n0)
	f.add(76, uint64(me.phrase)<<8|s0)
	p.affixes(&f, i)
	p.around(&f, r, i)
	p.evidence(&f, at)
	return append(out, f.out[:f.n]...)
}

// affixes adds the word's first and last letters.
func (p *Page) affixes(f *adder, i int) {
	t := p.toks[i]
	word := p.text[t.Start:t.End()]
	n := len(word)
	if n < 3 {
		return
	}
	f.add(31, packed(word[:3]))
	f.add(32, packed(word[n-2:]))
	f.add(33, packed(word[n-3:]))
	if n > 3 {
		f.add(35, packed(word[n-4:]))
	}
}

func packed(s string) uint64 {
	var v uint64
	for i := 0; i < len(s); i++ {
		v = v<<8 | uint64(s[i]|0x20)
	}
	return v<<4 | uint64(len(s))
}

// around adds what stands before and after the run, its last word and its length.
func (p *Page) around(f *adder, r Run, i int) {
	before, after := &p.attrs[r.First+pad-1], &p.attrs[r.Last+pad]
	last, first := &p.attrs[r.Last+pad-1], &p.attrs[r.First+pad]
	place := uint64(min(i-r.First, 3)) | uint64(min(r.Last-1-i, 3))<<2
	f.add(40, place<<8|uint64(p.attrs[i+pad].form))
	f.add(41, both(before.hash, place))
	f.add(42, both(after.hash, place))
	long := uint64(min(r.Last-r.First, 4))
	f.add(43, before.fact.Class()<<3|long)
	f.add(44, after.fact.Class()<<3|long)
	f.add(45, last.hash)
	f.add(47, first.hash)
	f.add(48, last.lists()<<4|place)
	f.add(49, first.lists()<<4|place)
}

// evidence adds how the document writes the word elsewhere.
func (p *Page) evidence(f *adder, at int) {
	a := &p.attrs[at]
	if a.entry < 0 {
		return
	}
	e := &p.words.list[a.entry]
	v := uint64(min(e.lower, 2)) | uint64(min(e.upper, 2))<<2
	f.add(51, v<<8|a.shape())
}
