package main

import (
	"context"
	"fmt"
	"time"

	"brief/briefing"
	"brief/content/library"
)

// saver saves records in batches, and says of each when it is safe.
type saver struct {
	a       *app
	w       *library.Writer
	ctx     context.Context
	batch   []library.Record
	bytes   int       // of the batch's texts
	began   time.Time // the batch's first record came
	verbose bool
	step    func() // shows how far the work is

	saved, fresh, quotes, reported int

	last       library.Saved
	lastQuotes int // of which lists show so many
}

// all saves files of lines and articles, and prints how many there were.
func (s *saver) all(articles, lines []string) error {
	for _, name := range lines {
		if err := s.lines(name); err != nil {
			return s.stopped(err)
		}
	}
	step, end := s.a.progress("saving")
	defer end()
	before := s.saved
	s.step = func() { step(s.saved-before, len(articles)) }
	err := s.articles(articles, "")
	end()
	if err != nil {
		return s.stopped(err)
	}
	fmt.Fprintln(s.a.out, s.sum())
	return nil
}

// A batch is saved when it has so many articles, so many bytes of text, or is so
// old, or where no line has come for so long: saving many at once is faster, but takes
// memory, and somebody may be waiting.
const (
	batchSize  = 2500
	batchBytes = 8 << 20
	batchAge   = time.Second
	linesWait  = time.Second / 2
)

// articles opens refs in parallel and saves them.
func (s *saver) articles(refs []string, note string) error {
	work := parsed(briefing.ParseAll, func(b *briefing.Briefing) library.Record { return library.NewRecord(corrected(b), note) })
	var failed error
	ctx, cancel := context.WithCancel(s.ctx)
	defer cancel()
	keep := func(err error) {
		if failed = err; err != nil {
			cancel()
		}
	}
	each(ctx, s.a, refs, work, func(r library.Record) { keep(s.add(r)) }, func() { keep(s.flush()) })
	if failed != nil {
		return failed
	}
	if err := s.ctx.Err(); err != nil {
		return err
	}
	return s.flush()
}

func (s *saver) add(r library.Record) error {
	if len(s.batch) == 0 {
		s.began = time.Now()
	}
	s.batch = append(s.batch, r)
	if r.Doc != nil {
		s.bytes += len(r.Doc.Text)
	}
	if len(s.batch) < batchSize && s.bytes < batchBytes && time.Since(s.began) < batchAge {
		return nil
	}
	return s.flush()
}

func (s *saver) flush() error {
	if len(s.batch) == 0 {
		return nil
	}
	saved, err := s.w.Add(s.ctx, s.batch...)
	if err != nil {
		return err
	}
	for i, v := range saved {
		quotes := listedIn(&s.batch[i])
		if v.Article != s.last.Article {
			s.saved++
		} else { // more of what a slow pipe tells of it
			s.quotes, s.reported = s.quotes-s.lastQuotes, s.reported-(s.last.Quotes-s.lastQuotes)
		}
		s.last, s.lastQuotes = v, quotes
		s.quotes += quotes
		s.reported += v.Quotes - quotes
		what := "updated"
		if v.New {
			what = "saved"
			s.fresh++
		}
		if s.verbose {
			fmt.Fprintf(s.a.out, "%s #%d  %s (%s)\n", what, v.Article, v.Title, quotesAnd(quotes, v.Quotes-quotes))
		}
	}
	clear(s.batch) // their texts need not stay
	s.batch, s.bytes = s.batch[:0], 0
	if s.step != nil {
		s.step()
	}
	return s.a.out.Flush()
}

// sum says what was saved so far.
func (s *saver) sum() string {
	return fmt.Sprintf("saved %s (%d new) with %s", briefing.Count(s.saved, "article"), s.fresh, quotesAnd(s.quotes, s.reported))
}

// stopped prints what was saved before err came, and returns err.
func (s *saver) stopped(err error) error {
	if s.saved > 0 || s.ctx.Err() != nil {
		fmt.Fprintln(s.a.out, s.sum())
	}
	return err
}

// listedIn counts the quotes of a record that lists show: speech in marks.
func listedIn(r *library.Record) int {
	n := 0
	for i := range r.Quotes {
		if k := r.Quotes[i].Kind; k == briefing.Direct || k == briefing.Partial {
			n++
		}
	}
	return n
}

// quotesAnd words how many quotes were saved, and how many reports of speech with them.
func quotesAnd(quotes, reported int) string {
	if reported == 0 {
		return briefing.Count(quotes, "quote")
	}
	return fmt.Sprintf("%s, %d reported", briefing.Count(quotes, "quote"), reported)
}
