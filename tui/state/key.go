package state

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"brief/content"
)

// Key names an article between runs; it is safe as a file name.
type Key string

// AllSearches is the key of what is searched for in any article.
const AllSearches Key = "searches"

// KeyOf returns the key of doc: by its canonical address when it came from the
// web, by its path when it came from a file, by its name when it is built in,
// and by its text when it came from a pipe.
func KeyOf(doc *content.Document) Key {
	ref := doc.Ref
	if ref == "-" || ref == "" {
		return newKey("text", doc.Text)
	}
	if content.IsAddress(ref) {
		if content.IsAddress(doc.URL) {
			ref = doc.URL
		}
		return newKey("url", canonicalURL(ref))
	}
	if _, err := os.Stat(ref); err != nil {
		if _, ok := content.Sample(ref); ok {
			return newKey("built-in", ref)
		}
	}
	path := ref
	if abs, err := filepath.Abs(ref); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return newKey("file", path)
}

// Version returns the name of a text's version: a hash of it.
func Version(text string) string { return hash(text) }

func newKey(kind, what string) Key { return Key(kind + "-" + hash(what)) }

func hash(s string) string {
	h, room := sha256.New(), [4096]byte{} // no copy of a whole text
	for len(s) > 0 {
		n := copy(room[:], s)
		h.Write(room[:n])
		s = s[n:]
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// canonicalURL drops what does not change which article an address names: the
// fragment, the default port, campaign parameters and the order of others, the scheme's s.
func canonicalURL(ref string) string {
	u, err := url.Parse(content.PlainAddress(ref))
	if err != nil {
		return ref
	}
	host := strings.ToLower(u.Hostname())
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	out := "https://" + host + strings.TrimRight(u.EscapedPath(), "/")
	if q := u.Query().Encode(); q != "" {
		out += "?" + q
	}
	return out
}
