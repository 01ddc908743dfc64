package main

import (
	"context"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"brief/content"
)

// window is how many ARTICLEs for each processor may be finished and waiting
// for their turn to be printed; it bounds memory and open files.
const window = 16

// lavish is the memory to let pile up, in per cent of what is in use, before it
// is collected: articles are small, and garbage of one is reused by the next.
// From large bytes on it would cost more memory than time, and less must do.
const (
	lavish  = 400
	thrifty = 50
	large   = 1 << 20
)

// idleAfter is how long the next ARTICLE is waited for before what is finished is dealt with.
const idleAfter = time.Second

// job is one ARTICLE of each, and what came of it once done is closed.
type job[T any] struct {
	ref    string
	value  T
	notice string
	err    error
	done   chan struct{}
}

// each opens all refs in parallel and calls work on their Documents, small ones
// some at a time, then calls print with the results in the order of refs, and idle, which may be nil, where the
// next one takes long. A ref that cannot be opened is a line on stderr and does
// not stop the others; the end of ctx does, and at once.
func each[T any](ctx context.Context, a *app, refs []string, work func([]*content.Document) []T, print func(T), idle func()) {
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(lavish))
	}
	workers := runtime.GOMAXPROCS(0)
	todo, order := make(chan []*job[T]), make(chan *job[T], window*workers)
	for range min(workers, len(refs)) {
		go func() {
			for jobs := range todo {
				workOn(ctx, a, jobs, work)
			}
		}()
	}
	go handOut(ctx, refs, workers, todo, order)
	for j := range order {
		if !a.await(ctx, j.done, idle) {
			return // whoever ended ctx says so
		}
		if j.err != nil {
			a.failOf(j.ref, j.err, len(refs) > 1)
			continue
		}
		print(j.value)
		if j.notice != "" {
			a.say(j.ref + ": " + j.notice)
		}
	}
}

// handOut makes jobs of refs, and closes todo and order behind the last one or at the end of ctx.
func handOut[T any](ctx context.Context, refs []string, workers int, todo chan<- []*job[T], order chan<- *job[T]) {
	defer close(todo)
	defer close(order)
	for left := refs; len(left) > 0; {
		jobs := make([]*job[T], together(left, workers))
		for i := range jobs {
			jobs[i] = &job[T]{ref: left[i], done: make(chan struct{})}
			select {
			case order <- jobs[i]:
			case <-ctx.Done():
				return
			}
		}
		select {
		case todo <- jobs:
		case <-ctx.Done():
			return
		}
		left = left[len(jobs):]
	}
}

// await waits until done, with a call of idle where that takes long, and reports
// whether ctx did not end before.
func (a *app) await(ctx context.Context, done <-chan struct{}, idle func()) bool {
	select {
	case <-done:
		return ctx.Err() == nil
	default:
		a.out.Flush() // somebody may be reading while the next one is fetched
	}
	var late <-chan time.Time // never, where nobody asks
	if idle != nil {
		timer := time.NewTimer(idleAfter)
		defer timer.Stop()
		late = timer.C
	}
	for {
		select {
		case <-done:
			return ctx.Err() == nil
		case <-ctx.Done():
			return false
		case <-late: // once
			idle()
		}
	}
}
