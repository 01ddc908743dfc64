package cast

import "brief/briefing/token"

// aboard reports whether n is a ship's name, or that of the ships that are built alike: "the
// destroyer Milner", "a Kestrel-class frigate", "HMS Queen Elizabeth".
func (c *cast) aboard(n *name) bool {
	if c.aboardShip(n) || c.word(n.last-1) == "class" && n.last-n.first > 2 && c.word(n.last-2) == "-" {
		return true
	}
	return n.title == n.first && ship(c.word(n.first-1)) && !c.boundary(n.first) && c.shape(n.first) == token.Capital && !hasCraft(c.word(n.last)) && n.kind != Place && !c.country(n)
}

// ship reports whether w, before a name, says that it is a ship's.
func ship(w string) bool {
	switch w {
	case "destroyer", "frigate", "corvette", "cruiser", "warship", "battleship", "submarine", "minesweeper", "minehunter", "icebreaker",
		"tanker", "supertanker", "freighter", "trawler", "ferry", "yacht", "schooner", "steamer", "tugboat", "flagship", "lifeboat", "dredger", "barge", "catamaran":
		return true
	}
	return false
}

// hasCraft reports whether w, behind a name, is what somebody does with a ship: "the yacht Halden | owned |".
func hasCraft(w string) bool {
	switch w {
	case "built", "builds", "owned", "owns", "runs", "ran", "operates", "operated", "bought", "ordered", "sold", "sells", "makes", "made", "designed", "chartered",
		"charters", "leased", "commissioned", "uses", "used", "hired":
		return true
	}
	return false
}
