package speech

import (
	"strings"

	"brief/briefing/token"
	"brief/content"
)

// A transcript names its speakers before a colon, turn by turn: so many turns
// and a speaker who comes twice make one.
const (
	leastTurns = 3
	mostLabel  = 6  // tokens of a label
	mostOn     = 12 // blocks that a turn goes on for without a new label
)

// turn is what one speaker of a transcript says in one block.
type turn struct {
	block        int  // its index
	first, colon int  // tokens of the label and of the mark behind it
	last         int  // the first token behind the name in the label
	end          int  // offset where the words end
	called       bool // by a line of its own, or with the time
	unmarked     bool // no colon stands behind the label
	label        turnLabel
}

// transcript returns what is said in an article that is a transcript, as
// quotes without an order among the others; narrates tells of a block whether it
// tells who said something.
func (a *article) transcript(narrates func(block int) bool) []Quote {
	turns := spoken(a.turns())
	seen, repeated := map[string]int{}, false
	for _, t := range turns {
		seen[t.label.key]++
		repeated = repeated || seen[t.label.key] > 1
	}
	if len(turns) < leastTurns || !repeated || len(seen) < 2 {
		return nil
	}
	broadcast := a.isBroadcast(turns)
	who := a.interviewee(turns)
	if who == nil && a.explains(turns, narrates) {
		return nil
	}
	var out []Quote
	for i, t := range turns {
		next := t.block + 1
		if a.alone(t) { // its words stand below
			t.block, t.end, next = next, a.Blocks[next].End, next+1
		}
		q, ok := a.turnQuote(t, who)
		if !ok {
			continue
		}
		q.Group = i + 1
		out = append(out, q)
		if i+1 < len(turns) {
			goes := narrates
			if t.called || t.unmarked || broadcast && a.capitals(t.first, t.last) || t.label.kind == answer && turns[i+1].label.kind == question {
				goes = func(int) bool { return false } // who tells of others' words there is the one who speaks
			}
			out = a.turnGoesOn(out, next, turns[i+1].block, goes)
		}
	}
	return out
}

// spoken leaves of turns those that somebody speaks: a label that may be a name
// counts where it comes again, or where others are surely speakers.
func spoken(turns []turn) []turn {
	seen, sure := map[string]int{}, 0
	for _, t := range turns {
		if seen[t.label.key]++; t.label.kind != notice && t.label.kind != strange {
			sure++
		}
	}
	kept := turns[:0]
	for _, t := range turns {
		if t.label.kind != notice && (t.label.kind != strange || sure > 1 || seen[t.label.key] > 1) {
			kept = append(kept, t)
		}
	}
	return kept
}

// turns returns the labelled turns of the article, in order, what only looks like one too.
func (a *article) turns() []turn {
	var out []turn
	i, unmarked := 0, false
	for b := range a.Blocks {
		for i < len(a.Tokens) && int(a.Tokens[i].Start) < a.Blocks[b].Start {
			i++
		}
		if a.Blocks[b].Skip {
			continue
		}
		stamp := stampSize(a.Blocks[b].Of(a.Text))
		for i < len(a.Tokens) && int(a.Tokens[i].Start) < a.Blocks[b].Start+stamp {
			i++
		}
		if a.Blocks[b].Caller {
			out = append(out, a.called(i, b))
		} else if t, ok := a.turnAt(i, b); ok {
			out = a.splitTurn(append(out, t))
		} else if t, ok := a.unmarked(i, b); ok {
			out = append(out, t)
			unmarked = true
		}
	}
	if unmarked {
		out = keepUnmarked(out)
	}
	return out
}

// splitTurn cuts the last turn where another label follows in the same block, as
// where the source set one line under the other: at the start of a sentence, in
// capitals or the letter of a question.
func (a *article) splitTurn(turns []turn) []turn {
	t := &turns[len(turns)-1]
	for i := t.colon + 2; i+1 < len(a.Tokens) && int(a.Tokens[i].Start) < a.Blocks[t.block].End; i++ {
		if a.sent[i] == a.sent[i-1] || a.Tokens[i].Shape < token.Capital || a.regionOf[i] >= 0 {
			continue
		}
		next, ok := a.turnAt(i, t.block)
		if !ok || next.label.kind == notice || !a.capitals(i, next.colon) {
			continue
		}
		t.end = int(a.Tokens[i-1].End)
		turns = append(turns, next)
		t = &turns[len(turns)-1]
	}
	return turns
}

// isBroadcast reports whether most labels are in capitals, as in transcripts of broadcasts.
func (a *article) isBroadcast(turns []turn) bool {
	n := 0
	for _, t := range turns {
		if t.label.kind != question && t.label.kind != answer && a.capitals(t.first, t.last) {
			n++
		}
	}
	return 2*n > len(turns)
}

func (a *article) capitals(first, last int) bool {
	text := a.span(first, last).Of(a.Text)
	return text == strings.ToUpper(text)
}

// turnAt reads the label at token i of a block.
func (a *article) turnAt(i, block int) (turn, bool) {
	if t, ok := a.credited(i, block); ok {
		return t, true
	}
	end := a.Blocks[block].End
	for j := i; j+1 < len(a.Tokens) && j <= i+mostLabel && int(a.Tokens[j].Start) < end; j++ {
		mark := a.Text[a.Tokens[j].Start]
		short := mark == '.' && j == i+1 && isQuestion(a.tokenText(i)) // "Q. When?"
		if (mark == ':' || short) && j > i {
			l := a.readLabel(i, j)
			said := end // of what it labels
			if j+1 < len(a.Tokens) && int(a.Tokens[j+1].Start) >= end && block+1 < len(a.Blocks) {
				said = a.Blocks[block+1].End
			}
			if l.kind == strange && !endsSentence(a.Text[:said]) {
				l.kind = notice
			}
			timed := stampSize(strings.TrimLeft(a.Text[a.Tokens[j].End:end], " ")) > 0
			return turn{block: block, first: i, last: j, colon: j, end: end, called: timed, label: l}, true
		}
		if a.Tokens[j].Kind == token.Punct && mark != '.' && mark != '-' || a.regionOf[j] >= 0 {
			break
		}
	}
	return turn{}, false
}

// endsSentence reports whether text ends as a sentence does.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"”’')]")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") ||
		strings.HasSuffix(text, "…") || strings.HasSuffix(text, "—")
}

// The confidence of a turn by what names its speaker: the label itself, the block
// before it, or, of an answer, the article that tells of one interviewee.
const (
	sureTurn     = 0.9
	sureGoingOn  = 0.75
	sureAnswerer = 0.65
)

func (a *article) turnQuote(t turn, who *mention) (Quote, bool) {
	if t.colon+1 >= len(a.Tokens) || int(a.Tokens[t.colon+1].Start) >= t.end || a.regionOf[t.colon+1] >= 0 {
		return Quote{}, false
	}
	span := content.Span{Start: int(a.Tokens[t.colon+1].Start), End: t.end}
	span.Start += stampSize(span.Of(a.Text))
	q := Quote{Span: span, Kind: Direct, Rule: "transcript", Confidence: sureTurn, Cue: a.span(t.colon, t.colon+1)}
	switch t.label.kind {
	case question:
		return q, true
	case answer:
		if who != nil {
			e := &a.entities[who.entity]
			q.Actor, q.Name, q.Confidence = e.actor, e.name, sureAnswerer
			q.Chain = []Link{{who.name, "interviewee"}}
		}
		return q, true
	}
	q.Mention = a.span(t.first, t.last)
	q.Name = q.Mention.Of(a.Text)
	if t.label.entity >= 0 {
		e := &a.entities[t.label.entity]
		q.Actor, q.Name = e.actor, e.name
	}
	return q, true
}

// stampSize is the size of the time in brackets that opens a turn, with the space behind it.
func stampSize(text string) int {
	const longest = 12 // bytes
	end := strings.IndexAny(text[:min(len(text), longest)], ")]")
	if end < 0 || !strings.ContainsAny(text[:1], "([") || strings.Trim(text[1:end], "0123456789:") != "" {
		return 0
	}
	rest := strings.TrimLeft(text[end+1:], " \n")
	if rest == "" {
		return 0
	}
	return len(text) - len(rest)
}

// turnGoesOn appends the blocks [from, to) to the turn that ends quotes, while
// they can be more of it.
func (a *article) turnGoesOn(quotes []Quote, from, to int, narrates func(block int) bool) []Quote {
	last := quotes[len(quotes)-1]
	if to-from > mostOn {
		return quotes
	}
	for b := from; b < to; b++ {
		block := &a.Blocks[b]
		if block.Heading || block.Skip || block.Caller || block.Len() == 0 || strings.IndexByte("([*", a.Text[block.Start]) >= 0 || narrates(b) {
			return quotes
		}
		if first := a.tokenAt(block.Start); first < len(a.Tokens) {
			if _, labelled := a.turnAt(first, b); labelled {
				return quotes
			}
		}
		q := last
		q.Span, q.Cue, q.Mention = block.Span, content.Span{}, content.Span{}
		q.Confidence = min(last.Confidence, sureGoingOn)
		if !last.Mention.Empty() {
			q.Chain = []Link{{last.Mention, "carried-on"}}
		}
		quotes = append(quotes, q)
	}
	return quotes
}
