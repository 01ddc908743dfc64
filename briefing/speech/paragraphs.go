package speech

// leastNamed is the least share of speakers like it that must be right for a
// speaker to be given the paragraphs before as well.
const leastNamed = 0.8

// joinParagraphs gives speech that runs over paragraphs, each but the last
// without a closing mark, the speaker that is named beside its end, where its
// first paragraph is all speech and so names nobody.
func (f *finder) joinParagraphs() {
	for r := 0; r < len(f.regions); r++ {
		last := r
		for last+1 < len(f.regions) && f.regions[last].unclosed && (f.regions[last+1].block == f.regions[last].block+1 || f.opensAgain(last+1)) {
			last++
		}
		if last > r && f.startsSentence(f.regionUnit(r)) {
			f.nameFirst(r, last)
		}
		r = last
	}
}

// nameFirst gives regions [r, last), paragraphs of speech alone, the speaker of
// region last where its own paragraph names it.
func (f *finder) nameFirst(r, last int) {
	if !f.namedBeside(last) {
		return
	}
	d := f.done[last]
	for i := r; i < last; i++ {
		f.done[i] = goesOnAs(d.mention, i-1, d.sure, "carried-back")
	}
}

// namedBeside reports whether region r has its speaker from its own paragraph.
func (f *finder) namedBeside(r int) bool {
	d := &f.done[r]
	if !d.namesSpeaker() || d.sure < leastNamed {
		return false
	}
	u, m := f.regionUnit(r), f.mentions[d.mention].unit
	for v := min(u, m); v < max(u, m); v++ {
		if f.units[v].sym == symBlock {
			return false
		}
	}
	return true
}
