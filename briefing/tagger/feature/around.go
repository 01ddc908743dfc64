package feature

import "brief/briefing/token"

// reach is how far AppendAround looks from a name.
const reach = 8

// AppendAround adds what stands around the name of the tokens [first, last), and
// nothing of the name itself: it says what a name is that no list has.
func (p *Page) AppendAround(out []uint32, first, last int) []uint32 {
	var f adder
	b1, b2, b3 := p.beside(first-1, first, -1), p.beside(first-2, first, -1), p.beside(first-3, first, -1)
	a1, a2, a3 := p.beside(last, last-1, 1), p.beside(last+1, last-1, 1), p.beside(last+2, last-1, 1)
	f.add(1, b1.hash)
	f.add(2, a1.hash)
	f.add(3, both(b2.hash, b1.hash))
	f.add(4, both(a1.hash, a2.hash))
	f.add(5, both(b1.hash, a1.hash))
	f.add(6, both(both(b3.hash, b2.hash), b1.hash))
	f.add(7, both(both(a1.hash, a2.hash), a3.hash))
	f.add(8, b1.fact.Class())
	f.add(9, a1.fact.Class())
	f.add(10, b2.fact.Class())
	f.add(11, a2.fact.Class())
	f.add(12, b1.fact.Class()<<11|a1.fact.Class())
	f.add(13, both(b1.hash, b2.fact.Class()))
	f.add(14, both(a1.hash, a2.fact.Class()))
	f.add(15, both(both(a1.hash, a2.fact.Class()), a3.fact.Class()))
	f.add(16, uint64(b1.form)<<4|uint64(a1.form))
	f.add(17, p.head(first, -1))
	f.add(18, p.head(last-1, 1))
	f.add(19, both(a1.hash, both(p.head(last, 1), 1)))
	if b1.form >= formCapital || b2.form >= formCapital {
		f.add(20, b1.fact.Lean()<<8|b2.fact.Lean())
		f.add(21, both(b1.hash, b2.fact.Lean()))
	}
	if a1.form >= formCapital || a2.form >= formCapital {
		f.add(22, a1.fact.Lean()<<8|a2.fact.Lean())
		f.add(23, both(a1.hash, a2.fact.Lean()))
	}
	if noun := p.apposed(last); noun != nil {
		f.add(24, noun.hash)
		f.add(25, noun.fact.Class())
	}
	return append(out, f.out[:f.n]...)
}

// edge stands for what is beyond the text or the sentence.
var edge attr

// beside returns token i unless the end of a sentence or block lies between it
// and the token from.
func (p *Page) beside(i, from, step int) *attr {
	for at := from; at != i; at += step {
		if at != from && p.stops(at) || step < 0 && (at <= 0 || p.toks[at].First()) || step > 0 && (at+1 >= len(p.toks) || p.toks[at+1].First()) {
			return &edge
		}
	}
	return &p.attrs[i+pad]
}

// stops reports whether token i ends a sentence.
func (p *Page) stops(i int) bool {
	t := &p.toks[i]
	if t.Kind != token.Punct {
		return false
	}
	switch p.text[t.Start:t.End()] {
	case ".", "!", "?":
		return true
	}
	return false
}

// head returns the class of the nearest word in small letters beside the token
// from that is not among the most frequent, up to a stop.
func (p *Page) head(from, step int) uint64 {
	for k := 1; k <= 5; k++ {
		a := p.beside(from+k*step, from, step)
		if a.form == formEdge || a.form == formPunct && k > 1 {
			return 0
		}
		if a.form == formLower && a.fact.Frequent() < 25 {
			return a.fact.Class() + 1
		}
	}
	return 0
}

// apposed returns the noun of what a comma and an article set beside the name
// that ends before token i: "Brellan, the | maker | of turbines".
func (p *Page) apposed(i int) *attr {
	if i+2 >= len(p.toks) || p.toks[i].First() || p.text[p.toks[i].Start:p.toks[i].End()] != "," {
		return nil
	}
	switch p.text[p.toks[i+1].Start:p.toks[i+1].End()] {
	case "a", "an", "the", "its", "one":
	default:
		return nil
	}
	for at := i + 2; at < i+2+reach && at < len(p.toks) && !p.toks[at].First(); at++ {
		switch p.text[p.toks[at].Start:p.toks[at].End()] {
		case "of", ",", ".", "that", "which", "who", "in", "for", "with", "based", "to", "on", "at", "from":
			return p.beside(at-1, at, -1)
		}
	}
	return nil
}

// Open returns the number of the word of token i in the document, and whether what
// stands around it may tell what it names: a word that no list has or only as one
// of people, who lend their names to companies and towns.
func (p *Page) Open(i int) (word int, open bool) {
	a := &p.attrs[i+pad]
	if a.entry < 0 || a.form != formCapital || a.fact&(Country|City|Region|Demonym) != 0 {
		return 0, false
	}
	return int(a.entry), a.fact.Lean() == 0 || a.fact&(MaleName|FemaleName|Surname|PersonName) != 0
}

// newsLong is how many tokens an article has that names people in full at first.
const newsLong = 150

// Unintroduced reports whether the document, being no mere sentence or two, does not
// name anybody in full whose name has the word.
func (p *Page) Unintroduced(word int) bool {
	return len(p.toks) > newsLong && p.words.list[word].long[0] == 0
}
