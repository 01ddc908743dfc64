package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"brief/content"
	"brief/content/library"
)

// lines saves the articles in a file of JSON lines. One that is bad is said, what it
// has before the bad line saved, and only what concerns the library is an error.
func (s *saver) lines(name string) error {
	in, end, err := s.source(name)
	defer end()
	if err := s.ctx.Err(); err != nil {
		return err
	}
	if err != nil {
		s.a.fail(content.PathError(name, err))
		return nil
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

// source opens lines by their name, and shows how much of a file is saved until end is called.
func (s *saver) source(name string) (in io.Reader, end func(), err error) {
	if name == "-" {
		return s.a.in, func() {}, nil
	}
	f, err := openLines(s.ctx, name)
	if err != nil || f == nil {
		return nil, func() {}, err
	}
	info, err := f.Stat()
	if err != nil {
		return f, func() { f.Close() }, nil
	}
	step, done := s.a.progress("saving, megabytes")
	s.step = func() {
		if at, err := f.Seek(0, io.SeekCurrent); err == nil {
			step(int(at>>20), int(info.Size()>>20))
		}
	}
	return f, func() { done(); f.Close() }, nil
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
