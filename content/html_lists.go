package content

import (
	"iter"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// shown are the elements right in n that are not hidden; each gets its number.
func (p *htmlPage) shown(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for c := range n.ChildNodes() {
			if c.Type == html.ElementNode && !hidden(c) {
				if p.number(c); !yield(c) {
					return
				}
			}
		}
	}
}

// list adds the items of a list.
func (p *htmlPage) list(n *html.Node, st flowState) {
	st.list = min(st.list+1, maxNesting)
	number := 1
	if s, err := strconv.Atoi(attr(n, "start")); err == nil && s >= 0 && s < 1e6 {
		number = s
	}
	for c := range p.shown(n) {
		marker := "•"
		if n.DataAtom == atom.Ol {
			if v, err := strconv.Atoi(attr(c, "value")); err == nil && v >= 0 && v < 1e6 {
				number = v
			}
			marker = strconv.Itoa(number) + "."
			number++
		}
		item := st
		item.item, item.block = &marker, Block{Kind: ListItem, Level: st.list}
		item.aside = item.aside || besideTag(c)
		p.flow(c, item)
	}
}

// table adds the rows of a table of data, a block each.
func (p *htmlPage) table(n *html.Node, st flowState) {
	for c := range p.shown(n) {
		switch c.DataAtom {
		case atom.Thead, atom.Tbody, atom.Tfoot:
			p.table(c, st)
		case atom.Caption:
			p.enter(c, st)
		case atom.Tr:
			row := st
			row.block = Block{Kind: TableRow}
			p.add(c, []*html.Node{c}, row)
		}
	}
}

// dataTable reports whether a table holds data and not the layout of a page.
func dataTable(n *html.Node) bool {
	rows, widest, long := 0, 0, false
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.DataAtom {
			case atom.Table:
				long = true
			case atom.Tr:
				rows++
				cells := 0
				for cell := c.FirstChild; cell != nil; cell = cell.NextSibling {
					if cell.DataAtom == atom.Td || cell.DataAtom == atom.Th {
						cells++
						long = long || len(textStart(cell, 400)) >= 400
					}
				}
				widest = max(widest, cells)
			}
			if !long {
				walk(c)
			}
		}
	}
	walk(n)
	return !long && rows > 1 && widest > 1
}
