package office

import (
	"strings"
)

// rtfPage is the page that Rich Text carries which a mail program has made of one ([MS-OXRTFEX]): tags stand in
// groups of their own, text is the page's but between \htmlrtf and \htmlrtf0.
type rtfPage struct {
	html strings.Builder
}

// pageWord obeys a control word that matters to the page, and reports whether it means nothing else.
func (r *rtfReader) pageWord(g *rtfGroup, t *rtfToken) bool {
	switch {
	case t.word == "fromhtml" && r.page == nil && (!t.stated || t.number > 0):
		r.page = &rtfPage{}
	case r.page == nil:
		return false
	case t.word == "htmlrtf":
		g.twice = !t.stated || t.number != 0
	case t.word == "par" && !g.twice && (g.place == rtfBody || g.place == rtfTag):
		r.page.html.WriteByte('\n')
		return g.place == rtfTag
	default:
		return false
	}
	return true
}

// addToPage adds text to the page, where it is of it.
func (r *rtfReader) addToPage(g *rtfGroup, text string) {
	if r.page != nil && !g.twice && (g.place == rtfBody || g.place == rtfTag) {
		r.page.html.WriteString(text)
	}
}
