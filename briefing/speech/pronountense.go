package speech

import "slices"

// withoutPast takes out of refs, where the pronoun mention m says something now, whoever other paragraphs name and let say
// things once only, if another of them speaks now, but not whose paragraph ends right above: "“I was quick,” Berg says. The foreman, | Hale |, told him to work. / “I did,” | he says |."
func (f *finder) withoutPast(m int, refs []referent) []referent {
	if f.lang != english || len(refs) < 2 || !f.saysNow(f.mentions[m].unit) {
		return refs
	}
	tenses := f.tensesOf()
	if !slices.ContainsFunc(refs, func(r referent) bool { return tenses[r.entity]&speaksNow != 0 }) {
		return refs
	}
	return slices.DeleteFunc(slices.Clone(refs), func(r referent) bool {
		return tenses[r.entity] == spokeOnce && !f.oneParagraph(f.mentions[r.mention].first, f.mentions[m].first) && !f.opensAbove(r.mention, m)
	})
}

// opensAbove reports whether mention at begins the paragraph above that of mention m: "| Ana Ruiz | told me so. / “It was loud,” she says."
func (a *article) opensAbove(at, m int) bool {
	u := a.mentions[at].unit
	if a.blockOf(u) != a.blockOf(a.mentions[m].unit)-1 || !a.leadsSentence(u) {
		return false
	}
	for !a.startsSentence(u) {
		u--
	}
	return a.symAt(u-1) == symBlock
}

// The tenses in which an article tells that somebody speaks.
const (
	spokeOnce = 1 << iota
	speaksNow
)

// tensesOf returns the tenses in which each entity speaks, where it is named.
func (f *finder) tensesOf() []uint8 {
	if f.tenses == nil {
		f.tenses = make([]uint8, len(f.entities))
		for i := range f.mentions {
			men := &f.mentions[i]
			switch {
			case men.kind != nameMention || men.entity < 0 || !f.saysSomething(men.unit):
			case f.saysNow(men.unit):
				f.tenses[men.entity] |= speaksNow
			default:
				f.tenses[men.entity] |= spokeOnce
			}
		}
	}
	return f.tenses
}
