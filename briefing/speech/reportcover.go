package speech

import "sort"

// tellFragments adds what the cues of fragments tell, where no report covers them yet.
func (f *finder) tellFragments() {
	var more []report
	for r := range f.regions {
		d := &f.done[r]
		u := f.regionUnit(r)
		if !d.speech || d.cue < 0 || f.kind(r) != Partial || !f.mayCue(d.cue) || f.covering(u) != nil {
			continue
		}
		if told, ok := f.report(d.cue, f.sentenceOf(d.cue), 1, 0); ok && told.first <= u && told.last > u {
			more = append(more, told)
		}
	}
	f.told = append(f.told, more...)
}

// lastTold returns the index of the last report whose cue stands before unit u, or -1.
func (f *finder) lastTold(u int) int {
	return sort.Search(len(f.told), func(i int) bool { return f.told[i].cue >= u }) - 1
}

// covering returns the report that holds unit u, or nil.
func (f *finder) covering(u int) *report {
	for i := f.lastTold(u-reachSentence) + 1; i < len(f.told) && f.told[i].cue <= u+reachSentence; i++ {
		if r := &f.told[i]; r.first <= u && u < r.last {
			return r
		}
	}
	return nil
}
