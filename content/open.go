package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// DefaultMaxBytes bounds one source when Options.MaxBytes is zero.
const DefaultMaxBytes = 64 << 20

// Options say how to open a source. The zero value is right for a file.
type Options struct {
	Format   string    // a Format's name; "" to find out
	MaxBytes int64     // bound on the source in bytes; 0 means DefaultMaxBytes
	Stdin    io.Reader // what "-" reads; nil means os.Stdin
}

// Open reads the article that ref names: "-" for standard input, a path, or the
// name of a built-in briefing. Its errors are one clean line and are ErrOpen or
// ErrNothing.
func Open(ctx context.Context, ref string, opt Options) (*Document, error) {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	data, err := read(ctx, ref, opt)
	if err != nil {
		return nil, err
	}
	return Parse(ref, data, opt)
}

// Parse makes a Document of data; ref names it and helps to find its format.
func Parse(ref string, data []byte, opt Options) (*Document, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, nothingError(fmt.Sprintf("%s is empty – nothing to read", ref), nil)
	}
	format, err := chooseFormat(ref, data, opt.Format)
	if err != nil {
		return nil, err
	}
	if !format.Binary {
		data = decode(data, "")
		if kind := binaryKind(data); kind != "" {
			return nil, nothingError(fmt.Sprintf("%s is %s, not an article – give text, Markdown or HTML", ref, kind), nil)
		}
	}
	doc, err := parseSafely(format, Source{Ref: ref, Data: data})
	if err != nil {
		return nil, err
	}
	if len(doc.Blocks) == 0 {
		return nil, nothingError(fmt.Sprintf("%s has no text – nothing to read", ref), nil)
	}
	return doc, nil
}

// parseSafely parses src as text where the format's parser, some of which are
// other people's, panics.
func parseSafely(format Format, src Source) (doc *Document, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			if doc, err = parseText(src.Ref, decode(src.Data, "")); err == nil {
				doc.Notice = CleanLine(fmt.Sprintf("could not be read as %s – shown as plain text", format.Name))
			}
		}
	}()
	return format.Parse(src)
}

func chooseFormat(ref string, data []byte, name string) (Format, error) {
	if name != "" {
		f, ok := formatByName(name)
		if !ok {
			return f, openError(fmt.Sprintf("no format %q – see brief --help for --from", name), nil)
		}
		return f, nil
	}
	head := data[:min(len(data), 4096)]
	for _, f := range Formats() {
		if f.Sniff(ref, head) {
			return f, nil
		}
	}
	return Format{}, nothingError(fmt.Sprintf("%s is of no known format – try --from text", ref), nil)
}

func read(ctx context.Context, ref string, opt Options) ([]byte, error) {
	if ref == "-" {
		in := opt.Stdin
		if in == nil {
			in = os.Stdin
		}
		return readBounded(ctx, "standard input", in, opt.MaxBytes)
	}
	info, err := os.Stat(ref)
	if errors.Is(err, fs.ErrNotExist) {
		if data, ok := Sample(ref); ok {
			return data, nil
		}
	}
	if err != nil {
		return nil, pathError(ref, err)
	}
	if info.IsDir() {
		return nil, openError(fmt.Sprintf("Cannot open %s: it is a directory – give a file", ref), nil)
	}
	f, err := os.Open(ref)
	if err != nil {
		return nil, pathError(ref, err)
	}
	defer f.Close()
	return readBounded(ctx, ref, f, opt.MaxBytes)
}

// pathError says why a path cannot be opened, without naming it twice.
func pathError(ref string, err error) error {
	why := err
	var pe *fs.PathError
	if errors.As(err, &pe) {
		why = pe.Err
	}
	return openError(fmt.Sprintf("Cannot open %s: %s", ref, strings.ReplaceAll(why.Error(), "no such file or directory", "no such file")), err)
}

// readBounded reads all of in, and fails when it holds more than limit bytes.
func readBounded(ctx context.Context, ref string, in io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, pathError(ref, err)
	}
	if int64(len(data)) > limit {
		return nil, openError(fmt.Sprintf("Cannot open %s: larger than %d MiB – raise the bound with --max-size", ref, limit>>20), nil)
	}
	return data, nil
}

// binaryKind names what data is when it is no text, or returns "".
func binaryKind(data []byte) string {
	head := data[:min(len(data), 8192)]
	if n := bytes.Count(head, []byte{0}); n > 0 && n*100 > len(head) {
		return "a binary file"
	}
	return ""
}
