package content

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plainHTML adds the visible text of a piece of HTML to b, each run of text
// between block tags as a block like first. It reads tokens and builds no tree,
// so that no depth and no imbalance troubles it.
func plainHTML(b *Builder, data []byte, block Block) {
	z := html.NewTokenizer(bytes.NewReader(data))
	skip := 0
	var script atom.Atom // that the text at hand stands in
	b.Begin(block)
	for {
		switch z.Next() {
		case html.ErrorToken:
			b.End()
			return
		case html.TextToken:
			if skip == 0 {
				b.Text(levelled(string(z.Text()), script, b.tail()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, attributes := z.TagName()
			switch a := atom.Lookup(name); {
			case hiddenTag(a):
				skip++
			case a == atom.A && attributes:
				nameTag(b, z)
			case a == atom.Br:
				b.Break()
			case a == atom.Sup, a == atom.Sub:
				script = a
			case blockTag(a):
				b.Begin(headed(block, a))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case hiddenTag(a):
				skip = max(0, skip-1)
			case a == script:
				script = 0
			case blockTag(a):
				b.Begin(block)
				script = 0
			}
		}
	}
}

// nameTag calls what comes next as the tag at hand does.
func nameTag(b *Builder, z *html.Tokenizer) {
	for more := true; more; {
		var key, value []byte
		if key, value, more = z.TagAttr(); string(key) == "id" || string(key) == "name" {
			b.Name(string(value))
		}
	}
}

// headed is block as one that a tag begins: a heading, where the tag says so and
// the block stands in no list or quotation.
func headed(block Block, tag atom.Atom) Block {
	if block.Kind != Paragraph {
		return block
	}
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		block.Kind, block.Level = Heading, int(tag.String()[1]-'0')
	case atom.Summary:
		block.Kind, block.Level = Heading, 3
	}
	return block
}

// hiddenTag reports whether what is in such an element is not shown as text.
func hiddenTag(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Head, atom.Iframe, atom.Object, atom.Select, atom.Textarea:
		return true
	}
	return false
}

// blockTag reports whether such an element begins on a line of its own.
func blockTag(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Aside, atom.Header, atom.Footer, atom.Main, atom.Nav,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Pre, atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption,
		atom.Figure, atom.Figcaption, atom.Hr, atom.Form, atom.Fieldset, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Html, atom.Center:
		return true
	}
	return false
}

// namedTwice finds the names of characters whose own sign is named, too.
var namedTwice = Expression(`&amp;((?:[lr][sd]quo|[mn]dash|hellip|nbsp|pound|euro|apos|quot|#39|#8[0-9]{3});)`)

// namedAlone finds the name of a quotation mark between blanks, as a page that tells of names has it.
var namedAlone = Expression(`\s&amp;[lr][sd]quo;[\s,.]`)

// namedOnce returns a page whose program named the signs of its names with its characters named once. A page
// that shows code, or quotation marks alone, may tell of names.
func namedOnce(data []byte) []byte {
	const fewest = 3
	if !bytes.Contains(data, []byte("&amp;")) || holdsAny(data, "<code", "<pre") ||
		len(namedTwice().FindAllIndex(data, fewest)) < fewest || namedAlone().Match(data) {
		return data
	}
	return namedTwice().ReplaceAll(data, []byte("&$1"))
}
