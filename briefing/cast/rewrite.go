package cast

import "slices"

// rewriting puts other names in the place of some, in one room: those written stand in
// front, those that are yet to be read behind. Until it is done nobody else reads them.
type rewriting struct {
	names         []name
	written, next int // names[:written] are written, names[next:] are left
}

func (c *cast) rewrite() rewriting { return rewriting{names: c.names} }

// done returns the names written, in order.
func (r *rewriting) done() []name { return r.names[:r.written] }

// left returns the names that are yet to be read.
func (r *rewriting) left() []name { return r.names[r.next:] }

// take reads the next name, which is left out unless it is added.
func (r *rewriting) take() name {
	r.next++
	return r.names[r.next-1]
}

// add writes a name.
func (r *rewriting) add(n name) {
	if r.written == r.next {
		r.makeRoom()
	}
	r.names[r.written] = n
	r.written++
}

// cut writes what n has up to token end and leaves n what it has from token first on. It returns the name written, which is
// good until the next one is.
func (r *rewriting) cut(n *name, end, first int) *name {
	r.add(n.part(n.first, end))
	*n = n.part(first, n.last)
	return &r.names[r.written-1]
}

// makeRoom moves what is left away from what is written.
func (r *rewriting) makeRoom() {
	gap, n := 8+len(r.left())/16, len(r.names)
	r.names = slices.Grow(r.names, gap)[:n+gap]
	copy(r.names[r.next+gap:], r.names[r.next:n])
	r.next += gap
}

// renew makes the names written and those left c's.
func (c *cast) renew(r *rewriting) { c.names = append(r.done(), r.left()...) }
