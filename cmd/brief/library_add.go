package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"brief/briefing"
	"brief/content"
	"brief/content/library"
)

func libraryAddCommand(a *app) *cobra.Command {
	note := ""
	cmd := &cobra.Command{
		Use:   "add ARTICLE…",
		Short: "Save articles with all that is said in them, or bring saved ones up to date",
		Example: `  brief library add story.txt https://example.org/story
  brief library add --note 'ask her again' story.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			refs, err := a.articles(args)
			if err != nil {
				return err
			}
			return a.writeLibrary(cmd, true, func(ctx context.Context, l *library.Library) error {
				w, err := l.NewWriter(ctx)
				if err != nil {
					return err
				}
				s := saver{a: a, w: w, ctx: ctx, verbose: true}
				return cmp.Or(s.articles(refs, note), w.Close()) // both say that a disk is full
			})
		},
	}
	cmd.Flags().StringVar(&note, "note", "", "your `NOTE` on them")
	return cmd
}

func libraryImportCommand(a *app) *cobra.Command {
	verbose := false
	cmd := &cobra.Command{
		Use:   "import FILE|FOLDER…",
		Short: "Save whole folders of articles, and files of JSON lines (export, or sections, quotes, actors --json)",
		Long:  importHelp(),
		Example: `  brief library import articles/
  brief quotes --json *.txt | brief library import
  brief library export | ssh elsewhere brief library import -`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && !a.piped() {
				return errors.New("no FILE or FOLDER given – name some, or pipe lines of JSON in")
			} else if len(args) == 0 {
				args = []string{"-"}
			}
			f := filesOf(args, a.fail)
			if len(f.articles)+len(f.lines) == 0 {
				if !f.failed {
					a.say(f.nothing(args))
				}
				return nil
			}
			return a.writeLibrary(cmd, true, func(ctx context.Context, l *library.Library) error {
				w, err := l.NewWriter(ctx)
				if err != nil {
					return err
				}
				s := saver{a: a, w: w, ctx: ctx, verbose: verbose}
				defer f.sayOthers(a)
				return cmp.Or(s.all(f.articles, f.lines), w.Close())
			})
		},
	}
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "name each article when it is safe")
	return cmd
}

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
	work := func(doc *content.Document) library.Record { return library.NewRecord(briefing.Parse(doc), note) }
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

// lines saves the articles in a file of JSON lines. One that is bad is said, what it
// has before the bad line saved, and only what concerns the library is an error.
func (s *saver) lines(name string) error {
	in := s.a.in
	if name != "-" {
		f, err := openLines(s.ctx, name)
		if err := s.ctx.Err(); err != nil {
			return err
		}
		if err != nil {
			s.a.fail(content.PathError(name, err))
			return nil
		}
		defer f.Close()
		in = f
		if info, err := f.Stat(); err == nil {
			step, end := s.a.progress("saving, megabytes")
			defer end()
			s.step = func() {
				if at, err := f.Seek(0, io.SeekCurrent); err == nil {
					step(int(at>>20), int(info.Size()>>20))
				}
			}
		}
	}
	in, leave := until(s.ctx, in)
	defer leave()
	var failed error
	bad := library.FollowLines(in, linesWait, func(r library.Record) error {
		failed = s.add(r)
		return failed
	}, func() error {
		failed = s.flush()
		return failed
	})
	if failed != nil {
		return fmt.Errorf("%s: %w", name, bad)
	}
	if err := s.ctx.Err(); err != nil {
		return err
	}
	if err := s.flush(); err != nil {
		return err
	}
	if bad != nil {
		if name == "-" {
			name = "standard input"
		}
		s.a.failAs(name, fmt.Errorf("%w; what stands before is saved, and nothing behind", bad))
	}
	return nil
}

// openLines opens a file of JSON lines, or a pipe, which may wait for somebody to write to it until ctx ends.
func openLines(ctx context.Context, name string) (*os.File, error) {
	type opened struct {
		file *os.File
		err  error
	}
	done := make(chan opened, 1)
	go func() {
		f, err := os.Open(name)
		done <- opened{f, err}
	}()
	select {
	case o := <-done:
		return o.file, o.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// until returns in as it can be read until ctx ends, also where it never says anything
// again, as a pipe may; leave has to be called once it is read no more.
func until(ctx context.Context, in io.Reader) (r io.Reader, leave func()) {
	from, to := io.Pipe()
	go func() {
		_, err := io.Copy(to, in)
		to.CloseWithError(err)
	}()
	stop := context.AfterFunc(ctx, func() { to.CloseWithError(ctx.Err()) })
	return from, func() {
		stop()
		from.Close()
	}
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
