package content

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"brief/content/charset"
	"brief/content/clean"
	"brief/content/fetch"
)

// DefaultMaxBytes bounds one source when Options.MaxBytes is zero.
const DefaultMaxBytes = 64 << 20

// Options say how to open a source. The zero value is right for a file and for
// an address that the user typed.
type Options struct {
	Format   string    // a Format's name; "" to find out
	MaxBytes int64     // bound on the source in bytes; 0 means DefaultMaxBytes
	Stdin    io.Reader // what "-" reads; nil means os.Stdin
	Raw      bool      // all text of a page, not just its article

	// Progress is called with the bytes fetched so far and those to come in all,
	// -1 where that is not known, on another goroutine. It may be nil.
	Progress func(read, total int64)
	Timeout  time.Duration // for fetching a page; 0 means a minute
	CacheDir string        // where fetched pages are kept; "" means the user's cache directory
	Linked   bool          // the address comes from a page or a feed: it must not be local

	// Wanted says in an error what a page is not that comes in place of another, such as "sent no feed"; where
	// the copy kept from last time is wanted, that is the result and stays. It may be nil.
	Wanted func(fetch.Page) error
}

// Open reads the article that ref names: "-" for standard input, an http or
// https address, a path, or the name of a built-in briefing. It returns soon
// after ctx is done. Its errors are one clean line and are ErrOpen or ErrNothing.
func Open(ctx context.Context, ref string, opt Options) (*Document, error) {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	src := Source{Ref: ref, Raw: opt.Raw}
	notice := ""
	var err error
	if IsAddress(ref) {
		var page fetch.Page
		page, err = Fetch(ctx, ref, opt)
		src.Data, src.URL, src.Charset, notice = page.Data, page.URL, page.Charset, page.Notice
		src.Type = page.Type
	} else {
		src.Data, err = read(ctx, ref, opt)
	}
	if err != nil {
		return nil, err
	}
	doc, err := parse(ctx, src, opt)
	if err == nil && notice != "" && doc.Notice != "" {
		notice += "; " + doc.Notice
	}
	if err == nil && notice != "" {
		doc.Notice = clean.Line(notice)
	}
	return doc, err
}

// Fetch gets a page, as Open does; see [fetch.Get]. Its errors are as those of Open.
func Fetch(ctx context.Context, address string, opt Options) (fetch.Page, error) {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	page, err := fetch.Get(ctx, address, fetch.Options{MaxBytes: opt.MaxBytes, Progress: opt.Progress, Timeout: opt.Timeout,
		CacheDir: opt.CacheDir, Linked: opt.Linked, Wanted: opt.Wanted})
	if failed, ok := errors.AsType[*fetch.Error](err); ok {
		kind := ErrOpen
		if failed.NoText {
			kind = ErrNothing
		}
		err = newKindError(kind, failed.Host, failed.Message, failed.Err)
	}
	return page, err
}

// Parse makes a Document of data; ref names it and helps to find its format.
func Parse(ref string, data []byte, opt Options) (*Document, error) {
	return parse(context.Background(), Source{Ref: ref, Data: data, Raw: opt.Raw}, opt)
}

func parse(ctx context.Context, src Source, opt Options) (*Document, error) {
	if len(bytes.TrimSpace(src.Data)) == 0 {
		return nil, src.nothing("is empty – nothing to read", nil)
	}
	format, err := chooseFormat(src, opt.Format)
	if err != nil {
		return nil, err
	}
	if !format.Binary {
		if kind := binaryKind(src.Data); kind != "" {
			return nil, src.notArticle(kind)
		}
		src.Data = charset.Decode(src.Data, src.Charset)
	}
	doc, err := parseSafely(ctx, format, src)
	if err != nil {
		return nil, err
	}
	if len(doc.Blocks) == 0 {
		return nil, src.nothing("has no text – nothing to read", nil)
	}
	return doc, nil
}

// parseSafely parses src as text where the format's parser, some of which are
// other people's, panics.
func parseSafely(ctx context.Context, format Format, src Source) (doc *Document, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			if doc, err = parseText(src.Ref, charset.Decode(src.Data, "")); err == nil {
				doc.Notice = clean.Line(fmt.Sprintf("could not be read as %s – shown as plain text", format.Name))
			}
		}
	}()
	return format.Parse(ctx, src)
}

func chooseFormat(src Source, name string) (Format, error) {
	if name != "" {
		f, ok := formatByName(name)
		if !ok {
			return f, openError("", fmt.Sprintf("no format %q – see brief --help for --from", name), nil)
		}
		return f, nil
	}
	head := charset.Decode(src.Data[:min(len(src.Data), 4096)], src.Charset)
	for _, f := range Formats() {
		if !f.Sniff(src.Ref, head) {
			continue
		}
		if declared, ok := formatByName(formatOfType(src.Type)); ok && f.Name == "text" {
			return declared, nil // what no sign tells, the server may
		}
		return f, nil
	}
	return Format{}, src.nothing("is of no known format – try --from text", nil)
}
