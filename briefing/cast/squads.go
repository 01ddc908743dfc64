package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// squads finds the players whom a squad lists behind where they play, and the clubs that they have in brackets:
// "Defenders: Hale (Norwell Town), Obi (Tarnet), Lee".
func (c *cast) squads() {
	var found []name
	for i := c.capitalFrom(0); i < len(c.toks); i = c.capitalFrom(i + 1) {
		if c.boundary(i) {
			found = append(found, c.result(i)...)
		}
		colon := i + 1
		if c.word(colon) == "not" && c.word(i+2) == "used" {
			colon += 2 // "Subs | not used |:"
		}
		if c.word(colon) != ":" || !c.touching(colon) || c.boundary(colon) {
			continue
		}
		list := c.squad(colon + 1)
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
			last := c.capitalsEnd(end + 1)
			switch {
			case last == end+1:
			case c.word(last) == ")":
				out = append(out, club.part(end+1, last))
				end = last + 1
			case c.minute(last) > 0: // who came on for him: "Hale (Obi 71)"
				out = append(out, player.part(end+1, last))
				end = c.minute(last)
			}
		}
		if w := c.word(end); c.boundary(end) || w != "," && w != ";" && w != "and" {
			return out
		}
	}
	return out
}

// minute returns the token behind the bracket that closes behind a minute of a match at token i, "71)", ", 71’)"; or 0.
func (c *cast) minute(i int) int {
	if c.word(i) == "," {
		i++
	}
	if i >= len(c.toks) || c.toks[i].Kind != token.Number || c.boundary(i) {
		return 0
	}
	if i++; closingMark(c.word(i)) {
		i++
	}
	if c.word(i) != ")" {
		return 0
	}
	return i + 1
}

// result returns the two sides of the match whose result alone is the paragraph that begins at token i, in an article about
// sport: "Norwell Town 2 Tarnet 1", "Norwell Town 2-1 Tarnet".
func (c *cast) result(i int) []name {
	side := name{kind: Organization, score: 0.9, strong: true, rule: bySide}
	home := c.capitalsEnd(i)
	from := c.pointsEnd(home)
	away := c.capitalsEnd(from)
	end := c.pointsEnd(away)
	if from == home || away == from || end == away && !c.scoreAt(home) || end < len(c.toks) && !c.boundary(end) {
		return nil
	}
	if !c.sporting() || !c.maySide(i, home) || !c.maySide(from, away) {
		return nil
	}
	return []name{side.part(i, home), side.part(from, away)}
}

// pointsEnd returns the end of what one side or both scored, at token i, which is i without any: "| 2 |", "| 2-1 |", "| 24, |".
func (c *cast) pointsEnd(i int) int {
	if i >= len(c.toks) || c.toks[i].Kind != token.Number || c.toks[i].Len() > 3 || c.boundary(i) {
		return i
	}
	end := i + 1
	if c.scoreAt(i) {
		end = i + 3
	}
	if c.word(end) == "," && !c.boundary(end) {
		end++
	}
	return end
}

// maySide reports whether the words with capitals from token first up to last may be a side's name, and are no day's or chapter's
// and no player's: "Ann Moor 6-4 Bo Hale".
func (c *cast) maySide(first, last int) bool {
	if c.placeWord(first) || c.wellKnownIn(first, last) || c.inSport(last-1).Has(lexicon.ClubWord|lexicon.TownWord|lexicon.ShortClub) {
		return last > first
	}
	if last-first == 1 {
		return !c.goods(first) && !c.personWord(first)
	}
	return last-first > 1 && !c.is(last-1, period) && !(c.firstName(first) && c.personWord(last-1))
}

// capitalsEnd returns the end of the words with capitals and the hyphens between them from token i on, in its paragraph.
func (c *cast) capitalsEnd(i int) int {
	end := i
	for end < len(c.toks) && (end == i || !c.boundary(end)) && (c.capital(end) || end > i && c.word(end) == "-" && c.touching(end) && c.capital(end+1)) {
		end++
	}
	return end
}
