package content

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"brief/content/clean"
)

const page = `<html><head><title>A bridge reopens</title></head><body><article><h1>A bridge reopens</h1>
<p>The bridge over the river Hald was opened again on Monday, a year after it had been closed for repairs that took longer than planned.</p>
<h2>What did it cost?</h2>
<p>The town council said that the work had cost 4.2 million, of which the state paid a little more than half in the end.</p></article></body></html>`

// serve starts a server on the loopback and returns its address.
func serve(t *testing.T, handle http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handle)
	t.Cleanup(server.Close)
	return server.URL
}

// TestFetched holds what comes of answers whose head and body disagree.
func TestFetched(t *testing.T) {
	zipped := func(text string) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		io.WriteString(z, text)
		z.Close()
		return b.Bytes()
	}
	in := func(e interface{ String(string) (string, error) }, text string) []byte {
		out, err := e.String(text)
		if err != nil {
			t.Fatal(err)
		}
		return []byte(out)
	}
	french := strings.Replace(page, "Hald", "Hérault – « oui »", 1)
	russian := strings.Replace(page, "The bridge over the river Hald was opened", "Мост через реку снова открыт для движения, сообщили власти города. It opened", 1)
	tests := []struct {
		name, kind, coding string
		body               []byte
		want               string // in the text, or in the error
	}{
		{"page as text", "text/plain", "", []byte(page), "What did it cost?"},
		{"page as bytes", "application/octet-stream", "", []byte(page), "What did it cost?"},
		{"page as nothing", "", "", []byte(page), "What did it cost?"},
		{"page as JSON", "application/json", "", []byte(page), "What did it cost?"},
		{"picture as page", "text/html", "", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "is a PNG picture, not an article"},
		{"archive as page", "text/html", "", []byte("PK\x03\x04\x14\x00\x00\x00\x08\x00"), "is a ZIP archive, not an article"},
		{"video", "video/mp4", "", []byte("x"), "sent video/mp4, not an article"},
		{"broken type", "text/html; charset=\"", "", []byte(page), "What did it cost?"},
		{"zipped", "text/html", "gzip", zipped(page), "What did it cost?"},
		{"zipped twice", "text/html", "gzip", zipped(string(zipped(page))), "is gzip data, not an article"},
		{"zipped and cut off", "text/html", "gzip", zipped(page)[:200], "broke off after"},
		{"not zipped", "text/html", "gzip", []byte(page), "could not be read: invalid header – try again"},
		{"zipped, unsaid", "text/html", "", zipped(page), "is gzip data, not an article"},
		{"unknown coding", "text/html", "br", []byte("\x1b\x0b\x03\xf8\xa5\x5b\x8e\x00\x01\x02"), "sent it in the coding br, which was not asked for – save the page and open the file"},
		{"Latin, unsaid", "text/html", "", in(charmap.Windows1252.NewEncoder(), french), "Hérault – « oui »"},
		{"Latin, said", "text/html; charset=windows-1252", "", in(charmap.Windows1252.NewEncoder(), french), "Hérault – « oui »"},
		{"UTF-8, said to be Latin", "text/html; charset=iso-8859-1", "", []byte(french), "Hérault – « oui »"},
		{"Latin, said to be UTF-8", "text/html; charset=utf-8", "", in(charmap.Windows1252.NewEncoder(), french), "Hérault – « oui »"},
		{"Cyrillic, said", "text/html; charset=koi8-r", "", in(charmap.KOI8R.NewEncoder(), strings.ReplaceAll(russian, "–", "-")), "Мост через реку"},
		{"UTF-16", "text/html; charset=utf-16", "", in(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), russian), "Мост через реку"},
		{"unknown set", "text/html; charset=klingon", "", []byte(french), "Hérault – « oui »"},
	}
	for _, test := range tests {
		address := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = []string{test.kind}
			if test.coding != "" {
				w.Header().Set("Content-Encoding", test.coding)
			}
			w.Write(test.body)
		})
		doc, err := Open(t.Context(), address+"/x", Options{CacheDir: t.TempDir()})
		said := fmt.Sprint(err)
		if err == nil {
			said = doc.Text
		}
		if !strings.Contains(said, test.want) || err != nil && said != clean.Line(said) {
			t.Errorf("%s: %q, want %q", test.name, said, test.want)
		}
	}
}

// TestFetchFails holds of what kind the errors are when nothing comes of an address, and what is shown in place of a page that
// could be had before.
func TestFetchFails(t *testing.T) {
	status, body := 404, ""
	address := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		io.WriteString(w, body)
	})
	opt := Options{CacheDir: t.TempDir()}
	open := func(now int, text string) (*Document, error) {
		status, body = now, text
		return Open(t.Context(), address, opt)
	}
	for _, test := range []struct {
		status int
		body   string
		kind   error
		want   string
	}{
		{404, "", ErrOpen, strings.TrimPrefix(address, "http://") + " answered 404 – check the address"},
		{200, "\x89PNG\r\n\x1a\n", ErrNothing, "sent a picture (image/png), not an article"},
		{200, "", ErrNothing, "is empty – nothing to read"},
		{200, "<html><body><p>Sign in.</p></body></html>", ErrNothing, "no readable article (2 words)"},
	} {
		if _, err := open(test.status, test.body); !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%d: %v, want %q", test.status, err, test.want)
		}
	}
	before, err := open(200, page)
	if err != nil || before.URL != address {
		t.Fatal(before, err)
	}
	if doc, err := open(500, ""); err != nil || doc.Text != before.Text || !strings.Contains(doc.Notice, "answered 500 – showing the copy of") {
		t.Errorf("with a failing server: %v, %+v", err, doc)
	}
	if _, err := Open(t.Context(), "http://[::1", opt); !errors.Is(err, ErrOpen) {
		t.Errorf("no address: %v", err)
	}
}

// TestFetchedHostile holds that whatever a server says of a page, and says in it, makes a sound Document or an error of one clean line.
func TestFetchedHostile(t *testing.T) {
	const article = "\r\n\r\n\x1b]0;owned\a" + page
	for _, answer := range []string{
		"", "HTTP/1.1 200 \x1b[31mOK" + article, "HTTP/1.1 200 OK\r\nContent-Type: \x1b[31m" + article, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\x1b[31m" + article,
		"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-16" + article, "HTTP/1.1 200 OK\r\nContent-Type: application/pdf" + article,
		"HTTP/1.1 200 OK\r\nContent-Type: application/epub+zip" + article, "HTTP/1.1 200 OK\r\nContent-Location: javascript:alert(1)" + article,
		"HTTP/1.1 404 \x1b]0;owned\a\u202e" + article, "HTTP/1.1 302 x\r\nLocation: /\x1b[31m\u202e" + article,
	} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "\x1b") { // where one of them leads to
				io.WriteString(w, page)
				return
			}
			conn, _, err := http.NewResponseController(w).Hijack()
			if err != nil {
				t.Error(err)
				return
			}
			defer conn.Close()
			io.WriteString(conn, answer)
		})
		doc, err := Open(t.Context(), address+"/x", Options{CacheDir: t.TempDir()})
		if err != nil && (err.Error() != clean.Line(err.Error()) || !errors.Is(err, ErrOpen) && !errors.Is(err, ErrNothing)) {
			t.Errorf("%.60q: error %q", answer, err)
		}
		if err == nil && doc.Check() != nil {
			t.Errorf("%.60q: %v", answer, doc.Check())
		}
	}
}

// TestFetchedKept holds that the copy of a page passes the gate that the page passes, whatever its file says.
func TestFetchedKept(t *testing.T) {
	status := 200
	address := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		io.WriteString(w, page)
	})
	opt := Options{CacheDir: t.TempDir()}
	if _, err := Open(t.Context(), address, opt); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(opt.CacheDir, "*.page"))
	if len(files) != 1 {
		t.Fatal(files)
	}
	status = 500
	head := fmt.Sprintf(`{"address":%q,"url":"javascript:\u001b[31m","type":"text/\u001b[2J","charset":"\u202e","fetched":"2026-05-04T10:00:00Z"}`, address)
	if err := os.WriteFile(files[0], []byte(head+"\n\x1b]0;owned\a"+page), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err := Open(t.Context(), address, opt)
	if err != nil || !strings.Contains(doc.Notice, "showing the copy of 4 May 2026") || !strings.Contains(doc.Text, "What did it cost?") {
		t.Fatal(doc, err)
	}
	if err := doc.Check(); err != nil || doc.URL != "" {
		t.Errorf("%v, %q", err, doc.URL)
	}
}
