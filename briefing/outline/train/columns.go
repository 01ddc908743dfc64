package main

import "brief/briefing/outline"

// columns holds the rows of a set feature by feature, as the search for splits
// reads them.
type columns [][]uint8

func newColumns(rows []outline.Row, features int) columns {
	c := make(columns, features)
	for f := range c {
		c[f] = make([]uint8, len(rows))
		for i := range rows {
			c[f][i] = rows[i][f]
		}
	}
	return c
}

// bin sums the gradients and their slopes of the rows with one value of a feature.
type bin struct{ grad, slope float64 }

// histogram holds a bin for each value of each feature in use.
type histogram [][256]bin

// count fills in h from the rows in index.
func (g *grower) count(h histogram, index []int32) {
	for k, f := range g.features {
		column, bins := g.columns[f], &h[k]
		*bins = [256]bin{}
		for _, i := range index {
			b := &bins[column[i]]
			b.grad += g.grad[i]
			b.slope += g.slope[i]
		}
	}
}

// subtract leaves in h what is not in other.
func (h histogram) subtract(other histogram) {
	for k := range h {
		for v := range h[k] {
			h[k][v].grad -= other[k][v].grad
			h[k][v].slope -= other[k][v].slope
		}
	}
}
