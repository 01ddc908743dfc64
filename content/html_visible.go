package content

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// folder gathers the visible text of nodes, folded to single spaces.
type folder struct {
	out   strings.Builder
	links int
	jumps int
	space bool
	most  int // bytes after which it stops; 0 means never
}

func (f *folder) add(n *html.Node, link bool) {
	switch {
	case f.most > 0 && f.out.Len() >= f.most:
	case n.Type == html.TextNode:
		before := f.out.Len()
		for word := range strings.FieldsSeq(n.Data) {
			if f.out.Len() > 0 && (f.space || f.out.Len() > before || startsBlank(n.Data)) {
				f.out.WriteByte(' ')
			}
			f.space = false
			f.out.WriteString(word)
		}
		f.space = f.space || endsBlank(n.Data)
		if link {
			f.links += f.out.Len() - before
		}
	case n.Type == html.ElementNode && !hidden(n):
		if n.DataAtom == atom.Br || blockTag(n.DataAtom) {
			f.space = true
		}
		links := f.links
		for c := n.FirstChild; c != nil && (f.most == 0 || f.out.Len() < f.most); c = c.NextSibling {
			f.add(c, link || n.DataAtom == atom.A)
		}
		if n.DataAtom == atom.A && (strings.HasPrefix(attr(n, "href"), "#") || togglesText(n)) {
			f.jumps += f.links - links
		}
		if blockTag(n.DataAtom) || numberTag(n) {
			f.space = true
		}
	}
}

func startsBlank(s string) bool { return s != "" && strings.IndexByte(" \t\r\n\f", s[0]) >= 0 }

func endsBlank(s string) bool {
	return s != "" && strings.IndexByte(" \t\r\n\f", s[len(s)-1]) >= 0
}

// textStart returns the start of the visible text under n, folded to single
// spaces: about most bytes at least, where there are so many.
func textStart(n *html.Node, most int) string {
	f := folder{most: most}
	f.add(n, false)
	return f.out.String()
}
