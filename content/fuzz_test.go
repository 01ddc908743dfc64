package content

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"brief/content/clean"
)

// checkParsed holds what every parser promises of any bytes: a Document that
// keeps its invariants, or an error of one clean line and of a kind.
func checkParsed(t *testing.T, name string, data []byte, opt Options) {
	t.Helper()
	doc, err := Parse(name, data, opt)
	if err != nil {
		if line := err.Error(); line != clean.Line(line) || !errors.Is(err, ErrOpen) && !errors.Is(err, ErrNothing) {
			t.Errorf("error %q is not clean or of no kind", line)
		}
		return
	}
	if err := doc.Check(); err != nil {
		t.Error(err)
	}
}

// addGolden adds the sources of the golden files with the extension to the seeds, with more arguments.
func addGolden(f *testing.F, extension string, more ...any) {
	paths, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		_, source, _ := strings.Cut(string(data), extension+" --\n")
		source, _, _ = strings.Cut(source, "-- want --")
		f.Add(append([]any{[]byte(source)}, more...)...)
	}
}

func FuzzMarkdown(f *testing.F) {
	addGolden(f, ".md")
	for _, text := range hostileMarkdown(300) {
		f.Add([]byte(text))
	}
	addGolden(f, ".mdx")
	f.Fuzz(func(t *testing.T, data []byte) {
		checkParsed(t, "x.md", data, Options{Format: "md"})
		checkParsed(t, "x.mdx", data, Options{Format: "md"})
	})
}

func FuzzHTML(f *testing.F) {
	addGolden(f, ".html", false)
	for _, text := range hostileHTML(300) {
		f.Add([]byte(text), false)
	}
	f.Add([]byte(page), true)
	f.Fuzz(func(t *testing.T, data []byte, raw bool) {
		checkParsed(t, "x.html", data, Options{Format: "html", Raw: raw})
	})
}

func FuzzEPUB(f *testing.F) {
	f.Add(pack(f, bookFiles()))
	f.Fuzz(func(t *testing.T, data []byte) { checkParsed(t, "x.epub", data, Options{Format: "epub"}) })
}

// FuzzChapter fuzzes what is inside a book, where a fuzzer of archives hardly gets.
func FuzzChapter(f *testing.F) {
	for name, text := range bookFiles() {
		f.Add(name, text)
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		files := bookFiles()
		files[name] = text
		checkParsed(t, "x.epub", pack(t, files), Options{})
	})
}

func FuzzFictionBook(f *testing.F) {
	addGolden(f, ".fb2")
	f.Add([]byte(`<FictionBook><body><section><title><p>1<p>2</title><emphasis><p>a<a>b</p></emphasis><table><tr><td>x<td>y</table>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkParsed(t, "x.fb2", append([]byte("<FictionBook>"), data...), Options{})
	})
}

// addOffice adds a part of the golden files of a format to the seeds.
func addOffice(f *testing.F, extension, part string) {
	paths, err := filepath.Glob("testdata/golden/" + extension + "-*.txtar")
	if err != nil || len(paths) == 0 {
		f.Fatal("no golden files", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasSuffix(file.Name, part) {
				f.Add(string(file.Data))
			}
		}
	}
}

// FuzzDOCX fuzzes the text of a Word document, and its styles and lists.
func FuzzDOCX(f *testing.F) {
	addOffice(f, "docx", ".xml")
	f.Fuzz(func(t *testing.T, text string) {
		files := wordFiles(wordText("a"))
		files["word/styles.xml"], files["word/numbering.xml"], files["word/footnotes.xml"] = text, text, text
		files["word/_rels/document.xml.rels"], files["docProps/core.xml"] = text, text
		checkParsed(t, "x.docx", pack(t, files), Options{})
		files["word/document.xml"] = text
		checkParsed(t, "x.docx", pack(t, files), Options{})
	})
}

func FuzzODT(f *testing.F) {
	addOffice(f, "odt", ".xml")
	f.Fuzz(func(t *testing.T, text string) {
		files := openFiles("")
		files["styles.xml"], files["content.xml"] = text, text
		checkParsed(t, "x.odt", pack(t, files), Options{})
		checkParsed(t, "x.fodt", []byte(`<office:document office:mimetype="`+openText+`"><office:body>`+text), Options{})
	})
}

func FuzzRTF(f *testing.F) {
	addOffice(f, "rtf", ".rtf")
	f.Fuzz(func(t *testing.T, text string) { checkParsed(t, "x.rtf", []byte("{\\rtf1"+text), Options{}) })
}

func FuzzOrg(f *testing.F) {
	addGolden(f, ".org")
	f.Fuzz(func(t *testing.T, data []byte) { checkParsed(t, "x.org", data, Options{Format: "org"}) })
}

func FuzzRST(f *testing.F) {
	addGolden(f, ".rst")
	f.Fuzz(func(t *testing.T, data []byte) { checkParsed(t, "x.rst", data, Options{Format: "rst"}) })
}

func FuzzFeed(f *testing.F) {
	f.Add([]byte(`<rss version="2.0"><channel><title>T</title><item><title>A &lt;b&gt;</title><link>http://x/</link><description>&lt;p&gt;x</description><pubDate>Tue, 09 Jun 2026 10:00:00 GMT</pubDate></item></channel></rss>`))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><link href="http://x/"/><content type="html">&lt;p&gt;x</content><author><name>N</name></author></entry></feed>`))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"http://x/","content_html":"<p>x"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkParsed(t, "x.xml", data, Options{Format: "feed"})
		feed, err := ParseFeed(data, "")
		if err != nil {
			return
		}
		for _, e := range feed.Entries[:min(len(feed.Entries), 3)] {
			if err := e.Document(feed.Title).Check(); err != nil {
				t.Error(err)
			}
			if e.Title != clean.Line(e.Title) || e.URL != clean.Link(e.URL) || e.Published != clean.Line(e.Published) {
				t.Errorf("entry is not clean: %+v", e)
			}
		}
	})
}

func FuzzMail(f *testing.F) {
	f.Add([]byte("From: A <a@x>\nSubject: =?utf-8?q?a?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=x\nContent-Transfer-Encoding: base64\n\nYWJj"))
	f.Add([]byte("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=20b=\n\n--b--\n"))
	addGolden(f, ".eml")
	addGolden(f, ".mbox")
	f.Fuzz(func(t *testing.T, data []byte) { checkParsed(t, "x.eml", data, Options{Format: "mail"}) })
}

func FuzzCaptions(f *testing.F) {
	addGolden(f, ".vtt")
	addGolden(f, ".srt")
	f.Fuzz(func(t *testing.T, data []byte) { checkParsed(t, "x.vtt", data, Options{Format: "captions"}) })
}

// FuzzAny fuzzes the choice of a format, the character sets and plain text.
func FuzzAny(f *testing.F) {
	for _, s := range []string{"plain\ntext", "\xff\xfea\x00b\x00", "\xfe\xff\x00a", "\x00\x00\xfe\xff\x00\x00\x00a", "caf\xe9 na\xefve", "\x1b[31m\u202e\u0085\u2028x", "%PDF-1.4",
		"PK\x03\x04", "\x7fELF", "<?xml version='1.0'?><html>", "# a\n\n## b\n", "---\ntitle: x\n---\n", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b", "\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd"} {
		f.Add("-", []byte(s))
	}
	f.Add("0 -0", []byte("0"))
	f.Fuzz(func(t *testing.T, name string, data []byte) { checkParsed(t, name, data, Options{}) })
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2 December 2025", "Tue, 09 Jun 2026 10:00:00 GMT", "2026-06-09T10:00:00+02:00", "Monday, January 2, 2006", "12/31/99", "1717171717", "9. September 2025"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := normalDate(s); got != "" && (got != clean.Line(got) || len(got) < 10 || got[4] != '-') {
			t.Errorf("normalDate(%q) = %q", s, got)
		}
	})
}

// TestFeedLinks holds that links of a feed are seen from its address, and that a
// feed that breaks off keeps its whole entries.
func TestFeedLinks(t *testing.T) {
	const rss = `<rss version="2.0"><channel><title>T</title><link>/</link><item><title>A</title><link>/a?x=1</link></item><item><title>B</title><link>../b</link></item>`
	for name, data := range map[string]string{"whole": rss + "</channel></rss>", "broken off": rss + "<item><title>C & D</title><li"} {
		feed, err := ParseFeed([]byte(data), "https://courier.example/news/feed.xml")
		if err != nil || len(feed.Entries) != 2 || feed.URL != "https://courier.example/" || feed.Entries[0].URL != "https://courier.example/a?x=1" ||
			feed.Entries[1].URL != "https://courier.example/b" {
			t.Errorf("%s: %v, %+v", name, err, feed)
		}
	}
	for _, link := range []string{"javascript:alert(1)", "file:///etc/passwd"} {
		if feed, err := ParseFeed([]byte(strings.Replace(rss, "/a?x=1", link, 1)+"</channel></rss>"), "https://courier.example/"); err != nil || feed.Entries[0].URL != "" {
			t.Errorf("%s: %v, %+v", link, err, feed)
		}
	}
	if _, err := Parse("x.xml", []byte(`<rss version="2.0"><channel><title>T</title></channel></rss>`), Options{}); err == nil || !strings.Contains(err.Error(), "feed without entries") {
		t.Errorf("no entries: %v", err)
	}
}

// TestCrowdedFeed holds that a feed of very many tiny entries is refused: 8 bytes
// of it would take two kilobytes of memory.
func TestCrowdedFeed(t *testing.T) {
	for name, feed := range map[string]string{
		"rss":      `<rss version="2.0"><channel>` + strings.Repeat("<item/>", mostEntries+1) + `</channel></rss>`,
		"atom":     `<feed xmlns="http://www.w3.org/2005/Atom">` + strings.Repeat("<entry/>", mostEntries+1) + `</feed>`,
		"json":     `{"version":"https://jsonfeed.org/version/1.1","items":[` + strings.Repeat("{},", 5*mostEntries) + `{}]}`,
		"elements": `<rss version="2.0"><channel><item>` + strings.Repeat("<a/>", mostElements) + `</item></channel></rss>`,
	} {
		if _, err := Parse("x.xml", []byte(feed), Options{}); !errors.Is(err, ErrNothing) || !strings.Contains(err.Error(), "too many entries") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
