package fetch

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestMovedTo holds where redirects lead that are for good: never from https to http, nor behind one that is for now,
// nor to an address that could not be fetched.
func TestMovedTo(t *testing.T) {
	type hop struct {
		status int
		to     string
	}
	long := "https://b.example/" + strings.Repeat("a", maxAddress)
	for _, test := range []struct {
		from string
		hops []hop
		want string
	}{
		{"http://a.example/f", nil, ""},
		{"http://a.example/f", []hop{{301, "https://a.example/f"}}, "https://a.example/f"},
		{"http://a.example/f", []hop{{301, "https://a.example/f"}, {308, "http://b.example/f"}, {301, "https://c.example/f"}}, "https://a.example/f"},
		{"https://a.example/f", []hop{{301, "http://a.example/f"}}, ""},
		{"https://a.example/f", []hop{{302, "https://a.example/login"}, {301, "https://b.example/"}}, ""},
		{"https://a.example/f", []hop{{308, "https://b.example/f"}, {307, "https://c.example/f"}}, "https://b.example/f"},
		{"https://a.example/f", []hop{{301, long}}, ""},
	} {
		request := func(address string) *http.Request {
			u, err := url.Parse(address)
			if err != nil {
				t.Fatal(err)
			}
			return &http.Request{URL: u}
		}
		at := request(test.from)
		for _, h := range test.hops {
			next := request(h.to)
			next.Response = &http.Response{StatusCode: h.status, Request: at}
			at = next
		}
		if got := movedTo(&http.Response{StatusCode: 200, Request: at}); got != test.want {
			t.Errorf("%s %.80v: %q", test.from, test.hops, got)
		}
	}
}
