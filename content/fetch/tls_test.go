package fetch

import (
	"crypto/tls"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"brief/content/clean"
)

// TestTLSErrors holds that what goes wrong before a page is asked for is said in
// one line that names the host, the reason and what to do.
func TestTLSErrors(t *testing.T) {
	secure := func(config *tls.Config) string {
		server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, page) }))
		server.TLS, server.Config.ErrorLog = config, log.New(io.Discard, "", 0)
		server.StartTLS()
		t.Cleanup(server.Close)
		return server.URL
	}
	plain := serve(t, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, page) })
	tests := []struct{ name, address, want string }{
		{"unknown authority", secure(nil), "has no valid certificate – open the page in a browser"},
		{"old version", secure(&tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS10}), "cannot agree on encryption – open the page in a browser"},
		{"client certificate", secure(&tls.Config{ClientAuth: tls.RequireAnyClientCert, MaxVersion: tls.VersionTLS12}), "has no valid certificate – open the page in a browser"},
		{"plain server", strings.Replace(plain, "http:", "https:", 1), "does not speak https – try http"},
		{"secure server", strings.Replace(secure(nil), "https:", "http:", 1), "answered 400 – check the address"},
		{"hangs up", strings.Replace(raw(t, ""), "http:", "https:", 1), "could not be read: "},
		{"alert", strings.Replace(raw(t, "\x15\x03\x03\x00\x02\x02\x28"), "http:", "https:", 1), "cannot agree on encryption – open the page in a browser"},
		{"unknown name", strings.Replace(raw(t, "\x15\x03\x03\x00\x02\x02\x70"), "http:", "https:", 1), "cannot agree on encryption – open the page in a browser"},
	}
	for _, test := range tests {
		_, err := get(t, test.address+"/x", Options{})
		if err == nil || !strings.Contains(err.Error(), test.want) || err.Error() != clean.Line(err.Error()) {
			t.Errorf("%s: %v, want %q in one line", test.name, err, test.want)
		}
	}
}
