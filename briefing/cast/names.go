package cast

import "sort"

// What steps do with c.names, which stand in order and none over another.

// keep filters the names in place.
func (c *cast) keep(good func(*name) bool) {
	kept := 0
	for i := range c.names {
		if !good(&c.names[i]) {
			continue
		}
		if kept < i {
			c.names[kept] = c.names[i]
		}
		kept++
	}
	c.names = c.names[:kept]
}

// nameBehind returns the index of the first name that ends behind token i, which may hold it; the number of names when none does.
func (c *cast) nameBehind(i int) int {
	return sort.Search(len(c.names), func(k int) bool { return c.names[k].last > i })
}

// floor returns where the name before name i ends, or 0.
func (c *cast) floor(i int) int {
	if i == 0 {
		return 0
	}
	return c.names[i-1].last
}

// insert adds names that lie between the others, both in order.
func (c *cast) insert(more []name) {
	last := len(c.names) - 1
	c.names = append(c.names, more...)
	for to := len(c.names) - 1; len(more) > 0; to-- {
		if end := len(more) - 1; last < 0 || c.names[last].first <= more[end].first {
			c.names[to], more = more[end], more[:end]
		} else {
			c.names[to] = c.names[last]
			last--
		}
	}
}

// insertOver adds names that stand in order, in place of those that they overlap.
func (c *cast) insertOver(found []name) {
	if found == nil {
		return
	}
	next := 0
	c.keep(func(n *name) bool {
		for next < len(found) && found[next].last <= n.first {
			next++
		}
		return next == len(found) || n.last <= found[next].first
	})
	c.insert(found)
}

// between calls look for each token outside all names at which a name may
// begin, with the token where the next name does. What look returns is the end
// of what it took, 0 for nothing.
func (c *cast) between(look func(i, limit int) int) {
	i := 0
	for k := range c.names {
		n := &c.names[k]
		i = max(c.upTo(i, n.first, look)+1, n.last)
	}
	c.upTo(i, len(c.toks), look)
}

// upTo is between for the tokens from i up to limit; it returns where it ended, which is limit or behind it.
func (c *cast) upTo(i, limit int, look func(i, limit int) int) int {
	for i < limit {
		if i = c.capitals.from(i, limit); i < limit {
			i = max(i+1, look(i, limit))
		}
	}
	return i
}
