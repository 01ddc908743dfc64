package speech

import "strings"

// headOfDescription returns the candidate who begins the sentence where men is only
// the last word of what follows that name and says what the person is: "Ana Ruiz, deputy
// director of the port and chair of the board of Northvale Energy | said"; -1 elsewhere.
func (a *article) headOfDescription(men *mention, cands []candidate) int {
	v := men.unit
	if !a.endsDescription(men) {
		return -1
	}
	first, commas := v, 0
	for ; !a.startsSentence(first); first-- {
		switch s := a.symAt(first - 1); {
		case s == ',' && commas == 0 && a.describesBehind(first-2):
			return a.candidateAt(first-2, cands)
		case s == ',':
			commas++
		case isPhrase(s), s == symPrep, s == symAnd, s == '(', s == ')', s == '-', s == symDet:
		default:
			return -1
		}
	}
	if first >= v || commas == 0 || !a.isPersonAt(first) || a.symAt(first+1) != ',' {
		return -1
	}
	return a.candidateAt(first, cands)
}

// endsDescription reports whether men, no person's name, may be the last word of what
// somebody is, right before a verb of speech: "Ana Ruiz, chef at | the Inn | has said".
func (a *article) endsDescription(men *mention) bool {
	before := a.symAt(men.unit - 1)
	if before == symDet {
		before = a.symAt(men.unit - 2) // "The | Inn"
	}
	if a.isPerson(men) || before != symPrep && (before != ',' || a.words[men.first].class&(role|title) == 0) {
		return false
	}
	after := a.unitAt(men.extent)
	for n := 0; n < 3 && after < len(a.units) && (a.symAt(after) == '(' || a.symAt(after) == ')' || a.units[after].ref >= 0 && a.symAt(after-1) == '('); n++ {
		after++ // "the Armed Forces (NAF) | said"
	}
	after = a.pastAdverbs(after)
	return isSaying(a.symAt(after)) && (a.symAt(after+1) != ',' || isRegion(a.symAt(after+2))) // "Ruiz, the ministry said, is ill"
}

// describesBehind reports whether unit u is a person's name that the comma behind it parts
// from what the person is, where a clause begins: behind a colon, "that", or words without
// a verb that open the sentence ("Across the village, | Ana Ruiz |, a chef at …").
func (a *article) describesBehind(u int) bool {
	if !a.isPersonAt(u) {
		return false
	}
	switch a.symAt(u - 1) {
	case ':', symThat:
		return true
	case ',':
	default:
		return a.startsSentence(u)
	}
	for v := u - 2; ; v-- {
		switch s := a.symAt(v); {
		case isPhrase(s), s == symPrep, s == symDet, s == symAdverb, s == symSub, s == symOther:
			if a.startsSentence(v) {
				return true
			}
		default:
			return false
		}
	}
}

// candidateAt returns the candidate that the mention at unit u is, or -1.
func (a *article) candidateAt(u int, cands []candidate) int {
	for i := range cands {
		if cands[i].source == named && cands[i].mention == int(a.units[u].ref) {
			return i
		}
	}
	return -1
}

// headOf returns the candidate who really is the subject of the verb before which cands[best]
// stands, or best.
func (a *article) headOf(cands []candidate, best int) int {
	if a.lang != english || cands[best].mention < 0 {
		return best
	}
	men := &a.mentions[cands[best].mention]
	for _, of := range [...]func(*mention, []candidate) int{a.headOfDone, a.headOfRelative, a.headOfDescription, a.headOfClause, a.headOfApposition, a.headOfOwned, a.headOfWhose, a.headOfPosted, a.headOfPlaced} {
		if head := of(men, cands); head >= 0 {
			return head
		}
	}
	return best
}

// headOfPosted returns the candidate who begins the sentence where men is only the platform on which it stands: "A post shared 9,000 times on
// | Facebook | says"; or -1.
func (a *article) headOfPosted(men *mention, cands []candidate) int {
	v := men.unit
	if !among(a.tokenText(men.head), platformWords) || a.word(v-1) != "on" || !isSaying(a.symAt(a.pastAdverbs(v+1))) {
		return -1
	}
	for v--; v > men.unit-sentenceReach && v > 0 && !a.startsSentence(v); v-- {
	}
	if a.symAt(v) == symDet {
		v++
	}
	if !a.startsSentence(v) && !a.startsSentence(v-1) || a.units[v].ref < 0 {
		return -1
	}
	if head := a.mentionAt(v).head; a.words[head].class&(docNoun|sayNoun) == 0 && !among(a.tokenText(head), platformWords) {
		return -1
	}
	return a.candidateAt(v, cands)
}

// headOfPlaced returns the candidate, a body or several people, of which men only tells where it is, right before a verb of speech: "the Farmers’ Union
// in | Wales | said", "Shop owners at | Halden Mall | say"; or -1.
func (a *article) headOfPlaced(men *mention, cands []candidate) int {
	v := men.unit
	says := a.pastAdverbs(v + 1)
	if men.entity < 0 || !isSaying(a.symAt(says)) {
		return -1
	}
	switch where := a.word(v - 1); {
	case where == "in" && a.entities[men.entity].place && a.symAt(v-2) == symName:
		if body := a.mentionAt(v - 2); body.entity < 0 || a.entities[body.entity].place || a.entities[body.entity].person {
			return -1
		}
	case (where == "in" || where == "at") && !a.entities[men.entity].person && a.symAt(v-2) == symNoun && a.leadsSentence(v-2):
		if head := a.mentionAt(v - 2).head; a.singular(head) || a.words[a.units[says].last-1].form != base && !a.isPersonNoun(head) {
			return -1
		}
	default:
		return -1
	}
	return a.candidateAt(v-2, cands)
}

// headOfWhose returns the candidate of whom a clause between commas that men opens only tells more: "Ana Ruiz, | whose office | brought the case, said"; or -1.
func (a *article) headOfWhose(men *mention, cands []candidate) int {
	if a.tokenText(men.first) != "whose" || a.symAt(men.unit-1) != ',' || isSaying(a.symAt(men.unit+1)) {
		return -1
	}
	return a.candidateAt(men.unit-2, cands)
}

// headOfObject returns the candidate who begins the sentence where "it" is only what that one did something to: "Ana Ruiz denied | it |, saying: “…”"; or -1.
func (a *article) headOfObject(men *mention, cands []candidate) int {
	v := men.unit
	if a.lang != english || !a.isPronoun(men, it) || a.symAt(v+1) != ',' || !isFinite(a.symAt(v-1)) && !isCue(a.symAt(v-1)) || !isCue(a.symAt(v+2)) && a.symAt(v+2) != symGerund {
		return -1
	}
	for v--; v > 0 && !a.startsSentence(v); v-- {
		if isRegion(a.symAt(v)) || v < men.unit-sentenceReach {
			return -1
		}
	}
	return a.candidateAt(v, cands)
}

// headOfOwned returns the candidate whom men, whose plural ends in the apostrophe, employs: "said | Tarn Brokers |’
// | Ana Ruiz |"; -1 elsewhere.
func (a *article) headOfOwned(men *mention, cands []candidate) int {
	v := men.unit
	if a.symAt(v) != symName || a.word(v+1) != "’" && a.word(v+1) != "'" || !a.isPersonAt(v+2) {
		return -1
	}
	return a.candidateAt(v+2, cands)
}

// headOfApposition returns the candidate whom men, between commas, only tells more of:
// "Ana Ruiz, | the Northland Republican | who heads the committee, said"; or -1.
func (a *article) headOfApposition(men *mention, cands []candidate) int {
	comma := men.unit - 1
	if a.symAt(comma) == symDet {
		comma--
	} else if a.words[men.first].class&det == 0 {
		return -1
	}
	x := comma - 1
	if a.symAt(comma) != ',' || men.entity >= 0 && a.entities[men.entity].actor > 0 || !a.isPersonAt(x) || !a.startsSentence(x) {
		return -1
	}
	if s := a.symAt(men.unit + 1); s != symWho && s != symPrep && s != ',' {
		return -1
	}
	return a.candidateAt(x, cands)
}

// personIn returns the token of men that a person's name begins with, or its end.
func (a *article) personIn(men *mention) int {
	for i := men.first; i < men.last; i++ {
		if a.person(i) {
			return i
		}
	}
	return men.last
}

// headOfDone returns the candidate who begins the sentence, or stands behind words, where men only did
// something to that one: "A driver | stopped by the police | said", "witnesses | quoted by the Herald | said"; and
// whose text it is that men only passes on: "A letter | written by his wife | and read by Bo Hale said"; or -1.
func (a *article) headOfDone(men *mention, cands []candidate) int {
	if !isSaying(a.symAt(a.unitAt(men.extent))) {
		return -1
	}
	verb := a.doneBy(men.unit)
	if verb < 0 {
		return -1
	}
	head, author := verb-1, -1
	if a.symAt(head) == symAnd {
		author = head - 1
		if verb := a.doneBy(author); verb >= 0 {
			head = verb - 1
		}
	}
	if !isPhrase(a.symAt(head)) {
		return -1
	}
	const reach = 8 // units
	for head > verb-reach && a.symAt(head-1) == symPrep && isPhrase(a.symAt(head-2)) {
		head -= 2
	}
	begin := head
	if a.symAt(begin-1) == symDet {
		begin--
	}
	if !a.startsSentence(begin) && !isRegion(a.symAt(begin-1)) {
		return -1
	}
	switch s := a.symAt(head); {
	case s == symDocNoun || s == symSayNoun:
		if !among(a.word(verb), passingWords) {
			return -1 // "A letter signed by the mayor said …" is the mayor's
		}
		if author >= 0 {
			return a.candidateAt(author, cands)
		}
	case s != symNoun || a.words[a.mentionAt(head).head].class&role == 0:
		return -1
	}
	return a.candidateAt(head, cands)
}

// doneBy returns the unit of what the mention at unit m has done, where it stands behind "by":
// "| stopped | by the police"; or -1.
func (a *article) doneBy(m int) int {
	by := m - 1
	if a.symAt(by) == symDet {
		by--
	}
	if !isPhrase(a.symAt(m)) || a.word(by) != "by" || by < 2 {
		return -1
	}
	v := by - 1
	if w := a.word(v); w == "out" || w == "aloud" || w == "up" {
		v-- // "read out by"
	}
	if done := a.words[a.units[v].last-1]; !strings.HasSuffix(a.word(v), "ed") && !strings.HasSuffix(a.word(v), "en") && (done.class&anyVerb == 0 || done.form != past && done.form != base) {
		return -1
	}
	return v
}

// beyondAside returns the mention of the person who begins the sentence of the verb of speech at unit u
// where mention m only stands in what commas tell of that person: "Ana Ruiz, the longest-serving member
// and one of ten | people | who decide on loans, said"; or -1.
func (a *article) beyondAside(u, m int) int {
	if a.lang != english || m < 0 || !isSaying(a.symAt(u)) {
		return -1
	}
	v := a.beforeAdverbs(u - 1)
	if a.mentions[m].unit >= v {
		return -1
	}
	if a.symAt(v) == '-' {
		return a.beyondDashes(v, m)
	}
	if a.symAt(v) != ',' {
		return -1
	}
	for v--; v > 0 && v > u-reachSentence && !a.startsSentence(v); v-- {
		if s := a.symAt(v); isRegion(s) || isSaying(s) || s == ':' || s == ';' {
			return -1
		}
	}
	if a.symAt(v) == symAnd {
		v++ // "But Ana Ruiz, …"
	}
	if !a.startsSentence(v) && a.symAt(v-1) != symAnd || a.symAt(v) != symName || a.symAt(v+1) != ',' || a.mentions[m].unit <= v {
		return -1
	}
	if a.isPersonAt(v) {
		return int(a.units[v].ref)
	}
	return -1
}

// beyondDashes is beyondAside where the dash at unit v closes what dashes tell of a person: "Ana Ruiz – whose | son | is ill – said".
func (a *article) beyondDashes(v, m int) int {
	for v--; v > a.mentions[m].unit || a.symAt(v) != '-'; v-- {
		if s := a.symAt(v); v <= 0 || isBreak(s) || isRegion(s) || s == '-' {
			return -1
		}
	}
	if a.symAt(v-1) == symName && a.maySpeak(v-1) && a.isPersonAt(v-1) {
		return int(a.units[v-1].ref)
	}
	return -1
}
