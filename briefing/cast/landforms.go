package cast

// landforms makes places of the single words, no known names, that pieces of land
// and water bear: "the Thwaites glacier", and "Thwaites" in all of the article.
func (c *cast) landforms() {
	var found []name
	var lands map[string]bool
	for i := c.capitalFrom(0); i+1 < len(c.toks); i = c.capitalFrom(i + 1) {
		if !c.is(i+1, landform) || c.word(i-1) != "the" || c.boundary(i+1) || c.boundary(i) || !c.plainName(i) || c.firstName(i) || c.demonym(i) {
			continue
		}
		if k := c.nameBehind(i); k == len(c.names) || c.names[k].first > i {
			found = append(found, name{kind: Place, score: 0.7, strong: true, rule: byLandform}.part(i, i+1))
		} else if n := &c.names[k]; n.first < i || n.last > i+1 || n.hasTitle() || c.wellKnown(n) {
			continue
		}
		if lands == nil {
			lands = map[string]bool{}
		}
		lands[c.word(i)] = true
	}
	if lands == nil {
		return
	}
	for i := range c.names {
		if n := &c.names[i]; lands[c.word(n.first)] && n.size() == 1 && !n.hasTitle() {
			n.kind, n.strong = Place, true
		}
	}
	c.insert(found)
}
