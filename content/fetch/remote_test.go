package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// farNet is a network of its own for Fetch: its names have the addresses given
// here, one after another, and all connections end at one server.
type farNet struct {
	server string              // where connections really go
	names  map[string][]string // name → addresses, of which the last one stays
	asks   control

	mu     *sync.Mutex
	dialed *[]string // addresses that were connected to
}

func (n farNet) with(asks control) dialer {
	n.asks = asks
	return n
}

func (n farNet) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	name, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	n.mu.Lock()
	at := legacyAddress(name)
	if known := n.names[name]; len(known) > 0 {
		at = known[0]
		if len(known) > 1 {
			n.names[name] = known[1:]
		}
	}
	n.mu.Unlock()
	if at == "" {
		return nil, &net.DNSError{Err: "no such host", Name: name, IsNotFound: true}
	}
	if n.asks != nil {
		if err := n.asks(network, net.JoinHostPort(at, port), syscall.RawConn(nil)); err != nil {
			return nil, err
		}
	}
	n.mu.Lock()
	*n.dialed = append(*n.dialed, at)
	n.mu.Unlock()
	return (&net.Dialer{}).DialContext(ctx, "tcp", n.server)
}

// legacyAddress reads an address as the C library's resolver does: in one to
// four parts, each decimal, octal or hexadecimal.
func legacyAddress(name string) string {
	if at, err := netip.ParseAddr(name); err == nil {
		return at.String()
	}
	parts := strings.Split(strings.TrimSuffix(name, "."), ".")
	if len(parts) > 4 {
		return ""
	}
	sum := uint64(0)
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 0, 32)
		if err != nil {
			return ""
		}
		if last := i == len(parts)-1; last {
			sum += n
		} else {
			sum += n << (8 * (3 - i))
		}
	}
	return netip.AddrFrom4([4]byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8), byte(sum)}).String()
}

// far starts a server that stands for the whole net and returns options to reach it.
func far(t *testing.T, names map[string][]string, handle http.HandlerFunc) (Options, *[]string) {
	t.Helper()
	server := httptest.NewServer(handle)
	t.Cleanup(server.Close)
	n := farNet{server: server.Listener.Addr().String(), names: names, mu: &sync.Mutex{}, dialed: &[]string{}}
	return Options{network: n.with}, n.dialed
}

// TestRemoteToLocal holds that a remote page that redirects to a local address,
// however it is spelled, leads nowhere: no connection to it is made.
func TestRemoteToLocal(t *testing.T) {
	spellings := []string{"127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.0.0.1", "017700000001", "127.0.0.1.", "0", "0.0.0.0",
		"10.1", "192.168.257", "0xc0a80001", "3232235521", "0251.0376.0251.0376", "169.254.169.254", "[::1]", "[::]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::ffff:7f00:1]",
		"[::ffff:169.254.169.254]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fd12::1]", "inside.example", "rebound.example"}
	for i, local := range spellings {
		status := []int{301, 302, 303, 307, 308}[i%5]
		names := map[string][]string{"far.example": {"93.184.216.34"}, "localhost": {"127.0.0.1"}, "inside.example": {"10.0.0.7"}, "rebound.example": {"::ffff:192.168.1.1"}}
		opt, dialed := far(t, names, func(w http.ResponseWriter, r *http.Request) {
			if r.Host != "far.example" {
				io.WriteString(w, page)
				return
			}
			w.Header().Set("Location", "http://user:pass@"+local+":80/admin")
			w.WriteHeader(status)
		})
		_, err := get(t, "http://far.example/x", opt)
		if !errors.Is(err, errLocal) || !strings.Contains(err.Error(), "leads to a local address – not followed") {
			t.Errorf("redirect to %s: %v", local, err)
		}
		if got := fmt.Sprint(*dialed); got != "[93.184.216.34]" {
			t.Errorf("redirect to %s: connected to %s", local, got)
		}
	}
}

// TestRemoteRebinds holds that the address is checked at every hop, not once a name.
func TestRemoteRebinds(t *testing.T) {
	names := map[string][]string{"far.example": {"93.184.216.34", "93.184.216.35", "127.0.0.1"}}
	opt, dialed := far(t, names, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/again", http.StatusFound)
	})
	_, err := get(t, "http://far.example/x", opt)
	if !errors.Is(err, errLocal) || len(*dialed) != 2 {
		t.Errorf("%v after %v", err, *dialed)
	}
}

// TestRemoteAllowed holds that remote pages are followed to remote ones, that a
// local address that the user typed is read, and that one that a feed names is not.
func TestRemoteAllowed(t *testing.T) {
	names := map[string][]string{"far.example": {"93.184.216.34"}, "farther.example": {"2606:4700::1111"}, "home.example": {"192.168.1.5"}}
	opt, _ := far(t, names, func(w http.ResponseWriter, r *http.Request) {
		switch r.Host {
		case "far.example":
			http.Redirect(w, r, "http://farther.example/page", http.StatusFound)
		case "home.example":
			http.Redirect(w, r, "http://192.168.1.5/page", http.StatusFound)
		default:
			io.WriteString(w, page)
		}
	})
	for ref, want := range map[string]string{"http://far.example/": "http://farther.example/page", "http://home.example/": "http://192.168.1.5/page"} {
		if got, err := get(t, ref, opt); err != nil || got.URL != want {
			t.Errorf("%s: %v, %+v", ref, err, got)
		}
	}
	opt.Linked = true
	if _, err := get(t, "http://home.example/", opt); !errors.Is(err, errLocal) {
		t.Errorf("linked: %v", err)
	}
	if _, err := get(t, "http://nowhere.example/", opt); err == nil || !strings.Contains(err.Error(), "nowhere.example was not found – check the address") {
		t.Errorf("unknown name: %v", err)
	}
}
