package content

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestFictionBookNesting opens a book with more open elements than are counted.
func TestFictionBookNesting(t *testing.T) {
	deep := strings.Repeat("<section>", 50_000)
	doc, err := parseFictionBook(Source{Ref: "x.fb2", Data: []byte("<FictionBook><body>" + deep + "<p>The weir is open.</p>" + strings.Repeat("</section>", 50_000) + "</body>")})
	if err != nil || doc.Text != "The weir is open." {
		t.Fatalf("%v, %v", doc, err)
	}
	if doc.Notice == "" {
		t.Error("a book that breaks off is not said to")
	}
	if _, err := parseEPUB(context.Background(), Source{Ref: "x.fb2", Data: []byte("<FictionBook><body/></FictionBook>")}); !errors.Is(err, ErrNothing) {
		t.Errorf("an empty book: %v", err)
	}
}

// TestFictionBookLeavesNothingOut reads what programs write besides the form.
func TestFictionBookLeavesNothingOut(t *testing.T) {
	for body, want := range map[string]string{
		`<body name="main"><section><title><p>One</p></title><p>Water.</p></section></body>`:                                     "One\n\nWater.",
		`<body><section><annotation><p>Of a weir.</p></annotation>Loose text.<p>Water.</p></section></body>`:                     "Of a weir.\n\nLoose text.\n\nWater.",
		`<body><section><p>So 3 < 4, she said.</p><p>Water.</p></section></body>`:                                                "So 3 < 4, she said.\n\nWater.",
		`<body><section><p><![CDATA[So 3 < 4]]></p></section></body>`:                                                            "So 3 < 4",
		`<body><section><table><tr><td><p>a</p></td><td/><td><p>c</p></td><td>d</td></tr></table><p>Water.</p></section></body>`: "a | | c | d\n\nWater.",
		`<body><section><p>Water.</p><poem><stanza><v>La</v></stanza><date>1 May</date></poem><p>Air.</p></section></body>`:      "Water.\n\nLa\n\n1 May\n\nAir.",
		`<body/><body name="notes"><section><title><p>On the weir and on its keepers</p></title><p>Water.</p></section></body>`:  "On the weir and on its keepers\n\nWater.",
	} {
		doc, err := parseFictionBook(Source{Ref: "x.fb2", Data: []byte("<FictionBook>" + body + "</FictionBook>")})
		if err != nil {
			t.Fatal(err)
		}
		if err := doc.Check(); err != nil {
			t.Fatal(err)
		}
		if doc.Text != want || doc.Notice != "" {
			t.Errorf("%s: got %q (%s), want %q", body, doc.Text, doc.Notice, want)
		}
	}
}

// TestFictionBookSubtitle holds that stars between two scenes are no heading.
func TestFictionBookSubtitle(t *testing.T) {
	doc, err := parseFictionBook(Source{Ref: "x.fb2", Data: []byte("<FictionBook><body><section><subtitle>* * *</subtitle><p>a</p><subtitle>Part 2</subtitle><p>b</p></section></body></FictionBook>")})
	if err != nil {
		t.Fatal(err)
	}
	if got := []BlockKind{doc.Blocks[0].Kind, doc.Blocks[2].Kind}; got[0] != Paragraph || got[1] != Heading {
		t.Errorf("kinds %v in %q", got, doc.Text)
	}
}

// TestFictionBookTold tells a book from what is about such books.
func TestFictionBookTold(t *testing.T) {
	for data, want := range map[string]bool{
		"<?xml version=\"1.0\"?>\n<FictionBook>":                                    true,
		"\ufeff\n<!-- made --><FictionBook>":                                        true,
		"\xff\xfe<\x00F\x00i\x00c\x00t\x00i\x00o\x00n\x00B\x00o\x00o\x00k\x00>\x00": true,
		"A <FictionBook> holds one body.":                                           false,
		"# Books\n\nIts root is `<FictionBook>`.":                                   false,
		"<html><body><p>See <FictionBook> for it.":                                  false,
	} {
		if got := isFictionBook([]byte(data)); got != want {
			t.Errorf("%q: %v", data, got)
		}
	}
}

// BenchmarkFictionBookHostile opens books that repeat what costs most, at a size and twice that: it has to cost twice as much.
func BenchmarkFictionBookHostile(b *testing.B) {
	for _, piece := range []string{"a<!-- -->", "3 < 4 ", "<subtitle>", "<title>a</title>", "<p>a<emphasis>b"} {
		for _, n := range []int{50_000, 100_000} {
			data := []byte("<FictionBook><body/><body name='notes'><section><title>" + strings.Repeat(piece, n))
			b.Run(fmt.Sprint(piece, n), func(b *testing.B) {
				for b.Loop() {
					if _, err := parseFictionBook(Source{Ref: "x.fb2", Data: data}); err != nil && !errors.Is(err, ErrNothing) {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
