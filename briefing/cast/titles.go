package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// titleStart returns the token where the title or role before name i begins
// ("U.S. President Donald Trump", "special envoy Steve Witkoff"), or the name's
// first token when none stands there.
func (c *cast) titleStart(i int) int {
	n := &c.names[i]
	at := c.titleHead(n.first, c.floor(i))
	if at < 0 || at == n.first-1 && n.size() == 1 && c.callsBody(at) { // "Rival | Norvex"
		return n.title
	}
	return at
}

// titleRead is what titleHead has read of a role, from its end on.
type titleRead struct {
	floor   int  // no further to the left
	start   int  // where the role begins; -1 until the word for what somebody is was read
	capital bool // a word of it has a capital
}

// titleHead walks left from the token before end over a role, no further than
// floor, and returns where it begins; -1 without a role.
func (c *cast) titleHead(end, floor int) int {
	t := titleRead{floor: floor, start: -1}
	for at := end - 1; at >= floor && end-at <= 12 && (c.toks[at].Kind != token.Suffix || c.stateOwns(at)) && !c.boundary(at+1); at-- {
		if at = c.readTitle(&t, at); at < 0 {
			break
		}
	}
	if t.start < 0 || t.start == end-1 && c.word(t.start-1) == "to" && c.landName(end) && !c.capital(end+1) && c.shape(t.start) == token.Lower || c.folded(end-1) == "host" && (t.start == end-1 && c.town(end) || c.word(end-2) == "side") && !c.capitalOn(end+1) {
		return -1 // "to coach Ireland", "Hull host Derby", "whose side host Derby"
	}
	if t.start > floor && !c.boundary(t.start) && c.is(t.start-1, qualifies) && !c.facts(t.start).Has(lexicon.Role) {
		t.start-- // "newly | elected mayor"
	}
	return t.start
}

// readTitle reads the word of a role that ends with the token last, and what goes with it, and
// returns the first token of what it read; -1 where the role does not go on.
func (c *cast) readTitle(t *titleRead, last int) int {
	at := max(c.compoundStart(last), t.floor)
	if c.stateOwns(at) && at > t.floor {
		t.start = at - 1
		return at - 1
	}
	w := c.text[c.toks[at].Start:c.toks[last].End()]
	f := c.facts(last)
	if at < last {
		if whole := lexicon.Lookup(w); whole != 0 {
			f = whole
		} else {
			f = c.partsFacts(at, last)
		}
	}
	switch {
	case c.initialsNotPost(at):
		return -1
	case w == ")" && at-2 >= t.floor && c.is(at-1, inRetirement) && c.word(at-2) == "(": // "Lt Gen | (retd) | Ann Moor"
		return at - 2
	case c.datuk(at): // "Health Minister Datuk | Seri | Ann Moor"
		return at
	case w == ")" && t.start < 0 && c.sphere(at) > t.floor: // "Superintendent of Police | (City) | Ann Moor", "Superintendent of Police | (SP) | Ann Moor"
		return c.sphere(at)
	case w == "." && f == 0 && at > t.floor && c.touching(at) && c.abbreviatedTitle(at-1):
		return at
	case f.Has(lexicon.Role|lexicon.Honorific|lexicon.Kin) && (len(w) > 2 || c.capital(at)): // no title in "at 5 pm Modi …"
		t.start, t.capital = at, t.capital || c.capital(at)
		return at
	case t.start < 0 && c.officeAt(at):
		t.start, t.capital = at, true
		return at
	case t.start < 0:
		return c.readTitleEnd(t, at, last)
	}
	return c.readTitleStart(t, at, w, f)
}

// sphere returns the bracket that opens what the bracket at token i closes, one word that says what somebody's post is for or is short for it; else 0.
func (c *cast) sphere(i int) int {
	if i < 3 || c.word(i-2) != "(" || c.shape(i-1) != token.Capital && c.shape(i-1) != token.Upper || !c.capital(i-3) || c.boundary(i-2) {
		return 0
	}
	return i - 2
}

// stateOwns reports whether token i owns the post behind it, which is called so: "State | 's | Attorney".
func (c *cast) stateOwns(i int) bool {
	if i < 1 || c.toks[i].Kind != token.Suffix || c.word(i+1) != "Attorney" && c.word(i+1) != "attorney" {
		return false
	}
	switch c.word(i - 1) {
	case "State", "state", "Commonwealth", "commonwealth":
		return true
	}
	return false
}

// readTitleEnd is readTitle for the tokens from at to last, behind the word for what somebody is,
// which none of them is.
func (c *cast) readTitleEnd(t *titleRead, at, last int) int {
	switch {
	case at == last && at > t.floor && (c.playsThere(at) || c.ranked(at)):
		t.start, t.capital = at-1, t.capital || c.capital(at-1)
		return at - 1
	case at == last && at-2 >= t.floor && (c.word(at) == "staff" && c.word(at-1) == "of" && c.word(at-2) == "chief" || c.inCharge(at)):
		t.start, t.capital = at-2, t.capital || c.capital(at-2)
		return at - 2
	case at == last && c.classOfRank(at) > t.floor:
		t.start, t.capital = c.classOfRank(at)-1, true
		return t.start
	case c.proTem(last): // "Mayor | Pro Tem"
		if c.word(at-1) == "Pro" || c.word(at-1) == "pro" {
			at--
		}
		return at
	case at == last && c.playsForLand(at):
		t.start = at
		return at
	case c.fieldOf(at, t.floor):
		t.start, t.capital = at-2, t.capital || c.capital(at-2)
		return at - 2
	case c.capital(at):
		if of := c.ofPhrase(at, t.floor); of >= 0 { // "Secretary of State Marco Rubio"
			t.start = of
			return of
		}
	}
	return -1
}

// inCharge reports whether "in charge", behind the word for what somebody is, ends with token i: "Special Agent | in Charge |".
func (c *cast) inCharge(i int) bool {
	return strings.EqualFold(c.word(i), "charge") && c.word(i-1) == "in" && c.facts(i-2).Has(lexicon.Role)
}

// classOfRank returns where the class that ends with token i and that a rank before it is of begins: "Petty Officer | 2nd Class |",
// "Trooper | First Class |", "Warrant Officer | 2 |"; else 0.
func (c *cast) classOfRank(i int) int {
	if w := c.word(i); len(w) == 1 && w >= "1" && w <= "5" && c.word(i-1) == "Officer" && c.word(i-2) == "Warrant" && !c.boundary(i) {
		return i
	}
	if c.word(i) != "Class" || c.boundary(i) || !c.facts(i-2).Has(lexicon.Role) || !c.capital(i-2) {
		return 0
	}
	switch c.word(i - 1) {
	case "First", "Second", "Third", "1st", "2nd", "3rd":
		return i - 1
	}
	return 0
}

// playsForLand reports whether token i is what somebody is who played for the land before it: "England | international | Bo Hale", "Ireland | lock | Bo Hale";
// or, where the article is about sport, for a team: "the Norwell | centre | Bo Hale".
func (c *cast) playsForLand(i int) bool {
	if c.boundary(i) || !c.capital(i-1) {
		return false
	}
	if c.is(i, namedPosition) && (c.landName(i-1) || c.sporting()) {
		return true
	}
	return c.word(i) == "international" && c.landName(i-1)
}

// ranked reports whether token i ends how high a player stands: "World number | one | Ana Ruiz".
func (c *cast) ranked(i int) bool {
	switch c.word(i) {
	case "one", "two", "three", "four", "five":
		return c.word(i-1) == "number"
	}
	return false
}

// playsThere reports whether token i ends where somebody plays, in two words: "Running | back | Tom Lee".
func (c *cast) playsThere(i int) bool {
	return c.is(i, playsAt) && c.is(i-1, playsOn) && !c.boundary(i) && c.toks[i].Space()
}

// readTitleStart is readTitle for the word w at token at, of which f is known, before the role
// that begins at t.start.
func (c *cast) readTitleStart(t *titleRead, at int, w string, f lexicon.Trait) int {
	roleBefore := func(i int) bool { return c.capital(i) && c.facts(i).Has(lexicon.Role) }
	switch {
	case (w == "of" || w == "for") && t.start == at+1 && c.capital(at+1) && at > t.floor && roleBefore(at-1): // "Minister of | Justice Tom Lee"
		t.start = at - 1
		return at - 1
	case c.toks[at].Kind == token.Number && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd")) && c.facts(at+1).Has(lexicon.Honorific): // "1st Lt."
		t.start = at
		return at
	case (w == "His" || w == "Her") && t.start == at+1 && c.is(t.start, nobleTitle): // "Prime Minister | His | Excellency"
		return at
	case t.start == at+1 && c.honorificOnly(at+1) && c.fieldOf(at, t.floor): // "Minister of | information Dr Ana Ruiz"
		t.start = at - 2
		return at - 2
	case strings.HasSuffix(w, "year-old"): // "The 47-year-old helper"
		return -1
	case t.capital && f&^lexicon.Thing == 0 && c.shape(at) == token.Lower: // "continue President", "the day President"
		return -1
	case c.shape(at) == token.Upper && len(w) > 4 && c.shape(at-1) == token.Upper: // "EXPLOSION Turkish President"
		return -1
	case (f.Has(lexicon.Speech) || c.is(at, appoints)) && auxiliary(c.word(at-1)): // "has accused | President Bola Tinabu"
		return -1
	case c.modifies(at, f) && !(c.word(at) == "Then" && c.capital(at+1)):
		t.start, t.capital = at, t.capital || c.capital(at)
		return at
	case w == "the" && t.start == at+1 && c.capital(t.start) && c.word(at-1) == "to" && at-2 >= t.floor && roleBefore(at-2): // "Special Assistant to the | President"
		t.start = at - 2
		return at - 2
	case (w == "and" || w == "&") && t.start == at+1 && c.compound(at+1).Has(lexicon.Role|lexicon.Kin) && !c.facts(at-1).Has(lexicon.Role|lexicon.Kin|lexicon.Modifier) && c.shape(at-1) == token.Lower:
		return -1 // "the band and | collaborator Ann Moor"
	case (w == "and" || w == "&") && at-1 >= t.floor && c.modifies(at-1, c.facts(at-1)):
		return at
	}
	return -1
}

// proTem reports whether "pro tem", in two words or one, ends with token i.
func (c *cast) proTem(i int) bool {
	if w := c.word(i); w != "Tem" && w != "tem" {
		return false
	}
	before := c.word(i - 1)
	if before == "-" {
		before = c.word(i - 2)
	}
	return before == "Pro" || before == "pro"
}

// fieldOf reports whether token at ends a role with the word for what it is a role in: "director of
// rugby", "Chair of judges".
func (c *cast) fieldOf(at, floor int) bool {
	if at-2 < floor || c.word(at-1) != "of" || c.shape(at) != token.Lower || c.toks[at].Kind != token.Word {
		return false
	}
	if !headsField.holds(strings.ToLower(c.word(at - 2))) {
		return false
	}
	return !c.facts(at).Has(lexicon.Function|lexicon.Role|lexicon.Kin|lexicon.Honorific|lexicon.OrgHead) && c.word(at) != "former" && c.word(at) != "fellow" || c.word(at) == "judges" || c.word(at) == "staff"
}

// initialsNotPost reports whether token i, which is short for a post as well, is the first of a name: "CS Lewis", but not "Health CS Bo Hale".
func (c *cast) initialsNotPost(i int) bool {
	return c.shape(i) == token.Upper && c.toks[i].Len() == 2 && c.is(i, postOrInitials) && c.capitalOn(i+1) && !c.capitalOn(i+2)
}

func auxiliary(w string) bool { return w == "has" || w == "have" || w == "had" || w == "having" }

// compoundStart returns the first token of the hyphenated word that ends at token i.
func (c *cast) compoundStart(i int) int {
	for i >= 2 && c.word(i-1) == "-" && c.touching(i) && c.touching(i-1) && c.toks[i-2].Kind == token.Word {
		i -= 2
	}
	return i
}

// compoundEnd returns the token after the hyphenated word, of 16 parts at most,
// that begins at token i.
func (c *cast) compoundEnd(i int) int {
	most := i + 2*16
	for i++; i < most && i+1 < len(c.toks) && c.word(i) == "-" && c.touching(i) && c.touching(i+1) && c.toks[i+1].Kind == token.Word; i += 2 {
	}
	return i
}

// boundary reports whether a paragraph begins at token i.
func (c *cast) boundary(i int) bool { return i < len(c.toks) && c.toks[i].First() }

// abbreviatedTitle reports whether token i is a title that takes a stop.
func (c *cast) abbreviatedTitle(i int) bool {
	return c.facts(i).Has(lexicon.Honorific) && len(c.word(i)) <= 5 && c.capital(i)
}

// ofPhrase returns where a role such as "Secretary of State" or "Director of
// National Intelligence" that ends with token at begins, or -1.
func (c *cast) ofPhrase(at, floor int) int {
	const longest, longestList = 6, 14 // tokens
	reach, joined := longest, false
	for k := at; k > floor && at-k < reach; k-- {
		switch w := c.word(k); {
		case w == "of", w == "for", w == "to" && c.word(k+1) == "the": // "Secretary to the | Treasury"
			if c.capital(k-1) && c.facts(k-1).Has(lexicon.Role) {
				return max(c.compoundStart(k-1), floor) // "| Inspector-General of | Police"
			}
			if c.word(k-1) == "State" && c.word(k-2) == "of" && k-3 >= floor && c.facts(k-3).Has(lexicon.Role) {
				return k - 3 // "Minister of State for Trade"
			}
			return -1
		case w == "," && joined && c.capital(k-1): // "Minister for | Roads, Ports and Water"
			reach = longestList
		case w == "and", w == "&":
			joined = true
		case !c.capital(k) && w != "the":
			return -1
		}
	}
	return -1
}

// modifies reports whether token i may stand before a role and belong to it.
func (c *cast) modifies(i int, f lexicon.Trait) bool {
	if i < 0 || c.toks[i].Kind == token.Punct {
		return false
	}
	w := c.word(i)
	switch {
	case f.Has(lexicon.Modifier | lexicon.Role):
		return true
	case c.shape(i) == token.Upper && c.toks[i].Len() > 1 && c.shape(i+1) != token.Upper: // "Norvia's | IT | minister"
		return true
	case f.Has(lexicon.Function | lexicon.Day | lexicon.Speech), w == "opposite", w == "alongside":
		return false
	case c.capital(i):
		return true
	case c.is(i, atWork):
		return true
	case strings.HasSuffix(w, "ed"), strings.HasSuffix(w, "ing"), strings.HasSuffix(w, "ly"), strings.HasSuffix(w, "s"):
		return false
	}
	return c.toks[i].Kind == token.Word
}
