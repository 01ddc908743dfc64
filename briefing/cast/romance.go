package cast

import (
	"strings"

	"brief/briefing/token"
)

// romanceSteps lists the steps for an article in French, Spanish, Portuguese or Italian, of whose words the rules for
// English know nothing.
func romanceSteps() []step {
	return []step{
		(*cast).romance,
		(*cast).known,
		(*cast).spread,
		(*cast).trimRomance,
		(*cast).article,
		(*cast).merge,
		(*cast).genders,
		(*cast).list,
		(*cast).romanceRoles,
	}
}

// romance finds the names anew: as these languages write nouns small, a name is a run of words with capitals and the
// particles that join them. What kind it is of the tagger tells, or its words and the one before it.
func (c *cast) romance() {
	tagged := c.names
	c.names = nil
	next := 0
	for i := 0; i < len(c.toks); {
		if !c.capital(i) || !c.beginsRomance(i) {
			i++
			continue
		}
		last := c.romanceRun(i)
		for next < len(tagged) && tagged[next].last <= i {
			next++
		}
		n := name{score: 0.6, kind: Person, rule: byPerson}.part(i, last)
		var seen *name
		if next < len(tagged) && tagged[next].first < last {
			seen = &tagged[next]
		}
		if c.headsRomance(i) || c.word(i) == "Nations" {
			n.last = c.pastQuality(last)
		}
		if c.classify(&n, seen) {
			c.names = append(c.names, n)
		}
		i = max(last, n.last)
	}
}

// pastQuality is the token behind the adjective in small letters at token i that the name of a body ends with in French: "Assemblée | nationale".
func (c *cast) pastQuality(i int) int {
	if c.shape(i) != token.Lower || c.boundary(i) || c.lang.Grammar(c.word(i)) {
		return i
	}
	if endsIn(c.word(i), -1, []string{"al", "ale", "el", "elle", "éen", "éenne", "ique", "iste", "ain", "aine", "ême", "unies", "aire", "çais", "çaise", "if", "ive", "insoumise"}) {
		return i + 1
	}
	return i
}

// beginsRomance reports whether a name may begin at token i, a word with a capital.
func (c *cast) beginsRomance(i int) bool {
	w := c.word(i)
	if c.opensRomance(i) {
		if c.lang.Source(w) {
			return false
		}
		if c.firstName(i) && c.capitalOn(i+1) && !c.is(i, romanceArticle) {
			return true
		}
		return !c.lang.Grammar(w) && !strings.HasSuffix(w, "mente") && !strings.HasSuffix(w, "ment")
	}
	if c.lang.Grammar(w) { // "La Rioja", "Le Monde", "Los Ángeles", but not "Que"
		return c.is(i, romanceArticle) && c.capitalOn(i+1) && c.toks[i].Shape == token.Capital || c.shape(i) == token.Upper && c.toks[i].Len() > 1
	}
	return true
}

// opensRomance reports whether a sentence or a passage in marks begins at token i.
func (c *cast) opensRomance(i int) bool {
	if c.afterStop(i) {
		return true
	}
	switch c.word(i - 1) {
	case "«", "»", "–", "—", "-", "¿", "¡", "…", "(", "•":
		return c.word(i-1) != "-" || c.toks[i].Space()
	}
	return strings.HasSuffix(c.word(i-1), "'") || strings.HasSuffix(c.word(i-1), "’") && c.shape(i-1) != token.Lower
}

// romanceRun returns the end of the run of words with capitals that begins at token i.
func (c *cast) romanceRun(i int) int {
	j := i + 1
	for j < len(c.toks) && !c.boundary(j) {
		switch {
		case c.shape(j-1) == token.Upper && c.toks[j-1].Len() > 1 && c.firstName(j) && c.capitalOn(j+1):
			return j // "le patron de la CIA | William Burns"
		case c.capital(j) && c.toks[j].Space() && !c.opensRomance(j) && (!c.lang.Grammar(c.word(j)) || c.is(j, romanceArticle) || c.shape(j) == token.Upper):
			j++
		case c.word(j) == "-" && c.touching(j) && c.touching(j+1) && j+1 < len(c.toks) && c.toks[j+1].Kind != token.Punct && !c.boundary(j+1):
			j += 2
		case c.word(j) == "." && c.touching(j) && c.toks[j-1].Len() == 1 && c.capitalOn(j+1):
			j++
		case c.word(j) == "&" && c.capital(j+1):
			j += 2
		default:
			end := c.pastParticles(i, j)
			if end == 0 {
				return j
			}
			j = end
		}
	}
	return j
}

// pastParticles is the token with a capital behind the particles at token j that join it to the run from token i on;
// 0 where they do not.
func (c *cast) pastParticles(i, j int) int {
	k := j
	for k < j+3 && k < len(c.toks) && !c.boundary(k) && c.is(k, romanceParticle) {
		k++
	}
	if k == j || !c.capitalOn(k) {
		return 0
	}
	person := c.firstName(i) && j > i+1 || c.firstName(i) && k > j+1
	switch w := c.word(j); {
	case w == "von" || w == "van" || w == "bin" || w == "ben":
		return k + 1
	case c.headsRomance(i):
		return k + 1
	case person && c.placeWord(k), c.lang.Office(c.word(i)) && !c.firstName(i):
		return 0
	case w == "d'" || w == "d’" || w == "des" || w == "du":
		if person && c.word(j) != "des" {
			return k + 1
		}
		return 0
	case person || c.firstName(i):
		if w == "de" && k == j+1 && c.firstName(k) && c.capital(k+1) {
			return 0
		}
		return k + 1
	case c.placeLike(i):
		return k + 1
	}
	return 0
}

// placeLike reports whether token i begins names of places: "San Antonio de …", "Castilla".
func (c *cast) placeLike(i int) bool {
	switch w := c.word(i); w {
	case "Sierra", "Río", "Puerto", "Isla", "Playa", "Rio":
		return true
	default:
		return c.is(i, calledAsPlace) || c.placeWord(i)
	}
}

// headsRomance reports whether token i says what the body is whose name it begins.
func (c *cast) headsRomance(i int) bool {
	return c.foreignHead(i) || c.lang.Body(c.word(i)) && c.shape(i) == token.Capital
}
