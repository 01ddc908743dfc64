package content

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"brief/content/archive"
)

// wordFiles are the parts of a Word document with the body.
func wordFiles(body string) map[string]string {
	return map[string]string{
		"[Content_Types].xml": "<Types/>",
		"_rels/.rels":         `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":   `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`,
	}
}

func wordText(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }

const openText = "application/vnd.oasis.opendocument.text"

// openFiles are the parts of an OpenDocument text with the body.
func openFiles(body string) map[string]string {
	return map[string]string{"mimetype": openText, "content.xml": "<office:document-content><office:body><office:text>" + body + "</office:text></office:body></office:document-content>"}
}

// TestOfficeOddFiles opens documents that programs write otherwise than most, and broken ones.
func TestOfficeOddFiles(t *testing.T) {
	const text = "The weir is open."
	with := func(files map[string]string, name, data string) map[string]string {
		if files[name] = data; data == "" {
			delete(files, name)
		}
		return files
	}
	wide := func(s string) string {
		out := []byte("\xff\xfe")
		for _, c := range []byte(s) {
			out = append(out, c, 0)
		}
		return string(out)
	}
	word, odt := wordFiles(wordText(text)), openFiles("<text:p>"+text+"</text:p>")
	for name, data := range map[string][]byte{
		"word":             pack(t, word),
		"no relations":     pack(t, with(wordFiles(wordText(text)), "_rels/.rels", "")),
		"strict relations": pack(t, with(wordFiles(wordText(text)), "_rels/.rels", `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`)),
		"other case":       pack(t, map[string]string{"[Content_Types].xml": "<Types/>", `Word\Document.XML`: word["word/document.xml"]}),
		"UTF-16":           pack(t, with(wordFiles(""), "word/document.xml", wide(`<?xml version="1.0" encoding="UTF-16"?>`+word["word/document.xml"]))),
		"other prefix":     pack(t, with(wordFiles(""), "word/document.xml", strings.NewReplacer("<w:", "<ns0:", "</w:", "</ns0:").Replace(word["word/document.xml"]))),
		"breaks off":       pack(t, with(wordFiles(""), "word/document.xml", strings.TrimSuffix(word["word/document.xml"], "</w:t></w:r></w:p></w:body></w:document>"))),
		"entities":         pack(t, with(wordFiles(""), "word/document.xml", `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`+word["word/document.xml"])),
		"odt":              pack(t, odt),
		"odt, UTF-16":      pack(t, with(openFiles(""), "content.xml", wide(odt["content.xml"]))),
		"flat":             []byte(`<?xml version="1.0"?><office:document office:mimetype="` + openText + `"><office:body><office:text><text:p>` + text + "</text:p></office:text></office:body></office:document>"),
		"rtf":              []byte(`{\rtf1\ansi ` + text + "}"),
		"rtf, cut":         []byte(`{\rtf1\ansi {\b ` + text),
	} {
		doc, err := Parse("-", data, Options{})
		if err != nil || doc.Text != text || doc.Check() != nil {
			t.Errorf("%s: %v, %+v", name, err, doc)
		}
		if cut := strings.Contains(name, "cut") || name == "breaks off"; err == nil && cut != (doc.Notice != "") {
			t.Errorf("%s: notice %q", name, doc.Notice)
		}
	}
}

// TestOfficeRefused says of what cannot be read why, and what to do.
func TestOfficeRefused(t *testing.T) {
	old := func(stream string) []byte {
		data := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600))
		for _, c := range []byte(stream) {
			data = append(data, c, 0)
		}
		return data
	}
	huge := strings.Repeat(wordText("a"), archive.MaxBytes/len(wordText("a"))+1)
	locked := openFiles("")
	locked["META-INF/manifest.xml"] = `<manifest><file-entry full-path="content.xml"><encryption-data checksum-type="x"/></file-entry></manifest>`
	many := wordFiles(wordText("a"))
	for i := range archive.MaxFiles {
		many[fmt.Sprint("word/", i)] = ""
	}
	whole := pack(t, wordFiles(wordText("The weir is open.")))
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"a.docx":       {whole[:len(whole)/2], "is a broken Word document: not a whole archive – get it again"},
		"bomb.docx":    {pack(t, wordFiles(huge)), "too large when unpacked"},
		"empty.docx":   {pack(t, map[string]string{"[Content_Types].xml": "x"}), "its text is not in it"},
		"notext.docx":  {pack(t, wordFiles("")), "has no text"},
		"package.vsix": {pack(t, map[string]string{"[Content_Types].xml": "x", "extension/a": "x"}), "is an Office document, not an article"},
		"parts.docx":   {pack(t, many), "is a broken Word document: more than 10000 files"},
		"games.zip":    {pack(t, map[string]string{"crossword/a.puz": "x"}), "is a ZIP archive, not an article – unpack it first"},
		"table.docx":   {pack(t, map[string]string{"[Content_Types].xml": "x", "xl/workbook.xml": "x"}), "is an Excel workbook, not an article – save it as"},
		"slides.odp":   {pack(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.presentation"}), "is an OpenDocument presentation, not an article"},
		"locked.odt":   {pack(t, locked), "is protected by a password – open it in LibreOffice"},
		"bare.odt":     {pack(t, map[string]string{"mimetype": openText}), "is a broken OpenDocument file"},
		"old.doc":      {old("WordDocument"), "is an old Word document (.doc), not an article – save it as .docx"},
		"locked.docx":  {old("EncryptedPackage"), "is an Office document that a password protects, not an article – open it in its program"},
		"letter.msg":   {old("__properties_version1.0"), "is a message of Outlook (.msg), not an article – save it as .eml"},
		"old.ppt":      {old("x"), "is an old Office document"},
		"book.fb2.zip": {pack(t, map[string]string{"book.fb2": ""}), "is a broken book"},
		"empty.rtf":    {[]byte(`{\rtf1\ansi {\pict 00}}`), "has no text"},
	} {
		_, err := Parse(name, test.data, Options{})
		if !errors.Is(err, ErrNothing) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
}

// TestOfficeDamaged shows what can be read of a file with a wrong sum.
func TestOfficeDamaged(t *testing.T) {
	data := pack(t, wordFiles(wordText("The weir is open.")))
	at := bytes.LastIndex(data, []byte("PK\x01\x02")) // the last part's line in the table of files
	data[at+16] ^= 1                                  // of its sum
	doc, err := Parse("a.docx", data, Options{})
	if err != nil || doc.Text != "The weir is open." || !strings.Contains(doc.Notice, "damaged") {
		t.Errorf("%v, %+v", err, doc)
	}
}

// TestZippedFiction opens a FictionBook in a ZIP archive.
func TestZippedFiction(t *testing.T) {
	for _, name := range []string{"book.fb2.zip", "-"} {
		doc, err := Parse(name, pack(t, map[string]string{"A Book.FB2": "<FictionBook><body><section><p>Water.</p></section></body></FictionBook>"}), Options{})
		if err != nil || doc.Text != "Water." || doc.Format != "epub" {
			t.Errorf("%s: %v, %+v", name, err, doc)
		}
	}
}

// TestOfficeTitles: what programs call a file by themselves is no title, nor is their user an author.
func TestOfficeTitles(t *testing.T) {
	for title, want := range map[string]string{"Microsoft Word - release 3.doc": "", "Document1": "", "Dokument 2": "", "Untitled": "", "release_final.docx": "", "PRESS RELEASE": "",
		"The weir in winter": "The weir in winter", "Document of a struggle": "Document of a struggle"} {
		if got := saidTitle(title); got != want {
			t.Errorf("title %q: %q", title, got)
		}
	}
	for name, want := range map[string]bool{"Ann Field": true, "Microsoft Office User": false, "afield": false, "Press Office": false, "HP 15": false, "María del Río": true} {
		if got := likeAuthor(name); got != want {
			t.Errorf("author %q: %v", name, got)
		}
	}
}

// TestOfficeHeads tells headings and titles from what only looks so.
func TestOfficeHeads(t *testing.T) {
	item := func(text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	big := func(text string) string {
		return `<w:p><w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>` + text + `</w:t></w:r></w:p>`
	}
	heading := func(level int, text string) string {
		return fmt.Sprintf(`<w:p><w:pPr><w:outlineLvl w:val="%d"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, level-1, text)
	}
	bold := func(text, rest string) string {
		return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>` + text + `</w:t></w:r><w:r>` + rest + `</w:r></w:p>`
	}
	title := func(text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	small := `<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>The weir at Halden is open again, says the harbour board of the town, which had closed it.</w:t></w:r>`
	long := "<w:p>" + small + "</w:p>"
	for name, test := range map[string]struct{ body, want string }{
		"questions of a list":         {item("Who pays?") + long + item("Who decides?") + long, "paragraph bold: 1. Who pays?\nparagraph: T\nparagraph bold: 2. Who decides?\nparagraph: T\n"},
		"questions that are a list":   {item("Who pays?") + item("Who decides?") + long, "list-item 1 1.: Who pays?\nlist-item 1 2.: Who decides?\nparagraph: T\n"},
		"items of a list":             {item("The weir is open.") + long, "list-item 1 1.: The weir is open.\nparagraph: T\n"},
		"the largest line":            {big("The weir in winter opens") + long, "paragraph title: The weir in winter opens\nparagraph: T\n"},
		"large lines":                 {big("Why is it shut?") + long + big("What now, then?") + long, "paragraph bold: Why is it shut?\nparagraph: T\nparagraph bold: What now, then?\nparagraph: T\n"},
		"one heading above all":       {heading(1, "The weir") + long + heading(2, "Why?") + long, "paragraph title: The weir\nparagraph: T\nheading 2: Why?\nparagraph: T\n"},
		"headings of one level":       {heading(1, "The weir") + long + heading(1, "Why?") + long, "heading 1: The weir\nparagraph: T\nheading 1: Why?\nparagraph: T\n"},
		"a bold question":             {bold("Why?", "<w:t xml:space='preserve'> It was old, and the town had no money for it.</w:t>"), "paragraph bold: Why?\nparagraph: It was old, and the town had no money for it.\n"},
		"a bold label":                {bold("Ana Ruiz:", "<w:t xml:space='preserve'> It was old, and the town had no money for it.</w:t>"), "paragraph: Ana Ruiz: It was old, and the town had no money for it.\n"},
		"a bold name over an address": {bold("Ana Ruiz", "<w:br/><w:t>Press officer</w:t><w:br/><w:t>555 0100</w:t>"), "paragraph: Ana Ruiz⏎Press officer⏎555 0100\n"},
		"paragraphs parted by breaks": {bold("The weir", "<w:br/><w:br/><w:t>It is old.</w:t>"), "paragraph bold: The weir\nparagraph: It is old.\n"},
		"a typed bullet":              {wordText("• One") + wordText("– said nobody"), "list-item 1 •: One\nparagraph: – said nobody\n"},
		"underlined":                  {`<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Why now</w:t></w:r></w:p>` + long, "paragraph bold: Why now\nparagraph: T\n"},
		"a title on two lines":        {title("Halden bridge") + title("What we know") + long, "title: Halden bridge: What we know\nparagraph title: Halden bridge\nparagraph title: What we know\nparagraph: T\n"},
		"a title that goes on":        {title("Why the bridge of") + title("Halden is closed") + long, "title: Why the bridge of Halden is closed\nparagraph title: Why the bridge of\nparagraph title: Halden is closed\nparagraph: T\n"},
		"a label over the title":      {title("PRESS RELEASE") + title("Bridge closed") + long, "title: Bridge closed\nparagraph aside: PRESS RELEASE\nparagraph title: Bridge closed\nparagraph: T\n"},
		"titles of parts":             {title("Notes of a spring") + long + title("The weir") + long, "title: Notes of a spring\nparagraph title: Notes of a spring\nparagraph: T\nheading 1: The weir\nparagraph: T\n"},
	} {
		files := wordFiles(test.body)
		files["word/styles.xml"] = `<w:styles><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`
		files["word/numbering.xml"] = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
		doc, err := Parse("x.docx", pack(t, files), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		_, got, _ := strings.Cut(dump(doc), "\n\n")
		if strings.HasPrefix(test.want, "title: ") {
			got = "title: " + doc.Title + "\n" + got
		}
		got, _, _ = strings.Cut(got, "~ ")
		got = strings.ReplaceAll(got, "The weir at Halden is open again, says the harbour board of the town, which had closed it.", "T")
		if got != test.want {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
}

// hostileOffice are files of each format with what costs most or nests deepest, n times.
func hostileOffice(t testing.TB, n int) map[string][]byte {
	files := map[string][]byte{}
	for name, piece := range map[string]string{
		"paragraphs": wordText("a"), "runs": "<w:r><w:t>a</w:t></w:r>", "bold runs": "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>", "breaks": "<w:r><w:br/><w:br/></w:r>",
		"open paragraphs": "<w:p><w:r><w:t>a</w:t>", "boxes": "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p>", "tables": "<w:tbl><w:tr><w:tc>" + wordText("a"), "rows": "</w:tc></w:tr><w:tr><w:tc>",
		"fields": `<w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "a</w:instrText>`, "results": `<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t>`, "names": `<w:bookmarkStart w:name="a"/>`,
		"controls": "<w:sdt>", "deleted": "<w:del>", "raised": `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>`, "notes": `<w:r><w:footnoteReference w:id="1"/></w:r>`,
		"joined": "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "items": `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a?</w:t></w:r></w:p>`,
	} {
		files["word "+name] = pack(t, wordFiles("<w:p>"+strings.Repeat(piece, n)))
	}
	for name, piece := range map[string]string{"paragraphs": "<text:p>a</text:p>", "open paragraphs": "<text:p>a", "spans": "<text:span>a", "lists": "<text:list><text:list-item>", "notes": "<text:p><text:note>a", "tables": "<table:table><table:table-row><table:table-cell>"} {
		files["odt "+name] = pack(t, openFiles(strings.Repeat(piece, n)))
	}
	for name, piece := range map[string]string{"paragraphs": "a\\par ", "groups": "{a", "bytes": "\\'e9", "unicode": "\\u233?", "fields": "{\\field{\\*\\fldinst HYPERLINK a}{\\fldrslt b", "notes": "{\\footnote a", "cells": "\\intbl a\\cell ",
		"rows": "\\intbl a\\cell\\row ", "fonts": "{\\fonttbl{\\f1 a;}}", "styles": "{\\stylesheet{\\s1 a;}}", "boxes": "{\\shp{\\*\\shpinst{\\shptxt a", "markers": "{\\listtext a}", "super": "{\\super 1}"} {
		files["rtf "+name] = []byte("{\\rtf1 " + strings.Repeat(piece, n))
	}
	return files
}

// TestOfficeHostile opens files that nest and repeat more than any program writes.
func TestOfficeHostile(t *testing.T) {
	for name, data := range hostileOffice(t, 3000) {
		doc, err := Parse("-", data, Options{})
		if err == nil {
			err = doc.Check()
		}
		if err != nil && !errors.Is(err, ErrNothing) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// BenchmarkOfficeHostile opens those files at a size and twice that: it has to cost twice as much.
func BenchmarkOfficeHostile(b *testing.B) {
	for _, n := range []int{20_000, 40_000} {
		for name, data := range hostileOffice(b, n) {
			b.Run(fmt.Sprint(name, n), func(b *testing.B) {
				for b.Loop() {
					if _, err := Parse("-", data, Options{}); err != nil && !errors.Is(err, ErrNothing) {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// TestOfficeNamed holds that an archive which tells little of itself is known by its name, also in an address.
func TestOfficeNamed(t *testing.T) {
	head := []byte("PK\x03\x04docProps/app.xml")
	for name, want := range map[string]string{
		"a.docx": "docx", "https://orbix.example/a.docx?download=1": "docx", "https://orbix.example/a.DOTX#top": "docx",
		"b.odt": "odt", "https://orbix.example/b.odt?download=1": "odt",
		"https://orbix.docx": "", "https://orbix.odt": "", "https://orbix.example/?file=a.docx": "", "a.zip": "",
	} {
		if docx, odt := sniffDOCX(name, head), sniffODT(name, head); docx != (want == "docx") || odt != (want == "odt") {
			t.Errorf("%s: %v, %v", name, docx, odt)
		}
	}
}
