package speech

import "strings"

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
		tagged := r > 0 && f.regions[r-1].block == f.regions[r].block && f.done[r-1].namesSpeaker() // “…,” Ruiz said. | “…
		if last > r && f.startsSentence(f.regionUnit(r)) && !tagged {
			f.nameFirst(r, last)
		}
		r = last
	}
}

// nameFirst gives regions [r, last), paragraphs of speech alone, the speaker of
// region last where it is named beside it.
func (f *finder) nameFirst(r, last int) {
	d := f.done[last]
	if !d.namesSpeaker() || d.sure < leastNamed {
		return
	}
	for i := r; i < last; i++ {
		f.done[i] = goesOnAs(d.mention, i-1, d.sure, "carried-back")
	}
}

// sureReopened is about how sure it is that speech whose mark opens again is its speaker's.
const sureReopened = 0.95

// reopened decides on region r where it only goes on with speech that did not close before it
// in its block, in the one above or before a caption: “It is late. “We go home.”; and no verb of speech behind it
// names somebody.
func (f *finder) reopened(r int) (decision, bool) {
	if !f.opensAgain(r) && !f.pastCaption(r) && !f.goesOnBelow(r) || !f.done[r-1].speech || f.done[r-1].mention < 0 || f.saidRightBehind(f.regionUnit(r)) {
		return decision{}, false
	}
	before := &f.done[r-1]
	return goesOnAs(before.mention, r-1, min(before.sure, sureReopened), f.carriedRule(r-1, r)), true
}

// opensAgain reports whether nothing stands between region r and the one before it, which
// its block did not close.
func (a *article) opensAgain(r int) bool {
	return r > 0 && a.regions[r-1].unclosed && a.regions[r].block == a.regions[r-1].block && a.regionUnit(r) == a.regionUnit(r-1)+1
}

// goesOnBelow reports whether region r, which is whole sentences, goes on in the next block with the one before, which never closed, and more than
// the region stands in it.
func (f *finder) goesOnBelow(r int) bool {
	u := f.regionUnit(r)
	return r > 0 && f.lang == english && f.regions[r-1].unclosed && f.opensNextBlock(r) && f.symAt(u) == symStop && f.symAt(u+1) != symBlock
}

// pastCaption reports whether region r begins a paragraph, and only one that ends without a
// stop, as captions do, stands between it and the one of the region before, which never closed.
func (a *article) pastCaption(r int) bool {
	if r == 0 || !a.regions[r-1].unclosed || a.regions[r].block-a.regions[r-1].block != 2 || a.symAt(a.regionUnit(r)-1) != symBlock {
		return false
	}
	between := strings.TrimSpace(a.Blocks[a.regions[r].block-1].Of(a.Text))
	return between != "" && (!endsSentence(between) || strings.HasSuffix(between, ")"))
}

// saidRightBehind reports whether a comma, or another mark of no plain sentence, closes the words
// at unit u and a tag follows: “We go home,” Hale said.
func (a *article) saidRightBehind(u int) bool {
	words := a.regions[a.units[u].ref].Of(a.Text)
	if a.symAt(u) == symStop && words[len(words)-1] == '.' {
		return false
	}
	v := a.beyondComma(u)
	return isPhrase(a.symAt(v)) && isSaying(a.symAt(v+1)) || isSaying(a.symAt(v)) && isPhrase(a.symAt(v+1))
}

// paragraphs reports whether region r is part of what takes several paragraphs, which only the last one closes: that is speech,
// or a text that somebody wrote.
func (f *finder) paragraphs(r int) bool {
	opens := f.regions[r].unclosed && f.opensNextBlock(r+1)
	goesOn := r > 0 && f.regions[r-1].unclosed && f.opensNextBlock(r)
	return (opens || goesOn) && f.kind(r) == Direct
}

// opensNextBlock reports whether region r opens the block right behind that of the region before it, and no item of a list.
func (f *finder) opensNextBlock(r int) bool {
	if r >= len(f.regions) || f.regions[r].block != f.regions[r-1].block+1 {
		return false
	}
	first, _ := f.inBlock(f.regions[r].block)
	return !f.Blocks[f.regions[r].block].Item && f.regionOf[first] == int32(r)
}
