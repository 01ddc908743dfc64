package speech

import "strings"

// tellsItsOwn returns the candidate who spoke before, where a full stop in the marks ends region r, which begins its paragraph, and the sentence of
// whoever was taken, right behind it, tells something else: "“We are safe.” Bo Hale | said the road was not."; or -1. Most papers print a person's
// own words before such a sentence, so that the paragraph above must be one of those that end with somebody else's words than they begin with.
func (f *finder) tellsItsOwn(w *pick) int {
	const longest = 8 // units, of who begins a sentence
	u, c := f.regionUnit(w.r), &w.cands[w.best]
	words := f.regions[w.r].Of(f.Text)
	if f.lang != english || c.source != named || f.symAt(u-1) != symBlock || !strings.HasSuffix(words, ".") || strings.HasSuffix(words, "..") {
		return -1
	}
	if at := f.mentions[c.mention].unit; at <= u || at > u+longest || !f.handsOver(w.r-1) {
		return -1
	}
	for i := f.lastTold(u) + 1; i < len(f.told) && f.told[i].cue <= u+reachSentence; i++ {
		if t := &f.told[i]; t.mention == c.mention && t.first > t.cue && f.sent[f.units[t.cue].first] == f.sent[f.units[u+1].first] {
			return carriedFrom(w.r-1, w.cands)
		}
	}
	return -1
}

// handsOver reports whether region r ends the speech of a paragraph that begins with what somebody else says: "“We will shut six.” Owen Hale spoke
// of an | “explosion” |."
func (f *finder) handsOver(r int) bool {
	if r < 1 {
		return false
	}
	begins := f.firstRegion(f.regions[r].block)
	first, last := &f.done[begins], &f.done[r]
	if f.symAt(f.regionUnit(begins)-1) != symBlock || !first.speech || !last.speech || first.mention < 0 || last.mention < 0 {
		return false
	}
	return f.entityOf(first.mention) != f.entityOf(last.mention)
}
