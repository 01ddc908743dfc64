package speech

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
