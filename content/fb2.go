package content

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strings"

	"brief/content/archive"
	"brief/content/charset"
	"brief/content/xmlwalk"
)

// isFictionBook reports whether a file is a FictionBook (.fb2): a book in one XML file. One that only tells of
// such files does not begin with it.
func isFictionBook(head []byte) bool {
	head = xmlwalk.Head(head[:min(len(head), 2048)])
	for _, opens := range []string{"<?xml", "<!--", "<FictionBook"} {
		if bytes.HasPrefix(head, []byte(opens)) {
			return bytes.Contains(head, []byte("<FictionBook"))
		}
	}
	return false
}

// isZippedFiction reports whether a file is a ZIP archive whose first file is a FictionBook by its name (.fb2.zip).
func isZippedFiction(head []byte) bool {
	const reach = 300 // bytes: a header and a name
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.Contains(bytes.ToLower(head[:min(len(head), reach)]), []byte(".fb2"))
}

// parseZippedFiction reads the first FictionBook in a ZIP archive.
func parseZippedFiction(src Source) (*Document, error) {
	files, err := archive.Open(src.Data)
	if err != nil {
		return nil, src.broken("book", err)
	}
	data, err := files.Read(files.FirstNamed("fb2"))
	if errors.Is(err, archive.ErrTooLarge) || len(data) == 0 {
		return nil, src.broken("book", cmp.Or(err, errors.New("its text is not in it")))
	}
	src.Data = data
	doc, parseErr := parseFictionBook(src)
	if parseErr == nil && err != nil {
		doc.Notice = firstOf(doc.Notice, damagedNotice)
	}
	return doc, parseErr
}

// closeBrackets writes the signs that open no element as what they are: "3 < 4".
func closeBrackets(data []byte) []byte {
	if bytes.Contains(data, []byte("<![CDATA[")) {
		return data // what is in it is no markup
	}
	var out []byte
	from := 0
	for at := 0; ; at++ {
		n := bytes.IndexByte(data[at:], '<')
		if n < 0 || at+n+1 == len(data) {
			break
		}
		at += n
		if c := data[at+1]; c > ' ' && (c < '0' || c > '9') && c != '=' && c != '<' {
			continue
		}
		out = append(append(out, data[from:at]...), "&lt;"...)
		from = at + 1
	}
	if from == 0 {
		return data
	}
	return append(out, data[from:]...)
}

// parseFictionBook reads a book in one XML file.
func parseFictionBook(src Source) (*Document, error) {
	data := closeBrackets(charset.Decode(src.Data, ""))
	r := fictionReader{b: NewBuilder(len(data)), meta: Meta{Ref: src.Ref, URL: src.URL, Format: "epub"}}
	if _, err := xmlwalk.WalkUTF8(data, &r); err != nil || len(r.path) > 0 {
		r.meta.Notice = "the book breaks off in the middle"
	}
	r.meta.Authors = cleanNames(r.meta.Authors)
	doc := r.b.Document(r.meta)
	if doc.Text == "" {
		return nil, nothingError("", fmt.Sprintf("book %s has no text", src.Ref), nil)
	}
	return doc, nil
}

// fictionReader gives a book's elements to a Builder.
type fictionReader struct {
	b        *Builder
	meta     Meta
	path     []string
	sections int      // open ones
	name     []string // of the author at hand
	skip     int      // open elements that are not shown
	heads    int      // paragraphs of the title at hand
	marks    int      // that are open
	bodies   int      // so far
	notes    bool     // in the body with the notes
	subtitle bool     // one begins
	marker   string   // of the note that begins
}

// mostOpen is how many elements of a book may be open; those in them stand side by side.
const mostOpen = 200

func (r *fictionReader) Start(tag string, attrs []xml.Attr) {
	if len(r.path) < mostOpen {
		r.path = append(r.path, tag)
	}
	if unseenInFiction()[tag] {
		r.skip++
	}
	if r.skip > 0 || r.within("description") {
		return
	}
	switch tag {
	case "body":
		r.b.End()
		r.bodies++
		r.notes = r.bodies > 1 && xmlwalk.Attr(attrs, "name") != ""
	case "section":
		r.sections++
		r.b.Name(xmlwalk.Attr(attrs, "id"))
	case "title":
		r.heads, r.marker = 0, ""
	case "p", "v", "subtitle", "text-author":
		r.paragraph(tag)
	case "tr":
		r.b.Begin(Block{Kind: TableRow})
	case "th", "td":
		if r.b.tail() != "" {
			r.b.Text(" | ")
		}
	case "emphasis":
		r.mark(Emphasis, "")
	case "strong":
		r.mark(Strong, "")
	case "a":
		r.mark(Link, xmlwalk.Attr(attrs, "href"))
	}
}

// unseenInFiction are the elements in which no part of a book's text stands.
var unseenInFiction = wordSet(`binary document-info publish-info custom-info src-title-info stylesheet`)

// paragraph begins a block; the paragraphs of a title are one heading, those of a cell stand in its row.
func (r *fictionReader) paragraph(tag string) {
	switch {
	case r.within("tr"):
		r.b.Text(" ")
		return
	case tag == "subtitle" && !r.within("title"):
		r.b.End()
		r.subtitle = true
		return
	case !r.within("title"):
		r.b.Begin(r.block())
		r.marker, r.subtitle = "", false
		return
	}
	if r.heads++; r.heads > 1 && r.b.open {
		r.b.Break()
	} else if !r.notes || r.sections == 0 {
		r.b.Begin(Block{Kind: Heading, Level: min(r.sections+1, 6)})
	}
}

// block is the block that a paragraph outside titles begins.
func (r *fictionReader) block() Block {
	switch {
	case r.marker != "":
		return Block{Kind: ListItem, Level: 1, Marker: strings.TrimSuffix(r.marker, ".") + "."}
	case r.within("cite"), r.within("epigraph"), r.within("poem"):
		return Block{Kind: Quotation, Level: 1}
	}
	return Block{}
}

func (r *fictionReader) mark(kind MarkKind, to string) {
	if r.b.open {
		r.b.BeginMark(kind, to)
		r.marks++
	}
}

func (r *fictionReader) End(tag string) {
	for i := len(r.path) - 1; i >= 0; i-- {
		if r.path[i] == tag {
			r.path = r.path[:i]
			break
		}
	}
	switch {
	case unseenInFiction()[tag]:
		r.skip = max(0, r.skip-1)
	case tag == "author" && r.within("title-info"):
		r.meta.Authors = append(r.meta.Authors, strings.Join(r.name, " "))
		r.name = nil
	case r.skip > 0 || r.within("description"):
		return
	}
	switch tag {
	case "section":
		r.sections = max(0, r.sections-1)
	case "p", "v", "subtitle", "text-author", "tr", "title", "date", "annotation":
		r.subtitle = false
		if !r.within("title") && !r.within("tr") {
			r.b.End()
			r.marks = 0
		}
	case "emphasis", "strong", "a":
		if r.marks > 0 {
			r.b.EndMark()
			r.marks--
		}
	}
}

func (r *fictionReader) Chars(s string) {
	at := ""
	if len(r.path) > 0 {
		at = r.path[len(r.path)-1]
	}
	switch {
	case r.skip > 0:
	case r.within("description"):
		r.describe(at, strings.TrimSpace(s))
	case r.b.open:
		r.b.Text(s)
	case r.notes && r.within("title"):
		r.numberNote(strings.TrimSpace(s))
	case r.within("body") && !blankLine(s):
		r.loose(s)
	}
}

// numberNote takes what a note's title says: its number, or else a heading.
func (r *fictionReader) numberNote(s string) {
	const longest = 20 // bytes
	r.marker += s
	if len(r.marker) > longest {
		r.b.Begin(Block{Kind: Heading, Level: min(r.sections+1, 6)})
		r.b.Text(r.marker)
		r.marker = ""
	}
}

// loose takes text for which no block is open: that of a subtitle, which may only be stars between two
// scenes, of a poem's date, or what a program has put between paragraphs.
func (r *fictionReader) loose(s string) {
	block := r.block()
	if r.subtitle && strings.ContainsFunc(s, isAlphanumeric) {
		block = Block{Kind: Heading, Level: min(r.sections+2, 6)}
	}
	r.marker, r.subtitle = "", false
	r.b.Begin(block)
	r.b.Text(s)
}

// describe takes what the book says of itself.
func (r *fictionReader) describe(at, s string) {
	switch {
	case s == "" || !r.within("title-info"):
	case at == "book-title":
		r.meta.Title = firstOf(r.meta.Title, s)
	case at == "lang":
		r.meta.Lang = firstOf(r.meta.Lang, s)
	case at == "date":
		r.meta.Published = firstOf(r.meta.Published, normalDate(s))
	case r.within("author") && (strings.HasSuffix(at, "-name") || at == "nickname"):
		r.name = append(r.name, s)
	}
}

// within reports whether an element of the name is open.
func (r *fictionReader) within(name string) bool { return slices.Contains(r.path, name) }
