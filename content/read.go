package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"brief/content/atomicfile"
	"brief/content/clean"
)

// read returns the bytes of standard input, a file or a built-in briefing.
func read(ctx context.Context, ref string, opt Options) ([]byte, error) {
	if ref == "-" {
		in := opt.Stdin
		if in == nil {
			in = os.Stdin
		}
		return readBounded(ctx, "standard input", in, opt.MaxBytes)
	}
	if scheme, _, ok := strings.Cut(ref, "://"); ok && scheme != "" && !strings.ContainsAny(scheme, `/\. `) {
		advice := ""
		if scheme == "file" {
			advice = " – give the path of a file, as it is"
		}
		return nil, cannotOpen(ref, "only http and https addresses can be fetched"+advice, nil)
	}
	info, err := os.Stat(ref)
	if errors.Is(err, fs.ErrNotExist) {
		if data, ok := Sample(ref); ok {
			return data, nil
		}
	}
	if err != nil {
		return nil, PathError(ref, err)
	}
	if kind := noFile(info.Mode()); kind != "" {
		return nil, cannotOpen(ref, "it is a "+kind+" – give a file", nil)
	} else if info.Mode()&fs.ModeNamedPipe != 0 {
		return readPipe(ctx, ref, opt.MaxBytes)
	}
	// It may have become a pipe by now, which must not keep us waiting.
	f, err := os.OpenFile(ref, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, PathError(ref, err)
	}
	if info.Size() == 0 {
		return readUnsized(ctx, ref, f, opt.MaxBytes, pipePatience)
	}
	defer f.Close()
	return readBounded(ctx, ref, sized{f, info.Size()}, opt.MaxBytes)
}

// noFile names what of a mode is not read, or "".
func noFile(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "directory"
	case mode&fs.ModeDevice != 0:
		return "device"
	case mode&fs.ModeSocket != 0:
		return "socket"
	}
	return ""
}

// readUnsized reads what the system says is empty: a file that is, or one that
// it makes up as it is read, which may have no end. Closing would wait for a
// read that does.
func readUnsized(ctx context.Context, ref string, in io.ReadCloser, limit int64, patience time.Duration) ([]byte, error) {
	timed, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	data, err := readBounded(timed, ref, in, limit)
	switch {
	case timed.Err() == nil:
		in.Close()
	case ctx.Err() == nil && err != nil:
		err = cannotOpen(refName(ref), "reading it does not end – give a file", err)
	}
	return data, err
}

// sized is a reader that tells about how many bytes it holds.
type sized struct {
	io.Reader
	size int64
}

// readAll is io.ReadAll without a buffer that grows many times where the size is known.
func readAll(in io.Reader, limit int64) ([]byte, error) {
	var b bytes.Buffer
	if s, ok := in.(sized); ok {
		b.Grow(int(min(s.size, limit, DefaultMaxBytes)) + bytes.MinRead) // a size is a claim
	}
	_, err := b.ReadFrom(io.LimitReader(in, limit+1))
	return b.Bytes(), err
}

// pipePatience is how long a named pipe may go without anybody who writes to it.
const pipePatience = 3 * time.Second

// readPipe reads a named pipe; opening it does not wait for a writer.
func readPipe(ctx context.Context, ref string, limit int64) ([]byte, error) {
	f, err := os.OpenFile(ref, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, PathError(ref, err)
	}
	defer f.Close()
	for patience := time.Now().Add(pipePatience); ; {
		data, err := readBounded(ctx, ref, f, limit)
		if err != nil || len(data) > 0 {
			return data, err
		}
		if time.Now().After(patience) {
			return nil, cannotOpen(ref, "nobody writes to this pipe – give a file", nil)
		}
		select {
		case <-ctx.Done():
			return nil, PathError(ref, ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// PathError says that the path ref cannot be opened, and why, without naming it twice; it
// is an [ErrOpen].
func PathError(ref string, err error) error {
	text := atomicfile.Reason(err).Error()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		text = "no such file"
		if likeHost(ref) {
			text += fmt.Sprintf(" – an address begins with https://, as in https://%s", clean.Line(ref))
		}
	case errors.Is(err, context.Canceled):
		text = "cancelled"
	}
	return cannotOpen(refName(ref), text, err)
}

// likeHost reports whether ref, which is no file, begins as an address does whose scheme
// was not typed: www.example.org, example.org/story.
func likeHost(ref string) bool {
	host, _, path := strings.Cut(ref, "/")
	labels := strings.Split(host, ".")
	end := labels[len(labels)-1]
	if len(labels) < 2 || labels[0] == "" || strings.Trim(end, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	return labels[0] == "www" || len(labels) > 2 && path && len(end) > 1 || slices.Contains([]string{"com", "org", "net", "edu", "gov", "int", "news", "info", "co", "io", "de", "uk", "eu", "fr", "ie", "ca", "au", "nz"}, end)
}

// readBounded reads all of in, and fails when it holds more than limit bytes or
// ctx is done first; then the goroutine that reads is left to its fate.
func readBounded(ctx context.Context, ref string, in io.Reader, limit int64) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := readAll(in, limit)
		done <- result{data, err}
	}()
	var r result
	select {
	case r = <-done:
	case <-ctx.Done():
		r.err = ctx.Err()
	}
	if r.err != nil {
		return nil, PathError(ref, r.err)
	}
	if int64(len(r.data)) > limit {
		return nil, cannotOpen(ref, fmt.Sprintf("larger than %d MiB – raise the bound with --max-size", limit>>20), nil)
	}
	return r.data, nil
}
