package speech

import (
	"slices"
	"strings"

	"brief/briefing/token"
)

// sureTurned is about the share of lines in a talk of questions and answers that
// are the other speaker's.
const sureTurned = 0.65

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
	return cands[other], again || answers || f.exchanged(asked, before, r) || f.calledOn(asked, before, r)
}

// answered returns the decision that region r, a bare line under a question, is the answer of whoever the question
// addresses by name: "“Mr. Ruiz, did you know?” Berg asked. ¶ “I did not.”"
func (f *finder) answered(r int) (decision, bool) {
	if f.lang != english || r == 0 || !f.bare(r) || f.asks(r) || !f.asks(r-1) || !f.done[r-1].speech || f.regions[r].block-f.regions[r-1].block != 1 {
		return decision{}, false
	}
	e := f.addressed(r - 1)
	if e < 0 || f.entityOf(f.done[r-1].mention) == e {
		return decision{}, false
	}
	m := f.lastMention(e, f.regionUnit(r))
	if m < 0 {
		return decision{}, false
	}
	return answersAs(m, -1), true
}

// repliesTo returns the decision that region r, a bare line under a question with a tag that somebody is said to have asked, and over another bare
// line, is not the asker's: "“You never saw it, did you?” Hale asked. ¶ “I saw his hand.” ¶ “That is not what I asked.”" Without the tag the asker
// may go on alone: "“What will you do?” she asked. ¶ “I have no home.” ¶ “It is gone.”"
func (f *finder) repliesTo(r int) (decision, bool) {
	if f.lang != english || r == 0 || r+1 >= len(f.regions) || !f.bare(r) || !f.bare(r+1) || f.asks(r) || !f.tagsYou(r-1) || f.regions[r].unclosed {
		return decision{}, false
	}
	b, d := f.regions[r].block, &f.done[r-1]
	if f.regions[r-1].block != b-1 || f.regions[r+1].block != b+1 || !d.namesSpeaker() || d.cue < 0 || f.lemmaAt(d.cue) != hashOf("ask") {
		return decision{}, false
	}
	if i := f.speakerBefore(r-1, d.mention); i >= 0 {
		return answersAs(f.done[i].mention, i), true
	}
	return nobodySays(-1, sureUnowned, "unsure"), true
}

// pressesOn returns the decision that region r, a bare question to "you" under what somebody replied, is asked by whoever pressed them before, where nobody
// speaks in marks between: "Mr Hale put it to Ruiz that she was late. ¶ “No,” replied Ruiz. ¶ “Then where were you?”"; nobody's where nobody did.
func (f *finder) pressesOn(r int) (decision, bool) {
	const reach = 90 // units
	if f.lang != english || r == 0 || !f.bare(r) || !f.asksYou(r) || f.asks(r-1) || f.regions[r].block-f.regions[r-1].block != 1 {
		return decision{}, false
	}
	d := &f.done[r-1]
	if !d.namesSpeaker() || d.cue < 0 {
		return decision{}, false
	}
	if l := f.lemmaAt(d.cue); l != silent.reply && l != silent.respond && l != hashOf("answer") {
		return decision{}, false
	}
	u := f.regionUnit(r - 1)
	x := f.speakerBefore(r-1, d.mention)
	near := u - reach
	if x >= 0 {
		near = max(near, f.regionUnit(x))
	}
	for i := f.lastTold(u); i >= 0 && f.told[i].cue > near; i-- {
		if m := f.told[i].mention; m >= 0 && f.isPerson(&f.mentions[m]) && !f.sameSpeaker(m, d.mention) {
			return answersAs(m, -1), true
		}
	}
	return nobodySays(-1, sureUnowned, "unsure"), x < 0
}

// speakerBefore returns the nearest region before r that somebody else than mention m says; or -1.
func (f *finder) speakerBefore(r, m int) int {
	const reach = 6 // regions
	for i := r - 1; i >= max(0, r-reach); i-- {
		if o := &f.done[i]; o.speech && o.mention >= 0 && !f.sameSpeaker(o.mention, m) {
			return i
		}
	}
	return -1
}

// addressed returns the entity of the person whom region r calls by name at its start or end: "Mr. Ruiz, did you …",
// "Do you, Ana?"; -1 for nobody.
func (f *finder) addressed(r int) int {
	u := &f.units[f.regionUnit(r)]
	first, last := int(u.first), int(u.last)
	for first < last && f.Tokens[first].Kind == token.Punct {
		first++
	}
	for last > first && f.Tokens[last-1].Kind == token.Punct {
		last--
	}
	if e, end := f.personNamed(f.pastTitleOf(first, last), last); e >= 0 && end < last && f.tokenText(end) == "," {
		return e
	}
	for at := last - 1; at > first && at > last-5; at-- {
		if f.tokenText(at) == "," {
			if e, end := f.personNamed(f.pastTitleOf(at+1, last), last); e >= 0 && end == last {
				return e
			}
			break
		}
	}
	return -1
}

// pastTitleOf is the token behind the title, before last, that token i begins: "Mr. | Ruiz"; else i.
func (f *finder) pastTitleOf(i, last int) int {
	const longest = 3 // tokens
	for end := i + longest; i < min(last, end) && f.nameOf[i] < 0 && (f.words[i].class&title != 0 || f.tokenText(i) == "."); i++ {
	}
	return i
}

// personNamed returns the entity of the person whose name begins at token i, before last, and where it ends.
func (f *finder) personNamed(i, last int) (entity, end int) {
	if i >= last || !f.person(i) {
		return -1, i
	}
	for end = i; end < last && f.nameOf[end] == f.nameOf[i]; end++ {
	}
	return f.Names[f.nameOf[i]].Actor - 1, end
}

// lastMention returns the last mention before unit u that names entity e, within reach; or -1.
func (f *finder) lastMention(e, u int) int {
	for v := u - 1; v >= 0 && v > u-reachNamed; v-- {
		if f.symAt(v) == symName && f.mentionAt(v).entity == e {
			return int(f.units[v].ref)
		}
	}
	return -1
}

// reachNamed bounds, in units, how far back whoever answers was named.
const reachNamed = 400

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

// calledOn reports whether region before is a bare answer of whom the question asked addresses by name, so
// that line r right under it is the asker's again.
func (f *finder) calledOn(asked, before, r int) bool {
	return before == r-1 && asked == r-2 && f.asks(asked) && f.done[before].source == alternate && f.addressed(asked) >= 0 && f.bare(before)
}

// asks reports whether region r ends as a question.
func (f *finder) asks(r int) bool { return strings.HasSuffix(f.regions[r].Of(f.Text), "?") }

// asksYou reports whether region r is a question to whoever it is said to.
func (f *finder) asksYou(r int) bool {
	u := &f.units[f.regionUnit(r)]
	return f.asks(r) && slices.ContainsFunc(f.words[u.first:u.last], func(e entry) bool { return e.class&you != 0 })
}

// tagsYou reports whether region r ends in a tag that asks whoever it is said to: "…, did you?"
func (f *finder) tagsYou(r int) bool {
	text := f.regions[r].Of(f.Text)
	return strings.HasSuffix(text, " you?") && strings.Count(text[strings.LastIndex(text, ",")+1:], " ") == 2
}

// bare reports whether region r is a block of its own, with nothing beside it.
func (f *finder) bare(r int) bool {
	u := f.regionUnit(r)
	return f.symAt(u-1) == symBlock && (f.symAt(u+1) == symBlock || f.symAt(u+1) == symEnd && f.symAt(u+2) == symBlock)
}
