package speech

import (
	"strings"

	"brief/content"
)

// examination is who asks and who answers in a court's record, where the letters of questions and answers name nobody.
type examination struct {
	asks, answers turnLabel
	asker, sworn  content.Span // the words that name them, empty where nobody does
}

// sureExamined is the confidence in whoever examines a witness, or is examined.
const sureExamined = 0.8

// examiner reads a line that says who asks from here on ("BY MR. HALE:", "CROSS-EXAMINATION BY MS. ORTON:"), or that
// a witness was sworn ("JOHN FERRIS, called as a witness, being first duly sworn, testified as follows:").
func (a *article) examiner(i, block int) (turn, bool) {
	const longest, longestOath = 60, 300 // bytes
	b := &a.Blocks[block]
	text := b.Of(a.Text)
	if len(text) > longestOath || a.regionOf[i] >= 0 {
		return turn{}, false
	}
	from, kind, at := b.Start, examines, -1
	var to int
	if len(text) <= longest {
		at = strings.Index(text, "BY M")
	}
	if at == 0 || at > 0 && strings.HasSuffix(text[:at], "EXAMINATION ") {
		title, name, ok := strings.Cut(strings.TrimRight(text[at+len("BY "):], ":"), " ")
		if !ok || !isHearingTitle(title) || !inCapitals(name) {
			return turn{}, false
		}
		from = b.Start + at + len("BY ")
		to = from + len(title+" "+name)
	} else if at := strings.IndexByte(text, ','); at > 0 && inCapitals(text[:at]) && strings.Contains(text, "sworn") && strings.Contains(text, "witness") {
		kind, to = swears, b.Start+at
	} else {
		return turn{}, false
	}
	first, last := a.tokenAt(from), a.tokenAt(to)
	if first >= last || last > first+mostLabel {
		return turn{}, false
	}
	l := a.readLabel(first, last)
	return turn{block: block, first: first, last: last, colon: last - 1, end: b.End, label: turnLabel{kind, l.key, l.entity}}, true
}

// note takes over from turn t who asks and who answers from there on.
func (e *examination) note(a *article, t turn) {
	span := a.span(t.first, t.last)
	switch {
	case t.label.kind == examines:
		e.asks, e.asker = t.label, span
	case t.label.kind == swears, t.label.key == "the witness" && e.sworn.Empty():
		e.answers, e.sworn = t.label, span
	}
}

// name fills in who asks or answers in q, the turn t.
func (e *examination) name(a *article, q *Quote, t turn) {
	l, span := e.answers, e.sworn
	switch {
	case t.label.kind == question:
		l, span = e.asks, e.asker
	case t.label.kind != answer && t.label.key != "the witness":
		return
	}
	if e.asker.Empty() || span.Empty() || span == q.Mention {
		return
	}
	q.Name, q.Actor, q.Rule, q.Confidence = span.Of(a.Text), 0, "examined", sureExamined
	if l.entity >= 0 {
		q.saidBy(&a.entities[l.entity])
	}
	q.Chain = []Link{{span, "examined"}}
}
