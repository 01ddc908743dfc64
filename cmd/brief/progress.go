package main

import (
	"sync/atomic"

	"brief/content"
)

// progress is how far slow work is: set on one goroutine, read on another.
type progress struct{ read, total atomic.Int64 }

func (p *progress) set(read, total int64) {
	p.total.Store(total)
	p.read.Store(read)
}

func (p *progress) now() (read, total int64) { return p.read.Load(), p.total.Load() }

// follow starts anew and returns opt with the reports of a fetch coming to p.
func (p *progress) follow(opt content.Options) content.Options {
	p.set(0, -1)
	opt.Progress = p.set
	return opt
}
