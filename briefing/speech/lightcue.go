package speech

import (
	"strings"
)

// The share of quotes with a light cue whose speaker is its owner, and of those
// with one that nobody owns that are nobody's.
const (
	sureOwner   = 0.85
	sureUnowned = 0.7
)

// lightCue decides on region r where what is said is named by a noun instead of a
// verb: "His answer: …", "In Ruiz’s words, …", "Ruiz’s verdict? …", "The message
// was clear: …". Its owner speaks; where it has none, nobody is named.
func (f *finder) lightCue(r int) (decision, bool) {
	u := f.regionUnit(r)
	w := f.utteranceBefore(u)
	if w < 0 && f.symAt(u+1) == symBe && f.isUtterance(u+2) && f.closes(u+3) {
		w = u + 2
	}
	if w < 0 {
		return decision{}, false
	}
	return f.owned(w), true
}

// owned is the decision that whoever owns the noun at unit w speaks.
func (f *finder) owned(w int) decision {
	d := namedHere(f.owner(int(f.units[w].ref)), w, sureOwner, "light-cue")
	if d.mention >= 0 && f.mentions[d.mention].kind == pronounMention {
		if x := f.askedBefore(w); x >= 0 && f.mayBe(d.mention, &f.entities[f.mentions[x].entity]) {
			d.mention = x
		} else if e, _ := f.resolve(d.mention); e < 0 {
			d.mention = -1
		}
	}
	if d.mention < 0 {
		d.source, d.sure = nobody, sureUnowned
	}
	return d
}

// askedBefore returns the mention of the person who is asked something a little before the sentence that "His answer" or "Her reply" at unit w
// begins, and no other person another sentence between: "| Bo Hale | was asked if “anybody” was there. / His answer: …"; or -1.
func (a *article) askedBefore(w int) int {
	const reach = 24 // units
	if a.lang != english || !a.startsSentence(w) {
		return -1
	}
	for v := w - 1; v > 1 && v > w-reach && !(a.isPersonAt(v) && a.startsSentence(v)); v-- {
		if a.word(v) == "asked" && a.symAt(v-1) == symBe {
			if a.isPersonAt(v - 2) {
				return int(a.units[v-2].ref)
			}
			return -1
		}
	}
	return -1
}

// utteranceBefore returns the unit of the noun that introduces the region at unit
// u, at the start of its sentence; or -1.
func (a *article) utteranceBefore(u int) int {
	w := u - 2
	switch {
	case w < 0:
		return -1
	case a.symAt(u-1) == ':':
		last := a.beforeSource(w)
		w = last
		for n := 0; n < 3 && w > 0 && a.describesIt(w); n++ {
			w-- // "was clear", "was short and simple"
		}
		if a.symAt(w) == symBe {
			w--
		} else if w != last {
			return -1
		}
	case a.symAt(u-1) == ',' && a.symAt(w-1) == symPrep, a.symAt(u-1) == symEnd && a.tokenText(int(a.units[u-1].first)) == "?":
	default:
		return -1
	}
	if w > 1 && a.symAt(w-1) == symPrep && a.isUtterance(w-2) {
		w -= 2 // "the reply from the mayor"
	}
	if w < 0 || !a.isUtterance(w) || a.symAt(u-1) == ':' && a.beforeSource(u-2) != u-2 && !a.ownedBefore(w) {
		return -1
	}
	if s := a.symAt(w - 1); s == symPrep && a.symAt(u-1) != symEnd && !a.ownedBefore(w) {
		return -1
	} else if s == symPrep {
		w--
	}
	if !a.startsSentence(w) && a.symAt(w-1) != symAnd {
		return -1
	}
	if a.symAt(w) == symPrep {
		w++
	}
	return w
}

// beforeSource is the unit before the source that ends at unit w behind a comma, or w: "Her reply|, according to Berg|", who says what
// nobody owns: "The answer, according to | Berg |".
func (a *article) beforeSource(w int) int {
	const longest = 6 // units
	for v := w; v > 1 && v > w-longest && !isBreak(a.symAt(v)); v-- {
		if a.symAt(v) == symAccording && a.symAt(v-1) == ',' {
			return v - 2
		}
	}
	return w
}

// describesIt reports whether unit u may stand behind "is" and say what it is like.
func (a *article) describesIt(u int) bool {
	switch a.symAt(u) {
	case symOther, symAdverb, symAnd, symVerb, symFeeling:
		return true
	case symNoun:
		return a.words[a.units[u].first].class&starter == 0
	}
	return false
}

// ownedBefore reports whether the mention of unit w begins with who owns it.
func (a *article) ownedBefore(w int) bool {
	m := a.mentionAt(w)
	return a.words[m.first].class&poss != 0 || a.possessor(m) >= 0
}

// isUtterance reports whether unit u is a noun phrase for something said.
func (a *article) isUtterance(u int) bool {
	if u < 0 || u >= len(a.units) || a.units[u].ref < 0 || isRegion(a.units[u].sym) {
		return false
	}
	m := a.mentionAt(u)
	if m.kind == pronounMention {
		return false
	}
	return among(strings.ToLower(a.tokenText(m.head)), utteranceNouns)
}

// closes reports whether a sentence or clause ends at unit u.
func (a *article) closes(u int) bool {
	s := a.symAt(u)
	return isBreak(s) || s == ',' || s == symPrep
}

// possessor returns the token of the "'s" before the head of m, or -1.
func (a *article) possessor(m *mention) int {
	for i := m.head - 1; i > m.first; i-- {
		if t := a.tokenText(i); t == "'s" || t == "’s" || t == "'" || t == "’" {
			return i
		}
	}
	return -1
}

// owner returns the mention of who owns the noun of mention m: it makes m that,
// where the owner stands inside it, so that the rest knows it; -1 without one.
func (f *finder) owner(m int) int {
	men := &f.mentions[m]
	if f.words[men.first].class&poss != 0 {
		switch strings.ToLower(f.tokenText(men.first)) {
		case "his":
			f.words[men.first].class |= he
		case "her":
		default:
			return -1
		}
		men.last, men.head, men.extent, men.kind, men.entity = men.first+1, men.first, men.first+1, pronounMention, -1
		return m
	}
	if i := f.possessor(men); i >= 0 {
		men.last, men.head, men.extent, men.entity = i, i-1, i, -1
		if n := f.nameOf[i-1]; n >= 0 {
			men.kind, men.name, men.entity = nameMention, f.Names[n].Span, f.Names[n].Actor-1
			return m
		}
		if first := firstRune(f.tokenText(i - 1)); 'A' <= first && first <= 'Z' {
			return -1 // a name that is nobody the article knows
		}
		men.kind = nounMention
		return m
	}
	if m+1 < len(f.mentions) && f.mentions[m+1].first == men.last+1 && men.last < len(f.Tokens) {
		switch f.tokenText(men.last) {
		case "from", "of", "by":
			return m + 1
		}
	}
	return -1
}
