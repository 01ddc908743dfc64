package cast

import "testing"

func TestTokenSet(t *testing.T) {
	in := []int{0, 5, 63, 64, 200}
	set := make(tokenSet, 4)
	for _, i := range in {
		set.add(i)
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
