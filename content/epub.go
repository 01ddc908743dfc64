package content

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"strings"

	"golang.org/x/net/html"

	"brief/content/archive"
	"brief/content/charset"
)

// sniffEPUB takes a ZIP archive whose first file says that it is a book, and a FictionBook.
func sniffEPUB(name string, head []byte) bool {
	if isFictionBook(head) {
		return true
	}
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return false
	}
	return extension(name) == "epub" || bytes.Contains(head, []byte("application/epub+zip")) || isZippedFiction(head)
}

// parseEPUB reads a book: its chapters in reading order, each with its heading.
func parseEPUB(ctx context.Context, src Source) (*Document, error) {
	if isFictionBook(src.Data) {
		return parseFictionBook(src)
	}
	if isZippedFiction(src.Data) {
		return parseZippedFiction(src)
	}
	book, err := readBook(src)
	if err != nil {
		return nil, err
	}
	locked, protected, missing := book.locked(), 0, 0
	b := NewBuilder(len(src.Data))
	for _, chapter := range book.chapters {
		if ctx.Err() != nil {
			return nil, cannotOpen(src.name(), "cancelled", ctx.Err())
		}
		if locked[chapter] {
			protected++
			continue
		}
		data, err := book.Read(chapter)
		if errors.Is(err, archive.ErrTooLarge) {
			return nil, src.broken("book", err)
		}
		if err != nil {
			missing++
		} else {
			b.Name(chapter + "#")
			addChapter(b, charset.Decode(data, ""), bookPart{entry: book.contents[chapter], anchors: book.anchors[chapter], book: book.meta.Title,
				links: htmlLinks{file: chapter + "#", places: true, named: true}})
		}
	}
	if b.Len() == 0 && protected > 0 {
		return nil, src.nothing("is a protected book – its seller's program has to open it", nil)
	}
	if b.Len() == 0 && missing > 0 {
		return nil, src.broken("book", errors.New("its chapters cannot be read"))
	}
	meta := book.meta
	meta.Ref, meta.Format, meta.Notice = src.Ref, "epub", lackOf(len(book.chapters), protected, missing)
	return b.Document(meta), nil
}

// readBook reads what the book in src says of itself and its chapters, but not those.
func readBook(src Source) (*epubBook, error) {
	files, err := archive.Open(src.Data)
	if err != nil {
		return nil, src.broken("book", err)
	}
	book := &epubBook{Files: files}
	if err := book.open(); err != nil {
		return nil, src.broken("book", err)
	}
	return book, nil
}

// lackOf says how many of a book's chapters are not shown; "" when all are.
func lackOf(chapters, protected, missing int) string {
	switch {
	case protected > 0 && missing > 0:
		return fmt.Sprintf("of %d chapters %d are protected and %d cannot be read", chapters, protected, missing)
	case protected > 0:
		return fmt.Sprintf("of %d chapters %d protected, not shown", chapters, protected)
	case missing > 0:
		return fmt.Sprintf("of %d chapters %d cannot be read – the file is damaged", chapters, missing)
	}
	return ""
}

// bookPart says where a piece of HTML stands in what it is part of.
type bookPart struct {
	entry   bookEntry    // its line of the table of contents, for where it has no heading
	anchors []bookAnchor // the lines for places in it
	book    string       // the book's title
	below   int          // the level of the heading that it stands under; 0 for none
	links   htmlLinks    // where they lead
}

// addChapter adds all text of a piece of HTML; its headings are set off from
// the highest of them.
func addChapter(b *Builder, data []byte, part bookPart) {
	root, err := html.Parse(bytes.NewReader(spreadXHTML(data)))
	if err != nil {
		plainHTML(b, data, Block{})
		return
	}
	spellOut(root, data)
	levelScripts(root, data)
	page := newHTMLPage(root)
	top, first := 7, -1
	for i, blk := range page.blocks {
		if blk.block.Kind == Heading {
			top = min(top, blk.block.Level)
			if first < 0 {
				first = i
			}
		}
	}
	var above map[int]bookEntry
	switch {
	case first >= 0 || len(page.blocks) == 0:
	case len(part.anchors) > 1:
		above, top = placeAnchors(page, part.anchors), 1
	case part.entry.title != "":
		first, top = part.addTitle(b, page.blocks), 1
	}
	title := lettersOf(part.book)
	page.keepAll()
	links := page.linksWith(part.links)
	for i, blk := range page.blocks {
		if entry, ok := above[i]; ok {
			b.Begin(Block{Kind: Heading, Level: entry.level})
			b.Text(entry.title)
		}
		switch {
		case i == first && title != "" && lettersOf(blk.text) == title:
			blk.block = Block{Hint: HintTitle}
		case blk.block.Kind == Heading:
			blk.block.Level = min(blk.block.Level-top+1+part.below, 6)
		}
		blk.emit(b, links)
	}
}

// addTitle names a chapter without headings as the table of contents does: by
// the paragraph at its start that says the same, or by a heading of its own. It
// returns the paragraph's index, or -1.
func (p bookPart) addTitle(b *Builder, blocks []*htmlBlock) int {
	const reach = 3 // paragraphs
	level := min(p.entry.level, 6)
	want := lettersOf(p.entry.title)
	for i, blk := range blocks[:min(len(blocks), reach)] {
		if lettersOf(blk.text) == want {
			blk.block = Block{Kind: Heading, Level: level}
			return i
		}
	}
	b.Begin(Block{Kind: Heading, Level: level})
	b.Text(p.entry.title)
	return -1
}

// epubBook is an opened book.
type epubBook struct {
	*archive.Files
	chapters []string
	contents map[string]bookEntry    // by the file that it leads to
	anchors  map[string][]bookAnchor // by the file, those that lead to a place in it
	meta     Meta
}

// packageName returns where the book's table of files is: where its container
// says, else the first file that is named like one.
func (e *epubBook) packageName() (string, error) {
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	err := e.Decode("META-INF/container.xml", &container)
	if err == nil && len(container.Roots) > 0 {
		return strings.TrimPrefix(strings.ReplaceAll(container.Roots[0].Path, `\`, "/"), "/"), nil
	}
	if first := e.FirstNamed("opf"); first != "" {
		return strings.TrimPrefix(strings.ReplaceAll(first, `\`, "/"), "/"), nil
	}
	return "", cmp.Or(err, errors.New("no package file is named in it"))
}

// epubPackage is the part of a book's package file that matters here.
type epubPackage struct {
	Titles   []epubFact `xml:"metadata>title"`
	Creators []epubFact `xml:"metadata>creator"`
	Dates    []epubFact `xml:"metadata>date"`
	Notes    []epubNote `xml:"metadata>meta"`
	Langs    []string   `xml:"metadata>language"`
	Houses   []string   `xml:"metadata>publisher"`
	Items    []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Type       string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		ID string `xml:"idref,attr"`
	} `xml:"spine>itemref"`
}

// open reads the book's table of files and its metadata.
func (e *epubBook) open() error {
	root, err := e.packageName()
	if err != nil {
		return err
	}
	var pkg epubPackage
	if err := e.Decode(root, &pkg); err != nil {
		return err
	}
	e.meta = pkg.meta()
	at := map[string]string{}
	var listed []string
	for _, item := range pkg.Items {
		if isChapter(item.Type, item.Href) && !strings.Contains(item.Properties, "nav") {
			at[item.ID] = bookPath(path.Dir(root), item.Href)
			listed = append(listed, at[item.ID])
		}
	}
	e.readContents(&pkg, path.Dir(root))
	seen := map[string]bool{}
	for _, ref := range pkg.Spine {
		if name := at[ref.ID]; name != "" && !seen[name] {
			seen[name] = true
			e.chapters = append(e.chapters, name)
		}
	}
	if len(e.chapters) == 0 { // a broken order; that of the files is a good guess
		e.chapters = listed
	}
	if len(e.chapters) == 0 {
		return errors.New("no chapters are named in it")
	}
	return nil
}

// isChapter reports whether a file of a book is text, by its media type or, as that is often
// another one, by its name.
func isChapter(kind, href string) bool {
	if containsAny(kind, "html", "oeb1-document", "dtbook") {
		return true
	}
	if strings.Contains(kind, "ncx") {
		return false // an old table of contents
	}
	href, _, _ = strings.Cut(href, "#")
	switch extension(href) {
	case "html", "htm", "xhtml":
		return true
	case "xml":
		return strings.HasSuffix(kind, "/xml")
	}
	return false
}

// locked returns the names of the files that are encrypted: chapters of protected
// books, and often only fonts.
func (e *epubBook) locked() map[string]bool {
	var encryption struct {
		References []struct {
			Path string `xml:"URI,attr"`
		} `xml:"EncryptedData>CipherData>CipherReference"`
	}
	const name = "META-INF/encryption.xml"
	if e.Decode(name, &encryption) != nil {
		return nil
	}
	locked := map[string]bool{}
	for _, r := range encryption.References {
		locked[bookPath(".", r.Path)] = true
	}
	return locked
}
