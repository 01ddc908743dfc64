package speech

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// maySpeak reports whether unit u is a mention that can be a speaker: no time, no
// part of a description, and no pronoun in the object's case.
func (a *article) maySpeak(u int) bool {
	if a.units[u].ref < 0 || a.units[u].sym == symTime || isRegion(a.units[u].sym) {
		return false
	}
	m := a.mentionAt(u)
	if a.Tokens[m.head].Kind == token.Number && (a.lang == german || m.last == m.first+1 && a.symAt(u-1) == symPrep && a.isYear(m.head)) {
		return false
	}
	if m.kind != pronounMention || m.inner {
		return !m.inner && !a.isSaidIn(u) && !(a.lang == english && m.kind == nameMention && (m.last == m.first+1 && a.isPeople(u) || a.opensDateline(m)))
	}
	switch a.tokenText(m.head) {
	case "him", "her", "them":
		return u > 1 && a.symAt(u-1) == symTo && a.symAt(u-2) == symAccording
	case "me", "us", "himself", "herself", "themselves", "itself", "whom":
		return false
	}
	return true
}

// isSaidIn reports whether unit u is the text in which a verb of speech before it says that somebody speaks: "Ana Ruiz said on Monday in | a statement |",
// but not "As is said in | the report |:".
func (a *article) isSaidIn(u int) bool {
	if s := a.symAt(u); a.lang != english || s != symSayNoun && s != symDocNoun || a.word(u-1) != "in" {
		return false
	}
	v := u - 2
	for a.symAt(v) == symTime || a.symAt(v) == symAdverb || a.symAt(v) == symPrep && a.symAt(v+1) == symTime {
		v--
	}
	return isSaying(a.symAt(v)) && a.saysFinite(v) && a.symAt(v-1) != symBe
}

// opensDateline reports whether the name m is that of the place whose dateline opens a block: "| RENO |, Nev. — A judge said …".
func (a *article) opensDateline(m *mention) bool {
	return a.Tokens[m.first].First() && a.isPlace(m.head) && a.pastDateline(m.first, min(m.first+longestDateline, len(a.Tokens))) > m.first
}

// isPeople reports whether the name at unit u only says of which people are those whom a
// list names behind it: "French, | British and Dutch ministers".
func (a *article) isPeople(u int) bool {
	if s := a.symAt(u + 1); s != ',' && s != symAnd {
		return false
	}
	return lexicon.Lookup(a.tokenText(int(a.units[u].first))).Has(lexicon.People)
}

// isYear reports whether token i is a number such as 2019.
func (a *article) isYear(i int) bool {
	s := a.tokenText(i)
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20")
}

// view is how a mention looks from a region: where it stands and what lies between.
type view struct {
	c            *context
	unit         int
	sym          uint32 // of the mention
	prev, next   uint32 // symbols beside it
	side, where  uint32 // left or right; and how many blocks, regions and sentences off
	blocks       uint32
	full, skel   uint32
	regionShape  uint32
	verb, beyond uint32 // symbol of the verb after the mention, and whether it stands past the region
	verbLemma    uint32
	verbPath     uint32
	verbShort    uint32
	left         uint32 // symbol of the verb right before it
	leftLemma    uint32
}

// propose weighs the mention at unit u.
func (a *article) propose(c *context, u, blocks, regions, ends int) candidate {
	v := a.view(c, u, blocks, regions, ends)
	f := a.features(SpeakerTable)
	c.common(&f, 16+v.where)
	v.placeFeatures(&f)
	v.verbFeatures(&f)
	m := int(a.units[u].ref)
	a.mentionFeatures(&f, &v, m)
	return candidate{source: named, mention: m, from: -1, weighed: f.weigh()}
}

func (a *article) view(c *context, u, blocks, regions, ends int) view {
	var buf [16]symbol
	v := view{c: c, unit: u, sym: uint32(a.units[u].sym), prev: uint32(a.symAt(u - 1)), next: uint32(a.symAt(u + 1)), side: flag(u > c.u), blocks: uint32(blocks)}
	from, to := u+1, c.u
	if v.side == 1 {
		from, to = c.u+1, u
	}
	v.full = a.symbolsHash(from, to, 12)
	v.skel = a.skeletonHash(from, to, 12)
	v.where = v.side | uint32(blocks)<<1 | min(uint32(regions), 2)<<2 | min(uint32(ends), 3)<<4
	v.regionShape = uint32(c.sym) | flag(c.lower)<<8
	verb, path := a.verbRight(buf[:0], u, 14)
	v.beyond = flag(verb < 0 || v.side == 0 && verb > c.u)
	v.verbPath, v.verbShort = symbolHash(path), symbolHash(path[:min(len(path), 3)])
	if verb >= 0 {
		v.verbLemma, v.verb = a.lemmaAt(verb), uint32(a.symAt(verb))
	}
	if left := a.verbLeft(u); left >= 0 {
		v.leftLemma, v.left = a.lemmaAt(left), uint32(a.units[left].sym)
	}
	return v
}

// placeFeatures are about what lies between mention and region.
func (v *view) placeFeatures(f *features) {
	f.put(of2(20, v.sym, v.where))
	f.put(of3(21, v.side, v.full, v.blocks))
	f.put(of4(25, v.side, v.prev, v.next, v.sym))
	f.put(of2(26, v.where, v.prev))
	f.put(of2(27, v.where, v.next))
}

// verbFeatures are about the verbs beside the mention: is it a subject, and of what.
func (v *view) verbFeatures(f *features) {
	f.put(of3(28, v.where, v.verbPath, v.beyond))
	f.put(of3(29, v.where, v.verbLemma, v.verbShort))
	f.put(of3(30, v.where, v.verb, v.sym))
	f.put(of2(31, v.where, v.leftLemma))
	f.put(of3(33, v.side, v.left, v.skel))
	f.put(of4(34, v.side, v.verb, v.skel, v.beyond))
	f.put(of4(42, v.regionShape, v.where, v.verb, v.left))
}

// roleShift leaves of a class what says of a noun whether it can speak.
const roleShift = 38

// mentionFeatures are about mention m itself.
func (a *article) mentionFeatures(f *features, v *view, m int) {
	men := &a.mentions[m]
	head := a.words[men.head]
	f.put(of2(36, head.lemma, v.sym))
	if men.kind == nounMention {
		word := a.tokenText(men.head)
		f.put(of2(44, hashOf(word[max(len(word)-3, 0):]), v.where))
		f.put(of1(45, a.wordAt(v.unit)))
	}
	if e := a.words[men.first]; e.class&starter != 0 {
		f.put(of2(47, e.lemma, v.where)) // in German it shows the case
	}
	f.put(of2(37, flag(v.unit == 0 || isBreak(symbol(v.prev))), v.where))
	if men.entity >= 0 {
		e := &a.entities[men.entity]
		f.put(of3(38, bucket(e.count), flag(e.person), flag(e.place)))
		f.put(of2(39, flag(e.place), v.where))
	}
	if a.lang == english {
		f.put(of3(77, a.known(men), v.sym, v.prev))
	} else {
		g := v.c.governing()
		f.put(of3(78, g.roleOf(v.unit), flag(g.left >= 0), flag(g.right >= 0)))
		f.put(of4(79, g.roleOf(v.unit), flag(g.left >= 0), flag(g.right >= 0), v.where))
		f.put(of3(80, uint32(a.standingOf(v.unit)), v.where, v.sym))
	}
	if last := v.c.last; last >= 0 && v.c.done[last].mention >= 0 {
		f.put(of3(40, flag(a.sameSpeaker(m, v.c.done[last].mention)), v.where, v.sym))
	}
}

// known tells what is known of mention m: nothing, a name, a person's or a place's.
func (a *article) known(m *mention) uint32 {
	if m.entity < 0 {
		return 0
	}
	e := &a.entities[m.entity]
	return 1 | flag(e.person)<<1 | flag(e.place)<<2
}
