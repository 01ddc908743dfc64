package cast

import "brief/briefing/token"

// aboard reports whether n is a ship's name, or that of the ships that are built alike: "the
// destroyer Milner", "a Kestrel-class frigate", "HMS Queen Elizabeth".
func (c *cast) aboard(n *name) bool {
	if c.aboardShip(n) || c.word(n.last-1) == "class" && n.size() > 2 && c.word(n.last-2) == "-" {
		return true
	}
	return !n.hasTitle() && ship(c.word(n.first-1)) && !c.boundary(n.first) && c.shape(n.first) == token.Capital && !hasCraft(c.word(n.last)) && n.kind != Place && !c.country(n)
}

// aboardShip reports whether n is a ship's by the letters before its name: "HMS Queen Elizabeth".
func (c *cast) aboardShip(n *name) bool {
	for i := min(n.title, n.first) - 1; i <= n.first; i++ {
		switch c.word(i) {
		case "HMS", "USS", "BRP", "KRI", "HMAS", "HMCS", "HMNZS", "RMS", "INS", "USNS", "RFA", "RRS", "USCGC":
			return i < n.first && !c.boundary(i+1) && c.capital(i+1) || i == n.first && n.size() > 1
		}
	}
	return false
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
