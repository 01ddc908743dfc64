package cast

import (
	"strings"

	"brief/briefing/lexicon"
)

// squads finds the players whom a squad lists behind where they play, and the clubs that they have in brackets:
// "Defenders: Hale (Norwell Town), Obi (Tarnet), Lee".
func (c *cast) squads() {
	var found []name
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		if end := int(c.toks[i].End()); end == len(c.text) || c.text[end] != ':' {
			continue
		}
		list := c.squad(i + 2)
		if players := len(list) > 1 && c.is(i, playersLine) || len(list) >= fewestInTeam && c.opensLine(i); players && !c.listsThings(list) {
			found = append(found, list...)
		}
	}
	c.insertOver(found)
}

// fewestInTeam is from how many names on a list behind a team's name is one of its players.
const fewestInTeam = 8

// opensLine reports whether only capitals stand before token i in its paragraph, in an article about sport: "| Norwell Town |: Hale,
// Obi, Lee; Moor …"; but not one that only says what many are, as before lists of teams, horses and tracks.
func (c *cast) opensLine(i int) bool {
	first := i
	for first > i-3 && !c.boundary(first) && c.capital(first-1) {
		first--
	}
	many := first == i && c.goods(i) && strings.HasSuffix(c.word(i), "s") && c.inSport(i)&lexicon.ShortClub == 0
	return c.boundary(first) && !many && c.sporting()
}

// listsThings reports whether half of what a list holds and more are common words, days or places, as in recipes, tables of
// teams' cities and lists of goods: "Substitutes: Honey, Maple Syrup", "Guards: Monday, Tuesday".
func (c *cast) listsThings(list []name) bool {
	things, all := 0, 0
	for i := range list {
		if list[i].kind != Person {
			continue
		}
		all++
		last := list[i].last - 1
		if c.goods(last) || c.facts(last).Has(lexicon.Day|headWords) || c.placeWord(last) && c.fact(last).Person() < 2 {
			things++
		}
	}
	return things*2 >= all
}

// goods reports whether the word of token i is used in small letters too, and is rather that than somebody's name.
func (c *cast) goods(i int) bool {
	return c.fact(i).Frequent() > 0 && c.fact(i).Person() < 2
}

// squad returns the players and clubs of the list that begins at token i, up to where it ends.
func (c *cast) squad(i int) []name {
	const longest = 4 // words of a player or a club
	player := name{kind: Person, score: 0.9, strong: true, rule: byPerson}
	club := name{kind: Organization, score: 0.9, strong: true, rule: bySide}
	var out []name
	for end := i; i < len(c.toks) && !c.boundary(i); i = end + 1 {
		if end = c.capitalsEnd(i); end == i || end-i > longest || c.word(end) == ":" {
			return out
		}
		out = append(out, player.part(i, end))
		if c.word(end) == "(" && !c.boundary(end) {
			if last := c.capitalsEnd(end + 1); last > end+1 && c.word(last) == ")" {
				out = append(out, club.part(end+1, last))
				end = last + 1
			}
		}
		if w := c.word(end); c.boundary(end) || w != "," && w != ";" && w != "and" {
			return out
		}
	}
	return out
}

// capitalsEnd returns the end of the words with capitals and the hyphens between them from token i on, in its paragraph.
func (c *cast) capitalsEnd(i int) int {
	end := i
	for end < len(c.toks) && (end == i || !c.boundary(end)) && (c.capital(end) || end > i && c.word(end) == "-" && c.touching(end) && c.capital(end+1)) {
		end++
	}
	return end
}
