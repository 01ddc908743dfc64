package speech

import "strings"

// sureTurned is about the share of lines in a talk of questions and answers that
// are the other speaker's.
const sureTurned = 0.65

// leastLine is the least share of speech of a bare line under speech that counts as such.
const leastLine = 0.3

// turned returns the candidate that answers, or asks again, where region r is a
// bare line of a talk between two: a question after an answer is the asker's, and
// what follows his question is not. The model sees one line only, and takes such
// lines for more of the same speech.
func (f *finder) turned(r int, cands []candidate) (candidate, bool) {
	last, other := -1, -1
	for i := range cands {
		switch cands[i].source {
		case carried:
			last = i
		case alternate:
			other = i
		}
	}
	if last < 0 || other < 0 || cands[other].mention < 0 || !f.bare(r) {
		return candidate{}, false
	}
	before, asked := cands[last].from, cands[other].from
	if f.regions[before].unclosed || f.regions[r].block-f.regions[before].block != 1 || f.regions[before].block-f.regions[asked].block > 2 {
		return candidate{}, false
	}
	again := f.asks(r) && !f.asks(before) && f.asks(asked)
	answers := !f.asks(r) && f.asks(before) && f.done[before].source == alternate
	return cands[other], again || answers || f.exchanged(asked, before, r)
}

// shortLine is how many words a line of a quick exchange has at most.
const shortLine = 12

// exchanged reports whether regions asked, before and r, the last two short, end and
// fill three blocks one after the other: of two who talk the first answers.
func (f *finder) exchanged(asked, before, r int) bool {
	if before != r-1 || asked != r-2 || f.regions[before].block-f.regions[asked].block != 1 {
		return false
	}
	for _, i := range [...]int{before, r} {
		if u := f.units[f.regionUnit(i)]; u.last-u.first > shortLine {
			return false
		}
	}
	return true
}

// asks reports whether region r ends as a question.
func (f *finder) asks(r int) bool { return strings.HasSuffix(f.regions[r].Of(f.Text), "?") }

// bare reports whether region r is a block of its own, with nothing beside it.
func (f *finder) bare(r int) bool {
	u := f.regionUnit(r)
	return f.symAt(u-1) == symBlock && (f.symAt(u+1) == symBlock || f.symAt(u+1) == symEnd && f.symAt(u+2) == symBlock)
}

// lineOfTalk reports whether region r is a block of its own right under speech and
// ends as a sentence does, and so is speech however short it is.
func (f *finder) lineOfTalk(r int) bool {
	return r > 0 && f.done[r-1].speech && f.regions[r].block-f.regions[r-1].block == 1 && f.symAt(f.regionUnit(r)) == symStop && f.bare(r) &&
		!f.Blocks[f.regions[r].block].Heading
}
