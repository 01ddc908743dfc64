package cast

import (
	"slices"
	"testing"
)

// TestInsert merges two ordered lists of names; of two at one place the cast's own comes first.
func TestInsert(t *testing.T) {
	at := func(firsts ...int) (names []name) {
		for _, f := range firsts {
			names = append(names, name{first: f})
		}
		return names
	}
	for _, test := range []struct{ own, more, want []int }{
		{nil, nil, nil},
		{nil, []int{3, 5}, []int{3, 5}},
		{[]int{3, 5}, nil, []int{3, 5}},
		{[]int{3, 5, 9}, []int{1, 4, 10, 11}, []int{1, 3, 4, 5, 9, 10, 11}},
		{[]int{1, 2, 9}, []int{3}, []int{1, 2, 3, 9}},
		{[]int{7}, []int{1, 2, 7}, []int{1, 2, 7, 7}},
	} {
		c := &cast{names: at(test.own...)}
		for i := range c.names {
			c.names[i].strong = true
		}
		c.insert(at(test.more...))
		var got []int
		for _, n := range c.names {
			got = append(got, n.first)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%v and %v: %v, want %v", test.own, test.more, got, test.want)
		}
		for i := 1; i < len(c.names); i++ {
			if c.names[i].first == c.names[i-1].first && !c.names[i-1].strong {
				t.Errorf("%v and %v: the cast's own name comes second", test.own, test.more)
			}
		}
	}
}
