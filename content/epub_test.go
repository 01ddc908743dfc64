package content

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brief/content/archive"
)

// bookFiles is a small book; the order of the spine is not that of the files.
func bookFiles() map[string]string {
	return map[string]string{
		"META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
		"OEBPS/book.opf": `<?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Bridges &amp; rivers</dc:title>
			<dc:creator>J. Field</dc:creator><dc:date>2026-06-09</dc:date><dc:language>en</dc:language></metadata>
			<manifest><item id="two" href="two%20b.xhtml" media-type="application/xhtml+xml"/><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
			<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
			<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>`,
		"OEBPS/one.xhtml":     `<html><body><h2>Why bridges?</h2><p>Because of rivers.</p><h3>And fords?</h3><p>They are wet.</p></body></html>`,
		"OEBPS/two b.xhtml":   `<html><body><h1>What next?</h1><blockquote><p>Ferries.</p></blockquote></body></html>`,
		"OEBPS/nav.xhtml":     `<html><body><nav><ol><li>Why bridges?</li></ol></nav></body></html>`,
		"OEBPS/not-a-part.md": `never shown`,
	}
}

func pack(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	add := func(name, text string, method uint16) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(text))
	}
	kind := files["mimetype"]
	if kind == "" && files["META-INF/container.xml"] != "" {
		kind = "application/epub+zip"
	}
	if kind != "" {
		add("mimetype", kind, zip.Store)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name != "mimetype" {
			add(name, files[name], zip.Deflate)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestEPUB(t *testing.T) {
	doc, err := Parse("-", pack(t, bookFiles()), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Check(); err != nil {
		t.Error(err)
	}
	want := `title: Bridges & rivers
authors: J. Field
published: 2026-06-09
lang: en
format: epub

heading 1: Why bridges?
paragraph: Because of rivers.
heading 2: And fords?
paragraph: They are wet.
heading 1: What next?
quotation 1: Ferries.
`
	if got := dump(doc); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestEPUBContents holds that chapters without a heading get the one that the
// table of contents has for them, of either kind.
func TestEPUBContents(t *testing.T) {
	nav := `<html><body><nav epub:type="toc"><h1>Contents</h1><ol><li><a href="one.xhtml">The <i>river</i></a><ol><li><a href="two%20b.xhtml">Of bridges</a></li>
		<li><a href="two%20b.xhtml#later">Later on</a></li></ol></li></ol></nav><nav epub:type="page-list"><ol><li><a href="two%20b.xhtml">7</a></li></ol></nav></body></html>`
	ncx := `<?xml version="1.0"?><ncx><navMap><navPoint><navLabel><text>The river</text></navLabel><content src="one.xhtml"/>
		<navPoint><navLabel><text>Of bridges</text></navLabel><content src="two%20b.xhtml#start"/></navPoint></navPoint></navMap></ncx>`
	want := `heading 1: The river
paragraph: It was wet.
heading 2: Of bridges
paragraph: They were dry.
`
	for name, contents := range map[string]string{"nav": nav, "ncx": ncx} {
		files := bookFiles()
		files["OEBPS/one.xhtml"], files["OEBPS/two b.xhtml"] = `<body><p>It was wet.</p></body>`, `<body><p class="t">OF BRIDGES</p><p>They were dry.</p></body>`
		files["OEBPS/nav.xhtml"] = contents
		if name == "ncx" {
			files["OEBPS/book.opf"] = strings.Replace(files["OEBPS/book.opf"], `media-type="application/xhtml+xml" properties="nav"`, `media-type="application/x-dtbncx+xml"`, 1)
		}
		doc, err := Parse("x.epub", pack(t, files), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, got, _ := strings.Cut(dump(doc), "\n\n"); strings.Replace(got, "OF BRIDGES", "Of bridges", 1) != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestEPUBBroken(t *testing.T) {
	whole := pack(t, bookFiles())
	without := func(name, instead string) []byte {
		files := bookFiles()
		if delete(files, name); instead != "" {
			files[name] = instead
		}
		return pack(t, files)
	}
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"cut":          {whole[:len(whole)/2], "not a whole archive"},
		"no container": {pack(t, map[string]string{"OEBPS/one.xhtml": "<p>One.</p>"}), "no file"},
		"no package":   {without("OEBPS/book.opf", ""), "no file"},
		"bad package":  {without("OEBPS/book.opf", "<package"), "book.opf cannot be read"},
		"no spine":     {without("OEBPS/book.opf", "<package></package>"), "no chapters"},
		"bomb":         {without("OEBPS/one.xhtml", strings.Repeat("a", archive.MaxBytes+1)), "too large when unpacked"},
		"no text":      {without("OEBPS/one.xhtml", " "), ""},
	} {
		_, err := Parse("x.epub", test.data, Options{})
		if test.want == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if !errors.Is(err, ErrNothing) || !strings.Contains(err.Error(), "x.epub is a broken book: ") || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
}

// TestEPUBOddNames opens books whose files are called otherwise than they say,
// as reading programs do.
func TestEPUBOddNames(t *testing.T) {
	const container = `<container><rootfiles><rootfile full-path="%s"/></rootfiles></container>`
	const pkg = `<package><manifest><item id="a" href="%s" media-type="application/xhtml+xml"/></manifest><spine>%s</spine></package>`
	const ref, chapter = `<itemref idref="a"/>`, "<h1>One</h1><p>The boat came in on a Tuesday.</p>"
	for name, files := range map[string]map[string]string{
		"from the root":    {"META-INF/container.xml": fmt.Sprintf(container, "/OPS/book.opf"), "OPS/book.opf": fmt.Sprintf(pkg, "/OPS/a.html", ref), "OPS/a.html": chapter},
		"other case":       {"META-INF/container.xml": fmt.Sprintf(container, "OPS/Book.opf"), "OPS/book.opf": fmt.Sprintf(pkg, "A.HTML", ref), "OPS/a.html": chapter},
		"backslashes":      {"META-INF/container.xml": fmt.Sprintf(container, `OPS\book.opf`), `OPS\book.opf`: fmt.Sprintf(pkg, "a.html", ref), `OPS\a.html`: chapter},
		"percent encoding": {"META-INF/container.xml": fmt.Sprintf(container, "my%20book/x.opf"), "my book/x.opf": fmt.Sprintf(pkg, "One%20%C3%A9.html#top", ref), "my book/One é.html": chapter},
		"no container":     {"OPS/book.opf": fmt.Sprintf(pkg, "a.html", ref), "OPS/a.html": chapter},
		"no order":         {"META-INF/container.xml": fmt.Sprintf(container, "book.opf"), "book.opf": fmt.Sprintf(pkg, "a.html", ""), "a.html": chapter},
	} {
		doc, err := Parse("x.epub", pack(t, files), Options{})
		if err != nil || !strings.Contains(doc.Text, "came in on a Tuesday") || doc.Notice != "" {
			t.Errorf("%s: %v, %+v", name, err, doc)
		}
	}
}

// TestEPUBLack says that chapters are missing, and that all are.
func TestEPUBLack(t *testing.T) {
	files := bookFiles()
	delete(files, "OEBPS/one.xhtml")
	doc, err := Parse("x.epub", pack(t, files), Options{})
	if err != nil || !strings.Contains(doc.Notice, "1 cannot be read") {
		t.Errorf("one missing: %v, %+v", err, doc)
	}
	delete(files, "OEBPS/two b.xhtml")
	if _, err := Parse("x.epub", pack(t, files), Options{}); !errors.Is(err, ErrNothing) || !strings.Contains(err.Error(), "chapters cannot be read") {
		t.Errorf("all missing: %v", err)
	}
}

// TestEPUBLocked opens a book whose chapters are encrypted, and one with such a font.
func TestEPUBLocked(t *testing.T) {
	encryption := func(name string) string {
		return `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">` +
			`<CipherData><CipherReference URI="` + name + `"/></CipherData></EncryptedData></encryption>`
	}
	files := bookFiles()
	files["META-INF/encryption.xml"] = encryption("OEBPS/font.otf")
	if _, err := Parse("x.epub", pack(t, files), Options{}); err != nil {
		t.Errorf("with a locked font: %v", err)
	}
	files["OEBPS/one.xhtml"], files["OEBPS/two b.xhtml"] = "\x01\xf0\x9d not for you", "\x02 nor this"
	files["META-INF/encryption.xml"] = strings.Replace(encryption("OEBPS/one.xhtml"), "</EncryptedData>",
		`</EncryptedData><EncryptedData><CipherData><CipherReference URI="OEBPS/two%20b.xhtml"/></CipherData></EncryptedData>`, 1)
	if _, err := Parse("x.epub", pack(t, files), Options{}); !errors.Is(err, ErrNothing) || !strings.Contains(err.Error(), "protected book") {
		t.Errorf("locked: %v", err)
	}
}

// TestEPUBAnchors holds that a book in one file without headings gets them from
// its table of contents: the paragraph that names a chapter, or a new one.
func TestEPUBAnchors(t *testing.T) {
	files := bookFiles()
	files["OEBPS/one.xhtml"] = `<html><body><p>In front.</p><p class="c5" id="c1">Why bridges?</p><p>Because of rivers.</p><p><a id="c2"/>They are wet.</p><div id="c3"><p>Ferries.</p></div></body></html>`
	files["OEBPS/two b.xhtml"] = `<html><body><p>The end.</p></body></html>`
	files["OEBPS/nav.xhtml"] = `<html><body><nav><ol><li><a href="one.xhtml#c1">Why bridges?</a></li><li><a href="one.xhtml#c2">And fords?</a>
		<ol><li><a href="one.xhtml#c3">What next?</a></li><li><a href="one.xhtml#nowhere">Nowhere</a></li></ol></li></ol></nav></body></html>`
	doc, err := Parse("-", pack(t, files), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Check(); err != nil {
		t.Error(err)
	}
	want := `paragraph: In front.
heading 1: Why bridges?
paragraph: Because of rivers.
heading 1: And fords?
paragraph: They are wet.
heading 2: What next?
paragraph: Ferries.
paragraph: The end.
`
	if _, got, _ := strings.Cut(dump(doc), "\n\n"); got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestEPUBOddChapters opens books whose chapters are XML that HTML reads otherwise, or are
// said to be something else.
func TestEPUBOddChapters(t *testing.T) {
	const container = `<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>`
	const pkg = `<package><metadata><title>R&eacute;sum&eacute; &amp; more</title></metadata><manifest><item id="a" href="%s" media-type="%s"/></manifest><spine><itemref idref="a"/></spine></package>`
	const chapter = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>%s</head><body><h1><a id="x"/>One</h1>%s<p>The boat<span epub:type="pagebreak" id="p7">7</span> came in.</p></body></html>`
	for name, book := range map[string]struct{ file, kind, head, top string }{
		"no title":       {"a.xhtml", "application/xhtml+xml", "<title/>", ""},
		"script":         {"a.xhtml", "application/xhtml+xml", `<script src="a.js"/><style type="text/css" />`, ""},
		"bold gap":       {"a.xhtml", "application/xhtml+xml", "", `<b/><textarea/>`},
		"old type":       {"a.htm", "text/x-oeb1-document", "", ""},
		"XML":            {"a.xml", "text/xml", "", ""},
		"of no kind":     {"a.html", "application/octet-stream", "", ""},
		"comment in it":  {"a.xhtml", "application/xhtml+xml", "<!-- <title/> -->", ""},
		"script with <>": {"a.xhtml", "application/xhtml+xml", `<script>if (a<b) { "<title/>" }</script>`, ""},
	} {
		files := map[string]string{"META-INF/container.xml": container, "book.opf": fmt.Sprintf(pkg, book.file, book.kind), book.file: fmt.Sprintf(chapter, book.head, book.top)}
		doc, err := Parse("x.epub", pack(t, files), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, want := dump(doc), "title: Résumé & more\nformat: epub\n\nheading 1: One\nparagraph: The boat came in.\n"; got != want {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
}

// TestEPUBLinks: links of a book lead to chapters and to places in them, and nowhere else.
func TestEPUBLinks(t *testing.T) {
	files := bookFiles()
	files["OEBPS/one.xhtml"] = `<html><body><h2>Why bridges?</h2><p>Because<a href="#n" epub:type="noteref">1</a> of <a href="two%20b.xhtml">rivers</a>,
		<a href="./two b.xhtml#ferries">ferries</a>, <a href="two%20b.xhtml#cut">fords</a>, <a href="none.xhtml#n">none</a>, <a href="https://x.example/#n">more</a>.</p><aside id="n"><p>A note.</p></aside></body></html>`
	files["OEBPS/two b.xhtml"] = `<html><body><h1>What next?</h1><p id="n">Not this.</p><span epub:type="pagebreak" id="ferries">7</span><blockquote><p>Ferries.</p></blockquote></body></html>`
	doc, err := Parse("x.epub", pack(t, files), Options{})
	if err != nil || doc.Check() != nil {
		t.Fatal(err, doc.Check())
	}
	var got []string
	for _, m := range doc.Marks {
		to := m.Target
		if to == "" {
			to, _, _ = strings.Cut(doc.Text[m.Place:], "\n")
		}
		got = append(got, m.Of(doc.Text)+": "+to)
	}
	want := []string{"1: A note.", "rivers: What next?", "ferries: Ferries.", "fords: What next?", "more: https://x.example/#n"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, doc.Text)
	}
}
