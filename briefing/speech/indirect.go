package speech

import (
	"brief/briefing/token"
	"brief/content"
)

// report is speech told without marks, or with marks around a part only.
type report struct {
	cue         int // its unit
	first, last int // half-open range of the units that are told
	mention     int // who says it, or -1
	sure        float64
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
		if p.sym == symBlock || p.sym == symEnd || a.sent[p.last-1] != s {
			break
		}
		c.first--
	}
	for c.last < len(a.units) && c.last < u+reachSentence {
		n := &a.units[c.last]
		if n.sym == symBlock || n.sym == symEnd || a.sent[n.first] != s {
			break
		}
		c.last++
	}
	return c
}

// mayCue reports whether unit u may be the word that reports speech.
func (a *article) mayCue(u int) bool {
	if a.declines(u) {
		return false
	}
	switch a.units[u].sym {
	case symSay, symTell, symClaim, symLabel, symJudge, symThink, symLight, symSeem, symAccording, symSayNoun, symFeeling:
		return true
	case 'r':
		return a.words[a.units[u].first].class&hearsay != 0
	case symGerund:
		return a.words[a.units[u].first].class&(cueVerb|light) != 0
	}
	return false
}

// silent are the base forms of verbs that say, or with a "not" before them say,
// that somebody said nothing.
var silent = struct{ decline, refuse, respond, reply, comment uint32 }{
	hashString("decline"), hashString("refuse"), hashString("respond"), hashString("reply"), hashString("comment"),
}

// declines reports whether unit u tells that somebody did not want to speak,
// which is a fact about them and no quote: "declined to comment", "did not
// immediately respond".
func (a *article) declines(u int) bool {
	switch a.lemmaAt(u) {
	case silent.decline:
		return true
	case silent.respond, silent.reply, silent.comment:
		for v := u - 1; v >= 0 && v >= u-3; v-- {
			if l := a.lemmaAt(v); a.units[v].sym == 'n' || l == silent.decline || l == silent.refuse {
				return true
			}
		}
	}
	return false
}

// cueFeatures weighs whether unit u reports speech without marks.
func (a *article) cueFeatures(u int, s clause) features {
	f := a.features(CueTable)
	var buf [4][16]byte
	e := a.words[a.units[u].last-1]
	sym, fm := uint32(a.units[u].sym), uint32(e.form)
	n1, n2, p1, p2 := uint32(a.symAt(u+1)), uint32(a.symAt(u+2)), uint32(a.symAt(u-1)), uint32(a.symAt(u-2))
	f.add(1, e.lemma)
	f.add(2, e.lemma, fm)
	f.add(3, e.lemma, n1)
	f.add(4, e.lemma, n1, n2)
	f.add(5, e.lemma, p1)
	f.add(6, sym, fm, n1, n2)
	f.add(7, sym, fm, p1, p2)
	f.add(8, sym, p1, n1)
	f.add(9, hashBytes(a.symbols(buf[0][:0], max(u-3, s.first), u, 4)), sym)
	f.add(10, hashBytes(a.symbols(buf[1][:0], u+1, min(u+4, s.last), 4)), sym)
	f.add(11, hashBytes(a.skeleton(buf[2][:0], max(u-8, s.first), u, 8)), sym)
	f.add(12, hashBytes(a.skeleton(buf[3][:0], u+1, min(u+7, s.last), 4)), sym)
	left, right, thats, verbs := uint32(0), uint32(0), uint32(0), uint32(0)
	for v := s.first; v < s.last; v++ {
		switch x := a.units[v].sym; {
		case isRegion(x) && v < u:
			left = uint32(x)
		case isRegion(x) && right == 0:
			right = uint32(x)
		case x == 't' && v > u:
			thats = 1
		case v > u && (x == 'b' || x == 'x' || x == 'm' || x == symVerb):
			verbs = 1
		}
	}
	f.add(13, left, right, sym)
	f.add(14, e.lemma, left, right)
	f.add(15, thats, verbs, sym)
	f.add(16, e.lemma, thats, verbs)
	f.add(17, bucket(u-s.first), sym)
	f.add(18, bucket(s.last-u), sym)
	f.add(19, bucket(s.last-u), e.lemma)
	f.add(20, a.lemmaAt(u+1), sym)
	f.add(21, a.lemmaAt(u-1), sym)
	f.add(22, a.lemmaAt(u+1), e.lemma)
	f.add(23, flag(a.Blocks[a.blockOf(u)].Heading), sym)
	w := a.wordAt(u)
	f.add(24, w)
	f.add(25, w, n1)
	f.add(26, sym, a.wordAt(u+1))
	f.add(27, sym, a.wordAt(u+2), n1)
	f.add(28, sym, a.wordAt(u-1))
	a.subjectFeatures(&f, u, s)
	return f
}

// subjectFeatures adds what is known of the nearest mention before and after cue u.
func (a *article) subjectFeatures(f *features, u int, s clause) {
	var buf [2][16]byte
	e := a.words[a.units[u].last-1]
	sym := uint32(a.units[u].sym)
	for v := u - 1; v >= s.first && v > u-9; v-- {
		x := a.units[v].sym
		if x == symTime || a.units[v].ref < 0 || isRegion(x) {
			continue
		}
		path := hashBytes(a.skeleton(buf[0][:0], v+1, u, 8))
		m := &a.mentions[a.units[v].ref]
		person := uint32(2)
		if m.entity >= 0 {
			person = flag(a.entities[m.entity].person) | flag(a.entities[m.entity].place)<<2
		}
		f.add(30, uint32(x), path, sym, uint32(e.form))
		f.add(31, uint32(x), path, e.lemma)
		f.add(32, a.wordAt(v), sym)
		f.add(33, uint32(a.words[m.head].class>>38), path, sym)
		f.add(34, person, uint32(x), sym)
		f.add(35, uint32(a.symAt(v-1)), uint32(x), path, sym)
		break
	}
	for v := u + 1; v < s.last && v < u+6; v++ {
		x := a.units[v].sym
		if a.units[v].ref < 0 || isRegion(x) {
			continue
		}
		path := hashBytes(a.symbols(buf[1][:0], u+1, v, 5))
		f.add(36, uint32(x), path, e.lemma)
		f.add(37, a.wordAt(v), sym)
		f.add(38, a.wordAt(v), e.lemma)
		f.add(39, uint32(x), path, uint32(a.symAt(v+1)), sym)
		break
	}
}

// wordAt is the hash of the last word of unit u when it is no name: its base
// form where the lexicon has it.
func (a *article) wordAt(u int) uint32 {
	if u < 0 || u >= len(a.units) || a.units[u].first >= a.units[u].last {
		return 0
	}
	last := int(a.units[u].last) - 1
	if l := a.words[last].lemma; l != 0 {
		return l
	}
	if a.Tokens[last].Shape != token.Lower {
		return uint32(a.Tokens[last].Shape)
	}
	return hashString(a.tokenText(last))
}

// blockOf returns the index of the block that unit u stands in.
func (a *article) blockOf(u int) int {
	at := int(a.Tokens[a.units[u].first].Start)
	low, high := 0, len(a.Blocks)-1
	for low < high {
		mid := (low + high) / 2
		if a.Blocks[mid].End > at {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// edge is a proposal of where what is told starts or ends, as a unit index: it
// starts with that unit, or ends before it.
type edge struct {
	at    int
	back  bool // what is told stands before its cue
	feats features
}

// Bounds on proposals, in units and candidates.
const (
	reachStart = 14
	mostEdges  = 14
)

// starts proposes where what cue u tells starts.
func (a *article) starts(u int, s clause) []edge {
	var out []edge
	add := func(at int, back bool) {
		if at < s.first || at >= s.last || len(out) >= mostEdges || a.units[at].sym == ',' || len(out) > 0 && out[len(out)-1].at == at {
			return
		}
		out = append(out, edge{at, back, a.startFeatures(u, at, s, back)})
	}
	add(u+1, false)
	for v := u + 1; v < s.last && v <= u+reachStart; v++ {
		switch x := a.units[v].sym; {
		case x == 't', x == 'h', x == 's', x == 'o', x == symGerund:
			add(v, false)
		case x == 'p', x == ':', x == ',', x == 'a', x == 'r', x == symTime, isPhrase(x):
			add(v+1, false)
		case isRegion(x):
			add(v, false)
		}
	}
	if u-s.first >= 4 {
		add(s.first, true)
		if a.units[s.first].sym == 'a' {
			add(s.first+1, true)
		}
		for v := s.first + 1; v < u-3; v++ {
			if x := a.units[v].sym; x == ',' || x == 'a' || x == ':' || x == '-' || x == ';' {
				add(v+1, true)
			}
		}
	}
	return out
}

func (a *article) startFeatures(u, at int, s clause, back bool) features {
	f := a.features(StartTable)
	var buf [2][16]byte
	b := flag(back)
	e := a.words[a.units[u].last-1]
	sym := uint32(a.units[u].sym)
	here, prev, next := uint32(a.symAt(at)), uint32(a.symAt(at-1)), uint32(a.symAt(at+1))
	path := uint32(0)
	if !back {
		path = hashBytes(a.symbols(buf[0][:0], u+1, at, 10))
	} else {
		path = hashBytes(a.skeleton(buf[0][:0], max(at, u-6), u, 12))
	}
	f.add(1, b, path)
	f.add(2, b, path, here)
	f.add(3, b, path, sym, uint32(e.form))
	f.add(4, b, here, prev)
	f.add(5, b, here, next, prev)
	f.add(6, b, e.lemma, here, prev)
	f.add(7, b, e.lemma, path)
	f.add(8, b, bucket(max(at-u, u-at)))
	f.add(9, b, flag(at == s.first), sym, here)
	f.add(10, b, sym, here, prev)
	f.add(11, b, uint32(a.symAt(u-1)), uint32(a.symAt(u-2)), uint32(a.symAt(u+1)))
	f.add(12, b, uint32(a.symAt(s.last)), bucket(s.last-u))
	f.add(13, b, a.lemmaAt(at-1), sym)
	f.add(14, b, a.lemmaAt(at), sym)
	f.add(15, b, a.wordAt(at-1), here)
	f.add(16, b, a.wordAt(at), prev)
	var ahead [16]byte
	f.add(17, b, hashBytes(a.symbols(ahead[:0], at, min(at+4, s.last), 4)), prev)
	f.add(18, b, hashBytes(a.skeleton(ahead[:0], at, min(at+6, s.last), 4)), sym)
	return f
}

// ends proposes where what starts at start ends.
func (a *article) ends(u int, start edge, s clause) []edge {
	var out []edge
	limit := s.last
	if start.back {
		limit = u
	}
	verbs, commas := 0, 0
	add := func(at int) {
		out = append(out, edge{at, start.back, a.endFeatures(u, start.at, at, s, start.back, verbs, commas)})
	}
	for v := start.at; v < limit; v++ {
		x := a.units[v].sym
		if v > start.at && v-start.at < 60 && len(out) < 2*mostEdges {
			switch {
			case x == ',', x == ';', x == '-', x == 'a', x == 's', x == 'W', x == symGerund, x == '(', x == ':', isRegion(x), x == 'p', x == symTime, x == 'h':
				add(v)
			case start.back && isPhrase(x) && v >= u-3:
				add(v)
			case isRegion(a.units[v-1].sym), v == u+2:
				add(v)
			}
		}
		switch x {
		case 'b', 'x', 'm', symVerb, symSay, symClaim, symThink, symJudge, symSeem, symLight:
			verbs++
		case ',':
			commas++
		}
	}
	add(limit)
	return out
}

func (a *article) endFeatures(u, start, at int, s clause, back bool, verbs, commas int) features {
	f := a.features(EndTable)
	var buf [2][16]byte
	b := flag(back)
	e := a.words[a.units[u].last-1]
	sym := uint32(a.units[u].sym)
	here, next, prev := uint32(a.symAt(at)), uint32(a.symAt(at+1)), uint32(a.symAt(at-1))
	first := uint32(a.symAt(start))
	final := flag(at == s.last)
	v, c := min(uint32(verbs), 2), min(uint32(commas), 3)
	if at == s.last {
		here, next = symEnd, symEnd
	}
	ahead := hashBytes(a.symbols(buf[0][:0], at, min(at+4, s.last), 4))
	f.add(1, b, final, here)
	f.add(2, b, here, next, prev)
	f.add(3, b, ahead)
	f.add(4, b, final, v, first)
	f.add(5, b, here, v, c)
	f.add(6, b, here, bucket(at-start), v)
	f.add(7, b, final, bucket(s.last-at))
	f.add(8, b, final, e.lemma)
	f.add(9, b, here, sym, first)
	f.add(10, b, a.lemmaAt(at), here, v)
	f.add(11, b, a.lemmaAt(at+1), here, v)
	f.add(12, b, ahead, v, first)
	f.add(13, b, here, next, sym, v)
	f.add(14, b, final, sym, v, bucket(at-start))
	f.add(15, b, final, first, bucket(at-start))
	f.add(16, b, a.lemmaAt(at-1), here)
	f.add(17, b, hashBytes(a.symbols(buf[1][:0], max(at-3, start), at, 4)), here)
	f.add(20, b, a.wordAt(at), here, v)
	f.add(21, b, a.wordAt(at), a.wordAt(at+1))
	f.add(22, b, a.wordAt(at-1), here)
	f.add(23, b, a.wordAt(at+1), here)
	f.add(24, b, hashBytes(a.skeleton(buf[0][:0], at, min(at+8, s.last), 5)), v)
	f.add(25, b, hashBytes(a.skeleton(buf[0][:0], max(start, at-6), at, 8)), here)
	if back {
		f.add(18, hashBytes(a.skeleton(buf[1][:0], at, u, 8)))
		f.add(19, bucket(u-at), here)
	}
	return f
}

// sources proposes who says what cue u tells: the mentions of its sentence, and nobody.
func (a *article) sources(u int, s clause, first, last int) []candidate {
	var out []candidate
	found := 0
	for v := u - 1; v >= s.first && found < reachMentions; v-- {
		if a.maySpeak(v) && (v < first || v >= last) {
			out = append(out, a.sourceAt(u, v, s, first))
			found++
		}
	}
	found = 0
	for v := u; v < s.last && v <= u+12 && found < 3; v++ {
		if a.maySpeak(v) && (v < first || v >= last) {
			out = append(out, a.sourceAt(u, v, s, first))
			found++
		}
	}
	f := a.features(SourceTable)
	e := a.words[a.units[u].last-1]
	f.add(90, 0)
	f.add(91, e.lemma, uint32(e.form))
	f.add(92, uint32(a.symAt(u-1)), uint32(a.units[u].sym), uint32(e.form))
	f.add(93, uint32(a.symAt(u-1)), uint32(a.symAt(u-2)), uint32(e.form))
	f.add(94, uint32(len(out)))
	return append(out, candidate{source: nobody, mention: -1, feats: f})
}

func (a *article) sourceAt(u, v int, s clause, first int) candidate {
	f := a.features(SourceTable)
	var buf [2][16]byte
	side := flag(v > u)
	from, to := v+1, u
	if v >= u {
		from, to = u+1, v
	}
	full := hashBytes(a.symbols(buf[0][:0], from, to, 12))
	skel := hashBytes(a.skeleton(buf[1][:0], from, to, 12))
	e := a.words[a.units[u].last-1]
	m := int(a.units[v].ref)
	sym, cue := uint32(a.units[v].sym), uint32(a.units[u].sym)
	prev := uint32(a.symAt(v - 1))
	f.add(1, side, full, cue)
	f.add(2, side, skel, cue)
	f.add(3, side, skel, sym, cue, uint32(e.form))
	f.add(4, side, bucket(to-from))
	f.add(5, side, prev, sym)
	f.add(6, side, prev, uint32(a.symAt(v+1)), cue)
	f.add(7, side, e.lemma, skel)
	f.add(8, side, sym, flag(v == u), cue)
	f.add(9, side, flag(v < first))
	head := a.words[a.mentions[m].head]
	f.add(10, uint32(head.class>>38), side)
	f.add(11, head.lemma, side)
	if e := a.words[a.mentions[m].first]; e.class&starter != 0 {
		f.add(16, e.lemma, side, prev)
	}
	f.add(12, flag(v == s.first), side, cue)
	if en := a.mentions[m].entity; en >= 0 {
		f.add(13, flag(a.entities[en].place), flag(a.entities[en].person), side)
	}
	f.add(14, side, sym, prev, skel)
	f.add(15, uint32(a.symAt(u-1)), side, bucket(to-from), sym)
	return candidate{source: named, mention: m, from: -1, feats: f}
}

// leastRight is the least share of reports of a kind, words and speaker, that
// must be right for them to count; below it they cost more than they bring.
const leastRight = 0.2

// reports finds speech told without marks.
func (a *article) reports() []report {
	var out []report
	for u := range a.units {
		if !a.mayCue(u) || a.Blocks[a.blockOf(u)].Skip {
			continue
		}
		s := a.sentenceOf(u)
		sure := sigmoid(a.cueFeatures(u, s).score())
		if sure < leastRight {
			continue
		}
		if r, ok := a.report(u, s, sure, leastRight); ok {
			out = append(out, r)
		}
	}
	return out
}

// report finds what cue u, one with the share sure, tells and who says it; it is
// not ok where less than the share least of such reports is right.
func (a *article) report(u int, s clause, sure, least float64) (r report, ok bool) {
	starts := a.starts(u, s)
	if len(starts) == 0 {
		return r, false
	}
	i, share := pick(starts)
	if sure *= share; sure < least {
		return r, false
	}
	ends := a.ends(u, starts[i], s)
	j, shareEnd := pick(ends)
	if sure *= shareEnd; sure < least {
		return r, false
	}
	first, last := starts[i].at, ends[j].at
	if last <= first {
		return r, false
	}
	cands := a.sources(u, s, first, last)
	best, share := choose(cands)
	if sure *= share; sure < least {
		return r, false
	}
	return report{u, first, last, cands[best].mention, sure}, true
}

// pick returns the index of the best edge and the model's share for it.
func pick(edges []edge) (int, float64) {
	var few [2*mostEdges + 2]float64
	scores := few[:0]
	best := 0
	for i := range edges {
		s := float64(edges[i].feats.score())
		scores = append(scores, s)
		if s > scores[best] {
			best = i
		}
	}
	softmax(scores)
	return best, scores[best]
}

// toldSpan returns the span of what r tells, without punctuation and spaces at its end.
func (a *article) toldSpan(r *report) content.Span {
	last := int(a.units[r.last-1].last)
	for first := int(a.units[r.first].first); last > first+1 && a.Tokens[last-1].Kind == token.Punct && a.regionOf[last-1] < 0; {
		last--
	}
	return a.span(int(a.units[r.first].first), last)
}
