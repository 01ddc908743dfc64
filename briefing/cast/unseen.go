package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// aged returns the end of the name of one to three words that begins at token i
// and has an age behind it, as only people's do ("Saka, 23, had been out"), or 0.
func (c *cast) aged(i, limit int) int {
	if !c.ageAt(i+1) && !c.ageAt(i+2) && !c.ageAt(i+3) { // which is soon seen
		return 0
	}
	if c.capitalBefore(i) || c.word(i-1) == "-" && c.touching(i) {
		return 0
	}
	last := i
	for last < limit && last < i+3 && c.givenWord(last) && (last == i || !c.boundary(last)) {
		last++
	}
	if last == i || last >= limit || !c.ageAt(last) || c.placeWord(i) {
		return 0
	}
	return last
}

// namedRole returns the end of the name of two words that begins at token i, the
// last of which is most often a person's, before what somebody is ("Cat Hobbs,
// founder of the group, said"), or that of one word of names that says something or
// goes on with "who"; or 0.
func (c *cast) namedRole(i, limit int) int {
	if c.word(i+1) != "," && c.word(i+2) != "," && !c.facts(i+1).Has(lexicon.Speech) {
		return 0
	}
	if !c.nothingElse(i) || c.capitalBefore(i) || c.word(i-1) == "-" || c.titled(i) {
		return 0
	}
	if i < limit && c.afterStop(i) && (c.opensSpeaking(i) || c.opensWho(i)) {
		return i + 1
	}
	if i+2 > limit || c.placeWord(i) || !c.givenWord(i+1) || !c.personWord(i+1) || c.boundary(i+1) {
		return 0
	}
	if c.word(i+2) == "," && c.nounRole(i+3).rank > 0 {
		return i + 2
	}
	return 0
}

// opensSpeaking reports whether token i, which no list has, says something: "Tellow said".
func (c *cast) opensSpeaking(i int) bool {
	return c.strange(i) && c.word(i-1) != ":" && c.shape(i+1) == token.Lower && c.facts(i+1).Has(lexicon.Speech)
}

// opensWho reports whether "who" tells of token i, a word of names that is no place's: "Likhachev, who heads Rosatom".
func (c *cast) opensWho(i int) bool {
	if c.word(i+1) != "," || c.word(i+2) != "who" {
		return false
	}
	return !c.placeWord(i) && c.coined(i) && (c.strange(i) || c.personWord(i))
}

// ageAt reports whether an age between commas begins at token i: ", 23, " or ", 71.".
func (c *cast) ageAt(i int) bool {
	if c.word(i) != "," || i+2 >= len(c.toks) || c.toks[i+1].Kind != token.Number || c.boundary(i+2) {
		return false
	}
	if end := c.word(i + 2); end != "," && end != "." || c.touching(i+3) {
		return false
	}
	age := c.word(i + 1)
	return len(age) == 2 && age >= "10" && age <= "99" || len(age) == 3 && age[:2] == "10"
}

// placeWord reports whether a list has token i as a land, a city or a region.
func (c *cast) placeWord(i int) bool {
	return c.fact(i)&(feature.Country|feature.City|feature.Region) != 0
}

// unseen returns the end of the name of two or three words that begins at token
// i, the first of which no dictionary has and the last of which the article uses
// alone as well ("Bukayo Saka marked … Saka returned"), or 0.
func (c *cast) unseen(i, limit int) int {
	if c.shape(i+1) != token.Capital || c.capitalBefore(i) || !c.strange(i) && !c.firstName(i) || c.titled(i) {
		return 0
	}
	last := i
	for last < limit && last < i+4 && (c.givenWord(last) || last == i+1 && c.worldlySurname(last)) && (last == i || !c.boundary(last)) {
		last++
	}
	if last-i < 2 || last-i > 3 || c.capitalOn(last) || c.word(last) == "-" && c.touching(last) || c.word(last) == "of" {
		return 0
	}
	if !c.alone(last-1) && (c.lang.German() || last-i > 2 || !c.strange(i) || !c.alone(i)) { // "Takedai Sanori … Takedai bowed"; German nouns stand alone, too
		return 0
	}
	return last
}

// worldlySurname reports whether token i, behind a first name, may be a last name that is a common word as well:
// "Jannik | Sinner".
func (c *cast) worldlySurname(i int) bool {
	return c.facts(i) == 0 && c.shape(i) == token.Capital && c.toks[i].Kind == token.Word && !c.placeWord(i) && c.firstName(i-1) && !c.placeWord(i-1) && c.shape(i-2) == token.Lower && !c.boundary(i-1)
}

// strange reports whether token i is a word that neither dictionary nor lexicon has.
func (c *cast) strange(i int) bool {
	return c.facts(i) == 0 && c.fact(i) == 0
}

// alone reports whether the article has the word of token i elsewhere without
// another capital beside it.
func (c *cast) alone(i int) bool {
	if c.lone == nil {
		c.lone = c.tally()
		for k := c.capitalFrom(0); k < len(c.toks); k = c.capitalFrom(k + 1) {
			if c.standsAlone(k) {
				c.lone.add(k, 1)
			}
		}
	}
	n := c.lone.of(i)
	return n > 1 || n == 1 && !c.standsAlone(i)
}

// standsAlone reports whether no capital stands beside token k.
func (c *cast) standsAlone(k int) bool {
	return !c.capitalBefore(k) && !c.capitalOn(k+1)
}

// family reports whether n is what the people of one last name are called
// together: "the Sacketts".
func (c *cast) family(n *name, p *poll) bool {
	word := c.word(n.first)
	if w := c.word(n.first - 1); n.size() > 1 || w != "the" && w != "The" || len(word) < 4 || word[len(word)-1] != 's' {
		return false
	}
	if p.families == nil {
		p.families = map[string]bool{}
		for i := range c.names {
			if last := c.names[i].last - 1; p.surnames.has(last) {
				p.families[c.word(last)] = true
			}
		}
	}
	one, es := strings.CutSuffix(word, "es")
	return p.families[word[:len(word)-1]] || es && len(word) > 5 && p.families[one]
}

// inWork reports whether n stands in the title of a work that has its year behind
// it: “The Prime of Miss Jean Brodie” (1969).
func (c *cast) inWork(n *name) bool {
	for i := n.last; i < n.last+10 && i+2 < len(c.toks) && !c.boundary(i); i++ {
		if k := c.toks[i].Kind; k == token.Word || k == token.Number {
			continue // as mostly
		}
		switch w := c.word(i); w {
		case "”", "\"", "’", "'":
			if c.word(i+1) != "(" || c.toks[i+2].Kind != token.Number || len(c.word(i+2)) != 4 {
				continue
			}
			for k := n.first - 1; k > n.first-10 && k >= 0 && !c.boundary(k+1); k-- {
				if o := c.word(k); o == "“" && w == "”" || o == "‘" && w == "’" || o == w {
					return true
				}
			}
			return false
		case "“", "‘":
			return false
		}
	}
	return false
}

// unseenEmployer reports whether token i is a word of names only before the post and
// the name of somebody: "Norstein analyst Stacy Rawlins".
func (c *cast) unseenEmployer(i, limit int) bool {
	if i+2 > limit || !c.postAt(i+1) || !c.ofNamesOnly(i) || c.firstName(i) || c.maybePerson(i) {
		return false
	}
	if c.afterStop(i) && !c.strange(i) || c.word(i-1) == "-" {
		return false
	}
	if c.capitalBefore(i) && !c.facts(i-1).Has(lexicon.Function) {
		return false
	}
	return c.nothingElse(i+2) && c.plainName(i+3) && !c.boundary(i+3)
}

// postAt reports whether token i is a post in small letters, within its paragraph, and nothing that
// somebody is to a person.
func (c *cast) postAt(i int) bool {
	if c.shape(i) != token.Lower || c.toks[i].Kind != token.Word || c.boundary(i) || c.boundary(i+1) {
		return false
	}
	return c.facts(i).Has(lexicon.Role) && !c.is(i, serves)
}

// ofNamesOnly reports whether token i is a capital word that is nothing but a name, and neither a
// place's nor a people's.
func (c *cast) ofNamesOnly(i int) bool {
	return c.coined(i) && !c.placeWord(i) && !c.demonym(i)
}

// givenUnder returns where a person's name begins whose first words the tagger
// left before it: "by | Ketanji | Brown Jackson", also below a title: "Justice | Ketanji | Brown Jackson".
func (c *cast) givenUnder(first, floor int) int {
	if first-2 < floor || c.boundary(first) || c.boundary(first-1) || !c.givenWord(first-1) || c.datuk(first-1) || c.titled(first-1) {
		return first
	}
	if f := c.facts(first - 2); c.capital(first-2) && f.Has(lexicon.Honorific|lexicon.Role) && !f.Has(lexicon.OrgHead) || c.strange(first-1) && !c.capital(first-2) {
		return first - 1
	}
	return first
}
