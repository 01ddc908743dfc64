package content

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"brief/content/clean"
)

// TestEveryStatus holds that each status that is no success is said with its
// number and an advice, and loses nothing that was kept.
func TestEveryStatus(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		status, _ := strconv.Atoi(r.URL.Path[1:])
		w.WriteHeader(status)
		if status >= 200 && status != 204 && status != 304 {
			io.WriteString(w, page)
		}
	})
	for status := 200; status < 1000; status++ {
		if status >= 600 && status%50 > 0 {
			continue
		}
		_, err := Fetch(t.Context(), address+"/"+strconv.Itoa(status), Options{CacheDir: t.TempDir()})
		if status < 300 {
			if err != nil {
				t.Errorf("%d: %v", status, err)
			}
			continue
		}
		if said := fmt.Sprintf("answered %d – ", status); err == nil || !strings.Contains(err.Error(), said) || err.Error() != clean.Line(err.Error()) {
			t.Errorf("%d: %v", status, err)
		}
	}
}

// TestAnswers holds what comes of answers whose head and body disagree.
func TestAnswers(t *testing.T) {
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

// TestFetchStalls holds that a server that stops half-way, in its headers or in
// its body, does not outlast the timeout.
func TestFetchStalls(t *testing.T) {
	for _, start := range []string{"", "HTTP/1.1 200 OK\r\nX-A: ", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;"} {
		address := stall(t, start)
		_, err := Fetch(t.Context(), address, Options{CacheDir: t.TempDir(), Timeout: 60 * time.Millisecond})
		if err == nil || !strings.Contains(err.Error(), "did not finish in 60ms – try again") {
			t.Errorf("%q: %v", start, err)
		}
	}
}
