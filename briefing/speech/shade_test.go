package speech

import "testing"

// TestShaded holds that a report is less sure where another tells its cue, the surer that one is
// the less, and that one beside it, or too far off, is left alone.
func TestShaded(t *testing.T) {
	outer := report{cue: 2, stretch: stretch{3, 12}, sure: 0.8, reports: 0.9}
	for name, c := range map[string]struct {
		r    report
		want float64 // how sure it is then; 0 where it is gone
	}{
		"inside":      {report{cue: 5, stretch: stretch{6, 12}, sure: 0.6, reports: 0.9}, 0.6 * (1 - shading*0.9)},
		"too unsure":  {report{cue: 5, stretch: stretch{6, 12}, sure: 0.25, reports: 0.9}, 0},
		"beside":      {report{cue: 14, stretch: stretch{15, 20}, sure: 0.6, reports: 0.9}, 0.6},
		"at a margin": {report{cue: 12, stretch: stretch{13, 20}, sure: 0.6, reports: 0.9}, 0.6},
	} {
		got := shaded([]report{outer, c.r})
		switch {
		case got[0].sure != outer.sure:
			t.Errorf("%s: the outer report is %g sure, want %g", name, got[0].sure, outer.sure)
		case c.want == 0 && len(got) > 1, c.want > 0 && (len(got) < 2 || got[1].sure != c.want):
			t.Errorf("%s: got %v, want %g sure", name, got[1:], c.want)
		}
	}
}

// TestInReach holds that a report is compared with those of a sentence's reach, however many there are.
func TestInReach(t *testing.T) {
	for _, n := range []int{500, 1000, 2000} {
		told := make([]report, n)
		for i := range told {
			told[i].cue = 10 * i
		}
		compared := 0
		for i := range told {
			compared += i - inReach(told, i)
		}
		if compared > n*reachSentence/10 {
			t.Errorf("%d reports: %d are compared", n, compared)
		}
	}
}
