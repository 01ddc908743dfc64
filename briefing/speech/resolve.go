package speech

import "slices"

// referent is an entity that a pronoun may stand for, with the features that weigh it.
type referent struct {
	entity, mention int
	weighed
}

// The reach of pronouns, in mentions and distinct entities.
const (
	reachBack     = 40
	reachEntities = 8
)

// referents proposes whom the pronoun mention m stands for. lastSpeaker is the
// entity that spoke last, or -1.
func (a *article) referents(m, lastSpeaker int) []referent {
	var out []referent
	p := &a.mentions[m]
	pc := a.words[p.head].class & pronoun
	for i := m - 1; i >= 0 && i >= m-reachBack && len(out) < reachEntities; i-- {
		men := &a.mentions[i]
		if men.kind != nameMention || men.entity < 0 || slices.ContainsFunc(out, func(o referent) bool { return o.entity == men.entity }) || len(a.entities[men.entity].name) < 2 { // "Q:" is nobody
			continue
		}
		e := &a.entities[men.entity]
		if !a.mayBe(m, e) || pc&(he|she) != 0 && e.place {
			continue
		}
		out = append(out, referent{men.entity, i, a.referentFeatures(m, i, len(out), lastSpeaker)})
	}
	return out
}

func (a *article) referentFeatures(m, i, rank, lastSpeaker int) weighed {
	p, men := &a.mentions[m], &a.mentions[i]
	e := &a.entities[men.entity]
	pc := uint32(a.words[p.head].class & pronoun >> 10)
	f := a.features(ResolveTable)
	gender := flag(e.male) | flag(e.female)<<1
	away := a.sent[p.first] - a.sent[men.first]
	subject := a.subjectLike(men.unit)
	f.put(of3(2, pc, flag(e.person), flag(e.place)))
	f.put(of2(3, pc, uint32(rank)))
	f.put(of3(6, pc, flag(men.entity == lastSpeaker), bucket(int(away))))
	f.put(of2(9, uint32(a.symAt(men.unit-1)), bucket(int(away))))
	f.put(of2(10, uint32(a.symAt(men.unit+1)), bucket(int(away))))
	f.put(of3(11, flag(a.sent[men.first] == int32(0) || a.startsSentence(men.unit)), bucket(int(away)), pc))
	f.put(of3(12, gender, flag(men.entity == lastSpeaker), flag(subject)))
	return f.weigh()
}
