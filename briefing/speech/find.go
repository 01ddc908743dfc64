package speech

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"brief/briefing/token"
	"brief/content"
)

// finder is one pass over an article with a model.
type finder struct {
	*article
	done  []decision // by region
	who   []referred // by mention
	spoke int        // the entity that spoke last, or -1
	told  []report
}

// Find returns the quotes of in, in order. It is deterministic and safe for
// concurrent use.
func Find(in Input, model *Model) []Quote {
	if len(in.Tokens) == 0 {
		return nil
	}
	f := &finder{article: newArticle(&in), spoke: -1}
	f.model = model
	f.who = make([]referred, len(f.mentions))
	f.done = make([]decision, len(f.regions))
	for r := range f.regions {
		f.done[r] = f.decide(r)
		if m := f.done[r].mention; m >= 0 {
			if e, _ := f.resolve(m); e >= 0 {
				f.spoke = e
			}
		}
	}
	f.told = f.reports()
	f.tellFragments()
	return f.quotes()
}

// leastSpeaker is the least share of speakers like it that must be right for a
// quote to be given a speaker at all.
const leastSpeaker = 0.3

// decide says whether region r is speech, and whose.
func (f *finder) decide(r int) decision {
	p := sigmoid(f.speechFeatures(r, f.done).score())
	if p < 0.5 {
		return decision{mention: -1, from: -1, cue: -1, sure: 1 - p, rule: "not-speech"}
	}
	cands := f.candidates(r, f.done)
	best, sure := choose(cands)
	c := cands[best]
	if sure < leastSpeaker {
		return decision{speech: true, mention: -1, from: -1, cue: f.nearestCue(f.regionUnit(r)-1, -1), sure: sure, rule: "unsure"}
	}
	d := decision{speech: true, source: c.source, mention: c.mention, from: c.from, cue: -1, sure: sure}
	d.rule = f.explain(r, c, &d)
	return d
}

// tellFragments adds what the cues of fragments tell, where no report covers them yet.
func (f *finder) tellFragments() {
	var more []report
	for r := range f.regions {
		d := &f.done[r]
		u := f.regionUnit(r)
		if !d.speech || d.cue < 0 || d.cue >= u || f.kind(r) != Partial || !f.mayCue(d.cue) || f.covered(u) {
			continue
		}
		if told, ok := f.report(d.cue, f.sentenceOf(d.cue), 1, 0); ok && told.first <= u && told.last > u {
			more = append(more, told)
		}
	}
	f.told = append(f.told, more...)
}

// covered reports whether a report holds unit u.
func (f *finder) covered(u int) bool {
	first := sort.Search(len(f.told), func(i int) bool { return f.told[i].cue >= u-reachSentence })
	for _, r := range f.told[first:] {
		if r.cue > u+reachSentence {
			break
		}
		if r.first <= u && u < r.last {
			return true
		}
	}
	return false
}

// explain names the sieve that candidate c of region r comes from, and finds its cue.
func (f *finder) explain(r int, c candidate, d *decision) string {
	u := f.regionUnit(r)
	switch c.source {
	case nobody:
		d.cue = f.nearestCue(u-1, -1)
		return "nobody-named"
	case carried, alternate:
		near := "carried-over"
		if f.regions[c.from].block != f.regions[r].block {
			near = "carried-on"
		}
		if c.source == alternate {
			near = "alternating"
		}
		return near
	}
	mu := f.mentions[c.mention].unit
	var buf [16]byte
	v, _ := f.verbRight(buf[:0], mu, 14)
	left := f.verbLeft(mu)
	switch {
	case left >= 0 && f.units[left].sym == symAccording || f.symAt(mu-1) == 'o' && f.symAt(mu-2) == symAccording:
		d.cue = max(left, mu-2)
		return "according-to"
	case left >= 0 && mu > u && isCue(f.units[left].sym):
		d.cue = left
		return "cue-inverted"
	case v >= 0 && mu > u:
		d.cue = v
		return "cue-after"
	case v >= 0 && f.symAt(u-1) == ':':
		d.cue = v
		return "colon"
	case v >= 0 && v < u:
		d.cue = f.lastCue(v, u)
		return "cue-before"
	case f.symAt(u-1) == ':' && mu < u:
		return "name-colon"
	}
	return "near"
}

// lastCue returns the last cue among units [from, to), or from.
func (f *finder) lastCue(from, to int) int {
	for v := to - 1; v > from; v-- {
		if isCue(f.units[v].sym) {
			return v
		}
	}
	return from
}

func (f *finder) nearestCue(u, step int) int {
	for v := u; v >= 0 && v < len(f.units) && v != u+8*step; v += step {
		if f.units[v].sym == symEnd || f.units[v].sym == symBlock {
			return -1
		}
		if isCue(f.units[v].sym) {
			return v
		}
	}
	return -1
}

// referred is whom a pronoun was found to stand for.
type referred struct {
	tried   bool
	entity  int // -1 for nobody
	mention int // that names it, before the pronoun
	sure    float64
}

// leastReferent is the least share of pronouns like it that must be right for a
// pronoun to be given a name: a wrong name is worse than none.
const leastReferent = 0.4

// resolve returns the entity of mention m, following pronouns, and how sure that is.
func (f *finder) resolve(m int) (entity int, sure float64) {
	men := &f.mentions[m]
	if men.kind != pronounMention {
		return men.entity, 1
	}
	if w := &f.who[m]; !w.tried {
		w.tried = true
		w.entity, w.mention, w.sure = f.follow(m)
	}
	return f.who[m].entity, f.who[m].sure
}

// follow finds whom the pronoun mention m stands for.
func (f *finder) follow(m int) (entity, mention int, sure float64) {
	switch pc := f.words[f.mentions[m].head].class; {
	case pc&who != 0:
		if i := f.antecedent(m); i >= 0 {
			return f.mentions[i].entity, i, 1
		}
	case pc&(he|she) != 0:
		refs := f.referents(m, f.spoke)
		if len(refs) == 0 {
			break
		}
		best, share := pickReferent(refs)
		if share >= leastReferent {
			return refs[best].entity, refs[best].mention, share
		}
	}
	return -1, -1, 1
}

// quotes turns the decisions into quotes, in order.
func (f *finder) quotes() []Quote {
	out := make([]Quote, 0, len(f.regions)+len(f.told))
	for r := range f.regions {
		d := &f.done[r]
		q := Quote{Span: f.regions[r].Span, Kind: Other, Rule: d.rule, Confidence: d.sure}
		if d.speech {
			q.Kind = f.kind(r)
			f.attribute(&q, d)
		}
		if len(out) > 0 && f.sameUtterance(r) {
			q.Group = out[len(out)-1].Group
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

// addReports adds what is told without marks to the quotes in marks: where it
// holds quotes, it is the clause that they stand within.
func (f *finder) addReports(quotes []Quote) []Quote {
	marked := len(quotes)
	for i := range f.told {
		r := &f.told[i]
		span := f.toldSpan(r)
		held, outside := f.holds(quotes[:marked], r, span)
		switch {
		case held && outside > 1:
		case held || outside < 2:
			continue
		default:
			q := Quote{Span: span, Kind: Indirect, Rule: "reported", Confidence: r.sure, Group: marked + i + 1}
			f.attribute(&q, &decision{source: named, mention: r.mention, cue: r.cue, from: -1})
			quotes = append(quotes, q)
		}
	}
	sort.SliceStable(quotes, func(i, j int) bool { return quotes[i].Start < quotes[j].Start })
	return quotes
}

// addTurns adds the turns of a transcript; what was found inside them goes.
func (f *finder) addTurns(quotes []Quote) []Quote {
	turns := f.transcript()
	if len(turns) == 0 {
		return quotes
	}
	kept := turns
	for _, q := range quotes {
		i := sort.Search(len(turns), func(i int) bool { return turns[i].End > q.Start })
		if i == len(turns) || turns[i].Start > q.Start {
			kept = append(kept, q)
		}
	}
	for i := range turns {
		kept[i].Group = len(f.regions) + len(f.told) + i + 1
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Start < kept[j].Start })
	return kept
}

// holds reports whether speech in marks stands in what r tells, and how many
// words stand outside marks; with more than one, the speech is within it.
func (f *finder) holds(quotes []Quote, r *report, span content.Span) (held bool, outside int) {
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
		held = true
		if outside > 1 && quotes[i].Within.Len() < span.Len() {
			quotes[i].Within = span
		}
	}
	return held, outside
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

// attribute fills in the speaker of d.
func (f *finder) attribute(q *Quote, d *decision) {
	if d.cue >= 0 {
		q.Cue = f.span(int(f.units[d.cue].first), int(f.units[d.cue].last))
	}
	if d.mention < 0 {
		return
	}
	men := &f.mentions[d.mention]
	span := men.name
	if men.kind != nameMention {
		span = f.span(men.first, men.extent)
	}
	if d.source == named {
		q.Mention = span
	} else {
		q.Chain = append(q.Chain, Link{span, d.rule})
	}
	q.Name = span.Of(f.Text)
	entity, share := f.resolve(d.mention)
	q.Confidence *= share
	if men.kind == pronounMention && f.words[men.head].class&who != 0 && entity < 0 {
		if i := f.antecedent(d.mention); i >= 0 {
			n := &f.mentions[i]
			q.Name = f.span(n.first, n.extent).Of(f.Text)
		}
	}
	if entity < 0 {
		return
	}
	e := &f.entities[entity]
	q.Actor, q.Name = e.actor, e.name
	if men.kind == pronounMention {
		q.Chain = append(q.Chain, Link{f.mentions[f.who[d.mention].mention].name, "pronoun"})
	}
}

// kind says whether region r holds whole sentences.
func (f *finder) kind(r int) Kind {
	reg := &f.regions[r]
	first, _ := utf8.DecodeRuneInString(reg.Of(f.Text))
	u := f.regionUnit(r)
	if unicode.IsLower(first) || f.symAt(u-1) == 't' {
		return Partial
	}
	if f.units[u].sym != symFragment || f.units[u].last-f.units[u].first > 6 {
		return Direct
	}
	if before := f.symAt(u - 1); (before == symBlock || before == symEnd) && f.symAt(u+1) == ',' {
		return Direct // the comma stands outside the marks
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
