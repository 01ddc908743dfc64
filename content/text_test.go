package content

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"brief/content/clean"
)

// FuzzText says that plain text makes a sound Document that leaves out nothing
// but white space, the marks of lists, headings and quoted mail, and what the gate refuses.
func FuzzText(f *testing.F) {
	f.Add([]byte("A title of a text\nBy Ann Field\nJune 9, 2026\n\nA paragraph.\n- one\n- two\n1. three\n2. four\n"))
	f.Add([]byte("    Indented and wrapped lines of text that are nearly full,\nand go on here as they would in a book of old.\n\n\x1b[31m\u202e\n"))
	f.Add([]byte("> == Who pays? ==\n>\n> **Why now?**\n> What next?\n> ------\n> son-in-\n> law\n"))
	f.Add([]byte("&quot;Why?&quot; <https://example.org/a>\n&amp;quot;&#39;\n"))
	f.Add([]byte("\r\n• \n•\t\r\n1. \n\u2028\x85"))
	f.Add([]byte("Fish • bread\n•\n• one\n> •\nwine\n"))
	f.Add([]byte("\tA1\tB1\n\tA2\tB2\n\tA3\tB3\n+---+---+\n| a | b |\n+---+---+\n"))
	f.Add([]byte("The govern\u00adment\u00ad, ne\u200dgo\u00ad\nti, 2019\u00ad20\u00ad"))
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
		if !keeps(all.String(), text) && !keeps(all.String(), decodeText(text)) {
			t.Fatalf("%q became %q", text, all.String())
		}
	})
}

const bullets = "•‣●▪◦·"

// keeps reports whether got shows all of the text, but for bullets that stand alone on their lines.
func keeps(got, text string) bool {
	shown, have := runs(visible(got))
	wanted, most := runs(visible(text))
	var lasting strings.Builder
	for line := range strings.Lines(text) {
		if line = visible(line); strings.Trim(line, bullets) != "" {
			lasting.WriteString(line)
		}
	}
	_, least := runs(lasting.String())
	if shown != wanted {
		return false
	}
	for i := range have {
		if have[i] < least[i] || have[i] > most[i] {
			return false
		}
	}
	return true
}

// runs returns s without its bullets, and how many of them stand before each other character and
// at the end.
func runs(s string) (rest string, before []int) {
	before = []int{0}
	rest = strings.Map(func(r rune) rune {
		if strings.ContainsRune(bullets, r) {
			before[len(before)-1]++
			return -1
		}
		before = append(before, 0)
		return r
	}, s)
	return rest, before
}

// visible is s without white space, what is unseen, what the gate refuses, and the signs that may be marks
// or draw tables.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || clean.Joins(r) || !clean.Allowed(r) || strings.ContainsRune("=~*_>-<()[]|+│║─═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬", r) {
			return -1
		}
		return r
	}, s)
}

// TestKeeps says which loss of a bullet FuzzText finds.
func TestKeeps(t *testing.T) {
	for _, c := range []struct {
		got, text string
		want      bool
	}{
		{"Fish • bread", "Fish •\tbread\n•\n", true},
		{"Fish bread", "Fish • bread\n", false},
		{"Fish•", "Fish\n•\n", true},
		{"one", "• one\n", false},
		{"•one", "•\n• one\n", true},
		{"• • one", "• one\n", false},
		{"Fish", "Fish\nbread\n", false},
	} {
		if got := keeps(c.got, c.text); got != c.want {
			t.Errorf("%q for %q: %t", c.got, c.text, got)
		}
	}
}
