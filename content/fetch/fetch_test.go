package fetch

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

const page = `<html><head><title>A bridge reopens</title></head><body><article><h1>A bridge reopens</h1>
<p>The bridge over the river Hald was opened again on Monday, a year after it had been closed for repairs that took longer than planned.</p>
<h2>What did it cost?</h2>
<p>The town council said that the work had cost 4.2 million, of which the state paid a little more than half in the end.</p></article></body></html>`

// get gets a page and keeps it in a directory of its own, unless opt names one. It holds of what type errors are.
func get(t *testing.T, address string, opt Options) (Page, error) {
	t.Helper()
	opt.MaxBytes, opt.CacheDir = 1<<20, cmp.Or(opt.CacheDir, t.TempDir())
	page, err := Get(t.Context(), address, opt)
	if _, ok := errors.AsType[*Error](err); err != nil && !ok {
		t.Errorf("%.60q: %#v is no *Error", address, err)
	}
	return page, err
}

// serve starts a server on the loopback and returns its address.
func serve(t *testing.T, handle http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handle)
	t.Cleanup(server.Close)
	return server.URL
}

func TestFetchErrors(t *testing.T) {
	tests := []struct {
		name   string
		handle http.HandlerFunc
		want   string // part of the message, which is one line
	}{
		{"forbidden", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(403) }, "answered 403 – save the page and open the file"},
		{"missing", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(404) }, "answered 404 – check the address"},
		{"broken", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(503) }, "answered 503 – try again later"},
		{"teapot", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(418) }, "answered 418 – save the page"},
		{"loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/again", http.StatusFound) }, "redirects more than 10 times"},
		{"scheme", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(302)
		}, "redirects to a file address, which is none of the web – check the address"},
		{"picture", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", "image/png") }, "sent a picture (image/png), not an article"},
		{"too large", func(w http.ResponseWriter, r *http.Request) { io.Copy(w, io.LimitReader(endless{}, 3<<20)) }, "sent more than 1 MiB"},
		{"declared too large", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Length", "9000000000") }, "sent more than 1 MiB"},
		{"gzip bomb", gzipBomb, "sent more than 1 MiB"},
		{"cut off", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "5000")
			w.Write(make([]byte, 2000))
		}, "broke off after 2 kB – try again"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := get(t, serve(t, test.handle)+"/x", Options{})
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Fatalf("error %v, want %q in one line", err, test.want)
			}
			if failed, ok := errors.AsType[*Error](err); !ok || failed.NoText != (test.name == "picture") {
				t.Errorf("%#v is of another kind", err)
			}
		})
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'a'
	}
	return len(b), nil
}

func gzipBomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	z := gzip.NewWriter(w)
	io.Copy(z, io.LimitReader(endless{}, 64<<20))
	z.Close()
}

// TestFetchSlow holds that a server that never ends does not outlast the
// timeout, and that cancelling returns at once.
func TestFetchSlow(t *testing.T) {
	stop := make(chan struct{})
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "<p>")
		w.(http.Flusher).Flush()
		select {
		case <-stop:
		case <-r.Context().Done():
		}
	})
	t.Cleanup(func() { close(stop) })
	_, err := get(t, address, Options{Timeout: 50 * time.Millisecond})
	if err == nil || !strings.Contains(err.Error(), "did not finish in 50ms") {
		t.Errorf("slow body: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	_, err = Get(ctx, address, Options{MaxBytes: 1 << 20, CacheDir: t.TempDir(), Progress: func(int64, int64) { cancel() }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestFetchKeeps holds that a page that has not changed is not sent again, and
// that its copy stays when the server fails.
func TestFetchKeeps(t *testing.T) {
	sent, status := 0, 200
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if status != 200 {
			w.WriteHeader(status)
			return
		}
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		sent++
		io.WriteString(w, page)
	})
	opt := Options{CacheDir: t.TempDir()}
	var texts []string
	for range 2 {
		got, err := get(t, address, opt)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(got.Data))
	}
	if sent != 1 || texts[0] != texts[1] {
		t.Errorf("sent %d times, texts %q", sent, texts)
	}
	status = 500
	got, err := get(t, address, opt)
	if err != nil || string(got.Data) != texts[0] || !strings.Contains(got.Notice, "answered 500 – showing the copy of") {
		t.Errorf("with a failing server: %v, %+v", err, got)
	}
}

// TestFetchLocal holds that what a page or feed links to is never fetched from
// this machine, and that what the user types is.
func TestFetchLocal(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, page) })
	port := address[strings.LastIndex(address, ":"):]
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]"} {
		_, err := get(t, "http://"+host+port, Options{Linked: true})
		if !errors.Is(err, errLocal) {
			t.Errorf("linked %s: %v", host, err)
		}
	}
	if _, err := get(t, address, Options{}); err != nil {
		t.Errorf("typed: %v", err)
	}
}

// TestGuard holds that after a remote address no local one may be dialled.
func TestGuard(t *testing.T) {
	g := &guard{}
	if err := g.control("tcp", "127.0.0.1:80", nil); err != nil {
		t.Errorf("typed local address: %v", err)
	}
	if err := g.control("tcp", "93.184.216.34:80", nil); err != nil {
		t.Errorf("remote address: %v", err)
	}
	g.hops = 1
	for _, at := range []string{"127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "100.64.0.1", "0.0.0.0", "[::1]", "[::]",
		"[fe80::1%eth0]", "[fc00::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fec0::1]", "224.0.0.1", "255.255.255.255", "[::127.0.0.1]"} {
		if err := g.control("tcp", at+":80", nil); !errors.Is(err, errLocal) {
			t.Errorf("redirect to %s: %v", at, err)
		}
	}
	if err := g.control("tcp", "[2606:2800:220:1::1]:443", nil); err != nil {
		t.Errorf("redirect to a remote address: %v", err)
	}
	if localAddress(netip.MustParseAddr("64:ff9b::5db8:d822")) {
		t.Error("a remote address behind NAT64 counts as local")
	}
}

// TestFetchRedirect holds that a local page may redirect to another local one,
// and that the address in the end is the page's.
func TestFetchRedirect(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			http.Redirect(w, r, "/there", http.StatusMovedPermanently)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		io.WriteString(w, page)
	})
	got, err := get(t, address, Options{})
	if err != nil || got.URL != address+"/there" || got.Type != "text/html" || got.Charset != "iso-8859-1" || string(got.Data) != page {
		t.Fatalf("%v, %+v", err, got)
	}
}

func TestAddresses(t *testing.T) {
	for _, address := range []string{"http://", "https:///path", "http://[::1", "http://a b/", "http://x/" + strings.Repeat("a", 9000), "ftp://example.org/x", "http://\x1b[31m/"} {
		_, err := get(t, address, Options{})
		if err == nil || len(err.Error()) > 300 || strings.ContainsAny(err.Error(), "\x1b\n") {
			t.Errorf("Get(%.40q): %v", address, err)
		}
	}
}

func TestProgress(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(len(page)))
		io.WriteString(w, page)
	})
	var last, total int64
	got, err := get(t, address, Options{Progress: func(n, all int64) { last, total = n, all }})
	if err != nil || last != int64(len(page)) || total != last || !bytes.Equal(got.Data, []byte(page)) {
		t.Error(err, last, total)
	}
}
