package cast

// townInLand returns the token of the land behind a great city without a comma between: "Cairo | Egypt"; or 0.
func (c *cast) townInLand(n *name) int {
	at := n.last - 1
	if n.kind != Place || n.size() < 2 || n.size() > 3 || !c.landName(at) || c.wellKnown(n) {
		return 0
	}
	if _, place := c.knownIn(n.first, at); !place && !(at-n.first == 1 && c.greatCity(n.first)) {
		return 0
	}
	return at
}
