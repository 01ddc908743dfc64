package main

import (
	"context"
	"runtime"

	"brief/content"
)

// each opens all refs in parallel and calls work on each Document, then calls
// print with the results in the order of refs. A ref that cannot be opened is
// a line on stderr and does not stop the others.
func each[T any](ctx context.Context, a *app, refs []string, work func(*content.Document) T, print func(T)) {
	type result struct {
		value T
		err   error
	}
	results := make([]chan result, len(refs))
	slots := make(chan struct{}, 2*runtime.GOMAXPROCS(0))
	for i := range refs {
		results[i] = make(chan result, 1)
	}
	go func() {
		for i, ref := range refs {
			slots <- struct{}{}
			go func() {
				doc, err := content.Open(ctx, ref, a.options())
				if err != nil {
					results[i] <- result{err: err}
					return
				}
				results[i] <- result{value: work(doc)}
			}()
		}
	}()
	for i := range refs {
		r := <-results[i]
		<-slots
		if r.err != nil {
			a.fail(r.err)
			continue
		}
		print(r.value)
	}
}

// orDefault returns the refs to open: those given, else standard input.
func orDefault(args []string) []string {
	if len(args) == 0 {
		return []string{"-"}
	}
	return args
}
