package speech

import "slices"

// shading is how much of its own certainty a report takes from one whose cue it tells itself.
const shading = 0.5

// shaded returns told, in the order of their cues, with those less sure whose cue another tells:
// in "the poll found that most voters say they …" the poll speaks. What is too unsure then goes.
func shaded(told []report) []report {
	for i := range told {
		for j := inReach(told, i); j < i; j++ {
			told[i].shade(&told[j])
			told[j].shade(&told[i])
		}
	}
	return slices.DeleteFunc(told, func(r report) bool { return r.sure < leastRight })
}

// inReach returns the first of told whose cue may stand in a sentence with that of told[i].
func inReach(told []report, i int) int {
	first := i
	for first > 0 && told[first-1].cue > told[i].cue-reachSentence {
		first--
	}
	return first
}

// shade makes r less sure by how sure o is, where o tells r's cue.
func (r *report) shade(o *report) {
	if o.holds(r.cue) || o.other.holds(r.cue) {
		r.sure *= 1 - shading*o.reports
	}
}
