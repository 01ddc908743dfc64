package speech

// taggedWithNext returns the unit of X, and of the verb, where "and" joins the region at unit u to
// another behind which X tells who says both: “…” and “…,” X said; or -1. A name or a term may stand
// so as well: what begins the sentence and is no few words is speech.
func (f *finder) taggedWithNext(u int) (x, cue int) {
	const reach = 6 // units
	next := u + 2
	if f.word(u+1) != "and" || !isRegion(f.symAt(next)) || f.symAt(next) != symComma && f.symAt(next+1) != ',' || !f.startsSentence(u) {
		return -1, -1
	}
	first, last := int(f.units[u].first), int(f.units[u].last)
	if words, _, titled := f.titleWords(first, last); words < 5 || titled {
		return -1, -1
	}
	v := f.beyondComma(next)
	if isSaying(f.symAt(v)) && f.maySpeakAt(v+1) {
		return v + 1, v
	}
	for end := v + reach; v < end; v++ {
		switch s := f.symAt(v); {
		case isPhrase(s), s == symOther, s == 'd':
		case isSaying(s) && f.maySpeakAt(v-1) && f.symAt(v-1) != symTime:
			return v - 1, v
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// calledBefore reports whether a verb by which somebody calls something what the region at unit u
// says stands before it, with at most what is called so between: called Berg’s turn “…”.
func (a *article) calledBefore(u int) bool {
	const reach = 5 // units
	for v := u - 1; v > 0 && v > u-reach; v-- {
		switch s := a.symAt(v); {
		case s == symLabel:
			before := a.symAt(v - 1)
			return before != 'b' && (before == 'a' || a.maySpeakAt(v-1) || before == 'x' || before == 'r')
		case isPhrase(s), s == 'd', s == symOther:
		default:
			return false
		}
	}
	return false
}
