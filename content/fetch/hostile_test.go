package fetch

import (
	"fmt"
	"io"
	"net"
	"net/netip"
	"strings"
	"testing"

	"brief/content/clean"
)

// raw serves one answer, byte for byte, to each connection.
func raw(t *testing.T, answer string) string {
	return listen(t, func(c net.Conn) { fmt.Fprint(c, answer) })
}

// stall serves the start of an answer, and then nothing until the client has gone.
func stall(t *testing.T, start string) string {
	return listen(t, func(c net.Conn) {
		fmt.Fprint(c, start)
		io.Copy(io.Discard, c)
	})
}

// listen answers each connection once its request has come.
func listen(t *testing.T, answer func(net.Conn)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				c.Read(make([]byte, 4096))
				answer(c)
			}()
		}
	}()
	return "http://" + l.Addr().String()
}

// TestHostileAnswers holds that whatever a server says ends in a page or in an
// error of one clean line.
func TestHostileAnswers(t *testing.T) {
	answers := []string{"", "\x1b]0;owned\a", "HTTP/1.1", "HTTP/1.1 200", "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 200 \x1b[31mOK\r\n\r\n" + page, "HTTP/1.1 403 \x1b]0;owned\a\u202e\r\n\r\n",
		"HTTP/1.1 302 x\r\nLocation: \x1b[31m\r\n\r\n", "HTTP/1.1 302 x\r\n\r\n", "HTTP/1.1 302 x\r\nLocation: javascript:alert(1)\r\n\r\n", "HTTP/1.1 302 x\r\nLocation: //\x00\r\n\r\n",
		"HTTP/1.1 302 x\r\nLocation: http://" + strings.Repeat("a", 70000) + "/\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n" + page, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + page,
		"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n" + page, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
		"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\x1b[31m\r\n\r\n" + page, "HTTP/1.1 200 OK\r\nContent-Type: audio/\x1b]0;x\a\r\n\r\n",
		"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4- caf\xe9", "HTTP/1.1 200 OK\r\nETag: \"a\x1b\"\r\n\r\n" + page, "HTTP/1.1 200 OK\r\n" + strings.Repeat("A: b\r\n", 200_000) + "\r\n" + page}
	for status := 100; status < 600; status += 7 {
		answers = append(answers, fmt.Sprintf("HTTP/1.1 %d \x1b[2Jx\r\nContent-Length: 0\r\n\r\n", status))
	}
	for _, answer := range answers {
		if _, err := get(t, raw(t, answer)+"/x", Options{}); err != nil && (err.Error() != clean.Line(err.Error()) || len(err.Error()) > 400) {
			t.Errorf("%.60q: error %q", answer, err)
		}
	}
}

// TestLocalSpellings holds that no spelling of a local address is taken for a
// remote one; the guard asks of the address that is really dialled.
func TestLocalSpellings(t *testing.T) {
	for _, local := range []string{"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255",
		"::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00::1", "ff02::1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:1::"} {
		g := &guard{linked: true}
		if at := netip.MustParseAddr(local); !localAddress(at) || g.control("tcp", netip.AddrPortFrom(at, 80).String(), nil) == nil {
			t.Errorf("%s is taken for remote", local)
		}
	}
	for _, remote := range []string{"1.1.1.1", "172.32.0.1", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::"} {
		if localAddress(netip.MustParseAddr(remote)) {
			t.Errorf("%s is taken for local", remote)
		}
	}
}
