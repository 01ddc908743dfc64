package content

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
)

// FuzzText says that plain text makes a sound Document that leaves out nothing
// but white space, list marks and what the gate refuses.
func FuzzText(f *testing.F) {
	f.Add([]byte("A title of a text\nBy Ann Field\nJune 9, 2026\n\nA paragraph.\n- one\n- two\n1. three\n2. four\n"))
	f.Add([]byte("    Indented and wrapped lines of text that are nearly full,\nand go on here as they would in a book of old.\n\n\x1b[31m\u202e\n"))
	f.Add([]byte("\r\n• \n•\t\r\n1. \n\u2028\x85"))
	f.Fuzz(func(t *testing.T, data []byte) {
		data = bytes.ToValidUTF8(data, nil) // other encodings are another test's
		doc, err := parseText("fuzz.txt", data)
		if err != nil {
			return
		}
		if err := doc.Check(); err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, b := range doc.Blocks {
			all.WriteString(b.Marker)
			all.WriteString(b.Of(doc.Text))
		}
		if got, want := visible(all.String()), visible(string(normalizeNewlines(data))); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

// visible is s without white space and what the gate refuses.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !allowed(r) {
			return -1
		}
		return r
	}, s)
}
