package speech

import "strings"

// tellsItsOwn returns the candidate who spoke before, where a full stop in the marks ends region r, which begins its paragraph, and the sentence of
// whoever was taken, right behind it, tells something else: "“We are safe.” Bo Hale | said the road was not."; or -1.
func (f *finder) tellsItsOwn(w *pick) int {
	const longest = 8 // units, of who begins a sentence
	u, c := f.regionUnit(w.r), &w.cands[w.best]
	words := f.regions[w.r].Of(f.Text)
	if f.lang != english || c.source != named || f.symAt(u-1) != symBlock || !strings.HasSuffix(words, ".") || strings.HasSuffix(words, "..") {
		return -1
	}
	if at := f.mentions[c.mention].unit; at <= u || at > u+longest {
		return -1
	}
	for i := f.lastTold(u) + 1; i < len(f.told) && f.told[i].cue <= u+reachSentence; i++ {
		if t := &f.told[i]; t.mention == c.mention && t.first > t.cue && f.sent[f.units[t.cue].first] == f.sent[f.units[u+1].first] {
			return carriedFrom(w.r-1, w.cands)
		}
	}
	return -1
}
