package content

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestMailCharsets holds that each part of a message is read in the character set that it
// names, whatever the others and the header are in.
func TestMailCharsets(t *testing.T) {
	cyrillic := func(s string) string {
		out, err := charmap.KOI8R.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	const head = "From: Lina Moss <l@courier.example>\nSubject: Caf\xe9 news\nDate: Tue, 9 Jun 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
	const part = "Content-Transfer-Encoding: 8bit\n"
	for name, test := range map[string]struct{ data, want string }{
		"one part":  {head + part + "Content-Type: text/plain; charset=koi8-r\n\n" + cyrillic("Вода поднялась."), "Вода поднялась."},
		"two parts": {head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + part + "Content-Type: text/plain; charset=utf-8\n\nL’été – là.\n--b\n" + part + "Content-Type: text/plain; charset=koi8-r\n\n" + cyrillic("Вода") + "\n--b--\n", "L’été – là."},
		"DOS lines": {strings.ReplaceAll(head+"Content-Type: text/plain\n\nThe weir is open.\n", "\n", "\r\n"), "The weir is open."},
	} {
		doc, err := Parse("x.eml", []byte(test.data), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if doc.Text != test.want || doc.Title != "Café news" {
			t.Errorf("%s: %q, title %q", name, doc.Text, doc.Title)
		}
	}
}

// TestFeedCharsets holds that a feed is decoded once, whether it comes as its bytes or as text.
func TestFeedCharsets(t *testing.T) {
	const rss = `<?xml version="1.0" encoding='windows-1251' standalone="yes"?><rss version="2.0"><channel><title>Новости залива</title><item><title>Вода</title><description>Вода поднялась.</description></item></channel></rss>`
	data, err := charmap.Windows1251.NewEncoder().Bytes([]byte(rss))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"bytes": data, "text": []byte(rss)} {
		doc, err := Parse("x.xml", data, Options{})
		if err != nil || doc.Title != "Новости залива" || doc.Text != "Вода\n\nВода поднялась." {
			t.Errorf("%s: %v, %+v", name, err, doc)
		}
		if feed, err := ParseFeed(data, ""); err != nil || feed.Title != "Новости залива" {
			t.Errorf("%s: %v, %+v", name, err, feed)
		}
	}
}
