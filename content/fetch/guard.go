package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"syscall"
	"time"
)

// headTimeout bounds how long an answer may take to begin.
const headTimeout = 30 * time.Second

// errLocal says that a remote page led to an address of this machine or network.
var errLocal = errors.New("a remote page leads to a local address")

// guard watches the connections of one fetch: once a remote address has been
// dialled, or when the address was not typed by the user, no local one may be.
// It looks at the address that is really dialled, so no spelling gets round it.
type guard struct {
	linked  bool
	network func(control) dialer // nil means a net.Dialer

	mu     sync.Mutex
	hops   int
	remote bool
	proxy  string // host and port of the proxy in use, which may be local
}

// control is asked about the resolved address just before it is dialled.
type control func(network, address string, _ syscall.RawConn) error

// dialer connects to an address, which may be a name.
type dialer interface {
	DialContext(ctx context.Context, network, address string) (net.Conn, error)
}

func machineNetwork(asks control) dialer {
	return &net.Dialer{Timeout: 20 * time.Second, Control: asks}
}

// client returns an HTTP client for one fetch.
func (g *guard) client() *http.Client {
	if g.network == nil {
		g.network = machineNetwork
	}
	transport := &http.Transport{
		Proxy:                  g.chooseProxy,
		DialContext:            g.dial,
		TLSHandshakeTimeout:    20 * time.Second,
		ResponseHeaderTimeout:  headTimeout,
		MaxResponseHeaderBytes: 1 << 20,
		DisableKeepAlives:      true,
		ForceAttemptHTTP2:      true,
	}
	return &http.Client{Transport: transport, CheckRedirect: g.redirect}
}

func (g *guard) chooseProxy(req *http.Request) (*url.URL, error) {
	proxy, err := http.ProxyFromEnvironment(req)
	if err == nil && proxy != nil {
		g.mu.Lock()
		g.proxy = proxy.Host
		g.remote = true // what a proxy fetches counts as remote
		g.mu.Unlock()
	}
	return proxy, err
}

func (g *guard) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	g.mu.Lock()
	viaProxy := g.proxy != "" && addr == g.proxy
	g.mu.Unlock()
	if viaProxy {
		return g.network(nil).DialContext(ctx, network, addr)
	}
	return g.network(g.control).DialContext(ctx, network, addr)
}

// control is called with the resolved address just before it is dialled.
func (g *guard) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %s", errLocal, address)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if !localAddress(at.Addr()) {
		g.remote = true
		return nil
	}
	if g.linked || g.hops > 0 && g.remote {
		return errLocal
	}
	return nil
}

// redirect allows a bounded number of redirects, to web addresses only.
func (g *guard) redirect(req *http.Request, via []*http.Request) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.hops = len(via)
	switch {
	case len(via) >= maxRedirects:
		return errRedirects
	case req.URL.Scheme != "http" && req.URL.Scheme != "https":
		return schemeError(req.URL.Scheme)
	}
	// A proxy would dial for us: what can be told from the name is checked here.
	if at, err := netip.ParseAddr(req.URL.Hostname()); (g.remote || g.linked) && err == nil && localAddress(at) {
		return errLocal
	}
	return nil
}

// schemeError is a redirect to an address of another kind than the web's.
type schemeError string

func (e schemeError) Error() string { return fmt.Sprintf("redirects to a %s address", string(e)) }

var errRedirects = fmt.Errorf("more than %d redirects", maxRedirects)

// localRanges are the ranges, beyond those that netip knows, that lead to this
// machine or network, or nowhere.
var localRanges = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("::/96"),
	netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("100::/64"), netip.MustParsePrefix("2001::/32"), netip.MustParsePrefix("fec0::/10"),
}

// localAddress reports whether at is of this machine or network, also where an
// IPv4 address is wrapped in an IPv6 one.
func localAddress(at netip.Addr) bool {
	at = at.Unmap().WithZone("")
	if at.IsLoopback() || at.IsPrivate() || at.IsLinkLocalUnicast() || at.IsMulticast() || at.IsUnspecified() {
		return true
	}
	for _, r := range localRanges {
		if r.Contains(at) {
			return true
		}
	}
	if at.Is6() {
		b := at.As16()
		switch {
		case b[0] == 0x20 && b[1] == 0x02: // 6to4
			return localAddress(netip.AddrFrom4([4]byte(b[2:6])))
		case netip.MustParsePrefix("64:ff9b::/96").Contains(at): // NAT64
			return localAddress(netip.AddrFrom4([4]byte(b[12:16])))
		}
	}
	return false
}
