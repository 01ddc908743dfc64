package briefing

import (
	"fmt"
	"strings"
)

// Explain says in a few lines of plain text why q has the speaker it has: the
// rule, the cue, and the chain from a pronoun or a carried-over speaker to a name.
func (b *Briefing) Explain(q *Quote) string {
	var out strings.Builder
	fmt.Fprintf(&out, "rule: %s (%.2f sure)\n", q.Rule, q.Confidence)
	if !q.Cue.Empty() {
		fmt.Fprintf(&out, "cue: %q\n", b.Text(q.Cue))
	}
	steps := []string{}
	if !q.Speaker.Mention.Empty() {
		steps = append(steps, fmt.Sprintf("%q", b.Text(q.Speaker.Mention)))
	}
	for _, l := range q.Chain {
		steps = append(steps, fmt.Sprintf("%q (%s)", b.Text(l.Span), l.Rule))
	}
	if q.Speaker.Known() {
		steps = append(steps, q.Speakers())
	} else {
		steps = append(steps, "nobody named")
	}
	fmt.Fprintf(&out, "speaker: %s\n", strings.Join(steps, " → "))
	return out.String()
}
