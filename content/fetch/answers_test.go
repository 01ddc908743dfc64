package fetch

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

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
		_, err := get(t, address+"/"+strconv.Itoa(status), Options{})
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

// TestFetchStalls holds that a server that stops half-way, in its headers or in
// its body, does not outlast the timeout.
func TestFetchStalls(t *testing.T) {
	for _, start := range []string{"", "HTTP/1.1 200 OK\r\nX-A: ", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;"} {
		address := stall(t, start)
		_, err := get(t, address, Options{Timeout: 60 * time.Millisecond})
		if err == nil || !strings.Contains(err.Error(), "did not finish in 60ms – try again") {
			t.Errorf("%q: %v", start, err)
		}
	}
}
