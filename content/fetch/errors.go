package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"brief/content/clean"
)

// Error says in one clean line why a page cannot be had.
type Error struct {
	Host    string // with which the line begins; "" where it does not
	Message string
	NoText  bool // something was sent, and is nothing to read
	Err     error
}

func (e *Error) Error() string { return strings.TrimPrefix(e.Host+" "+e.Message, " ") }
func (e *Error) Unwrap() error { return e.Err }

// newError makes an Error. Both words are cleaned, as they may be a server's.
func newError(host, message string, err error) *Error {
	return &Error{Host: clean.Line(host), Message: clean.Line(message), Err: err}
}

// cannotOpen makes an Error that says why an address cannot be opened.
func cannotOpen(address, why string, err error) error {
	return newError("", "cannot open "+address+": "+why, err)
}

// statusError words an HTTP status that is no success.
func statusError(host string, status int) error {
	advice := "try again later"
	switch {
	case status == http.StatusRequestTimeout, status == http.StatusTooEarly, status == http.StatusTooManyRequests:
	case status == http.StatusBadRequest, status == http.StatusNotFound, status == http.StatusGone, status == http.StatusRequestURITooLong:
		advice = "check the address"
	case status >= 300 && status < 400:
		advice = "open the page in a browser and copy its address"
	case status >= 400 && status < 500:
		advice = "save the page and open the file"
	}
	return newError(host, fmt.Sprintf("answered %d – %s", status, advice), nil)
}

// networkError words why a host could not be talked to.
func networkError(host string, timeout time.Duration, err error) error {
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	var unknown x509.UnknownAuthorityError
	var record tls.RecordHeaderError
	var timedOut net.Error
	var scheme schemeError
	var alert *net.OpError // what crypto/tls makes of the other side's last words
	say := func(format string, args ...any) error {
		return newError(host, fmt.Sprintf(format, args...), err)
	}
	switch {
	case errors.Is(err, errLocal):
		return say("leads to a local address – not followed")
	case errors.Is(err, errRedirects):
		return say("redirects more than %d times – open the page in a browser and copy its address", maxRedirects)
	case errors.As(err, &scheme):
		return say("redirects to a %s address, which is none of the web – check the address", clean.Line(string(scheme)))
	case errors.As(err, &dns) && dns.IsNotFound:
		return say("was not found – check the address")
	case errors.As(err, &dns):
		return say("could not be looked up – check the network")
	case errors.As(err, &cert), errors.As(err, &unknown):
		return say("has no valid certificate – open the page in a browser")
	case errors.As(err, &alert) && (alert.Op == "remote error" || alert.Op == "local error"):
		return say("cannot agree on encryption – open the page in a browser")
	case errors.As(err, &record), errors.Is(err, http.ErrSchemeMismatch):
		return say("does not speak https – try http")
	case timeout > headTimeout && strings.Contains(err.Error(), "timeout awaiting response headers"): // net/http has no value for it
		return say("did not answer in %s – try again", headTimeout)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timedOut) && timedOut.Timeout():
		return say("did not finish in %s – try again", timeout)
	case errors.Is(err, syscall.ECONNREFUSED):
		return say("refused the connection – check the address")
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return say("cannot be reached – check the network")
	}
	return say("could not be read: %s – try again", lastReason(err))
}

// lastReason returns the innermost part of a chain of wrapped network errors.
func lastReason(err error) string {
	text := clean.Line(err.Error())
	if i := strings.LastIndex(text, ": "); i >= 0 {
		text = text[i+2:]
	}
	return text[:min(len(text), 120)]
}

// briefReason returns what an error says before its advice.
func briefReason(err error) string {
	why, _, _ := strings.Cut(err.Error(), " – ")
	return why
}
