package content

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

// packPlist writes a binary property list: maps, strings and bytes.
func packPlist(v map[string]any) []byte {
	out := []byte(plistMagic)
	var offsets []int
	head := func(kind byte, size int) {
		if size < 15 {
			out = append(out, kind<<4|byte(size))
			return
		}
		out = binary.BigEndian.AppendUint32(append(out, kind<<4|0xf, 0x12), uint32(size))
	}
	var put func(v any) uint16
	put = func(v any) uint16 {
		number := len(offsets)
		offsets = append(offsets, 0)
		var keys, values []uint16
		if m, ok := v.(map[string]any); ok {
			for key, value := range m {
				keys, values = append(keys, put(key)), append(values, put(value))
			}
		}
		offsets[number] = len(out)
		switch v := v.(type) {
		case string:
			if units := utf16.Encode([]rune(v)); strings.ContainsFunc(v, func(c rune) bool { return c > 127 }) {
				head(plistWide, len(units))
				for _, u := range units {
					out = binary.BigEndian.AppendUint16(out, u)
				}
			} else {
				head(plistASCII, len(v))
				out = append(out, v...)
			}
		case []byte:
			head(plistData, len(v))
			out = append(out, v...)
		default:
			head(plistDict, len(keys))
			for _, n := range append(keys, values...) {
				out = binary.BigEndian.AppendUint16(out, n)
			}
		}
		return uint16(number)
	}
	put(v)
	table := len(out)
	for _, at := range offsets {
		out = binary.BigEndian.AppendUint32(out, uint32(at))
	}
	out = append(out, 0, 0, 0, 0, 0, 0, 4, 2)
	for _, n := range []int{len(offsets), 0, table} {
		out = binary.BigEndian.AppendUint64(out, uint64(n))
	}
	return out
}

const archivedPage = `<!DOCTYPE html><html><head><title>The weir is open</title></head><body><article><h1>The weir is open</h1>
<p>The weir at Halden is open again, says the harbour board of the town, which had closed it in the spring after a flood took two of its gates.</p>
<p>“We waited long enough,” said the caf` + "\xe9" + ` owner Ida Brandt, who lives beside it and counts the boats that pass her door.</p></article></body></html>`

// archives are the same page as each version of Safari saves it.
func archives(page, kind string) map[string][]byte {
	resource := map[string]any{"WebResourceData": []byte(page), "WebResourceMIMEType": kind, "WebResourceTextEncodingName": "windows-1252",
		"WebResourceURL": "https://courier.example/weir?sect=größe", "WebResourceFrameName": ""}
	text := base64.StdEncoding.EncodeToString([]byte(page))
	return map[string][]byte{
		"binary": packPlist(map[string]any{"WebMainResource": resource, "WebSubresources": ""}),
		"XML": []byte(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>
	` + text[:4] + "\n\t" + text[4:] + `
</data><key>WebResourceMIMEType</key><string>` + kind + `</string><key>WebResourceTextEncodingName</key><string>windows-1252</string>
<key>WebResourceURL</key><string>https://courier.example/weir?sect=größe</string></dict>
<key>WebSubframeArchives</key><array><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>PHA+YWQ8L3A+</data></dict></dict></array>
<key>WebSubresources</key><array><dict><key>WebResourceData</key><data>AAAA</data><key>WebResourceURL</key><string>https://courier.example/x.png</string></dict></array></dict></plist>`),
	}
}

// TestWebArchive holds that a page saved by Safari is read as the page, and where it came from is known.
func TestWebArchive(t *testing.T) {
	for name, data := range archives(archivedPage, "text/html") {
		doc, err := Parse("weir.webarchive", data, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if doc.Title != "The weir is open" || doc.Site != "courier.example" || !strings.HasPrefix(doc.URL, "https://courier.example/weir?sect=gr") || !strings.Contains(doc.Text, "café owner") {
			t.Errorf("%s: %q %q %q %q", name, doc.Title, doc.Site, doc.URL, doc.Text)
		}
	}
	for name, data := range archives("The weir is open again.", "text/plain") {
		if doc, err := Parse("-", data, Options{}); err != nil || doc.Text != "The weir is open again." {
			t.Errorf("%s: plain text: %v", name, err)
		}
	}
	for name, data := range archives("x", "image/png") {
		if _, err := Parse("-", data, Options{}); !errors.Is(err, ErrNothing) || !strings.Contains(err.Error(), "of image/png") {
			t.Errorf("%s: a picture: %v", name, err)
		}
	}
	whole := archives(archivedPage, "text/html")["binary"]
	for n := len(plistMagic) + 1; n < len(whole); n++ {
		if _, err := Parse("x.webarchive", whole[:n], Options{}); !errors.Is(err, ErrNothing) {
			t.Fatalf("cut at %d: %v", n, err)
		}
	}
	if _, err := Parse("settings.plist", packPlist(map[string]any{"a": "b"}), Options{}); err == nil || !strings.Contains(err.Error(), "a property list") {
		t.Errorf("another list: %v", err)
	}
}

// FuzzWebArchive looks at property lists of both kinds.
func FuzzWebArchive(f *testing.F) {
	for _, data := range archives(archivedPage, "text/html") {
		f.Add(data)
	}
	f.Add(bytes.Repeat([]byte(plistMagic), 8))
	f.Fuzz(func(t *testing.T, data []byte) { checkParsed(t, "x.webarchive", data, Options{Format: "webarchive"}) })
}
