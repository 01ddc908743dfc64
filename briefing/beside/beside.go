package beside

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Workers is how many at most work on n pieces.
func Workers(n int) int { return max(1, min(n, runtime.GOMAXPROCS(0))) }

// Each calls work with each piece from 0 to n-1 once, and returns when all are
// done. Of Workers(n) goroutines, one of them the caller's, each has its own
// number from 0 and takes the next piece when it is free; the caller waits for
// no other that has not begun. A fault in any is the caller's.
func Each(n int, work func(worker, piece int)) {
	if n == 1 {
		work(0, 0)
		return
	}
	var (
		next  atomic.Int64
		done  sync.WaitGroup
		fault atomic.Pointer[any]
	)
	done.Add(n)
	one := func(worker, piece int) {
		defer done.Done()
		defer func() {
			if reason := recover(); reason != nil {
				fault.CompareAndSwap(nil, &reason)
			}
		}()
		work(worker, piece)
	}
	take := func(worker int) {
		for piece := int(next.Add(1)) - 1; piece < n; piece = int(next.Add(1)) - 1 {
			one(worker, piece)
		}
	}
	for worker := 1; worker < Workers(n); worker++ {
		go take(worker)
	}
	take(0)
	done.Wait()
	if reason := fault.Load(); reason != nil {
		panic(*reason)
	}
}
