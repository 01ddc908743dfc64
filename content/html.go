package content

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parseHTML reads a page: readability finds the body, and what it drops of a
// body's headings, lists and quotations is put back from the page itself. A
// page without an article is ErrNothing, unless src.Raw asks for all its text.
func parseHTML(_ context.Context, src Source) (*Document, error) {
	whole := len(src.Data)
	src.Data = withoutFindings(src.Data)
	exported := len(src.Data) < whole
	if bytes.Count(src.Data, []byte("<")) > mostTags {
		return parseHTMLTokens(src, "page is very large – shown as a plain reading")
	}
	if isXHTML(src.Data) {
		src.Data = spreadXHTML(src.Data)
	}
	src.Data = namedOnce(src.Data)
	root, err := html.Parse(bytes.NewReader(withoutScripts(src.Data)))
	if err != nil { // the parser gives up above 512 open elements
		return parseHTMLTokens(src, "page is nested too deeply – shown as a plain reading")
	}
	unfold(root)
	officeStyles(root, src.Data)
	spellOut(root, src.Data)
	levelScripts(root, src.Data)
	page := newHTMLPage(root)
	if page.totalWords() < fewestWords && bytes.Contains(src.Data, []byte("<noscript")) {
		if root, err = parseUnscripted(src.Data); err != nil {
			return nil, fmt.Errorf("parse without scripts: %w", err)
		}
		page = newHTMLPage(root)
	}
	meta := readHTMLMeta(page, src.URL)
	meta.Ref, meta.Format = src.Ref, "html"
	if src.Raw {
		page.keepAll()
		meta.Notice = "showing all text of the page"
	} else if meta.Notice, err = page.chooseText(src, meta, exported); err != nil {
		return nil, err
	}
	if meta.Notice == "" && page.walled(meta) {
		meta.Walled, meta.Notice = true, "perhaps only the start: the page asks to log in or subscribe"
	}
	base, _ := url.Parse(meta.URL)
	if src.URL != "" {
		base, _ = url.Parse(src.URL)
	}
	return page.document(meta.Meta, base), nil
}

// chooseText keeps what a reader wants of a page, and returns the notice of it; exported says that the
// page is an export of brief's.
func (p *htmlPage) chooseText(src Source, meta htmlMeta, exported bool) (notice string, err error) {
	notice = p.chooseArticle(meta)
	if src.letter && p.words()*2 < p.totalWords() {
		p.keepPlain(meta.Title)
	}
	if err := p.lacksArticle(src.URL, meta); err == nil {
		return notice, nil
	} else if exported {
		p.keepArticle()
	} else if src.URL != "" || src.letter || !p.saysSentence() {
		return "", err
	}
	return "", nil
}

// lacksArticle says why a page from the address has no article to read, or is nil where it has one
// or no words at all.
func (p *htmlPage) lacksArticle(address string, meta htmlMeta) error {
	words := p.words()
	if words >= fewestWords {
		return nil
	}
	if err := framesError(p.root, address); err != nil {
		return err
	}
	if p.walled(meta) || p.asksPassword() {
		return nothingError("", "page asks to log in or subscribe before it shows an article – save it from your browser and open the file", nil)
	}
	if p.totalWords() > 0 {
		return nothingError("", fmt.Sprintf("page has no readable article (%s) – press R for raw text", counted(words, "word", "words")), nil)
	}
	return nil
}

// keepArticle keeps all that an element for articles holds, of a page that is an export.
func (p *htmlPage) keepArticle() {
	for _, blk := range p.blocks {
		n := blk.parent
		for n != nil && n.DataAtom != atom.Article {
			n = n.Parent
		}
		blk.keep = n != nil
	}
}

// saysSentence reports whether a short page of one's own, such as a note or an export, says something, and not
// only what it needs to be shown.
func (p *htmlPage) saysSentence() bool {
	says := false
	for _, blk := range p.blocks {
		lower := strings.ToLower(blk.text)
		if containsAny(lower, "javascript", "cookie", "your browser") {
			return false
		}
		says = says || blk.keep && sentenceLike(blk.text) && blk.linkDensity() < .5
	}
	return says && !p.asksPassword()
}

// document makes a Document of the blocks that are kept; links are resolved against base, which may be nil.
func (p *htmlPage) document(meta Meta, base *url.URL) *Document {
	b := NewBuilder(p.size())
	links := p.linksWith(htmlLinks{base: base, places: true})
	for _, blk := range p.kept() {
		blk.emit(b, links)
	}
	return b.Document(meta)
}

// parseUnscripted reads a page as browsers do that run no scripts: with what
// it has for them.
func parseUnscripted(data []byte) (*html.Node, error) {
	root, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, err
	}
	for n := range root.Descendants() {
		if n.DataAtom == atom.Noscript {
			n.DataAtom, n.Data = atom.Div, "div"
		}
	}
	return root, nil
}

// counted says how many there are.
func counted(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprint(n, " ", many)
}

// mostTags is how many tags a page may have that is made a tree of, which takes
// about a kilobyte for each; articles have some thousands.
const mostTags = 150_000

// fewestWords is how many words make a page an article.
const fewestWords = 25

// parseHTMLTokens reads all visible text of a page without making a tree.
func parseHTMLTokens(src Source, notice string) (*Document, error) {
	b := NewBuilder(len(src.Data))
	plainHTML(b, src.Data, Block{})
	return b.Document(Meta{Ref: src.Ref, URL: src.URL, Format: "html", Notice: notice}), nil
}
