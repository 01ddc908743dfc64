package speech

import (
	"slices"
	"sync"
	"unicode"
)

// finder is one pass over an article with a model.
type finder struct {
	*article
	done   []decision // by region
	who    []referred // by mention
	spoke  int        // the entity that spoke last, or -1
	told   []report
	pieces [][]report      // room for what told is made of
	hands  []*article      // the article as others see it who look for reports
	depth  int             // of pronouns that are being followed
	titles map[string]bool // of works, as spaced writes them
}

// finders keeps the buffers of finders, several times an article's size, from
// one article of a batch to the next.
var finders = sync.Pool{New: func() any { return &finder{article: &article{}} }}

// release gives f's buffers back, with nothing of the article in them.
func (f *finder) release() {
	f.Input, f.model, f.regions, f.bearers = nil, nil, nil, nil
	clear(f.entities)
	for _, h := range f.hands {
		h.share(&article{})
	}
	finders.Put(f)
}

// Find returns the quotes of in, in order. It is deterministic and safe for
// concurrent use.
func Find(in Input, model *Model) []Quote { return FindAll([]Input{in}, model)[0] }

// FindAll is Find for several articles: all take a step before the next one, so that its code and weights come from
// memory once for all.
func FindAll(ins []Input, model *Model) [][]Quote {
	out := make([][]Quote, len(ins))
	found, of := make([]*finder, 0, len(ins)), make([]int, 0, len(ins))
	for i := range ins {
		if len(ins[i].Tokens) == 0 {
			continue
		}
		f := finders.Get().(*finder)
		defer f.release()
		f.prepare(&ins[i])
		if f.lang.Romance() {
			out[i] = findRomance(f.article)
			continue
		}
		f.model, f.spoke, f.depth, f.titles = model, -1, 0, nil
		found, of = append(found, f), append(of, i)
	}
	for _, step := range [...]func(*finder){(*finder).findReports, (*finder).decideAll, (*finder).finish} {
		for _, f := range found {
			step(f)
		}
	}
	for k, f := range found {
		out[of[k]] = f.quotes()
	}
	return out
}

// findReports finds the speech told without marks.
func (f *finder) findReports() {
	f.who, f.done = room(f.who, len(f.mentions)), room(f.done, len(f.regions))
	clear(f.who)
	clear(f.done)
	f.told = f.reports(f.told[:0])
	f.ownReports()
}

// decideAll decides what the regions are, and whose, in order.
func (f *finder) decideAll() {
	heard := 0
	for r := range f.regions {
		heard = f.hear(heard, f.regionUnit(r))
		f.done[r] = f.decide(r)
		if m := f.done[r].mention; m >= 0 {
			if e, _ := f.resolve(m); e >= 0 {
				f.spoke = e
			}
		}
	}
	f.hear(heard, len(f.units))
}

// finish decides again on what depends on the decisions beside it.
func (f *finder) finish() {
	f.joinParagraphs()
	f.echoes()
	f.tellFragments()
}

// hear notes the persons whom the reports from index n on, up to unit u, let speak,
// and returns the index of the next report: whoever was reported goes on in “…,” he added.
func (f *finder) hear(n, u int) int {
	for ; n < len(f.told) && f.told[n].cue < u; n++ {
		if m := f.told[n].mention; m >= 0 {
			if e, _ := f.resolve(m); e >= 0 && f.entities[e].person {
				f.spoke = e
			}
		}
	}
	return n
}

// ownSpeaker returns the candidate that stands with a cue right before region r, or
// -1: within what another tells, too, it is the speaker: “he added that it was what
// Haigh called “a mess””.
func (f *finder) ownSpeaker(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if m := f.introduces(u); f.lang == english && m >= 0 {
		if c := f.candidateAt(m, cands); c >= 0 {
			return f.headOf(cands, c)
		}
		return -1
	}
	if f.symAt(u) == symComma && u+2 < len(f.units) {
		if m := u + 1; f.maySpeak(m) && f.symAt(m) != symNoun && f.symAt(m+1) == symSay {
			return f.candidateAt(m, cands) // "… ever had to be," Cicerone says
		} else if m := u + 2; f.symAt(u+1) == symSay && f.maySpeak(m) {
			return f.candidateAt(m, cands)
		}
	}
	if u < 2 || !isCue(f.units[u-1].sym) || f.units[u-1].sym == symThink {
		return -1
	}
	if f.lang == english && f.symAt(u-2) == 'W' && f.symAt(u-3) == ',' && f.symAt(u-4) == symName {
		return f.candidateAt(u-2, cands) // "…, and Lord Berg, | who | called it “a mess”"
	}
	if !f.maySpeak(u - 2) {
		return -1
	}
	if s := f.units[u-2].sym; s != symName && (s != symPronoun || f.symAt(u-3) != 'h') { // "what he called"
		return -1
	}
	return f.candidateAt(u-2, cands)
}

// insertedBefore returns the candidate whom a verb of speech between commas right
// before region r names, or -1: “But, cautions Ruiz, “that is what we said”.
func (f *finder) insertedBefore(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.lang != english || f.symAt(u-1) != ',' || f.symAt(u-2) != symName || f.symAt(u-3) != symSay && f.symAt(u-3) != symClaim {
		return -1
	}
	if before := f.symAt(u - 4); before != ',' && before != symEnd && before != symBlock && before != 'a' {
		return -1
	}
	return f.candidateAt(u-2, cands)
}

// sureAfterTag is about the share of speech right behind another's tag that is
// that speaker's.
const sureAfterTag = 0.9

// goesOnAfterTag returns the candidate who spoke last where region r goes on right
// behind the sentence that says so: “…,” says Darnovsky, director of the Center.
// “It was an effort …”; -1 elsewhere.
func (f *finder) goesOnAfterTag(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if r == 0 || f.regions[r].block != f.regions[r-1].block || f.symAt(u-1) != symEnd || f.symAt(u) != symStop {
		return -1
	}
	before := f.regionUnit(r - 1)
	d := &f.done[r-1]
	if !d.namesSpeaker() || f.mentions[d.mention].unit <= before {
		return -1
	}
	for v := before + 1; v < u-1; v++ {
		if f.symAt(v) == symEnd {
			return -1
		}
	}
	for v := u + 1; v <= u+3; v++ {
		if s := f.symAt(v); s == symSay || s == symTell || s == symClaim {
			return -1
		}
	}
	return carriedFrom(r-1, cands)
}

// goesOnInSentence returns the candidate who spoke last where region r goes on, in small letters, in the sentence
// that tells who says so: “It is new,” says Ana Ruiz, who was not there, “because it holds.”; or -1.
func (f *finder) goesOnInSentence(r int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.lang != english || r == 0 || f.symAt(u-1) != ',' || f.regions[r].block != f.regions[r-1].block || !unicode.IsLower(firstRune(f.regions[r].Of(f.Text))) {
		return -1
	}
	before := f.regionUnit(r - 1)
	d := &f.done[r-1]
	if f.symAt(before) != symComma || !d.namesSpeaker() {
		return -1
	}
	tag := f.mentions[d.mention].unit
	if tag <= before || tag > before+4 || f.symAt(before+1) != symSay && f.symAt(tag+1) != symSay {
		return -1
	}
	for v := max(tag, before+1) + 2; v < u-1; v++ {
		if s := f.symAt(v); s == symEnd || isSaying(s) || s == symLabel || s == 'a' || s == ';' {
			return -1
		}
	}
	return carriedFrom(r-1, cands)
}

// carriedFrom returns the candidate that whoever says region r is, who goes on; or -1.
func carriedFrom(r int, cands []candidate) int {
	return slices.IndexFunc(cands, func(c candidate) bool { return c.source == carried && c.from == r })
}

// sureNewSubject is about the share of speech behind a sentence of somebody new that is theirs.
const sureNewSubject = 0.7

// newSubject returns the candidate who begins the sentence before region r, the only
// person in it, where none but they are named since the last words, spoken by mention m:
// "“…,” Ruiz says. Weeks ago, Ana Berg met a colleague. Berg was shocked. “He says no.”"
func (f *finder) newSubject(r, m int, cands []candidate) int {
	u := f.regionUnit(r)
	if f.symAt(u-1) != symEnd || r == 0 {
		return -1
	}
	found := -1
	for v := u - 2; v >= 0 && v > u-reachUnits; v-- {
		s := f.symAt(v)
		if isRegion(s) || s == symBlock {
			break
		}
		if s != symName {
			continue
		}
		n := int(f.units[v].ref)
		e := f.mentions[n].entity
		if e < 0 || !f.entities[e].person {
			continue
		}
		if found >= 0 && !f.sameSpeaker(found, n) || m >= 0 && f.entityOf(m) == e {
			return -1
		}
		if found < 0 {
			if !f.startsSentence(v) || f.sent[f.mentions[n].first] != f.sent[f.units[u-1].first] {
				return -1
			}
			found = n
		}
	}
	if found < 0 {
		return -1
	}
	return f.candidateAt(f.mentions[found].unit, cands)
}
