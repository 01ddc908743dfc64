package query

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// fewestLetters is how many letters a run has to have that tells anything.
const fewestLetters = 2

// mostRuns bounds the runs that one of several ways to match needs.
const mostRuns = 16

// Runs returns, for a term between slashes, runs of a to z and 0 to 9 one of which stands, whatever its case, in each
// field that its expression matches; nil where there are none, or for a term of words.
func (t *Term) Runs() []string {
	if t.expr == nil {
		return nil
	}
	tree, err := syntax.Parse(t.expr.String(), syntax.Perl)
	if err != nil {
		return nil
	}
	return runsOf(tree.Simplify())
}

// runsOf returns the runs one of which is in all that an expression matches.
func runsOf(e *syntax.Regexp) []string {
	switch e.Op {
	case syntax.OpLiteral:
		return longestRun(string(e.Rune))
	case syntax.OpCapture, syntax.OpPlus:
		return runsOf(e.Sub[0])
	case syntax.OpConcat:
		var best []string
		for _, part := range e.Sub {
			if runs := runsOf(part); shortest(runs) > shortest(best) {
				best = runs
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, way := range e.Sub {
			runs := runsOf(way)
			if all = append(all, runs...); runs == nil || len(all) > mostRuns {
				return nil
			}
		}
		return all
	}
	return nil
}

// longestRun returns the longest run in a text, if it has one that is long enough.
func longestRun(text string) []string {
	runs := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return (r < 'a' || 'z' < r) && (r < '0' || '9' < r) })
	if len(runs) == 0 {
		return nil
	}
	longest := slices.MaxFunc(runs, func(x, y string) int { return len(x) - len(y) })
	if len(longest) < fewestLetters {
		return nil
	}
	return []string{longest}
}

// shortest is how long the shortest of runs is, 0 where there are none.
func shortest(runs []string) int {
	if len(runs) == 0 {
		return 0
	}
	return len(slices.MinFunc(runs, func(x, y string) int { return len(x) - len(y) }))
}
