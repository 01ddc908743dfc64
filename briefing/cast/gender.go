package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// titleGender returns the gender that a name's title tells: "Mrs", "King".
func (c *cast) titleGender(n *name) Gender {
	for i := n.title; i < n.first; i++ {
		if male, female := lexicon.Gender(c.word(n.first)); c.word(i) == "Sheikh" && female && !male {
			continue // in Bengal no title, but a part of the name: "Sheikh Hasina"
		}
		if g := WordGender(c.facts(i)); g != AnyGender {
			return g
		}
	}
	return AnyGender
}

// kinGender returns what the relative right before a name tells of who bears it:
// "his wife, Menna", "Draper's son Joe".
func (c *cast) kinGender(n *name) Gender {
	i := n.first - 1
	if i > 0 && c.word(i) == "," {
		i--
	}
	if i < 1 || c.toks[i].First() || !c.facts(i).Has(lexicon.Kin) {
		return AnyGender
	}
	own := i - 1
	if w := c.word(own); w == "first" || w == "second" || w == "third" || w == "former" || w == "new" {
		own-- // "his second wife, Ruth"
	}
	if c.is(own, ownsKin) {
		return WordGender(c.facts(i))
	}
	return AnyGender
}

// WordGender returns the gender of whom a word of the traits f stands for: "king", "Mrs".
func WordGender(f lexicon.Trait) Gender {
	switch {
	case f.Has(lexicon.MaleWord):
		return Male
	case f.Has(lexicon.FemaleWord):
		return Female
	}
	return AnyGender
}

// figureGender returns what a person's titles tell, else what the first name does.
func (c *cast) figureGender(f int) Gender {
	if g := c.toldGender(f); g != AnyGender {
		return g
	}
	return c.firstGender(f)
}

// toldGender returns the gender that figure f has, or that words before a person's name tell.
func (c *cast) toldGender(f int) Gender {
	fig := &c.figures[f]
	if fig.gender != AnyGender || fig.kind != Person {
		return fig.gender
	}
	return c.kinGender(&c.names[fig.first])
}

// firstGender returns the gender that a person's first name tells.
func (c *cast) firstGender(f int) Gender {
	n := &c.names[c.figures[f].first]
	if c.figures[f].kind != Person || n.size() < 2 || c.is(n.first, familyFirst) {
		return AnyGender
	}
	switch male, female := lexicon.Gender(c.word(n.first)); {
	case male && !female:
		return Male
	case female && !male:
		return Female
	}
	return AnyGender
}

// genders gives every person the gender that title, first name or, failing
// both, the pronouns after it tell.
func (c *cast) genders() {
	byFirst := make([]bool, len(c.figures))
	for f := range c.figures {
		r := c.root(f)
		if c.figures[r].gender != AnyGender && !byFirst[r] {
			continue
		}
		if g := c.toldGender(f); g != AnyGender && (f != r || !byFirst[r]) {
			c.figures[r].gender = g
			byFirst[r] = false
		} else if g := c.firstGender(f); g != AnyGender && !byFirst[r] && !c.isTail(f, r) {
			c.figures[r].gender, byFirst[r] = g, true
		}
	}
	c.pronouns(byFirst)
}

// isTail reports whether figure f goes by the end of the name of figure r, which has no first name: "Ana | Tracy Smith |".
func (c *cast) isTail(f, r int) bool {
	tail, whole := &c.names[c.figures[f].first], &c.names[c.figures[r].first]
	return tail.size() < whole.size() && c.folded(tail.first) != c.folded(whole.first)
}

// pronouns counts "he" and "she" where only one person was named in the paragraph before them:
// they tell a gender that nothing else does, and one that only the first name told is wrong
// where two paragraphs say so and no pronoun agrees ("Burke Hale … she").
func (c *cast) pronouns(byFirst []bool) {
	votes, doubts := make([]int, len(c.figures)), make([]int, len(c.figures)) // for men; paragraphs against
	var p lonePerson
	next := 0
	for i := 0; i < len(c.toks); i++ {
		if c.toks[i].First() {
			p = lonePerson{figure: nobody}
		}
		if p.figure == nobody { // nothing to see before the next name
			if next == len(c.names) {
				break
			}
			i = max(i, c.names[next].first)
		}
		if next < len(c.names) && c.names[next].first == i {
			if n := &c.names[next]; n.kind == Person {
				p.meet(c.root(n.figure), c.owns(n))
			}
			next++
		} else if p.figure >= 0 && byFirst[p.figure] && !p.owner && c.namesOther(i) {
			p.owner = true
		}
		if p.figure < 0 || c.figures[p.figure].gender != AnyGender && !byFirst[p.figure] {
			continue
		}
		if p.quoted = c.quotedFrom(i, p.quoted); p.quoted {
			continue // a speaker says "he" of somebody else
		}
		switch v := c.genderVote(i); {
		case v == 0:
		case !byFirst[p.figure]:
			votes[p.figure] += v
		case (v > 0) == (c.figures[p.figure].gender == Male):
			byFirst[p.figure] = false
		case !p.owner && !p.doubted && c.is(i, isSubjectPronoun):
			p.doubted = true
			doubts[p.figure]++
		}
	}
	c.settleGenders(votes, doubts, byFirst)
}

// settleGenders gives the genders that votes tell, and turns those of byFirst that two paragraphs doubt.
func (c *cast) settleGenders(votes, doubts []int, byFirst []bool) {
	for f, v := range votes {
		if v > 0 {
			c.figures[f].gender = Male
		} else if v < 0 {
			c.figures[f].gender = Female
		}
	}
	for f, n := range doubts {
		if n < 2 || !byFirst[f] {
			continue
		}
		if fig := &c.figures[f]; fig.gender == Male {
			fig.gender = Female
		} else {
			fig.gender = Male
		}
	}
}

// lonePerson is the only person that a paragraph has named so far.
type lonePerson struct {
	figure  int  // or nobody, or several
	owner   bool // named as the owner of something, or beside somebody without a name: "Hale's wife", "Hale saw the girl"
	quoted  bool // marks are open
	doubted bool // a pronoun was against the gender
}

const nobody, several = -1, -2

// meet notes that the paragraph names figure f, as the owner of something or not.
func (p *lonePerson) meet(f int, owner bool) {
	if p.figure != nobody && p.figure != f {
		f = several
	}
	p.figure, p.owner = f, p.owner || owner
}

// owns reports whether n stands before an apostrophe and s: "Hale's wife".
func (c *cast) owns(n *name) bool {
	return n.last < len(c.toks) && c.toks[n.last].Kind == token.Suffix
}

// namesOther reports whether token i is a word for somebody who need not be the one that the paragraph names: "the girl".
func (c *cast) namesOther(i int) bool {
	if c.shape(i) != token.Lower {
		return false
	}
	f := c.facts(i)
	if f.Has(lexicon.MaleWord | lexicon.FemaleWord | lexicon.Kin) {
		return true
	}
	if w := c.word(i - 1); !f.Has(lexicon.Role) || w != "the" && w != "a" && w != "an" {
		return false
	}
	switch c.word(i - 2) {
	case ",", "is", "was", "as", "became", "–", "—", "(":
		return false // "Burke Hale, a farmer"
	}
	return true
}

// quotedFrom reports whether what follows token i stands in quotation marks, as before tells of what is before it.
func (c *cast) quotedFrom(i int, before bool) bool {
	if c.toks[i].Kind != token.Punct {
		return before
	}
	switch c.word(i) {
	case "“":
		return true
	case "”":
		return false
	case "\"":
		return !before
	}
	return before
}

// genderVote is 1 for a pronoun of a man, -1 for one of a woman, and else 0.
func (c *cast) genderVote(i int) int {
	if b := c.text[c.toks[i].Start] | 0x20; b != 'h' && b != 's' { // which most are
		return 0
	}
	switch {
	case c.is(i, manPronoun):
		return 1
	case c.is(i, womanPronoun):
		return -1
	}
	return 0
}
