package main

import (
	"context"
	"os"
	"runtime/debug"

	"brief/briefing"
	"brief/content"
)

// mostTogether is how many ARTICLEs, of bytesTogether at most, a processor works on at a time: the code and tables that
// one step needs of all of them stay in its cache. Eight save little more, and need twice the memory.
const (
	mostTogether  = 4
	bytesTogether = 32 << 10
)

// together is how many of refs, from the first on, are worked on together: small files only, of which nobody waits for
// the first while the next comes slowly, and only where there are plenty for all workers.
func together(refs []string, workers int) int {
	most := min(mostTogether, len(refs)/(2*workers))
	n, size := 0, int64(0)
	for n < most {
		info, err := os.Stat(refs[n])
		if err != nil || !info.Mode().IsRegular() || size+info.Size() > bytesTogether {
			break
		}
		size += info.Size()
		n++
	}
	return max(n, 1)
}

// workOn opens what the jobs name, works on it and ends them. Where small files unpack to a lot, or work on several
// fails by a fault of ours, it is done on each alone, so that it needs no more memory, and the others have their results.
func workOn[T any](ctx context.Context, a *app, jobs []*job[T], work func([]*content.Document) []T) {
	var opened []*job[T]
	var docs []*content.Document
	size := 0
	for _, j := range jobs {
		doc, err := openOne(ctx, a, j.ref)
		if err != nil {
			j.err = err
			continue
		}
		j.notice = doc.Notice
		opened, docs, size = append(opened, j), append(docs, doc), size+len(doc.Text)
	}
	if len(opened) == 1 || size > large || tryWork(opened, docs, work) != nil {
		for i, j := range opened {
			j.err = tryWork(opened[i:i+1], docs[i:i+1], work)
		}
	}
	for _, j := range jobs {
		close(j.done)
	}
}

// openOne opens ref, and lets less memory pile up where that is large; a fault of our own is an error like others.
func openOne(ctx context.Context, a *app, ref string) (doc *content.Document, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = faultError(reason, debug.Stack())
		}
	}()
	if info, err := os.Stat(ref); err == nil && info.Size() > large {
		debug.SetGCPercent(thrifty)
	}
	doc, err = content.Open(ctx, ref, a.options())
	if err == nil && len(doc.Text) > large {
		debug.SetGCPercent(thrifty)
	}
	return doc, err
}

// tryWork gives jobs the results of work on their docs, or returns the fault that came of it.
func tryWork[T any](jobs []*job[T], docs []*content.Document, work func([]*content.Document) []T) (err error) {
	if len(docs) == 0 {
		return nil
	}
	defer func() {
		if reason := recover(); reason != nil {
			err = faultError(reason, debug.Stack())
		}
	}()
	for i, value := range work(docs) {
		jobs[i].value = value
	}
	return nil
}

// parsed makes of work on what parse finds in an article work on several articles.
func parsed[T any](parse func([]*content.Document) []*briefing.Briefing, work func(*briefing.Briefing) T) func([]*content.Document) []T {
	return func(docs []*content.Document) []T {
		out := make([]T, len(docs))
		for i, b := range parse(docs) {
			out[i] = work(b)
		}
		return out
	}
}

// oneByOne makes of work on an article work on several.
func oneByOne[T any](work func(*content.Document) T) func([]*content.Document) []T {
	return func(docs []*content.Document) []T {
		out := make([]T, len(docs))
		for i, doc := range docs {
			out[i] = work(doc)
		}
		return out
	}
}
