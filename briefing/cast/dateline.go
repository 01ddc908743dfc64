package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// datelines makes places of what paragraphs begin with in capitals before a
// date, a wire or a dash: "BANDAR SERI BEGAWAN, July 25", "Ulaanbaatar /MONTSAME/".
func (c *cast) datelines() {
	var found []name
	for k := range c.starts {
		i, _ := c.paragraph(k)
		if end := max(c.sourceEnd(i), c.datedSource(i)); end > 0 {
			found = append(found, name{kind: Organization, score: 0.9, strong: true, rule: byDateline}.part(i, end))
			continue
		}
		first := i
		if next := c.secondTown(i); next > 0 {
			found = c.addDateline(found, i, next-1)
			first = next
		}
		if last := c.datelineEnd(first); last > 0 {
			found = c.addDateline(found, first, last)
		}
	}
	c.insertOver(found)
}

// addDateline adds the place from token first up to last to found, unless it is known to be something else.
func (c *cast) addDateline(found []name, first, last int) []name {
	n := name{kind: Place, score: 0.9, strong: true, rule: byDateline}.part(first, last)
	if full, place := c.knownIn(n.first, n.last); full == "" || place {
		found = append(found, n)
	}
	return found
}

// secondTown returns where the second of two towns in capitals begins that a dateline from token i on
// names, with a stroke between them ("KARUVEL/| TESSEN, March 3"), or 0.
func (c *cast) secondTown(i int) int {
	at := c.townEnd(i)
	if at == i || c.word(at) != "/" || !c.touching(at) || !c.touching(at+1) || c.word(at+2) == "/" || c.shape(i) != token.Upper || c.shape(at+1) != token.Upper {
		return 0
	}
	if c.datelineEnd(at+1) == 0 || c.byline(i, at) {
		return 0
	}
	return at + 1
}

// byline reports whether the tokens from first up to last are rather a reporter's name than a town's: "| ANA RUIZ |/BO HALE".
func (c *cast) byline(first, last int) bool {
	if last-first != 2 || !c.firstName(first) {
		return false
	}
	return c.fact(first).Place() < 2 && c.fact(first+1).Place() < 2 && !c.placeWord(first) && !c.placeWord(first+1)
}

// sourceEnd returns the end of the name of a newspaper or the like that a
// paragraph at token i begins with, in capitals before a dash or a bracket, as
// sites put it before what they take over ("HARBOUR NEWS – …"); or 0.
func (c *cast) sourceEnd(i int) int {
	last, medium := i, false
	for last < i+5 && c.shape(last) == token.Upper && c.toks[last].Kind == token.Word && (last == i || !c.boundary(last)) {
		switch w := c.word(last); w {
		case "RELEASE", "BREAKING", "LATEST":
			return 0
		default:
			medium = medium || c.is(last, mediumWord)
		}
		last++
	}
	if w := c.word(last); !medium || last-i < 2 || c.boundary(last) || !dash(w) && w != "(" || c.touching(last) {
		return 0
	}
	return last
}

// datedSource returns the end of the name of an agency or the like that a paragraph at token i begins with before a day
// and a dash: "norvia News, 20 June - …"; or 0.
func (c *cast) datedSource(i int) int {
	for last := i + 1; last < i+4 && last < len(c.toks) && c.toks[last].Kind == token.Word && !c.boundary(last); last++ {
		if !c.capital(last) || !mediumWord.holds(strings.ToUpper(c.word(last))) || c.word(last+1) != "," {
			continue
		}
		day, month := last+2, last+3
		if c.facts(day).Has(lexicon.Day) {
			day, month = month, day
		}
		if month+1 < len(c.toks) && c.toks[day].Kind == token.Number && c.facts(month).Has(lexicon.Day) && dash(c.word(last+4)) && !c.boundary(last+4) {
			return last + 1
		}
	}
	return 0
}

// datelineEnd returns the end of the place that a dateline at token i names, or 0.
func (c *cast) datelineEnd(i int) int {
	last := c.townEnd(i)
	if last == i || c.boundary(last) || c.shape(last-1) == token.Upper && c.toks[last-1].Len() < 4 {
		return 0
	}
	loud := true
	for k := i; k < last; k++ {
		loud = loud && (c.shape(k) == token.Upper || c.word(k) == "-")
	}
	if !loud && last-i > 2 {
		return 0
	}
	switch c.word(last) {
	case ",":
		if loud && (c.facts(last+1).Has(lexicon.Day) && !c.byline(i, last) || c.landBeforeDash(last+1)) || !loud && (!c.firstName(i) || c.facts(i).Has(lexicon.PlaceHead)) && c.dayBeforeText(last+1) && everyToken(i, last, c.ofTownOnly) {
			return last
		}
	case "/": // a wire between strokes
		if c.shape(last+1) == token.Upper && c.word(last+2) == "/" {
			return last
		}
	case "(":
		if loud && c.capital(last+1) && c.word(last+2) == ")" && dash(c.word(last+3)) {
			return last
		}
	case "—", "–", "-", ":":
		next := last + 1
		if c.word(last) == "-" && c.word(next) == "-" && c.touching(next) {
			next++ // two hyphens for a dash
		}
		if loud && !c.touching(next) && c.capital(next) && (c.placeWords(i, last) || dash(c.word(last)) && everyToken(i, last, c.strange)) { // and no speaker's
			return last
		}
	}
	return 0
}

// ofTownOnly reports whether token i may be of a town's name and is no common word, as in "Final Score, May 4: Hull won".
func (c *cast) ofTownOnly(i int) bool {
	return c.nothingElse(i) && !c.goods(i) || c.placeWord(i) || c.facts(i).Has(lexicon.PlaceHead)
}

// dayBeforeText reports whether the tokens from i on are a month and its day, in either order, that a colon or a dash ends, where a
// wire in brackets may stand before it: "Port Aven, | Jan. 17 (PNS):".
func (c *cast) dayBeforeText(i int) bool {
	month, day := i, i+1
	if c.word(day) == "." {
		day++
	}
	last := day + 1
	if i < len(c.toks) && c.toks[i].Kind == token.Number {
		month, day, last = i+1, i, i+2
	}
	if last >= len(c.toks) || !c.facts(month).Has(lexicon.Day) || c.toks[day].Kind != token.Number {
		return false
	}
	if c.word(last) == "(" && c.shape(last+1) == token.Upper && c.word(last+2) == ")" {
		last += 3
	}
	return !c.boundary(last) && (c.word(last) == ":" || dash(c.word(last)))
}

// townEnd returns the end of the words with capitals from token i on that may be a town's name, those
// that hyphens join among them: "DEIR AL-BALAH".
func (c *cast) townEnd(i int) int {
	last := i
	for last < i+4 && c.capital(last) && (last == i || !c.boundary(last)) && !c.facts(last).Has(lexicon.OrgHead|lexicon.Company|lexicon.Day|lexicon.Function) {
		last++
		for c.word(last) == "-" && c.touching(last) && c.touching(last+1) && c.capital(last+1) {
			last += 2
		}
	}
	return last
}

// landBeforeDash reports whether a land or region begins at token i that a dash or a wire in
// brackets ends, as in "KARUVEL, | India —", also behind a date.
func (c *cast) landBeforeDash(i int) bool {
	last := i
	for last < i+3 && c.capitalOn(last) {
		last++
	}
	if c.word(last) == "." && c.touching(last) { // "Calif."
		last++
	}
	if c.word(last) == "(" && c.word(last+2) == ")" {
		last += 3
	}
	if last > i && c.word(last) == "," && c.facts(last+1).Has(lexicon.Day) && c.word(last+3) == "," {
		last += 5 // "KARUVEL, India | , March 3, 2024 | -"
	}
	return last > i && !c.boundary(last) && dash(c.word(last)) && !c.touching(last+1)
}

// placeWords reports whether one of the tokens from first up to last is known
// to be in the names of places, and none in those of people only.
func (c *cast) placeWords(first, last int) bool {
	place := false
	for i := first; i < last; i++ {
		f := c.fact(i)
		if f.Person() > f.Place() {
			return false
		}
		place = place || f.Place() >= 2
	}
	return place
}

func dash(w string) bool { return w == "—" || w == "–" || w == "-" }
