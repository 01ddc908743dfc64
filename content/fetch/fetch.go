package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	// defaultTimeout bounds fetching one page, redirects included.
	defaultTimeout = 60 * time.Second

	// keptPatience bounds it where a copy from last time is at hand.
	keptPatience = 15 * time.Second

	maxRedirects = 10
	maxAddress   = 8 << 10 // bytes
	userAgent    = "Mozilla/5.0 (compatible; brief/1.0; terminal reader)"
)

// Options say how to fetch. The zero value, but for MaxBytes, is right for an address that the user typed.
type Options struct {
	MaxBytes int64 // bound on the page in bytes

	// Progress is called with the bytes fetched so far and those to come in all,
	// -1 where that is not known, on another goroutine. It may be nil.
	Progress func(read, total int64)
	Timeout  time.Duration // 0 means a minute
	CacheDir string        // where fetched pages are kept; "" means the user's cache directory
	Linked   bool          // the address comes from a page or a feed: it must not be local

	// Wanted says in an error what a page is not that comes in place of another, such as "sent no feed"; where
	// the copy kept from last time is wanted, that is the result and stays. It may be nil.
	Wanted func(Page) error

	network func(control) dialer // how to connect; nil means the machine's own way
}

// Page is a fetched source.
type Page struct {
	Data    []byte
	URL     string // where it was in the end
	Type    string // media type, without parameters
	Charset string // as declared; "" when it is not
	Notice  string // set when the page is a kept copy because fetching failed
	Moved   string // where it has moved for good; "" for nowhere
}

// Get gets a page, or only learns that the copy kept from last time is still
// good. When fetching fails and there is a copy, the copy is the result, with a
// Notice. It never follows a remote page to a local address. Its errors are of type *Error.
func Get(ctx context.Context, address string, opt Options) (Page, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || len(address) > maxAddress {
		return Page{}, cannotOpen(fmt.Sprintf("%.80s", address), "it is no address – check it", err)
	}
	if opt.Timeout <= 0 {
		opt.Timeout = defaultTimeout
	}
	u.Fragment = ""
	kept := loadKept(opt.CacheDir, u.String())
	if kept != nil {
		opt.Timeout = min(opt.Timeout, keptPatience)
	}
	timed, cancel := context.WithTimeout(ctx, opt.Timeout)
	defer cancel()
	page, fresh, err := fetch(timed, u, kept, opt)
	switch {
	case err == nil && fresh != nil:
		if unwanted := opt.unwanted(page, kept); unwanted != nil {
			return kept.instead(fmt.Sprintf("%s %v", u.Host, unwanted)), nil
		}
		fresh.save(opt.CacheDir) // a full disk only costs the copy
		return page, nil
	case err == nil:
		return page, nil
	case ctx.Err() != nil:
		return Page{}, cannotOpen(u.Host, "cancelled", ctx.Err())
	case kept != nil && !errors.Is(err, errLocal):
		return kept.instead(briefReason(err)), nil
	}
	return Page{}, err
}

// unwanted says what a page is not that the copy kept from last time is, as behind the page of a network that
// wants a login first.
func (opt *Options) unwanted(page Page, kept *keptPage) error {
	if opt.Wanted == nil || kept == nil {
		return nil
	}
	err := opt.Wanted(page)
	if err == nil || opt.Wanted(kept.page()) != nil {
		return nil
	}
	return err
}

// fetch does the request. It returns what to keep, or nil when the copy is good.
func fetch(ctx context.Context, u *url.URL, kept *keptPage, opt Options) (Page, *keptPage, error) {
	g := &guard{linked: opt.Linked, network: opt.network}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, nil, cannotOpen(u.Host, "it is no address – check it", err)
	}
	req.Header.Set("User-Agent", userAgent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain, text/markdown;q=0.9, */*;q=0.5")
	req.Header.Set("Accept-Language", "en, *;q=0.5")
	if kept != nil {
		setIf(req.Header, "If-None-Match", kept.ETag)
		setIf(req.Header, "If-Modified-Since", kept.Modified)
	}
	client := g.client()
	defer client.CloseIdleConnections()
	resp, err := client.Do(req)
	if err != nil {
		return Page{}, nil, networkError(u.Host, opt.Timeout, err)
	}
	defer resp.Body.Close()
	host := resp.Request.URL.Host
	if resp.StatusCode == http.StatusNotModified && kept != nil {
		page := kept.page()
		page.Moved = movedTo(resp)
		return page, nil, nil
	}
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		return Page{}, nil, statusError(host, resp.StatusCode)
	}
	page := Page{URL: resp.Request.URL.String(), Moved: movedTo(resp)}
	page.Type, page.Charset = mediaType(resp.Header.Get("Content-Type"))
	if kind := refusedType(page.Type); kind != "" {
		failed := newError(host, fmt.Sprintf("sent %s, not an article – give the address of a page", kind), nil)
		failed.NoText = true
		return Page{}, nil, failed
	}
	if coding := resp.Header.Get("Content-Encoding"); coding != "" && !strings.EqualFold(coding, "identity") {
		return Page{}, nil, newError(host, fmt.Sprintf("sent it in the coding %.20s, which was not asked for – save the page and open the file", coding), nil)
	}
	if page.Data, err = readBody(resp, host, opt); err != nil {
		return Page{}, nil, err
	}
	return page, &keptPage{Address: u.String(), URL: page.URL, Type: page.Type, Charset: page.Charset, ETag: resp.Header.Get("ETag"),
		Modified: resp.Header.Get("Last-Modified"), Fetched: time.Now(), data: page.Data}, nil
}

func setIf(h http.Header, key, value string) {
	if value != "" {
		h.Set(key, value)
	}
}

func readBody(resp *http.Response, host string, opt Options) ([]byte, error) {
	tooLarge := func() error {
		return newError(host, fmt.Sprintf("sent more than %d MiB – raise the bound with --max-size", opt.MaxBytes>>20), nil)
	}
	if resp.ContentLength > opt.MaxBytes {
		return nil, tooLarge()
	}
	body := &progressReader{in: io.LimitReader(resp.Body, opt.MaxBytes+1), report: opt.Progress, total: resp.ContentLength}
	data, err := io.ReadAll(body)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, newError(host, fmt.Sprintf("broke off after %d kB – try again", len(data)/1000), err)
	case err != nil:
		return nil, networkError(host, opt.Timeout, err)
	case int64(len(data)) > opt.MaxBytes:
		return nil, tooLarge()
	}
	return data, nil
}

// progressReader reports how many bytes have been read through it.
type progressReader struct {
	in       io.Reader
	report   func(read, total int64)
	n, total int64
}

func (p *progressReader) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	if p.n += int64(n); p.report != nil && n > 0 {
		p.report(p.n, p.total)
	}
	return n, err
}

// mediaType splits a Content-Type into the type and the charset.
func mediaType(header string) (string, string) {
	kind, params, err := mime.ParseMediaType(header)
	if err != nil {
		kind, _, _ = strings.Cut(header, ";")
		return strings.ToLower(strings.TrimSpace(kind)), ""
	}
	return kind, params["charset"]
}

// refusedType names a media type that holds no article, or returns "".
func refusedType(kind string) string {
	major, _, _ := strings.Cut(kind, "/")
	switch major {
	case "image":
		return "a picture (" + kind + ")"
	case "audio", "video", "font", "model":
		return kind
	}
	return ""
}
