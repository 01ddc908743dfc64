package speech

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
	if a.symAt(v) == 'a' {
		v++ // "But Ana Ruiz, …"
	}
	if !a.startsSentence(v) && a.symAt(v-1) != 'a' || a.symAt(v) != symName || a.symAt(v+1) != ',' || a.mentions[m].unit <= v {
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
		if s := a.symAt(v); v <= 0 || s == symEnd || s == symBlock || isRegion(s) || s == '-' {
			return -1
		}
	}
	if a.symAt(v-1) == symName && a.maySpeak(v-1) && a.isPersonAt(v-1) {
		return int(a.units[v-1].ref)
	}
	return -1
}
