package cast

import (
	"slices"
	"testing"
)

func TestTokenSet(t *testing.T) {
	in := []int{0, 5, 63, 64, 200}
	set := make(tokenSet, 4)
	for _, i := range in {
		set.add(i)
	}
	for i := -1; i <= 300; i++ {
		if got, want := set.has(i), slices.Contains(in, i); got != want {
			t.Fatalf("has(%d) = %t", i, got)
		}
	}
	for i := 0; i <= 256; i++ {
		for limit := 0; limit <= 256; limit++ {
			want := limit
			for _, at := range in {
				if at >= i && at < limit {
					want = at
					break
				}
			}
			if got := set.from(i, limit); got != want {
				t.Fatalf("from(%d, %d) = %d, want %d", i, limit, got, want)
			}
		}
	}
}
