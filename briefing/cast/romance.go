package cast

import (
	"strings"

	"brief/briefing/lexicon"
	"brief/briefing/token"
)

// romanceSteps lists the steps for an article in French, Spanish, Portuguese or Italian, of whose words the rules for
// English know nothing.
func romanceSteps() []step {
	return []step{
		{"romance", (*cast).romance},
		{"known", (*cast).known},
		{"spread", (*cast).spread},
		{"trimmed", (*cast).trimRomance},
		{"article", (*cast).article},
		{"merge", (*cast).merge},
		{"genders", (*cast).genders},
		{"list", (*cast).list},
		{"roles", (*cast).romanceRoles},
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
		n := c.part(name{mention: mention{score: 0.6, kind: Person}, rule: byPerson}, i, last)
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
	for _, end := range [...]string{"al", "ale", "el", "elle", "éen", "éenne", "ique", "iste", "ain", "aine", "ême", "unies", "aire", "çais", "çaise", "if", "ive", "insoumise"} {
		if strings.HasSuffix(c.word(i), end) {
			return i + 1
		}
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
		if c.firstName(i) && c.capital(i+1) && !c.boundary(i+1) && !c.romanceArticle(w) {
			return true
		}
		return !c.lang.Grammar(w) && !strings.HasSuffix(w, "mente") && !strings.HasSuffix(w, "ment")
	}
	if c.lang.Grammar(w) { // "La Rioja", "Le Monde", "Los Ángeles", but not "Que"
		return c.romanceArticle(w) && c.capital(i+1) && !c.boundary(i+1) && c.toks[i].Shape == token.Capital || c.shape(i) == token.Upper && c.toks[i].Len() > 1
	}
	return true
}

// romanceArticle reports whether w, with a capital, is an article that names may begin with.
func (c *cast) romanceArticle(w string) bool {
	switch w {
	case "Le", "La", "Les", "El", "Los", "Las", "Il", "Lo", "O", "De", "Des", "Du", "Del", "Di", "Da", "Dos":
		return true
	}
	return false
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
		case c.shape(j-1) == token.Upper && c.toks[j-1].Len() > 1 && c.firstName(j) && c.capital(j+1) && !c.boundary(j+1):
			return j // "le patron de la CIA | William Burns"
		case c.capital(j) && c.toks[j].Space() && !c.opensRomance(j) && (!c.lang.Grammar(c.word(j)) || c.romanceArticle(c.word(j)) || c.shape(j) == token.Upper):
			j++
		case c.word(j) == "-" && c.touching(j) && c.touching(j+1) && j+1 < len(c.toks) && c.toks[j+1].Kind != token.Punct && !c.boundary(j+1):
			j += 2
		case c.word(j) == "." && c.touching(j) && c.toks[j-1].Len() == 1 && c.capital(j+1) && !c.boundary(j+1):
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
	for k < j+3 && k < len(c.toks) && !c.boundary(k) && romanceParticle(c.word(k)) {
		k++
	}
	if k == j || !c.capital(k) || c.boundary(k) {
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
	switch c.word(i) {
	case "San", "Santa", "Santo", "Villa", "Saint", "Sainte", "Sierra", "Costa", "Río", "Puerto", "Isla", "Playa", "Rio", "São":
		return true
	}
	return c.placeWord(i)
}

// headsRomance reports whether token i says what the body is whose name it begins.
func (c *cast) headsRomance(i int) bool {
	return c.foreignHead(i) || c.lang.Body(c.word(i)) && c.shape(i) == token.Capital
}

// romanceParticle reports whether w joins the words of a name.
func romanceParticle(w string) bool {
	switch w {
	case "de", "del", "la", "las", "los", "du", "des", "d'", "d’", "le", "l'", "l’", "da", "do", "dos", "das", "di", "della", "dei", "degli", "von", "van", "der", "bin", "ben":
		return true
	}
	return false
}

// classify trims n and says what it names; seen is the tagger's name there, or nil. It reports whether n is a name at all.
func (c *cast) classify(n *name, seen *name) bool {
	if c.shouting(n.first) && seen == nil {
		return false
	}
	title := n.first
	for n.first < n.last && c.lang.Office(c.word(n.first)) && !(c.firstName(n.first) && n.last-n.first > 1) && !c.headsRomance(n.first) && c.shape(n.first) != token.Upper {
		n.first++
		for n.first < n.last && (c.word(n.first) == "." || n.first > title+1 && romanceParticle(c.word(n.first)) || n.first == title+1 && romanceParticle(c.word(n.first))) {
			n.first++
		}
	}
	office := n.first > title
	n.title = title
	if n.first >= n.last || office && romanceParticle(c.word(n.first-1)) {
		return false // "Presidente de la República"
	}
	if n.last-n.first > 1 && c.romanceArticle(c.word(n.first)) && c.opensRomance(n.first) {
		if w := c.word(n.first + 1); c.lang.Office(w) || c.lang.Body(w) {
			n.first++
			n.title = n.first
		}
	}
	for k := n.first + 1; k+1 < n.last; k++ {
		if c.firstName(k) && c.capital(k+1) && !c.firstName(n.first) && c.word(n.first-1) != "." && c.capital(k-1) && (strings.HasSuffix(c.word(n.first-1), "'") || strings.HasSuffix(c.word(n.first-1), "’") || c.lang.Grammar(c.word(n.first-1)) && !c.boundary(n.first)) {
			n.first, n.title = k, k // "ministre de l’Intérieur | Jean Martin"
			break
		}
	}
	words := c.capitalsFrom(n.first, n.last)
	introduced := office || c.introducedRomance(n.first)
	head := c.headsRomance(n.first)
	switch {
	case c.lang.Place(c.nameText(n)):
		n.kind, n.rule = Place, byGazetteer
	case head && (words > 1 || c.shape(n.last-1) == token.Lower) && !(c.firstName(n.first) && !c.lang.Body(c.word(n.first))):
		n.kind, n.rule = Organization, byBody
	case c.introducedBody(n.first) && !c.place(n) && !(c.firstName(n.first) && words > 1):
		n.kind, n.rule = Organization, byBody
	case c.toldBy(n, words), c.firstName(n.first) && words > 1 && !c.placeName(n), introduced && !head && !c.place(n) && (words > 1 || c.shape(n.first) == token.Capital):
		n.kind = Person
	case seen != nil && seen.score > 0.4 && !(words == 1 && (c.lang.Office(c.word(n.first)) || c.lang.Body(c.word(n.first)))):
		if words == 1 && c.opensRomance(n.first) && c.strange(n.first) && seen.score < 0.8 {
			return false
		}
		n.kind, n.score, n.rule = seen.kind, seen.score, byTagger
		if n.kind == Person && words == 1 {
			articled := c.romanceDet(n.first-1) && !c.opensRomance(n.first)
			if c.place(n) && !(c.firstName(n.first) && !articled) {
				n.kind = Place
			} else if articled || !c.firstName(n.first) && (c.lang.Grammar(c.word(n.first-1)) && !c.opensRomance(n.first) || n.score < 0.7) {
				return c.lastOfPerson(n)
			}
		}
		if n.kind == Place && words == 1 && c.firstName(n.first) && (c.opensRomance(n.first) || c.lang.Tells(c.word(n.first-1))) && (c.word(n.last) == "," || c.lang.Tells(c.word(n.last))) {
			n.kind = Person // "explique Farida, une patiente"
		}
		if n.kind == Person && words > 1 && c.shape(n.first) == token.Upper && c.toks[n.first].Len() < 4 {
			n.kind = Organization // "JT de TF1"
		}
	case words == 1 && c.lang.Place(c.word(n.first)), words > 1 && c.placeLike(n.first) || words == 1 && c.place(n) && !c.opensRomance(n.first):
		n.kind, n.rule = Place, byGazetteer
	case words == 1 && c.shape(n.first) == token.Upper && c.toks[n.first].Len() > 1 && c.toks[n.first].Len() < 7 && strings.Trim(c.word(n.first), "IVXLCDM") != "":
		n.kind, n.rule = Organization, byAcronym
	default:
		return false
	}
	return true
}

// toldBy reports whether the strange words n stand beside a verb as somebody who speaks does: "a confié | Gessica Généus".
func (c *cast) toldBy(n *name, words int) bool {
	if words < 2 || words > 3 || c.opensRomance(n.first) && c.toks[n.first].First() || c.shape(n.first) != token.Capital || !c.strange(n.first) || c.headsRomance(n.first) {
		return false
	}
	return c.lang.Speaks(c.word(n.first-1)) && !c.boundary(n.first) || c.lang.Speaks(c.word(n.last)) && !c.boundary(n.last)
}

// introducedBody reports whether what a body is stands right before token i: "le syndicat | Soins Unis".
func (c *cast) introducedBody(i int) bool {
	return i > 0 && !c.boundary(i) && c.shape(i-1) == token.Lower && c.toks[i].Space() && c.lang.Body(c.word(i-1)) && !c.lang.Office(c.word(i-1))
}

// romanceDet reports whether token i is an article in small letters.
func (c *cast) romanceDet(i int) bool {
	switch c.word(i) {
	case "le", "la", "les", "l'", "l’", "el", "los", "las", "au", "du", "al", "del", "un", "une", "una", "o", "os", "as", "do", "da", "no", "na", "il", "lo", "gli", "della", "dello", "nel":
		return true
	}
	return false
}

// lastOfPerson reports whether the single word n is the last of somebody's name that was found before it.
func (c *cast) lastOfPerson(n *name) bool {
	for i := range c.names {
		if p := &c.names[i]; p.kind == Person && p.last-p.first > 1 && c.word(p.last-1) == c.word(n.first) {
			return true
		}
	}
	return false
}

// introducedRomance reports whether what only a person is stands right before token i.
func (c *cast) introducedRomance(i int) bool {
	at := i - 1
	if at >= 0 && c.word(at) == "." && c.touching(at) {
		at--
	}
	return at >= 0 && !c.boundary(i) && c.toks[at].Kind == token.Word && c.lang.Office(c.word(at)) && (c.shape(at) == token.Lower || c.lang.Honour(c.word(at))) && c.toks[i].Space()
}

// place reports whether n is the name of a land, a region or a city, one word.
func (c *cast) place(n *name) bool {
	if n.last-n.first != 1 {
		return false
	}
	kind, ok := c.gazetteer(n.first)
	return ok && kind == Place || c.placeWord(n.first) && c.facts(n.first) == 0
}

// placeName reports whether n, which begins with a first name, is a place's: "San Antonio", "Santa Fe".
func (c *cast) placeName(n *name) bool {
	switch c.word(n.first) {
	case "San", "Santa", "Santo", "Saint", "Sainte", "São", "Costa", "Villa":
		return true
	}
	return false
}

// trimRomance leaves out of names what later steps took into them that is grammar, and drops those that are nothing else.
func (c *cast) trimRomance() {
	c.keep(func(n *name) bool {
		first := n.first
		if n.rule == byAgain && n.kind == Organization && n.last-n.first == 1 && c.shape(first) == token.Capital {
			return false // "Sanidad" of "Sanidad Unida"
		}
		for first < n.last && (c.shape(first) == token.Lower || c.lang.Grammar(c.word(first)) && !c.romanceArticle(c.word(first)) && c.shape(first) != token.Upper && !(c.firstName(first) && n.last-first > 1)) {
			first++
		}
		if first >= n.last {
			return false
		}
		c.resize(n, first, n.last)
		return true
	})
}

// romanceRoles gives each person what the article calls them: "le maire de Lyon, | Jean Martin", "Ana Ruiz, | alcaldesa de Soto".
func (c *cast) romanceRoles() {
	for i := range c.names {
		n := &c.names[i]
		if n.kind != Person {
			continue
		}
		a := &c.actors[c.ids[c.root(n.figure)]-1]
		if a.Role != "" {
			continue
		}
		first, last := c.romanceRoleAfter(n)
		if first == last {
			first, last = c.romanceRoleBefore(i)
		}
		if first < last {
			a.RoleSpan = c.span(first, last)
			a.Role = c.roleText(a.RoleSpan)
		}
	}
}

// longestRole bounds the tokens of a role.
const longestRole = 14

// romanceRoleAfter is what stands behind name n and a comma that says what its bearer is.
func (c *cast) romanceRoleAfter(n *name) (first, last int) {
	i := n.last
	if c.word(i) != "," || c.boundary(i+1) {
		return 0, 0
	}
	first = i + 1
	head := first
	for head < first+4 && head < len(c.toks) && !c.lang.Office(c.word(head)) && c.toks[head].Kind == token.Word && !c.lang.Tells(c.word(head)) && !c.capital(head) {
		head++
	}
	if head >= len(c.toks) || !c.lang.Office(c.word(head)) || c.capital(head) && c.firstName(head) {
		return 0, 0
	}
	for last = head + 1; last < len(c.toks) && last < first+longestRole && !c.boundary(last); last++ {
		if c.lang.Tells(c.word(last)) || c.toks[last].Kind == token.Punct && c.word(last) != "-" {
			return first, last
		}
	}
	if last < len(c.toks) && !c.boundary(last) {
		return 0, 0
	}
	return first, last
}

// awayFrom reports whether w is a preposition that offices are not named with.
func (c *cast) awayFrom(w string) bool {
	switch w {
	case "dans", "sur", "avec", "sans", "contre", "sous", "entre", "con", "sin", "sobre", "contra", "desde", "hacia", "com", "sem", "su", "senza", "tra", "depuis", "après", "avant", "tras":
		return true
	}
	return false
}

// romanceRoleBefore is what stands before name i, or before a comma there, that says what its bearer is.
func (c *cast) romanceRoleBefore(i int) (first, last int) {
	n := &c.names[i]
	last = n.first
	if c.word(last-1) == "," {
		switch c.word(n.last) {
		case ",", ".", ":", ";":
		default:
			if !c.lang.Tells(c.word(n.last)) {
				return 0, 0
			}
		}
		last--
	}
	head := -1
	for k := last - 1; k >= 0 && k >= last-longestRole && !c.boundary(k+1) && c.toks[k].Kind != token.Punct || k >= 1 && c.word(k) == "-" && k >= last-longestRole && !c.boundary(k+1); k-- {
		if (c.lang.Tells(c.word(k)) || c.awayFrom(c.word(k))) && !c.lang.Office(c.word(k)) {
			break
		}
		if c.lang.Office(c.word(k)) && (c.shape(k) == token.Lower || !c.firstName(k)) {
			head = k
		}
	}
	if head < 0 || last-head == 1 && lexicon.Lookup(c.word(head)).Has(lexicon.Honorific) {
		return 0, 0
	}
	for head > 1 && (c.word(head-1) == "-" && c.touching(head) || c.lang.Rank(c.word(head-1)) && !c.boundary(head)) {
		if c.word(head-1) == "-" {
			head--
		}
		head--
	}
	return head, last
}
