package content

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
)

// FuzzText says that plain text makes a sound Document that leaves out nothing
// but white space, the marks of lists, headings and quoted mail, and what the gate refuses.
func FuzzText(f *testing.F) {
	f.Add([]byte("A title of a text\nBy Ann Field\nJune 9, 2026\n\nA paragraph.\n- one\n- two\n1. three\n2. four\n"))
	f.Add([]byte("    Indented and wrapped lines of text that are nearly full,\nand go on here as they would in a book of old.\n\n\x1b[31m\u202e\n"))
	f.Add([]byte("> == Who pays? ==\n>\n> **Why now?**\n> What next?\n> ------\n> son-in-\n> law\n"))
	f.Add([]byte("&quot;Why?&quot; <https://example.org/a>\n&amp;quot;&#39;\n"))
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
			for _, m := range doc.Marks {
				if m.Kind == Link && b.Contains(m.Start) {
					all.WriteString(m.Target)
				}
			}
		}
		text := string(normalizeNewlines(data))
		got := visible(all.String())
		if want := visible(text); got != want && got != visible(decodeText(text)) {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

// visible is s without white space, what the gate refuses, and the signs that may be marks.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !allowed(r) || strings.ContainsRune("=~*_>-<()[]•‣●▪◦·", r) {
			return -1
		}
		return r
	}, s)
}
