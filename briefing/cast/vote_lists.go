package cast

// voteInLists lets names vote for what the others in their list are, where no list or
// dictionary tells: "Marshall Wace, Citadel and GLG", "in Little Marlow, Tidmouth and Sandon Heath".
func (c *cast) voteInLists(p *poll) {
	for first := 0; first < len(c.names); {
		last := first + 1
		for last < len(c.names) && c.listedWith(last) {
			last++
		}
		if last-first > 1 {
			c.voteInList(first, last, p)
		}
		first = last
	}
}

// voteInList lets the names from first up to last vote so, which are a list.
func (c *cast) voteInList(first, last int, p *poll) {
	var counts [3]int
	var sure [3]float32
	for i := first; i < last; i++ {
		kind, weight := p.winner(i, c.names[i].kind)
		counts[kind]++
		sure[kind] = max(sure[kind], weight)
	}
	inPlaces := c.is(c.names[first].first-1, locates)
	for i := first; i < last; i++ {
		n, v := &c.names[i], p.votes[i]
		kind, _ := p.winner(i, n.kind)
		if kind == Organization || n.strong || n.hasTitle() || n.size() == 1 && p.surnames.has(n.first) || n.size() > 2 {
			continue
		}
		switch {
		case kind == Person && counts[Place] >= 2 && counts[Person] == 1 && counts[Organization] == 0 && (!c.firstName(n.first) || inPlaces):
			v[Place] += 1.3
		case kind == Place && (counts[Person] >= 2 || counts[Person] == 1 && c.strange(n.first)) && counts[Place] == 1 && counts[Organization] == 0 && c.unlisted(n) && !c.is(n.first-1, locates):
			v[Person] += 1.3 // "Merz, Macron and Starmer"
		case counts[Organization] == 0 || sure[Organization] < 1.1 || kind == Place && c.placeWord(n.first):
		case kind == Person && n.size() == 1 && c.onlyPerson(n.first):
		case kind == Person && n.size() > 1 && (c.firstName(n.first) || counts[Organization] < 2):
		default:
			v[Organization] += 0.9
		}
	}
}

// onlyPerson reports whether names with the word of token i are people's, and hardly ever a body's.
func (c *cast) onlyPerson(i int) bool {
	f := c.fact(i)
	return f.Person() >= 2 && f.Body() == 0
}

// listedWith reports whether name i and the one before it are joined by a comma, "and" or "or" only.
func (c *cast) listedWith(i int) bool {
	a, b := &c.names[i-1], &c.names[i]
	if b.first-a.last > 2 || b.first == a.last || c.boundary(b.first) {
		return false
	}
	for k := a.last; k < b.first; k++ {
		switch c.word(k) {
		case ",", "and", "or":
		default:
			return false
		}
	}
	return true
}
