package speech

import "strings"

// hero is the person whose life an article tells, as obituaries and profiles do.
type hero struct {
	tried  bool
	entity int   // -1 where there is none
	class  class // he or she
	dead   bool  // an obituary's
}

// Whose life is told is named near the top, fewestNamed times at least, and as often as anybody else; of the living,
// oftener than others of that gender, and the pronouns of it are timesSpoken as many as the names of those.
const (
	topOfLife   = 160 // tokens
	fewestNamed = 2
	timesSpoken = 3
)

// lifeOf returns whose life the article tells.
func (f *finder) lifeOf() *hero {
	h := &f.hero
	if h.tried {
		return h
	}
	named := f.namings()
	*h = hero{tried: true, entity: f.mostNamed(named)}
	if h.entity < 0 {
		return h
	}
	var spoken [2]int // of he, she
	for i := range f.mentions {
		if c := f.words[f.mentions[i].head].class; f.mentions[i].kind == pronounMention && c&(he|she) != 0 {
			spoken[flag(c&she != 0)]++
		}
	}
	e := &f.entities[h.entity]
	isShe := e.female && !e.male || e.female == e.male && spoken[1] > spoken[0]
	if h.class = he; isShe {
		h.class = she
	}
	h.dead = f.isObituary(h.entity)
	others, most := 0, 0
	for i := range f.entities {
		if o := &f.entities[i]; i != h.entity && o.person && (o.male == o.female || o.female == isShe) {
			others, most = others+named[i], max(most, named[i])
		}
	}
	if !h.dead && (named[h.entity] == most || spoken[flag(isShe)] < timesSpoken*others) {
		h.entity = -1
	}
	return h
}

// namings returns how often each entity is named outside marks.
func (f *finder) namings() []int {
	named := make([]int, len(f.entities))
	for i := range f.Tokens {
		if n := f.nameOf[i]; n >= 0 && f.regionOf[i] < 0 && (i == 0 || f.nameOf[i-1] != n) {
			named[f.Names[n].Actor-1]++
		}
	}
	return named
}

// mostNamed returns the person named most often of those named at the top, fewestNamed times at least; or -1.
func (f *finder) mostNamed(named []int) int {
	best := -1
	for i := range f.entities {
		e := &f.entities[i]
		if e.person && named[i] >= fewestNamed && e.first >= 0 && e.first < topOfLife && (best < 0 || named[i] > named[best]) {
			best = i
		}
	}
	return best
}

// isObituary reports whether the top of the article says of entity e, in a sentence that names it, that it has died: "Ana
// Ruiz, who has | died | aged 91", "Ana Ruiz | obituary".
func (f *finder) isObituary(e int) bool {
	named := int32(-1)
	for i := range f.mentions {
		men := &f.mentions[i]
		if men.first >= topOfLife {
			break
		}
		if men.entity != e || f.sent[men.first] == named {
			continue
		}
		named = f.sent[men.first]
		for k := men.last; k < len(f.Tokens) && f.sent[k] == named; k++ {
			switch f.tokenText(k) {
			case "died", "dies", "obituary", "Dies":
				return f.regionOf[k] < 0
			}
		}
	}
	return false
}

// ofLife returns the mention of whose life the article tells where the pronoun mention m, which tells who says something, stands
// for them: its paragraph tells of them, and of nobody else of that gender; or, where all of it is words, the one above does:
// "“He knew us all,” said Bo Hale, his editor. / In 1965 he stayed at the desk all night. “I was twenty,” | he | said."; or -1.
func (f *finder) ofLife(m int) int {
	p := &f.mentions[m]
	if f.lang != english || f.depth >= deepest || !f.saysSomething(p.unit) && !(f.word(p.unit+1) == "once" && isSaying(f.symAt(p.unit+2))) {
		return -1
	}
	h := f.lifeOf()
	if h.entity < 0 || f.words[p.head].class&h.class == 0 || h.dead && f.saysNow(p.unit) || f.wordsTellOf(m, h) {
		return -1
	}
	block := f.blockOf(p.unit)
	above, told := f.tellsIn(block, m, m, h)
	for n := 1; told == nobodyTold && (n == 1 || h.dead && n < farthestTold); n++ {
		above, told = f.tellsIn(block-n, m, above+1, h)
		if told == spokenOf && !h.dead {
			return -1 // whoever spoke before may be meant
		}
	}
	if told != lifeTold && told != spokenOf {
		return -1
	}
	for i := m - 1; i >= 0 && i >= m-reachAlone; i-- {
		if f.mentions[i].entity == h.entity {
			return i
		}
	}
	return -1
}

// farthestTold is how many paragraphs of an obituary may tell of nobody of that gender.
const farthestTold = 5

// Of whom a paragraph tells.
const (
	nobodyTold = iota
	spokenOf   // by a pronoun
	lifeTold
	anotherTold
)

// tellsIn reports of whom of the gender of the pronoun mention m a paragraph tells before mention last, and which mention is the last
// before the paragraph.
func (f *finder) tellsIn(block, m, last int, h *hero) (above, told int) {
	i := last - 1
	for ; i >= 0 && i >= m-reachBack; i-- {
		men := &f.mentions[i]
		if f.blockOfToken(men.first) != block {
			break
		}
		switch {
		case told == anotherTold || men.inner || f.tokenText(men.first) == "Born": // "| Born Inga Ruiz | in Halden, she …"
		case men.entity == h.entity:
			told = lifeTold
		case men.entity >= 0 && f.entities[men.entity].person && f.mayBe(m, &f.entities[men.entity]),
			men.kind == nounMention && f.isOnePerson(men) && f.suits(men, m):
			if f.tokenText(men.head) == "police" || f.isTheirOwn(men, m) {
				continue
			}
			acts := f.leadsSentence(men.unit) || !f.indefinite(men.first) && f.subjectLike(men.unit) || f.saysSomething(men.unit)
			if acts && told != lifeTold || told == nobodyTold && men.kind == nameMention {
				told = anotherTold
			}
		case told == nobodyTold && f.isPronoun(men, h.class):
			told = f.pronounTells(i, h)
		}
	}
	return i, told
}

// pronounTells reports of whom mention i, a pronoun of the gender of whose life is told, tells: one that says something goes on
// with whoever it stands for.
func (f *finder) pronounTells(i int, h *hero) int {
	if !f.saysSomething(f.mentions[i].unit) {
		if f.maySpeak(f.mentions[i].unit) && f.subjectLike(f.mentions[i].unit) {
			return spokenOf
		}
		return nobodyTold
	}
	f.depth++
	e, _ := f.resolve(i)
	f.depth--
	if e == h.entity {
		return lifeTold
	}
	return anotherTold
}

// saysNow reports whether the verb of speech beside unit u is of the present: "she | says".
func (a *article) saysNow(u int) bool {
	for _, v := range [...]int{a.pastAdverbs(u + 1), u - 1} {
		if isSaying(a.symAt(v)) {
			return a.words[a.units[v].last-1].form == third
		}
	}
	return false
}

// wordsTellOf reports whether the words beside the pronoun mention m tell of whoever's life is told, and not of who says them:
// they have their name, begin with a pronoun of that gender, or have one and no "I".
func (f *finder) wordsTellOf(m int, h *hero) bool {
	r := f.wordsBeside(f.mentions[m].unit)
	if r < 0 {
		return false
	}
	last, spoken, own := lastWord(f.entities[h.entity].name), false, false
	first := int(f.units[r].first)
	for k := first; k < int(f.units[r].last); k++ {
		c := f.words[k].class
		switch {
		case strings.EqualFold(f.tokenText(k), last), c&h.class != 0 && k <= first+1:
			return true
		case c&h.class != 0:
			spoken = true
		case c&firstPerson != 0 || strings.EqualFold(f.tokenText(k), "my"):
			own = true
		}
	}
	return spoken && !own
}

// wordsBeside returns the unit of the words in marks right beside the pronoun at unit u, which tells who says them, or -1.
func (a *article) wordsBeside(u int) int {
	for r := u - 2; r <= u+3; r++ {
		if isRegion(a.symAt(r)) {
			return r
		}
	}
	return -1
}
