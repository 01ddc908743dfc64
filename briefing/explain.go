package briefing

import (
	"fmt"
	"strings"
)

// reason says what a rule found of the speaker; "%s" stands for the word that says
// that somebody speaks. It is "" for rules that are not about speakers.
func reason(rule string) string {
	switch rule {
	case "cue-after", "cue-inverted":
		return "named after the words%s"
	case "cue-before":
		return "named before the words%s"
	case "within-reported":
		return "named in the same sentence%s"
	case "according-to":
		return "named as the source%s"
	case "colon", "name-colon":
		return "named before a colon%s"
	case "by-agent":
		return "named behind “by”%s"
	case "gapped":
		return "named in the second half of the sentence%s"
	case "light-cue":
		return "named with a noun for the words%s"
	case "near":
		return "named nearby"
	case "carried-over":
		return "the one who spoke before, in the same paragraph"
	case "carried-on":
		return "the one who spoke before, in another paragraph"
	case "carried-back":
		return "named where the words end, in a later paragraph"
	case "same-words":
		return "named where the same words come again"
	case "alternating":
		return "the other of two who take turns"
	case "transcript":
		return "named at the start of the line or on the one above, as in a transcript"
	case "delivered":
		return "whose speech or statement all of it is, as the lines above it tell"
	case "examined":
		return "named further up as who examines, or is examined, as in a court's record"
	case "post":
		return "named as the author of the post%s"
	case "signed":
		return "named behind the words, or in a line below them, without a verb"
	case "reported":
		return "named with what is reported%s"
	case "unsure":
		return "left open: nobody stands out"
	case "nobody-named":
		return "left open: nobody is named"
	case ManualRule:
		return "named by you"
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

// Sure is the model's own estimate of q's speaker in percent. It is never certain.
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
