package content

import (
	"bytes"
	"context"
	"fmt"
	"net/url"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parseHTML reads a page: readability finds the body, and what it drops of a
// body's headings, lists and quotations is put back from the page itself. A
// page without an article is ErrNothing, unless src.Raw asks for all its text.
func parseHTML(_ context.Context, src Source) (*Document, error) {
	if bytes.Count(src.Data, []byte("<")) > mostTags {
		return parseHTMLTokens(src, "page is very large – shown as a plain reading")
	}
	if isXHTML(src.Data) {
		src.Data = spreadXHTML(src.Data)
	}
	root, err := html.Parse(bytes.NewReader(withoutScripts(src.Data)))
	if err != nil { // the parser gives up above 512 open elements
		return parseHTMLTokens(src, "page is nested too deeply – shown as a plain reading")
	}
	unfold(root)
	spellOut(root, src.Data)
	page := newHTMLPage(root)
	if page.totalWords() < fewestWords && bytes.Contains(src.Data, []byte("<noscript")) {
		if root, err = parseUnscripted(src.Data); err != nil {
			return nil, fmt.Errorf("parse without scripts: %w", err)
		}
		page = newHTMLPage(root)
	}
	meta := readHTMLMeta(root, src.URL)
	meta.Ref, meta.Format = src.Ref, "html"
	notice := ""
	if src.Raw {
		page.keepAll()
		notice = "showing all text of the page"
	} else {
		notice = page.chooseArticle(meta)
		if src.letter && page.words()*2 < page.totalWords() {
			page.keepPlain(meta.Title)
		}
	}
	if words := page.words(); words < fewestWords && !src.Raw {
		if err := framesError(root, src.URL); err != nil {
			return nil, err
		}
		if page.walled(meta) || page.asksPassword() {
			return nil, nothingError("", "page asks to log in or subscribe before it shows an article – save it from your browser and open the file", nil)
		}
		if page.totalWords() > 0 {
			return nil, nothingError("", fmt.Sprintf("page has no readable article (%s) – press R for raw text", counted(words, "word", "words")), nil)
		}
	}
	if notice == "" && page.walled(meta) {
		notice = "perhaps only the start: the page asks to log in or subscribe"
	}
	meta.Notice = notice
	b := NewBuilder(page.size())
	base, _ := url.Parse(meta.URL)
	if src.URL != "" {
		base, _ = url.Parse(src.URL)
	}
	for i := range page.blocks {
		if page.blocks[i].keep {
			page.blocks[i].emit(b, base)
		}
	}
	return b.Document(meta.Meta), nil
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
