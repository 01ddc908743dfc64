package feature

// Labels of tokens: 0 is no name; of kind k (0 person, 1 organisation, 2
// place), 1+4k begins a name, 2+4k goes on, 3+4k ends it, 4+4k is a whole one.
const (
	Other  = 13 // (part of) a name of another kind
	Labels = 14
)

// voteOf is a label's kind as votes count it: 3 another name, 4 none.
func voteOf(label uint8) uint8 {
	switch label {
	case 0:
		return 4
	case Other:
		return 3
	}
	return (label - 1) / 4
}

// Vote takes note of what the first pass made of a run, for AppendVotes.
func (p *Page) Vote(r Run, path []uint8) {
	for k, label := range path {
		a := &p.attrs[r.First+k+pad]
		a.label = label
		if a.entry < 0 || a.form == formLower {
			continue
		}
		e := &p.words.list[a.entry]
		v := voteOf(label)
		e.votes[v]++
		if v < 3 && label != 4+4*v {
			e.long[v]++
		}
	}
}

// opinion sums up what the document's other mentions of a word were taken for:
// the commonest kind, how clear it is, and how often it was seen.
func (p *Page) opinion(a *attr) uint64 {
	if a.entry < 0 || a.form <= formLower {
		return 0
	}
	votes := p.words.list[a.entry].votes
	if a.form >= formCapital {
		votes[voteOf(a.label)]--
	}
	best, total := 0, 0
	for v, n := range votes {
		total += int(n)
		if n > votes[best] {
			best = v
		}
	}
	if total == 0 {
		return 1
	}
	clear, often := uint64(0), uint64(0)
	switch n := int(votes[best]); {
	case n == total:
		clear = 2
	case n*3 >= total*2:
		clear = 1
	}
	switch {
	case total > 4:
		often = 2
	case total > 1:
		often = 1
	}
	return 2 + uint64(best)*9 + clear*3 + often
}

// inLong says in names of which kinds, of several words, the word was seen elsewhere.
func (p *Page) inLong(a *attr) uint64 {
	if a.entry < 0 || a.form <= formLower {
		return 0
	}
	long := p.words.list[a.entry].long
	if v := voteOf(a.label); v < 3 && a.label != 4+4*v {
		long[v]--
	}
	var s uint64
	for k, n := range long {
		s |= uint64(min(n, 2)) << (2 * k)
	}
	return s
}

// Weigh fills in what the rest of the document says of the words of run r and
// of those next to it. All runs must have voted.
func (p *Page) Weigh(r Run) {
	for i := r.First + pad - 1; i <= r.Last+pad; i++ {
		a := &p.attrs[i]
		a.here, a.long = uint8(p.opinion(a)), uint8(p.inLong(a))
	}
}

// AppendVotes adds what the second pass looks at: the labels of the first, and
// what it made of the same words elsewhere in the document. Weigh must have
// seen r.
func (p *Page) AppendVotes(out []uint32, r Run, i int) []uint32 {
	var f adder
	at := i + pad
	l1, me, r1 := &p.attrs[at-1], &p.attrs[at], &p.attrs[at+1]
	label, here, long := uint64(me.label), uint64(me.here), uint64(me.long)
	before, after := uint64(l1.here), uint64(r1.here)
	if i == r.First {
		before = 63
	}
	if i == r.Last-1 {
		after = 63
	}
	f.add(60, label)
	f.add(61, here)
	f.add(62, here<<4|label)
	f.add(63, before<<6|here)
	f.add(64, here<<6|after)
	f.add(65, long<<4|label)
	f.add(66, long<<6|here)
	f.add(67, uint64(l1.long)<<12|long<<6|uint64(r1.long))
	f.add(68, before<<4|label)
	f.add(69, after<<4|label)
	return append(out, f.out[:f.n]...)
}
