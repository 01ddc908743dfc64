package cast

// reignsOver returns the token of the "of" in n behind a ruler's number and before the land: "Abdullah II | of | Jordan"; or 0.
func (c *cast) reignsOver(n *name) int {
	at := n.last - 2
	if n.kind != Person || at < n.first+2 || c.word(at) != "of" || !c.numeral(at-1) || !c.landName(n.last-1) {
		return 0
	}
	return at
}

// partyOf returns the token of the "of" in n that has a party before it and whoever leads it
// behind: "Sarawal Party | of | Anut Charnak"; or 0.
func (c *cast) partyOf(n *name) int {
	at := n.last - 3
	if n.kind != Organization || at < n.first+2 || c.word(at) != "of" {
		return 0
	}
	switch c.word(at - 1) {
	case "Party", "Movement", "Front", "Alliance", "Coalition", "Bloc", "League":
	default:
		return 0
	}
	for i := at + 1; i < n.last; i++ {
		if !c.givenWord(i) || c.placeWord(i) {
			return 0
		}
	}
	if c.strange(at+2) && c.strange(at+1) || c.firstName(at+1) && (c.strange(at+2) || c.personWord(at+2)) {
		return at
	}
	return 0
}
