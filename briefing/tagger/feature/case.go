package feature

// readCase finds where capitals say nothing, lines all in capitals and headlines
// with a capital on each word, and documents without any; there the evidence of
// the rest of the document and of the word table decides what to take for a capital.
func (p *Page) readCase() {
	capitals, words := 0, 0
	p.titled = p.titled[:0]
	for from := 0; from < len(p.toks); {
		to := from + 1
		for to < len(p.toks) && !p.toks[to].First() {
			to++
		}
		upper, capital, lower := p.countCase(from, to)
		switch {
		case upper >= 4 && upper > 8*(lower+capital):
			p.quieten(from, to, true)
		case capital+upper >= 5 && capital+upper > 5*lower && !p.ends(to):
			p.quieten(from, to, false)
			p.titled = append(p.titled, Run{from, to})
		}
		capitals, words = capitals+capital+upper, words+capital+upper+lower
		from = to
	}
	for i := range p.toks {
		if a := &p.attrs[i+pad]; a.loud && a.form == formUpper {
			a.form = p.trueCase(a)
		}
	}
	for _, r := range p.titled {
		for i := r.First; i < r.Last; i++ {
			if a := &p.attrs[i+pad]; a.form == formCapital {
				a.form = p.trueCase(a)
			}
		}
	}
	if words > 7 && capitals*100 < words {
		p.raise()
	}
}

// countCase counts the words of four letters and more by case; shorter ones are
// small in headlines too.
func (p *Page) countCase(from, to int) (upper, capital, lower int) {
	var counts [formNoCase + 1]int
	for i := from; i < to; i++ {
		if p.toks[i].Len() >= 4 {
			counts[p.attrs[i+pad].form]++
		}
	}
	return counts[formUpper], counts[formCapital] + counts[formMixed], counts[formLower]
}

// ends reports whether a full stop or the like stands before token to.
func (p *Page) ends(to int) bool {
	t := p.toks[to-1]
	switch p.text[t.Start:t.End()] {
	case ".", "”", "\"", "…":
		return true
	}
	return false
}

// quieten takes back what a line's capitals were counted for.
func (p *Page) quieten(from, to int, loud bool) {
	for i := from; i < to; i++ {
		a := &p.attrs[i+pad]
		if p.Capital(i) && a.entry >= 0 && !a.start {
			p.words.list[a.entry].upper--
		}
		a.start, a.loud = true, loud
	}
}

// trueCase guesses how a word in capitals would be written in running text.
func (p *Page) trueCase(a *attr) form {
	e := &p.words.list[a.entry]
	if e.lower != e.upper {
		if e.lower > e.upper {
			return formLower
		}
		return formCapital
	}
	if a.fact == 0 || a.fact.named(2) {
		return formCapital
	}
	return formLower
}

// raise takes words of a document without capitals for capitalised when they
// are hardly ever anything but names.
func (p *Page) raise() {
	for i := range p.toks {
		a := &p.attrs[i+pad]
		if a.form != formLower {
			continue
		}
		listed := a.fact&(City|MaleName|FemaleName|Surname) != 0
		if a.fact.named(3) && a.fact.Frequent() < 20 || a.fact.named(2) && listed || a.fact&(Country|Demonym) != 0 {
			a.form = formCapital
		}
	}
}

// named reports whether the word leans to a person, organisation or place by
// at least the level.
func (f Fact) named(level uint64) bool {
	return max(f.Person(), f.Body(), f.Place()) >= level
}
