package cast

// townInLand returns the token of the land behind a great city without a comma between: "Cairo | Egypt"; or 0.
func (c *cast) townInLand(n *name) int {
	at := n.last - 1
	if n.kind != Place || n.last-n.first < 2 || n.last-n.first > 3 || !c.landName(at) || c.knownName(n) != "" {
		return 0
	}
	town := c.part(*n, n.first, at)
	if _, place := c.knownKind(&town); !place && !(at-n.first == 1 && c.greatCity(n.first)) {
		return 0
	}
	return at
}

// innerTo returns the token of the word between two places of which the one does something to the other:
// "sanctions imposed by Washington | on | Tehran"; or 0.
func (c *cast) innerTo(n *name) int {
	at := n.first + 1
	if n.last-n.first != 3 || !c.placeWord(n.first) || !c.placeWord(at+1) || c.knownName(n) != "" {
		return 0
	}
	switch c.word(at) {
	case "on", "to", "from", "with", "against", "over", "at":
		return at
	}
	return 0
}
