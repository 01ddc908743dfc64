package main

import "sync/atomic"

// progress is how far a fetch is: set on one goroutine, read on another.
type progress struct{ read, total atomic.Int64 }

func (p *progress) set(read, total int64) {
	p.total.Store(total)
	p.read.Store(read)
}

func (p *progress) now() (read, total int64) { return p.read.Load(), p.total.Load() }
