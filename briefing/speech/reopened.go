package speech

import "strings"

// sureReopened is about how sure it is that speech whose mark opens again is its speaker's.
const sureReopened = 0.95

// reopened decides on region r where it only goes on with speech that did not close before it
// in its block, or before a caption: “It is late. “We go home.”; and no verb of speech behind it
// names somebody.
func (f *finder) reopened(r int) (decision, bool) {
	if !f.opensAgain(r) && !f.pastCaption(r) || !f.done[r-1].speech || f.done[r-1].mention < 0 || f.saidRightBehind(f.regionUnit(r)) {
		return decision{}, false
	}
	before, rule := &f.done[r-1], "carried-over"
	if f.regions[r].block != f.regions[r-1].block {
		rule = "carried-on"
	}
	return goesOnAs(before.mention, r-1, min(before.sure, sureReopened), rule), true
}

// opensAgain reports whether nothing stands between region r and the one before it, which
// its block did not close.
func (a *article) opensAgain(r int) bool {
	return r > 0 && a.regions[r-1].unclosed && a.regions[r].block == a.regions[r-1].block && a.regionUnit(r) == a.regionUnit(r-1)+1
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
