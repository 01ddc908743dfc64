package content

import (
	"context"
	"path/filepath"
	"strings"

	"brief/content/clean"
)

// Format is a kind of source that can be parsed into a Document.
type Format struct {
	Name   string                              // as --from takes it
	Doc    string                              // one line for help
	Sniff  func(name string, head []byte) bool // decides by a name and the first bytes
	Parse  func(ctx context.Context, src Source) (*Document, error)
	Binary bool // it takes raw bytes; the others get valid UTF-8
}

// Formats lists the formats in the order in which they are tried; the last one
// takes what no other does. A new format is a new file and a line here.
func Formats() []Format {
	return []Format{
		{Name: "pdf", Doc: "a PDF, by pdftotext", Sniff: sniffPDF, Parse: parsePDF, Binary: true},
		{Name: "epub", Doc: "an e-book (EPUB, FictionBook)", Sniff: sniffEPUB, Parse: parseEPUB, Binary: true},
		{Name: "docx", Doc: "a Word document", Sniff: sniffDOCX, Parse: parseDOCX, Binary: true},
		{Name: "odt", Doc: "an OpenDocument text", Sniff: sniffODT, Parse: parseODT, Binary: true},
		{Name: "rtf", Doc: "Rich Text", Sniff: sniffRTF, Parse: parseRTF, Binary: true},
		{Name: "webarchive", Doc: "a page that Safari has saved", Sniff: sniffWebArchive, Parse: parseWebArchive, Binary: true},
		{Name: "mail", Doc: "an e-mail, or a page saved as one file (MHTML)", Sniff: sniffMail, Parse: parseMail, Binary: true},
		{Name: "captions", Doc: "subtitles (SRT, WebVTT, SSA), or a transcript with the time in its lines", Sniff: sniffCaptions, Parse: parseCaptions},
		{Name: "org", Doc: "Org mode", Sniff: sniffOrg, Parse: parseOrg},
		{Name: "rst", Doc: "reStructuredText", Sniff: sniffRST, Parse: parseRST},
		{Name: "md", Doc: "Markdown, with front matter", Sniff: sniffMarkdown, Parse: parseMarkdown},
		{Name: "feed", Doc: "an RSS, Atom or JSON feed, as a list of its entries", Sniff: sniffFeed, Parse: parseFeed},
		{Name: "html", Doc: "a web page", Sniff: sniffHTML, Parse: parseHTML},
		{Name: "text", Doc: "plain text, also as pasted from a page", Sniff: func(string, []byte) bool { return true }, Parse: parsePlainText},
	}
}

// formatByName returns the format called name.
func formatByName(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// extension is the lower-case extension of a path or address, without its dot; the end of a host's name, "example.org", is none.
func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(filePath(name)), "."))
}

// filePath is the path in an address, without its first slash, and what is none as it is.
func filePath(name string) string {
	if !IsAddress(name) {
		return name
	}
	_, rest, _ := strings.Cut(name, "://")
	rest, _, _ = strings.Cut(rest, "#")
	rest, _, _ = strings.Cut(rest, "?")
	_, path, _ := strings.Cut(rest, "/")
	return path
}

// parsePlainText reads plain text; where it comes from matters to its metadata only.
func parsePlainText(_ context.Context, src Source) (*Document, error) {
	doc, err := parseText(src.Ref, fromPrinter(src.Data))
	if err == nil {
		doc.Notice = markupNotice(src.Ref)
	}
	if err == nil && src.URL != "" {
		doc.URL, doc.Site = clean.Link(src.URL), clean.Line(host(src.URL))
	}
	return doc, err
}

// formatOfType returns the name of the format of a media type, or "" to find out.
func formatOfType(kind string) string {
	switch kind {
	case "text/html", "application/xhtml+xml":
		return "html"
	case "text/markdown":
		return "md"
	case "application/pdf":
		return "pdf"
	case "application/epub+zip":
		return "epub"
	}
	return ""
}

// damagedNotice is for a file of which only a part could be read.
const damagedNotice = "the file is damaged – some of its text may be missing"
