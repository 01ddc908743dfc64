package speech

import (
	"slices"

	"brief/briefing/beside"
	"brief/briefing/token"
	"brief/content"
)

// report is speech told without marks, or with marks around a part only.
type report struct {
	cue     int     // its unit
	stretch         // the units that are told
	other   stretch // more of what is told, on the other side of the cue; mostly empty
	mention int     // who says it, or -1
	sure    float64 // of words and speaker
	whose   float64 // of the speaker alone
	reports float64 // that the cue reports anything
}

// clause is the sentence around a cue, as a half-open range of units.
type clause struct{ first, last int }

// reachSentence is how far a sentence is followed from a cue, in units.
const reachSentence = 120

// sentenceOf returns the units of the sentence that unit u stands in; a region
// belongs to it when it reaches in.
func (a *article) sentenceOf(u int) clause {
	s := a.sent[a.units[u].first]
	c := clause{u, u + 1}
	for c.first > 0 && c.first > u-reachSentence {
		p := &a.units[c.first-1]
		if isBreak(p.sym) || a.sent[p.last-1] != s {
			break
		}
		c.first--
	}
	for c.last < len(a.units) && c.last < u+reachSentence {
		n := &a.units[c.last]
		if isBreak(n.sym) || a.sent[n.first] != s {
			break
		}
		c.last++
	}
	return c
}

// leastRight is the least share of reports of a kind, words and speaker, that
// must be right for them to count; below it they cost more than they bring.
const leastRight = 0.2

// leastPiece is leastRight for the other half of what is told.
const leastPiece = 0.2

// pieceSize is how many units are worth sharing: most articles have several times as many.
const pieceSize = 128

// reports appends the speech told without marks to out.
func (f *finder) reports(out []report) []report {
	pieces := (len(f.units) + pieceSize - 1) / pieceSize
	f.byPiece = slices.Grow(f.byPiece[:0], pieces)[:pieces]
	for len(f.hands) < beside.Workers(pieces)-1 {
		f.hands = append(f.hands, &article{})
	}
	for _, h := range f.hands {
		h.share(f.article)
	}
	beside.Each(pieces, func(worker, i int) {
		a := f.article
		if worker > 0 {
			a = f.hands[worker-1]
		}
		f.byPiece[i] = a.reportsOf(f.byPiece[i][:0], i*pieceSize, min((i+1)*pieceSize, len(a.units)))
	})
	for _, told := range f.byPiece {
		out = append(out, told...)
	}
	return f.apart(out)
}

// share makes a what o is, with room of its own for what reportsOf writes to.
func (a *article) share(o *article) {
	own := a.hand
	*a = *o
	a.hand = own
}

// reportsOf appends the speech that the cues among the units from first to last tell.
func (a *article) reportsOf(out []report, first, last int) []report {
	for u := first; u < last; u++ {
		if a.syms[u] == symThat && a.lang == english && !a.Blocks[a.blockOf(u)].Skip {
			if r, ok := a.putForward(u, a.sentenceOf(u)); ok {
				out = append(out, r)
			}
			continue
		}
		if groups[a.syms[u]]&signGroup == 0 || !a.mayCue(u) || a.Blocks[a.blockOf(u)].Skip || a.isPassive(u) {
			continue
		}
		s := a.sentenceOf(u)
		if r, ok := a.hearing(u, s); ok {
			out = append(out, r)
			continue
		}
		if by := a.closingTag(u, s); by >= 0 {
			out = append(out, report{u, stretch{s.first, a.tagComma(u, by)}, a.counted(u, s), by, surePhrased, surePhrased, surePhrased})
			continue
		}
		w := a.cueFeatures(u, s)
		sure := sigmoid(w.score())
		if sure < leastRight {
			continue
		}
		if r, ok := a.report(u, s, sure, leastRight); ok {
			out = append(out, r)
		}
	}
	return out
}

// isPassive reports whether the verb at unit u tells what its subject is told, asked or made
// to feel, and no words of theirs: "was shocked | by the news".
func (a *article) isPassive(u int) bool {
	if a.lang != english || a.word(u+1) != "by" {
		return false
	}
	v := u - 1
	if a.symAt(v) == symAdverb {
		v--
	}
	return a.symAt(v) == symBe
}

// leastJoined is what telling one thing more must add to the sum of what is
// probably right: half of the share of all that is found and right.
const leastJoined = 0.29

// apart leaves reports that tell no word twice. Of two that do, it keeps the surer,
// or both where one may as well tell less: "he says [he loves China], but he also
// accuses it [of …]".
func (a *article) apart(told []report) []report {
	kept := told[:0]
next:
	for _, r := range told {
		for n := len(kept); n > 0 && r.overlaps(kept[n-1].stretch); n = len(kept) {
			last := &kept[n-1]
			alone := max(last.sure, r.sure)
			if shorter, ok := a.beside(last, &r); ok && shorter.sure+r.sure > alone+leastJoined && (n == 1 || !shorter.overlaps(kept[n-2].stretch)) {
				*last = shorter
			} else if shorter, ok := a.beside(&r, last); ok && shorter.sure+last.sure > alone+leastJoined {
				r = shorter
			} else if last.sure >= r.sure {
				continue next
			} else {
				kept = kept[:n-1]
			}
		}
		kept = append(kept, r)
	}
	return kept
}

// beside returns r with what its cue most likely tells outside of what o tells.
func (a *article) beside(r, o *report) (report, bool) {
	list := a.stretches(r.cue, a.sentenceOf(r.cue), 1, 0)
	list = slices.DeleteFunc(list, func(t reading) bool {
		return t.overlaps(o.stretch) || t.holds(o.cue) || t.overlaps(r.other) || r.mention >= 0 && t.holds(a.mentions[r.mention].unit)
	})
	best := *r
	var share float64
	best.stretch, share = a.surest(list)
	best.sure = r.reports * share * r.whose
	return best, share > 0 && !best.other.overlaps(o.stretch)
}

func (s stretch) overlaps(o stretch) bool { return s.first < o.last && o.first < s.last }

// report finds what cue u, one with the share sure, tells and who says it; it is
// not ok where less than the share least of such reports is right.
func (a *article) report(u int, s clause, sure, least float64) (r report, ok bool) {
	reports := sure
	if a.invertedTag(u, s, stretch{u + 1, s.last}) {
		return report{u, stretch{s.first, u - 1}, stretch{}, int(a.units[u+1].ref), surePhrased, surePhrased, reports}, true
	}
	told, share := a.toldBy(u, s, sure, least)
	if sure *= share; sure < least || told.first == told.last || a.namesSayer(u, told) {
		return r, false
	}
	if a.invertedTag(u, s, told) {
		told = stretch{s.first, u - 1}
	}
	told = a.untilNextSayer(u, a.wholeClause(u, s, told))
	pieces := a.pieces(u, s, told)
	p, sharePiece := choose(pieces)
	other := pieces[p].stretch
	if sure*sharePiece < leastPiece || a.lang == english && (!a.hasPhrase(other) || a.opensWhere(u, s, other)) {
		other = stretch{}
	}
	cands := a.sources(u, s, told, other)
	best, whose := choose(cands)
	best = a.headOf(cands, a.notWhere(u, cands, best))
	if x := a.definedSubject(u, s); x >= 0 && a.candidateAt(x, cands) >= 0 {
		best = a.candidateAt(x, cands)
	}
	if owner := a.ownerOfWhich(u, cands); owner >= 0 {
		best = owner
	}
	if sure *= whose; sure < least {
		return r, false
	}
	mention := cands[best].mention
	if x := a.beyondAside(u, mention); x >= 0 {
		mention = x
	}
	if mention >= 0 && a.hears(a.mentions[mention].unit, u) {
		if mention = -1; !a.finiteIn(told.first, told.last) {
			return r, false
		}
	}
	return report{u, told, other, mention, sure, whose, reports}, true
}

// opensWhere reports whether t, before the cue at unit u, is what opens its sentence with what who speaks does meanwhile: "| Speaking at the pier |, Ruiz said …".
func (a *article) opensWhere(u int, s clause, t stretch) bool {
	return t.first < min(u, t.last) && t.first == s.first && a.symAt(t.first) == symGerund
}

// notWhere returns the nearest candidate before cue u, else nobody, where cands[best] behind it only tells where that
// was said: "the mayor, Bo Hale, | said | on Monday at the pier"; else best.
func (a *article) notWhere(u int, cands []candidate, best int) int {
	if a.lang != english || cands[best].mention < 0 || a.symAt(u) != symSay {
		return best
	}
	men := &a.mentions[cands[best].mention]
	v := men.unit - 1
	if a.symAt(v) == symDet {
		v--
	}
	switch a.word(v) {
	case "at", "outside", "near", "inside":
	default:
		return best
	}
	if v <= u || men.kind != nounMention || a.words[men.head].class&(role|docNoun|sayNoun) != 0 {
		return best
	}
	nearest := len(cands) - 1 // nobody
	for i := range cands {
		if c := &cands[i]; c.source == named && a.mentions[c.mention].unit < u && c.mention > cands[nearest].mention {
			nearest = i
		}
	}
	return nearest
}

// toldSpan returns the span of r, without punctuation and spaces at its end.
func (a *article) toldSpan(r stretch) content.Span {
	last := int(a.units[r.last-1].last)
	first := a.pastDateline(int(a.units[r.first].first), last)
	for last > first+1 && a.Tokens[last-1].Kind == token.Punct && a.regionOf[last-1] < 0 {
		last--
	}
	return a.span(first, last)
}

// longestDateline is how many tokens a dateline may have: "PORT AVEN, Norland, Nov. 3 (Reuters) —".
const longestDateline = 16

// pastDateline returns the token behind the dateline that token first opens, if it does before last.
func (a *article) pastDateline(first, last int) int {
	if !a.Tokens[first].First() || a.Tokens[first].Shape < token.Capital || !a.isPlace(first) && a.Tokens[first].Shape != token.Upper {
		return first
	}
	for i := first + 1; i < last && i < first+longestDateline; i++ {
		switch t := a.Tokens[i]; {
		case t.Kind == token.Punct && t.Space() && isDash(a.tokenText(i)):
			for i++; i < last && isDash(a.tokenText(i)); {
				i++
			}
			return i
		case t.Kind == token.Word && t.Shape < token.Capital:
			return first
		}
	}
	return first
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" }
