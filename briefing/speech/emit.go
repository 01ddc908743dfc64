package speech

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"brief/briefing/token"
	"brief/content"
)

// quotes turns the decisions into quotes, in order.
func (f *finder) quotes() []Quote {
	out := make([]Quote, 0, len(f.regions)+len(f.told))
	for r := range f.regions {
		d := &f.done[r]
		q := Quote{Span: f.regions[r].Span, Kind: Other, Rule: d.rule, Confidence: d.sure}
		if d.speech {
			q.Kind = f.kind(r)
			f.attribute(&q, d)
			if d.source == carried && d.from >= 0 && d.from < len(out) {
				q.Confidence = min(q.Confidence, out[d.from].Confidence)
				if f.regions[d.from].block != f.regions[r].block {
					q.Confidence *= sureNextParagraph
				}
			}
			f.doubt(&q, d)
		}
		if len(out) > 0 && f.sameUtterance(r) {
			q.Group = out[len(out)-1].Group
			agree(&q, &out[len(out)-1])
			if q.Kind == Partial && out[len(out)-1].Kind == Direct && f.units[f.regionUnit(r)].sym != symFragment {
				q.Kind = Direct // the second half of a sentence that its speaker interrupts
			}
		} else {
			q.Group = r + 1
		}
		out = append(out, q)
	}
	out = f.addReports(out)
	out = f.addTurns(out)
	number(out)
	return out
}

// sureNextParagraph is how much less sure than what the model says a speaker is who goes on
// in the next paragraph: of those that it is nearly sure of, some 85 in 100 are right.
const sureNextParagraph = 0.9

// leastThing is how sure a speaker must be who is described by a word that says
// nothing of people, bodies or texts: "a rolling programme".
const leastThing = 0.5

// doubt drops such a speaker, and a view of which nobody knows whose it is ("Seiner Ansicht nach"): a wrong one
// is worse than none.
func (f *finder) doubt(q *Quote, d *decision) {
	if d.mention < 0 || q.Actor != 0 {
		return
	}
	men := &f.mentions[d.mention]
	head := f.words[men.head].class
	idle := false
	switch f.lang {
	case german:
		idle = f.words[men.first].class&poss != 0 && head&sayNoun != 0
	case english:
		const speaks = role | body | docNoun | sayNoun | title | quant | site
		idle = q.Confidence < leastThing && len(q.Others) == 0 && men.kind == nounMention && men.entity < 0 && head&speaks == 0 && !f.isPersonNoun(men.head)
	}
	if idle {
		q.Name, q.Mention, q.Chain = "", content.Span{}, nil
	}
}

// alike is how often the pieces of one utterance, when each was given the same
// speaker, have that speaker: of those carried on in a paragraph, 92 in 100.
const alike = 0.92

// agree raises the confidence of a piece of an utterance whose speaker is that
// of the piece before it: one finding bears the other out.
func agree(q, before *Quote) {
	if q.Name != "" && q.Name == before.Name && q.Actor == before.Actor {
		q.Confidence = max(q.Confidence, alike*before.Confidence)
	}
}

// addReports adds what is told without marks to the quotes in marks: where it
// holds quotes, it is the clause that they stand within.
func (f *finder) addReports(quotes []Quote) []Quote {
	marked := len(quotes)
	for i := range f.told {
		r := &f.told[i]
		if f.writesWork(r) {
			continue
		}
		group, within := marked+i+1, false
		for _, told := range []stretch{r.stretch, r.other} {
			if told.first == told.last {
				continue
			}
			told = f.beforeOthers(r, told)
			span := f.toldSpan(told)
			around, outside := f.holds(quotes[:marked], told, span)
			switch {
			case around > 0:
				group, within = around, true
			case within && !f.finiteIn(told.first, told.last) && !isSaying(f.symAt(r.cue)): // "| He | is expected to tell them: “…”"
			case f.idle(r, told):
			case told == r.other || outside > 1:
				q := Quote{Span: span, Kind: Indirect, Rule: "reported", Confidence: r.sure, Group: group}
				f.attribute(&q, &decision{source: named, mention: r.mention, cue: r.cue, from: -1})
				if !isQuestion(q.Name) && !f.loudLabel(&q, told) && !(strings.HasPrefix(f.Text[q.Mention.End:], ":") && isHeadlineLabel(q.Name)) { // a label says nothing
					quotes = append(quotes, q)
				}
			}
		}
	}
	slices.SortStableFunc(quotes, byStart)
	return quotes
}

// loudLabel reports whether nobody tells q, the stretch told, but a label in capitals at the start of its paragraph says what
// it is: "NOTE: …", "SPOTTED: …".
func (f *finder) loudLabel(q *Quote, told stretch) bool {
	const shortest, longest = 4, 40 // bytes: fewer are initials
	if q.Actor != 0 {
		return false
	}
	b := &f.Blocks[f.blockOf(told.first)]
	label, _, found := strings.Cut(f.Text[b.Start:min(b.End, b.Start+longest)], ":")
	return found && len(label) >= shortest && inCapitals(label) && b.Start+len(label) < q.Start && q.Mention.Start <= b.Start+len(label)
}

// leastIdle is how sure words must be that nobody is known to tell, and leastIdleClause how sure a clause must be: of those with less, fewer than
// 1 in 5 are told at all.
const (
	leastIdle       = 0.3
	leastIdleClause = 0.5
)

// idle reports whether told is less sure than that, with no “that” or “whether” before it.
func (f *finder) idle(r *report, told stretch) bool {
	if f.lang != english || r.mention >= 0 {
		return false
	}
	switch f.symAt(told.first) {
	case symThat, symWh, symSub:
		return false
	case symTo:
		return r.sure < leastIdle
	}
	return r.sure < leastIdle || r.sure < leastIdleClause && f.finiteIn(told.first, told.last)
}

// addTurns adds the turns of a transcript signed block quotations and posts; what was found inside them goes.
func (f *finder) addTurns(quotes []Quote) []Quote {
	turns := append(append(f.transcript(f.narrates), f.signed()...), f.posts()...)
	if len(turns) == 0 {
		turns = f.delivered()
	}
	if len(turns) == 0 {
		turns = f.interviewed()
	}
	return withTurns(quotes, turns, len(f.regions)+len(f.told))
}

// withTurns adds turns, whose groups count from groups on, to quotes; what was found inside them goes.
func withTurns(quotes, turns []Quote, groups int) []Quote {
	if len(turns) == 0 {
		return quotes
	}
	slices.SortStableFunc(turns, byStart)
	kept := turns
	for _, q := range quotes {
		i := sort.Search(len(turns), func(i int) bool { return turns[i].End > q.Start })
		if i == len(turns) || turns[i].Start > q.Start && (q.Kind != Indirect || turns[i].Start >= q.End) {
			kept = append(kept, q)
		}
	}
	for i := range turns {
		kept[i].Group += groups
	}
	slices.SortStableFunc(kept, byStart)
	return kept
}

func byStart(q, o Quote) int { return cmp.Compare(q.Start, o.Start) }

// narrates reports whether a block itself tells who says the words in its marks.
func (f *finder) narrates(block int) bool {
	for r := f.firstRegion(block); r < len(f.regions) && f.regions[r].block == block; r++ {
		if f.done[r].speech && f.done[r].source == named {
			return true
		}
	}
	return false
}

// holds returns the group of the first speech in marks that stands in r, or 0,
// and how many words stand outside marks; with more than one, the speech is within it.
func (f *finder) holds(quotes []Quote, r stretch, span content.Span) (group, outside int) {
	for i := int(f.units[r.first].first); i < int(f.units[r.last-1].last); i++ {
		if f.regionOf[i] < 0 && f.Tokens[i].Kind == token.Word {
			outside++
		}
	}
	first := sort.Search(len(quotes), func(i int) bool { return quotes[i].Start >= span.Start })
	for i := first; i < len(quotes) && quotes[i].End <= span.End; i++ {
		if quotes[i].Kind == Other {
			continue
		}
		if group == 0 {
			group = quotes[i].Group
		}
		if outside > 1 && quotes[i].Within.Len() < span.Len() {
			quotes[i].Within = span
		}
	}
	return group, outside
}

// beforeOthers returns told up to the comma before what tells the words in marks of somebody else than whoever r is of: "Ruiz said [it was
// safe], even as Hale spoke of “deep cracks”."
func (f *finder) beforeOthers(r *report, told stretch) stretch {
	if f.lang != english || r.mention < 0 || told.first < r.cue {
		return told
	}
	comma := -1
	for v := told.first; v < told.last; v++ {
		switch {
		case f.symAt(v) == ',' && (f.word(v+1) == "even" || f.word(v+1) == "despite" || f.opensAside(v+2)) && f.finiteIn(told.first, v):
			comma = v
		case isRegion(f.symAt(v)):
			d := &f.done[f.units[v].ref]
			if comma >= 0 && d.speech && d.mention >= 0 && d.mention != r.mention && (f.entityOf(d.mention) < 0 || f.entityOf(d.mention) != f.entityOf(r.mention)) {
				told.last = comma
			}
			return told
		}
	}
	return told
}

// number renames the groups so that they count up from 1 in order.
func number(quotes []Quote) {
	names := map[int]int{}
	for i := range quotes {
		g, known := names[quotes[i].Group]
		if !known {
			g = len(names) + 1
			names[quotes[i].Group] = g
		}
		quotes[i].Group = g
	}
}

// kind says whether region r holds whole sentences.
func (f *finder) kind(r int) Kind {
	reg := &f.regions[r]
	u := f.regionUnit(r)
	if unicode.IsLower(firstRune(reg.Of(f.Text))) || f.symAt(u-1) == symThat || f.word(u-1) == "as" && f.lang == english {
		return Partial
	}
	if f.units[u].sym != symFragment || f.units[u].last-f.units[u].first > 6 {
		return Direct
	}
	if before := f.symAt(u - 1); isBreak(before) && f.symAt(u+1) == ',' || before == symBlock && f.symAt(u+1) == '-' {
		return Direct // the comma, or a dash, stands outside the marks
	}
	return Partial
}

// sameUtterance reports whether region r goes on with what the region before it says.
func (f *finder) sameUtterance(r int) bool {
	d, p := &f.done[r], &f.done[r-1]
	if !d.speech || !p.speech || f.regions[r].block != f.regions[r-1].block && !f.regions[r-1].unclosed {
		return false
	}
	if d.source == carried {
		return d.from == r-1
	}
	return d.mention >= 0 && d.mention == p.mention
}
