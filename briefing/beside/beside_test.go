package beside

import (
	"runtime"
	"testing"
)

func TestEach(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	for _, n := range []int{0, 1, 2, 3, 50} {
		calls := make([]int, n)
		busy := make([]bool, Workers(n))
		Each(n, func(worker, piece int) {
			if busy[worker] {
				t.Errorf("worker %d of %d pieces does two at once", worker, n)
			}
			busy[worker] = true
			calls[piece]++
			busy[worker] = false
		})
		for piece, c := range calls {
			if c != 1 {
				t.Errorf("piece %d of %d was called for %d times", piece, n, c)
			}
		}
	}
}

func TestFaultIsTheCallers(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	for bad := range 8 {
		done := make([]bool, 8)
		func() {
			defer func() {
				if reason := recover(); reason != bad {
					t.Errorf("the fault is %v, not %d", reason, bad)
				}
			}()
			Each(len(done), func(_, piece int) {
				if piece == bad {
					panic(bad)
				}
				done[piece] = true
			})
		}()
		for piece := range done {
			if !done[piece] && piece != bad {
				t.Errorf("a fault in piece %d left piece %d undone", bad, piece)
			}
		}
	}
}
