package office

import (
	"strconv"
	"strings"
)

// styleKind is what a style is for.
type styleKind uint8

const (
	kindUnknown styleKind = iota
	kindText
	kindTitle
	kindHeading
	kindQuotation
	kindCaption
	kindContents // a line of a table of contents
	kindCode
	kindBullet
)

// kindNamed returns what a style of the name is for, and the level of a heading. Word names its own styles in English,
// whatever it shows; other programs do as they speak.
func kindNamed(name string) (kind styleKind, level int) {
	name = strings.ToLower(strings.ReplaceAll(name, "_20_", " "))
	word, number, _ := strings.Cut(name, " ")
	n, err := strconv.Atoi(number)
	numbered := err == nil && 0 < n && n < 10
	switch word {
	case "heading", "überschrift", "titre", "título", "titolo", "kop", "rubrik", "overskrift", "nagłówek", "заголовок":
		if numbered {
			return kindHeading, n
		}
	case "toc", "contents", "verzeichnis", "inhaltsverzeichnis":
		if numbered || number == "heading" {
			return kindContents, 0
		}
	case "list":
		if strings.HasPrefix(number, "bullet") {
			return kindBullet, 0
		}
	}
	switch name {
	case "title", "titel", "titre", "título", "titolo":
		return kindTitle, 0
	case "subtitle", "untertitel", "sous-titre", "normal", "standard":
		return kindText, 0
	case "quote", "intense quote", "quotations", "block text", "zitat", "intensives zitat", "citation", "cita":
		return kindQuotation, 0
	case "caption", "beschriftung", "légende", "image caption", "table caption":
		return kindCaption, 0
	case "html preformatted", "preformatted text", "source code", "macro text":
		return kindCode, 0
	}
	return kindUnknown, 0
}

// set makes the paragraph one of a kind.
func (p *Paragraph) set(kind styleKind, level int) {
	switch {
	case kind == kindTitle:
		p.Title = true
	case level > 0:
		p.Block = Block{Kind: Heading, Level: min(level, 6)}
	case kind == kindQuotation:
		p.Block = Block{Kind: Quotation, Level: 1}
	case kind == kindCaption:
		p.Block = Block{Kind: Caption}
	case kind == kindContents:
		p.Block.Aside = true
	case kind == kindCode:
		p.Block = Block{Kind: Code}
	}
}

// list makes the paragraph an item of a list at a depth from 0. The number of a heading goes into its text.
func (p *Paragraph) list(marker string, ordered bool, depth int) {
	switch {
	case p.Block.Kind == Heading || p.Title:
		if ordered {
			p.Number = marker
		}
	case marker != "" && p.Block.Kind == Text:
		p.Block, p.ordered = Block{Kind: ListItem, Level: min(max(depth, 0)+1, maxNesting), Marker: marker}, ordered
	}
}
