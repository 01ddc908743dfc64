package briefing

import (
	"fmt"
	"strings"
)

// reasons has what rules found of the speaker; "%s" stands for the word that says that somebody speaks.
var reasons = [...]struct{ rule, found string }{
	{"cue-after", "named after the words%s"},
	{"cue-inverted", "named after the words%s"},
	{"cue-before", "named before the words%s"},
	{"within-reported", "named in the same sentence%s"},
	{"according-to", "named as the source%s"},
	{"colon", "named before a colon%s"},
	{"name-colon", "named before a colon%s"},
	{"by-agent", "named behind “by”%s"},
	{"gapped", "named in the second half of the sentence%s"},
	{"light-cue", "named with a noun for the words%s"},
	{"near", "named nearby"},
	{"carried-over", "the one who spoke before, in the same paragraph"},
	{"carried-on", "the one who spoke before, in another paragraph"},
	{"carried-back", "named where the words end, in a later paragraph"},
	{"same-words", "named where the same words come again"},
	{"alternating", "the other of two who take turns"},
	{"transcript", "named at the start of the line or on the one above, as in a transcript"},
	{"delivered", "named above the words, as who gives the whole speech or statement"},
	{"examined", "named further up as who examines, or is examined, as in a court's record"},
	{"post", "named as the author of the post%s"},
	{"signed", "named behind the words, or in a line below them, without a verb"},
	{"reported", "named with what is reported%s"},
	{"unsure", "left open: nobody stands out"},
	{"nobody-named", "left open: nobody is named"},
	{ManualRule, "named by you"},
}

// reason says what a rule found of the speaker, as reasons has it; it is "" for rules that are not about speakers.
func reason(rule string) string {
	for _, r := range reasons {
		if r.rule == rule {
			return r.found
		}
	}
	return ""
}

// marked says what marks hold that are not around speech, by rule; "" for speech.
func marked(rule string) string {
	switch rule {
	case "title", "nickname", "term":
		return "a " + rule
	case "not-speech":
		return "no speech"
	}
	return ""
}

// Why says in plain words why q has the speaker it has.
func (b *Briefing) Why(q *Quote) string {
	if what := marked(q.Rule); what != "" {
		return "the marks hold " + what
	}
	if q.Rule == "transcript" && q.Speaker.Name == "" { // “Q:”
		return "the label of its line names nobody, as in a transcript"
	}
	found, cue := reason(q.Rule), oneLine(b.Text(q.Cue))
	if strings.EqualFold(cue, "according") {
		cue += " to"
	}
	if cue != "" && cue != ":" {
		cue = ", with “" + cue + "”"
	} else {
		cue = ""
	}
	if found == "" {
		return q.Rule
	}
	return strings.Replace(found, "%s", cue, 1)
}

// Trail is the way from the words that name q's speaker to the speaker's name:
// “He” → “Rubio”. It is empty where the speaker goes by that name alone.
func (b *Briefing) Trail(q *Quote) string {
	var steps []string
	if !q.Speaker.Mention.Empty() {
		steps = append(steps, oneLine(b.Text(q.Speaker.Mention)))
	}
	for _, l := range q.Chain {
		steps = append(steps, oneLine(b.Text(l.Span)))
	}
	if len(steps) == 0 || len(steps) == 1 && steps[0] == q.Speaker.Name {
		return ""
	}
	return "“" + strings.Join(steps, "” → “") + "”"
}

// Sure is the estimate of q's speaker, the model's or its rule's, in percent. It is never certain.
func (q *Quote) Sure() int { return min(99, int(q.Confidence*100)) }

// Explain says in a few lines of plain text why q has the speaker it has: what was
// found, by which rule, and the way from a pronoun or a carried-over speaker to a name.
func (b *Briefing) Explain(q *Quote) string {
	out := fmt.Sprintf("why: %s (rule %s, %d %% sure)\n", b.Why(q), q.Rule, q.Sure())
	if trail := b.Trail(q); trail != "" {
		out += "named as: " + trail + "\n"
	}
	return out
}
