package cast

import (
	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// titleGender returns the gender that a name's title tells: "Mrs", "King".
func (c *cast) titleGender(n *name) Gender {
	for i := n.title; i < n.first; i++ {
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
	switch c.word(i - 1) {
	case "his", "her", "their", "my", "His", "Her", "Their", "My", "'s", "’s", "late", "older", "younger", "elder", "eldest", "youngest", "twin":
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
	fig := &c.figures[f]
	if fig.gender != AnyGender || fig.kind != Person {
		return fig.gender
	}
	n := &c.names[fig.first]
	if g := c.kinGender(n); g != AnyGender {
		return g
	}
	if n.last-n.first < 2 {
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
	for f := range c.figures {
		if r := c.root(f); c.figures[r].gender == AnyGender {
			c.figures[r].gender = c.figureGender(f)
		}
	}
	c.pronouns()
}

// pronouns counts "he" and "she" where only one person of unknown gender was
// named in the paragraph before them.
func (c *cast) pronouns() {
	const nobody, several = -1, -2
	votes := map[int]int{} // by figure, for men
	next, only, quoted := 0, nobody, false
	for i := 0; i < len(c.toks); i++ {
		if c.toks[i].First() {
			only, quoted = nobody, false
		}
		if only == nobody { // nothing to see before the next name
			if next == len(c.names) {
				break
			}
			i = max(i, c.names[next].first)
		}
		if next < len(c.names) && c.names[next].first == i {
			if n := &c.names[next]; n.kind == Person {
				if f := c.root(n.figure); only == nobody || only == f {
					only = f
				} else {
					only = several
				}
			}
			next++
		}
		if only < 0 || c.figures[only].gender != AnyGender {
			continue
		}
		if quoted = c.quotedFrom(i, quoted); quoted {
			continue // a speaker says "he" of somebody else
		}
		if v := c.genderVote(i); v != 0 {
			votes[only] += v
		}
	}
	for f, v := range votes {
		if v > 0 {
			c.figures[f].gender = Male
		} else if v < 0 {
			c.figures[f].gender = Female
		}
	}
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
	switch c.word(i) {
	case "he", "his", "him", "He", "His", "himself":
		return 1
	case "she", "her", "She", "Her", "hers", "herself":
		return -1
	}
	return 0
}
