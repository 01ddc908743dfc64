package speech

import "strings"

// sealed reports whether nobody behind region r, at unit u, says it: it ends with a full stop, where a comma
// would stand before who says so, and a new sentence begins behind it. “It is late.” | Ana Ruiz said on Monday
// that she knew. Somebody may sign it, and who has but a verb of speech in that sentence is its speaker.
func (a *article) sealed(r, u int) bool {
	next := int(a.units[u].last)
	if a.stopOutside(r) {
		u, next = u+1, next+1
	}
	if !a.endsFull(r) || next >= len(a.Tokens) || a.sent[next] == a.sent[next-1] {
		return false
	}
	switch a.symAt(u + 1) {
	case '-', '(', ':', symBlock, symSay:
		return false
	}
	return !a.onlySays(u+1) && !a.pointsBack(u+1)
}

// proposedIn reports whether one of cands is named in the block of unit u, before it.
func (a *article) proposedIn(cands []candidate, u int) bool {
	start := a.Blocks[a.blockOf(u)].Start
	for i := range cands {
		if m := cands[i].mention; m >= 0 && int(a.Tokens[a.mentions[m].first].Start) >= start {
			return true
		}
	}
	return false
}

// onlySays reports whether the sentence that begins with unit u says of somebody that they said what is before
// it, and no more but who that is, when, where and how: "Ana Ruiz, the mayor, said on Monday with a smile."
func (a *article) onlySays(u int) bool {
	v := a.tagVerb(u)
	if v < 0 || a.symAt(v) != symSay {
		return false
	}
	v = a.pastTail(v + 1)
	s := a.symAt(v)
	return isBreak(s) || s == ',' && (a.symAt(v+1) == symGerund || a.isSayingForm(v+1))
}

// pointsBack reports whether the sentence that begins with unit u says of the words before it whose they are:
// "So says Ana Ruiz", "As Ana Ruiz puts it,".
func (a *article) pointsBack(u int) bool {
	const reach = 8 // units
	switch a.word(u) {
	case "So", "Thus":
		return isSaying(a.symAt(u + 1))
	case "As":
		for v := u + 1; v < u+reach && !isBreak(a.symAt(v)); v++ {
			if w := a.word(v); (w == "put" || w == "puts") && a.word(v+1) == "it" {
				return true
			}
		}
	}
	return false
}

// tagVerb is the unit of the verb of whoever is named at unit u, behind what they are: "Hale, the
// manager of Halden, | said"; or -1.
func (a *article) tagVerb(u int) int {
	const reach = 8 // units of what somebody is
	if !a.maySpeakAt(u) {
		return -1
	}
	v := a.pastAdverbs(u + 1)
	if a.symAt(v) != ',' {
		return v
	}
	for w := v + 1; w < v+reach; w++ {
		switch s := a.symAt(w); {
		case s == ',' && w > v+1:
			return a.pastAdverbs(w + 1)
		case isPhrase(s), s == symPrep, s == symDet, s == symOther, s == symAnd:
		default:
			return -1
		}
	}
	return -1
}

// pastTail is the unit behind what a tag tells behind its verb, at unit u: when, where, to whom and how:
// "said | on Monday | to the BBC | with a smile".
func (a *article) pastTail(u int) int {
	for {
		switch s := a.symAt(u); {
		case s == symTime, s == symAdverb:
			u++
		case (s == symPrep || s == symTo) && isPhrase(a.symAt(u+1)):
			u += 2
		default:
			return u
		}
	}
}

// endsFull reports whether the words of region r end with a full stop, their own or that of words in
// marks inside: “They say, ‘He is with us.’”
func (a *article) endsFull(r int) bool {
	return strings.HasSuffix(strings.TrimRight(a.regions[r].Of(a.Text), "'’”\")]"), ".") || a.lang == english && a.stopOutside(r)
}
