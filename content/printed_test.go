package content

import (
	"fmt"
	"strings"
	"testing"
)

// TestPlainOutput: text is what a terminal or a printer shows of it, and nothing that is no code is lost.
func TestPlainOutput(t *testing.T) {
	for in, want := range map[string]string{
		"\x1b[1;32mThe mayor\x1b[0m said \x1b[4mno\x1b[m.":                      "The mayor said no.",
		"See \x1b]8;;https://mill.example\x1b\\the mill\x1b]8;;\x1b\\ or\x1b(B": "See the mill or",
		"\x1b[31;1mred\x1b[K, \x1b after, \x1b[after, \x1b]0;window\x07Text":    "red, \x1b after, \x1b[after, \x1b]0;window\x07Text",
		"N\bNA\bAME of _\bi_\bt and o\b_n\b_":                                   "NAME of it and on",
		"\x1b]no end\nText stays [1m and \x1b":                                  "\x1b]no end\nText stays [1m and \x1b",
		"\b\bx\n\by":                                                            "\b\bx\n\by",
		"5 [31m and a_b":                                                        "5 [31m and a_b",
	} {
		if got := string(plainOutput([]byte(in))); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// TestChapters: a form feed before a chapter ends no page, whose first line would be one of many alike.
func TestChapters(t *testing.T) {
	const chapter = "CHAPTER %d\n\n%s\f"
	text := ""
	for i := range 4 {
		text += fmt.Sprintf(chapter, i, strings.Repeat("It rained in the town.\n\n", 60))
	}
	if got := string(fromPrinter([]byte(text))); got != text {
		t.Errorf("chapters are pages: %.80q", got)
	}
}

// TestShortPages: what stands between form feeds is alike on slides and in songs, and all of it counts.
func TestShortPages(t *testing.T) {
	text := ""
	for _, name := range []string{"Ana", "Piet", "Ruiz", "Okoye"} {
		text += "Song of " + name + "\n\nThe river is wide.\n" + name + " walks on the ice.\n\nThe river is wide.\n\f"
	}
	if got := string(fromPrinter([]byte(text))); got != text {
		t.Errorf("songs are pages: %q", got)
	}
}

// TestSoftHyphens: words that soft hyphens break are put together, whatever ends the lines.
func TestSoftHyphens(t *testing.T) {
	for in, want := range map[string]string{
		"The govern\u00ad\nment said no.":           "The government\nsaid no.",
		"The govern\u00ad\r\n  ment said no.":       "The government\nsaid no.",
		"The govern\u00ad\n\nment, in 2019\u00ad20": "The govern\u00ad\n\nment, in 2019-20",
	} {
		if got := string(fromPrinter([]byte(in))); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// TestMarkupNotice: a text in another program's markup says how to read it.
func TestMarkupNotice(t *testing.T) {
	for name, noticed := range map[string]bool{"post.tex": true, "post.ADOC": true, "post.txt": false, "org": false} {
		doc, err := Parse(name, []byte("The weir\n\nIt is closed.\n"), Options{})
		if err != nil || noticed != (doc.Notice != "") {
			t.Errorf("%s: %v, %+v", name, err, doc)
		}
	}
}
