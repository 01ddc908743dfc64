package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// hasBetween reports whether s has a byte from first up to last, which in short words is sooner found than by strings.ContainsAny.
func hasBetween(s string, first, last byte) bool {
	for i := range len(s) {
		if first <= s[i] && s[i] <= last {
			return true
		}
	}
	return false
}

// money reports whether n is a currency before a sum: "US$5", "US dollars",
// "Dh1,000", "KD200 million".
func (c *cast) money(n *name) bool {
	switch c.word(n.last) {
	case "$":
		return c.touching(n.last) || c.shape(n.last-1) == token.Upper && c.toks[n.last-1].Len() <= 3
	case "dollar", "dollars":
		return true
	}
	word := c.word(n.last - 1)
	if !hasBetween(word, '0', '9') {
		return false
	}
	for _, unit := range [...]string{"billion", "million", "trillion", "bn", "m", "k"} { // "GHS22billion", "QR27bn"
		if sum, ok := strings.CutSuffix(word, unit); ok && sum != "" && n.size() == 1 {
			letters := strings.TrimRight(sum, "0123456789.")
			return letters != sum && len(letters) >= 1 && len(letters) <= 3 && (strings.ToUpper(letters) == letters || letters == "Rs" || letters == "Sh" || letters == "Tk" || letters == "Dh")
		}
	}
	letters := strings.TrimRight(word, "0123456789")
	if letters == word || letters == "" || len(letters) > 3 || n.size() > 1 {
		return false
	}
	switch w := c.word(n.last); w {
	case "million", "billion", "trillion", "m", "bn", "crore", "lakh":
		return true
	case ",", ".": // "N4.5 billion", but not "HB1234, relative to"
		if c.touching(n.last) && c.touching(n.last+1) && c.toks[n.last+1].Kind == token.Number {
			return true
		}
	}
	return len(letters) > 1 && len(word)-len(letters) >= 3
}

// counted reports whether n is a currency of which there are "billions": "billions of Naira".
func (c *cast) counted(n *name) bool {
	if n.size() > 1 || c.word(n.first-1) != "of" || !currency.holds(strings.TrimSuffix(strings.ToLower(c.word(n.first)), "s")) {
		return false
	}
	switch strings.ToLower(c.word(n.first - 2)) {
	case "thousands", "millions", "billions", "trillions":
		return !c.boundary(n.first - 1)
	}
	return false
}

// dated reports whether n is a month and a day: "Jun 30", "Jan.12".
func (c *cast) dated(n *name) bool {
	day := n.last - 1
	if c.toks[day].Kind != token.Number {
		day = n.last
		if c.word(day) == "." {
			day++
		}
	}
	if day >= len(c.toks) || c.toks[day].Kind != token.Number || day == n.first || c.boundary(day) || n.size() > 3 {
		return false
	}
	return c.is(n.first, shortMonth) && (n.last == n.first+1 || day == n.last-1 && day <= n.first+2)
}

// nation reports whether n is what peoples are called: "Mauritians", "New
// Zealanders", "First Nations". Teams go by such names as the first, too.
func (c *cast) nation(n *name) bool {
	last := c.word(n.last - 1)
	if n.size() == 2 && c.word(n.first) == "First" && strings.HasPrefix(last, "Nation") {
		return true
	}
	if n.kind == Place && n.size() == 1 && strings.HasSuffix(last, "ans") && c.shape(n.first) == token.Capital { // "Canberrans"
		return c.fact(n.first)&(feature.Country|feature.City|feature.Town|feature.Region) == 0
	}
	if !n.hasTitle() && n.size() == 1 && c.shape(n.first) == token.Capital { // "Delhiites"
		for _, end := range [...]string{"ites", "ite"} {
			if home, ok := strings.CutSuffix(last, end); ok && len(home) > 3 {
				return feature.Of(home)&(feature.Country|feature.City|feature.Region) != 0
			}
		}
	}
	return n.kind != Person && strings.HasSuffix(last, "landers")
}

// sumOf reports whether n begins with a sum, with which it was taken for one name: "the | Sh890m | Kitengela scam".
func (c *cast) sumOf(n *name) bool {
	sum := n.part(n.first, n.first+1)
	return hasBetween(c.word(n.first), '0', '9') && c.money(&sum) && c.shape(n.first+1) == token.Capital
}

// portfolio reports whether n is only what a minister is in charge of:
// "Revenue" of "Revenue Minister".
func (c *cast) portfolio(n *name) bool {
	if (n.kind == Organization || n.kind == Place && c.word(n.last) == "and" && !c.wellKnown(n)) && c.word(n.first-1) == "," && c.ministerOf(n.first-2) {
		return true
	}
	if w := c.word(n.first - 1); (n.kind != Person || !c.firstName(n.first)) && (w == "of" || w == "for") && minister(c.word(n.first-2)) && !c.wellKnown(n) && (c.chargeOnly(n) || n.kind == Organization && n.size() > 1 && c.is(n.last-1, charge)) {
		return true // "Minister of | Marine & Blue Economy"
	}
	if w := c.word(n.last - 1); (w == "Staff" || w == "Prosecutions") && c.word(n.first-1) == "of" && c.facts(n.first-2).Has(lexicon.Role) && c.capital(n.first-2) {
		return true // "Chief of | Army Staff", "Director of | Public Prosecutions"
	}
	if n.kind == Organization && n.size() == 1 && c.is(n.last, charge) && !c.boundary(n.last) {
		return c.word(n.last+1) == "Minister" && c.shape(n.first) == token.Capital // "External | Affairs Minister"
	}
	if n.kind == Organization && n.size() == 1 && (c.word(n.last) == "Secretary" || c.word(n.last) == "Minister") && !c.boundary(n.last) && c.word(n.first-1) == "and" && c.capital(n.first-2) {
		return !c.wellKnown(n) && c.shape(n.first) == token.Capital // "Work and | Pensions | Secretary"
	}
	if n.size() == 1 && c.word(n.first) == "Cabinet" && (c.word(n.last) == "Secretary" || c.word(n.last) == "Secretaries") && !c.boundary(n.last) {
		return true
	}
	if w := c.word(n.last); w != "Minister" && w != "Ministers" || c.boundary(n.last) {
		return false
	}
	if n.size() == 2 && c.is(n.last-1, charge) && c.chargeOnly(n) { // "Urban Development Minister"
		return !c.wellKnown(n)
	}
	if c.word(n.first) == "Union" && n.size() > 2 { // "Union Jal Shakti Minister"
		return n.kind == Organization
	}
	if w := c.word(n.first); n.size() == 2 && (c.facts(n.first).Has(lexicon.People) || w == "Union" || w == "State" || w == "Federal" || w == "Deputy") { // "Congolese Health Minister"
		return n.kind == Organization
	}
	return n.kind == Organization && n.size() == 1 && c.shape(n.first) == token.Capital
}

func minister(w string) bool { return w == "Minister" || w == "minister" || w == "Ministers" }

// rankOnly reports whether n is only part of the rank of who is named behind it: "Command Sgt. | Maj. | Tom Lee", "| Lance | Cpl. Bo Hale".
func (c *cast) rankOnly(n *name) bool {
	if n.size() != 1 || c.boundary(n.last) {
		return false
	}
	if c.word(n.first) == "Lance" {
		return c.word(n.last) == "Cpl" || c.word(n.last) == "Corporal"
	}
	return c.facts(n.first).Has(lexicon.Honorific) && c.word(n.last) == "." && c.touching(n.last) && c.capital(n.last+1)
}

// chargeOnly reports whether n is common words that end in none for a body, as what a minister is in charge of is called.
func (c *cast) chargeOnly(n *name) bool {
	return everyToken(n.first, n.last, func(i int) bool {
		if c.shape(i) == token.Capital {
			return !c.facts(i).Has(lexicon.OrgHead|lexicon.Venue) && c.fact(i).Frequent() > 0 && !c.placeWord(i)
		}
		return c.shape(i) != token.Upper
	})
}

// model reports whether n is spelt as no person or place is, but craft and devices are:
// "Hayabusa2", "OSIRIS-REx". A title shows that somebody is called so all the same.
func (c *cast) model(n *name) bool {
	word := c.nameText(n)
	if n.hasTitle() || len(word) < 5 || !everyToken(n.first+1, n.last, c.touching) {
		return false
	}
	if end := word[len(word)-1]; '0' <= end && end <= '9' && 'A' <= word[0] && word[0] <= 'Z' {
		return true
	}
	capitals, rest, ok := strings.Cut(word, "-")
	return ok && len(capitals) > 2 && strings.ToUpper(capitals) == capitals && rest != strings.ToUpper(rest)
}

// ministerOf reports whether token i ends what a minister is in charge of, the first part of
// more: "Minister of Industry, | Trade and Investment".
func (c *cast) ministerOf(i int) bool {
	for k := i; k > i-5 && k > 1 && c.subject(k); k-- {
		if w := c.word(k - 1); w == "of" || w == "for" {
			return c.word(k-2) == "Minister" || c.word(k-2) == "Secretary" || c.word(k-2) == "State" && c.word(k-3) == "of"
		}
		if c.word(k-1) == "," {
			k--
		}
	}
	return false
}

// thing reports whether n's last word shows that it is no actor: a law, a prize,
// a sum of money, the adjective of a region ("South Korean").
func (c *cast) thing(n *name) bool {
	last := n.last - 1
	f := c.facts(last)
	switch c.word(n.last) {
	case "people", "peoples", "language", "languages", "tribe", "tribes", "dialect":
		if n.kind != Person && !n.strong && !c.wellKnown(n) && !c.country(n) {
			return true
		}
	}
	if w := c.word(last); last == n.first+1 && (w == "Niño" || w == "Niña" || w == "Nino" || w == "Nina") && (c.word(n.first) == "El" || c.word(n.first) == "La") {
		return true // the weather
	}
	switch {
	case last == n.first && c.word(n.last) == "-" && c.is(n.first, halfPeople) && c.touching(n.last+1) && (c.demonym(n.last+1) || c.facts(n.last+1).Has(lexicon.People)):
		return true // "Franco-German"
	case c.money(n), c.camera(n), c.counted(n), c.dated(n), c.nation(n), c.portfolio(n), c.rankOnly(n), c.word(n.last) == "of" && c.word(n.last+1) == "the" && c.is(n.last+2, period): // "Man of the Match"
		return true
	case n.kind != Organization && c.model(n):
		return true
	case n.kind == Person && c.numbered(n):
		return true
	case n.kind == Person:
		return last == n.first && (f.Has(lexicon.Thing) || c.is(n.last, armament)) || !n.hasTitle() && (c.is(n.last, craft) && !c.boundary(n.last))
	case n.kind == Place && n.size() == 1 && c.strange(n.first) && c.is(n.last, craft) && !c.boundary(n.last):
		return true // "| Lunaris | satellites"
	case n.kind == Organization && (c.office(n) || c.about(n)), c.numbered(n):
		return true
	case f.Has(lexicon.Thing):
		return !c.bodyForThings(n) && !c.seatOf(n.first) && !f.Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue) && !c.wellKnown(n)
	}
	return last > n.first && f.Has(lexicon.People) && !c.wellKnown(n)
}

// raceOrIndex reports whether n is what a market is measured by, and nobody who says something, or the land of a race: "the | DAX | fell", "the | S&P | 500",
// "the Tour de | France |".
func (c *cast) raceOrIndex(n *name) bool {
	if n.kind == Place && n.size() == 1 && (c.word(n.first-1) == "de" || c.word(n.first-1) == "d'" || c.word(n.first-1) == "d’") && (c.word(n.first-2) == "Tour" || c.word(n.first-2) == "Giro") {
		return true // a race
	}
	if c.nameText(n) == "S&P" && n.last < len(c.toks) && c.toks[n.last].Kind == token.Number {
		return true
	}
	return n.size() == 1 && c.is(n.first, marketIndex) && !c.facts(n.last).Has(lexicon.Speech)
}

// bodyForThings reports whether n is a body that things have made: "Alliance of Health Plans".
func (c *cast) bodyForThings(n *name) bool {
	if n.kind != Organization || !strings.HasSuffix(c.word(n.last-1), "s") || c.is(n.last-1, prized) {
		return false
	}
	head := c.headWord(n, n.last-1)
	return head < n.last-1 && c.facts(head).Has(lexicon.OrgHead) && !c.facts(head).Has(lexicon.Thing)
}

// vehicle reports whether n, taken for somebody's name, is somebody's car: "in a red | Ford Fiesta |".
func (c *cast) vehicle(n *name) bool {
	if n.kind == Organization || n.size() < 2 || !c.is(n.first, carMaker) || n.hasTitle() || c.boundary(n.first) {
		return false
	}
	at := n.first - 1
	if c.shape(at) == token.Lower && !c.facts(at).Has(lexicon.Function) && !determiner(c.word(at)) {
		at--
	}
	w := c.word(at)
	return determiner(w) || possessive(w)
}

// camera reports whether n is the letters for cameras that watch, and not the Chinese broadcaster's, which is
// called one or says something: "| CCTV | footage".
func (c *cast) camera(n *name) bool {
	if n.size() > 1 || c.word(n.first) != "CCTV" {
		return false
	}
	switch c.word(n.first - 1) {
	case "broadcaster", "television", "TV", "media", "network", "channel":
		return false
	}
	switch c.word(n.last) {
	case "said", "says", "reported", "reports", "quoted", "broadcast", "aired", "’s", "'s":
		return false
	}
	return true
}

// office reports whether n is what somebody is, not a body: "Ruler of Ajman", "Auditor General of Norvia", "Lieutenant Governor".
func (c *cast) office(n *name) bool {
	w, f := c.word(n.first+1), c.facts(n.first)
	if w == "General" && n.size() > 3 { // "Accountant General of the Federation"
		w = c.word(n.first + 2)
	}
	if last := c.facts(n.last - 1); n.size() == 2 && c.word(n.last-1) != "Guard" && (last.Has(lexicon.Role) || w == "General" && f.Has(lexicon.Role)) && !last.Has(lexicon.OrgHead|lexicon.Company|lexicon.Venue) && !c.wellKnown(n) {
		return c.facts(n.first).Has(lexicon.Role | lexicon.Honorific | lexicon.Modifier) // "Lieutenant Governor"
	}
	return n.size() > 2 && (w == "of" || w == "for") && f.Has(lexicon.Role) && !f.Has(lexicon.OrgHead|lexicon.Company|lexicon.Venue)
}

// about reports whether n begins with the name of a thing and goes on with what
// it is for: "Championship of Nations", "Act Governing Relations".
func (c *cast) about(n *name) bool {
	for i := n.first + 1; i < n.last-1; i++ {
		switch c.word(i) {
		case "of", "for", "on", "in", "between", "to", "Governing":
			f := c.facts(i - 1)
			return f.Has(lexicon.Thing) && !f.Has(lexicon.OrgHead|lexicon.PlaceHead|lexicon.Venue) && !c.is(i-1, programme) && !c.wellKnown(n)
		}
	}
	return false
}

// numbered reports whether n is one of many that go by a letter or a number:
// "Group E", "COP27".
func (c *cast) numbered(n *name) bool {
	switch w := c.word(n.first); {
	case n.size() == 1 && c.shape(n.first) == token.Upper && n.first > 0 && c.toks[n.first-1].Kind == token.Number && !c.boundary(n.first):
		return n.kind == Person // "737 MAX"
	case n.size() == 2 && (w == "Group" || w == "Pool" || w == "Division"):
		return len(c.word(n.first+1)) == 1
	case n.size() == 1:
		return len(w) == 5 && w[:3] == "COP" && '0' <= w[3] && w[3] <= '9'
	}
	return false
}

// manyBodies reports whether n only says what kind of bodies there are, and whose: "African Trade Unions".
func (c *cast) manyBodies(n *name) bool {
	if n.kind != Organization || !c.is(n.last-1, bodiesOfKind) {
		return false
	}
	switch c.word(n.first - 1) {
	case "of", "and", ",", "&": // "the Budget, Finance and | Agriculture Committees"
		if !c.boundary(n.first) {
			return false
		}
	}
	if c.wellKnown(n) || n.size() > 3 {
		return false
	}
	return everyToken(n.first, n.last-1, func(i int) bool {
		f := c.facts(i)
		return !f.Has(lexicon.OrgHead) && (f.Has(lexicon.People) || c.fact(i).Frequent() >= common) && !c.placeWord(i)
	})
}
