package library

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// longestLine bounds a line that FollowLines takes, in bytes.
const longestLine = 256 << 20

// patience is how many times as long is waited for a line about the last article as for others.
const patience = 20

// FollowLines reads articles from lines of JSON, those of Export or of brief sections, quotes and actors --json, and
// gives each to add. Lines in a row that are about the same ref are one article. An error names its line; all
// before that is given. Lines may be slow to come: where the next one takes longer than
// wait, what is known so far of the last article is given, and then idle called. A line that is
// likely to follow, as the article before had one of its kind, is waited for longer, as quotes without actors are
// told of nobody's role. Further lines about the article have it given anew.
func FollowLines(in io.Reader, wait time.Duration, add func(Record) error, idle func() error) error {
	gone := make(chan struct{})
	defer close(gone)
	lines := scanBeside(in, gone)
	r, timer := lineReader{add: add}, time.NewTimer(wait)
	defer timer.Stop()
	waited := false
	for {
		var err error
		select {
		case t, more := <-lines:
			if !more {
				return r.give()
			}
			err = r.take(t.line, t.err)
			waited = false
			timer.Reset(wait)
		case <-timer.C:
			if r.expects() && !waited {
				timer.Reset((patience - 1) * wait)
			} else {
				err = r.give()
			}
			waited = true
			if err == nil {
				err = idle()
			}
		}
		if err != nil {
			return err
		}
	}
}

// scanned is a line, or what is wrong with it.
type scanned struct {
	line *line
	err  error
}

// errGone says that nobody reads on.
var errGone = errors.New("nobody reads on")

// scanBeside scans the lines of in beside who reads them from the channel, until that has gone.
func scanBeside(in io.Reader, gone <-chan struct{}) <-chan scanned {
	lines := make(chan scanned)
	go func() {
		defer close(lines)
		_ = scanLines(in, func(l *line, err error) error { // each error is handed over
			select {
			case lines <- scanned{l, err}:
				return nil
			case <-gone:
				return errGone
			}
		})
	}()
	return lines
}

// scanLines gives the lines of in that are not empty to take, or what is wrong with one, until that is an error.
func scanLines(in io.Reader, take func(*line, error) error) error {
	scan := bufio.NewScanner(in)
	scan.Buffer(make([]byte, 64<<10), longestLine)
	n := 0
	for scan.Scan() {
		n++
		data := scan.Bytes()
		if n == 1 {
			data = bytes.TrimPrefix(data, []byte("\ufeff")) // as some editors begin a file
		}
		if len(data) == 0 {
			continue
		}
		if err := take(readLine(data, n)); err != nil {
			return err
		}
	}
	err := scan.Err()
	if errors.Is(err, bufio.ErrTooLong) {
		err = fmt.Errorf("line %d is longer than %d MiB – it is none of brief's", n+1, longestLine>>20)
	} else if err != nil {
		err = fmt.Errorf("line %d: %w", n+1, err)
	}
	if err != nil {
		return take(nil, err)
	}
	return nil
}

// readLine reads line number n.
func readLine(data []byte, n int) (*line, error) {
	l := &line{number: n}
	err := json.Unmarshal(data, l)
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return nil, fmt.Errorf("line %d is not JSON as brief writes it: %s is of another kind there, not %s", n, cmp.Or(wrong.Field, "a line"), wrong.Value)
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("line %d is not JSON as brief writes it: %w", n, err)
	case l.Schema == 0:
		return nil, fmt.Errorf("line %d is none of brief's: it names no schema", n)
	case l.Schema != 1:
		return nil, fmt.Errorf("line %d has schema %d – this brief reads 1", n, l.Schema)
	case l.Ref == "" && l.Key == "" && l.Speakers == nil:
		return nil, fmt.Errorf("line %d has no ref, which tells articles apart – brief sections, quotes, actors and library export write one", n)
	}
	return l, nil
}

// lineReader puts lines about the same article together.
type lineReader struct {
	add      func(Record) error
	article  *line     // of the lines so far; nil before the first
	given    bool      // as it is
	before   lineKinds // what the article before told of; nothing for the first
	speakers *origin
}

// lineKinds is what lines about an article tell of.
type lineKinds struct{ sections, quotes, actors bool }

func (l *line) kinds() lineKinds {
	return lineKinds{l.Sections != nil, l.Quotes != nil, l.Actors != nil}
}

// expects reports whether a line about the article is likely to follow: of a kind that the one
// before had or, of the first one, of actors behind those of sections and quotes.
func (r *lineReader) expects() bool {
	if r.article == nil || r.given {
		return false
	}
	has, had := r.article.kinds(), r.before
	if had == (lineKinds{}) {
		return has == lineKinds{sections: true, quotes: true}
	}
	return had.sections && !has.sections || had.quotes && !has.quotes || had.actors && !has.actors
}

// take takes the next line, or what is wrong with it: then what came before is given.
func (r *lineReader) take(l *line, wrong error) error {
	if wrong == nil && r.article != nil && r.article.Ref == l.Ref && r.article.Key == l.Key && r.article.join(l) {
		r.given = false
		return nil
	}
	if err := r.give(); err != nil || wrong != nil {
		return cmp.Or(err, wrong)
	}
	if r.article != nil {
		r.before = r.article.kinds()
	}
	r.article, r.given = l, false
	if l.Ref == "" && l.Speakers != nil {
		r.article, r.speakers = nil, newOrigin(l.Speakers)
	}
	return nil
}

// give gives the article as far as it is known, once.
func (r *lineReader) give() error {
	if r.article == nil || r.given {
		return nil
	}
	r.given = true
	record, err := r.article.record(r.speakers)
	if err == nil {
		err = r.add(record)
	}
	if err != nil {
		return fmt.Errorf("line %d: %w", r.article.number, err)
	}
	return nil
}
