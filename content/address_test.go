package content

import (
	"strings"
	"testing"
)

func TestPlainAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/x?utm_source=news&utm_medium=email":   "https://a.example/x",
		"https://a.example/x?id=1&utm_source=news":               "https://a.example/x?id=1",
		"https://a.example/x?fbclid=abc&id=2":                    "https://a.example/x?id=2",
		"https://a.example/x?id=1":                               "https://a.example/x?id=1",
		"https://a.example/x?id=2&Id=%20b&c":                     "https://a.example/x?id=2&Id=%20b&c",
		"https://a.example/x?GCLID=1#part":                       "https://a.example/x#part",
		"https://a.example/x?p=1#:~:text=no%20deal":              "https://a.example/x?p=1",
		"https://a.example/x#part:~:text=no":                     "https://a.example/x#part",
		"https://a.example/x#xtor=RSS-1":                         "https://a.example/x",
		"https://a.example/#/story/7":                            "https://a.example/#/story/7",
		"https://a.example/x?":                                   "https://a.example/x",
		"https://a.example/x?ref=main&source=a&from=b&at=3&pk=4": "https://a.example/x?ref=main&source=a&from=b&at=3&pk=4", // any of these may choose the article
		"/home/x?utm_source=a":                                   "/home/x?utm_source=a",
		"text:abc":                                               "text:abc",
	} {
		if got := PlainAddress(address); got != want {
			t.Errorf("%s: %s", address, got)
		}
		if got := PlainAddress(want); got != want {
			t.Errorf("again, %s: %s", want, got)
		}
	}
}

// FuzzPlainAddress holds that nothing comes into an address, and that what is plain stays so.
func FuzzPlainAddress(f *testing.F) {
	f.Add("https://a.example/x?utm_a=1&&b=#c:~:d#e")
	f.Fuzz(func(t *testing.T, address string) {
		got := PlainAddress(address)
		if len(got) > len(address) || PlainAddress(got) != got || strings.Contains(address, "://") != strings.Contains(got, "://") && IsAddress(address) {
			t.Errorf("%q: %q", address, got)
		}
	})
}
