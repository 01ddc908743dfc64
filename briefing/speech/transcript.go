package speech

import (
	"strings"

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
	if !takeTurns(turns) {
		return nil
	}
	broadcast := a.isBroadcast(turns)
	turns = a.behindTitle(turns, broadcast)
	who := a.interviewee(turns)
	if who == nil && a.explains(turns, narrates) {
		return nil
	}
	var out []Quote
	var court examination
	for i, t := range turns {
		next := t.block + 1
		court.note(a, t)
		if t.label.kind == examines || t.label.kind == swears {
			continue
		}
		if a.alone(t) { // its words stand below
			t.block, t.end, next = next, a.Blocks[next].End, next+1
		}
		q, ok := a.turnQuote(t, who)
		if !ok {
			continue
		}
		court.name(a, &q, t)
		q.Group = i + 1
		out = append(out, q)
		if i+1 < len(turns) {
			then := turns[i+1]
			asked := a.askedBetween(next, then, t)
			tells := narrates
			if t.called || t.unmarked || broadcast && a.capitals(t.first, t.last) || t.label.kind == answer && then.label.kind == question {
				tells = nil
			}
			out = a.turnGoesOn(out, next, asked, tells)
			for b := asked; b < then.block; b++ {
				out = append(out, Quote{Span: a.Blocks[b].Span, Kind: Direct, Rule: "transcript", Confidence: sureGoingOn, Group: len(turns) + b + 1})
			}
		}
	}
	return out
}

// behindTitle returns the turns behind the title of a broadcast, if it is one: "Morning Edition: The price of bread".
func (a *article) behindTitle(turns []turn, broadcast bool) []turn {
	for broadcast && !turns[0].unmarked && !a.capitals(turns[0].first, turns[0].last) {
		turns = turns[1:]
	}
	return turns
}

// takeTurns reports whether turns are enough and of two speakers, of whom one comes again.
func takeTurns(turns []turn) bool {
	seen := map[string]bool{}
	for _, t := range turns {
		seen[t.label.key] = true
	}
	return len(turns) >= leastTurns && len(seen) >= 2 && len(seen) < len(turns)
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
	if omitted := span.Of(a.Text); strings.HasPrefix(omitted, "<") && strings.HasSuffix(omitted, ">") { // "<Media omitted>"
		return Quote{}, false
	}
	q := Quote{Span: span, Kind: Direct, Rule: "transcript", Confidence: sureTurn, Cue: a.span(t.colon, t.colon+1)}
	switch t.label.kind {
	case question:
		return q, true
	case answer:
		if who != nil {
			q.saidBy(&a.entities[who.entity])
			q.Confidence = sureAnswerer
			q.Chain = []Link{{who.name, "interviewee"}}
		}
		return q, true
	}
	q.Mention = a.span(t.first, t.last)
	q.Name = q.Mention.Of(a.Text)
	if t.label.entity >= 0 {
		q.saidBy(&a.entities[t.label.entity])
	}
	return q, true
}

// askedBetween returns the first of the blocks from the given one up to the turn then in which somebody without a label asks: right
// before a label of whoever speaks in the turn t as well, who would not be named anew in his own words; the block of then where
// there is none.
func (a *article) askedBetween(from int, then, t turn) int {
	at := then.block
	if then.label.key != t.label.key || t.label.kind != person && t.label.kind != strange || t.called || t.unmarked {
		return at
	}
	for at > from && !a.Blocks[at-1].Heading && !a.Blocks[at-1].Skip && strings.HasSuffix(a.Blocks[at-1].Of(a.Text), "?") {
		at--
	}
	return at
}

// turnGoesOn appends the blocks [from, to) to the turn that ends quotes, while they can
// be more of it. Without narrates nobody else has the word there: who tells of others'
// words is the one who speaks.
func (a *article) turnGoesOn(quotes []Quote, from, to int, narrates func(block int) bool) []Quote {
	last := quotes[len(quotes)-1]
	if narrates != nil && to-from > mostOn {
		return quotes
	}
	for b := from; b < to; b++ {
		block := &a.Blocks[b]
		if block.Heading || block.Skip || block.Caller || block.Len() == 0 || a.isSystemLine(b) {
			return quotes
		}
		if strings.IndexByte("([*", a.Text[block.Start]) >= 0 {
			if narrates == nil {
				continue // (Laughter.)
			}
			return quotes
		}
		if strings.HasSuffix(block.Of(a.Text), "EXAMINATION") {
			return quotes
		}
		if block.Found || strings.HasSuffix(strings.TrimRight(block.Of(a.Text), "-–—"), " interjecting") {
			continue // Opposition members interjecting—
		}
		if narrates != nil && narrates(b) || a.opensLabelled(b, narrates == nil) {
			return quotes
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

// opensLabelled reports whether a block opens as a turn does; within somebody's long
// words a few of his own may stand before a colon.
func (a *article) opensLabelled(block int, within bool) bool {
	first, end := a.inBlock(block)
	if first == end {
		return false
	}
	t, labelled := a.turnAt(first, block)
	if labelled && within && t.label.kind == notice && t.colon+1 < len(a.Tokens) && int(a.Tokens[t.colon+1].Start) < t.end {
		return a.capitals(t.first, t.last)
	}
	return labelled
}

// interviewee returns a mention of the one person whom an interview of questions
// and answers introduces before its first turn, or nil where there are more or none.
func (a *article) interviewee(turns []turn) *mention {
	var who *mention
	for i := range a.mentions {
		m := &a.mentions[i]
		if m.first >= turns[0].first {
			break
		}
		if !a.isPerson(m) || a.entities[m.entity].actor == 0 {
			continue
		}
		if who != nil && who.entity != m.entity {
			return nil
		}
		who = m
	}
	return who
}

// explains reports whether questions and answers are the writer's own: a quarter
// of the answers say themselves who said something.
func (a *article) explains(turns []turn, narrates func(block int) bool) bool {
	answers, told := 0, 0
	for _, t := range turns {
		if t.label.kind != answer {
			continue
		}
		answers++
		if narrates(t.block) {
			told++
		}
	}
	return told > 0 && 4*told >= answers
}

// isSystemLine reports whether a messenger, and nobody, says the block: the day and time open it, and no name before a colon
// follows: "12/03/2025, 14:05 - Ana Ruiz added Bo Hale".
func (a *article) isSystemLine(block int) bool {
	text := a.Blocks[block].Of(a.Text)
	if text == "" || text[0] < '0' || text[0] > '9' {
		return false
	}
	const longest = 60 // bytes of a name
	stamp := stampSize(text)
	return stamp > 0 && !strings.Contains(text[stamp:min(len(text), stamp+longest)], ": ")
}
