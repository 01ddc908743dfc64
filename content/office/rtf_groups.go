package office

import "brief/content/clean"

// rtfPlace is what the text of a group is for.
type rtfPlace uint8

const (
	rtfBody rtfPlace = iota
	rtfSkipped
	rtfFonts
	rtfStyles
	rtfInfo
	rtfTitle
	rtfAuthor
	rtfDate
	rtfFieldCode
	rtfMarker // the bullet or number of an item
	rtfBookmark
	rtfTag // of the page that the text was made of
)

// rtfGroup is what a brace opens and the next closes: how text looks in it, and what it is for.
type rtfGroup struct {
	place rtfPlace
	look  statedLook
	font  int
	skips int    // characters behind one of Unicode, for programs that do not know it
	link  string // where the text leads
	index bool   // a table of contents, or an index
	fresh bool   // nothing but a star has come in it
	star  bool   // programs leave it out that do not know its first word
	inset bool   // it is a note or a text box
	twice bool   // the page that the text was made of says the same otherwise
}

// open begins a group.
func (r *rtfReader) open() {
	if len(r.groups) >= mostGroups {
		r.deeper++
		return
	}
	g := *r.group()
	g.fresh, g.star, g.inset = true, false, false
	r.groups = append(r.groups, g)
}

// close ends a group. One brace too many ends nothing, and what is behind the last is read.
func (r *rtfReader) close() {
	if r.deeper > 0 {
		r.deeper--
		return
	}
	if len(r.groups) == 0 {
		return
	}
	g := *r.group()
	if g.inset {
		r.endInset()
	}
	r.groups = r.groups[:len(r.groups)-1]
	outer := r.group()
	switch {
	case g.place == rtfFieldCode && outer.place != rtfFieldCode:
		outer.link, outer.index = firstOf(fieldLink(r.code), outer.link), outer.index || makesIndex(r.code)
		r.code = ""
	case g.place == rtfMarker && outer.place != rtfMarker:
		r.now.setMarker(r.code)
		r.code = ""
	case g.place == rtfBookmark && outer.place != rtfBookmark:
		r.now.p.add(Run{Name: clean.Line(r.code)})
		r.code = ""
	case g.place == rtfStyles && outer.place == rtfStyles:
		r.defineStyle()
	case g.place == rtfDate && outer.place != rtfDate:
		r.info.setDate()
	}
	if len(r.groups) == 0 { // what comes behind is of another text, as a rule
		r.endParagraph()
	}
}

// group is the one at hand.
func (r *rtfReader) group() *rtfGroup {
	if len(r.groups) == 0 {
		return &r.outermost
	}
	return &r.groups[len(r.groups)-1]
}

// enter takes the first word of a group, which may say what it is for, and reports whether it does.
func (r *rtfReader) enter(g *rtfGroup, word string) bool {
	switch {
	case g.place == rtfSkipped:
		return true
	case g.place == rtfInfo:
		switch word {
		case "title":
			g.place = rtfTitle
		case "author":
			g.place = rtfAuthor
		case "creatim", "revtim":
			g.place, r.info.stamp = rtfDate, [3]int{}
		default:
			g.place = rtfSkipped
		}
		return true
	case word == "footnote", word == "shptxt":
		if len(r.outer) < mostBoxes && g.place == rtfBody {
			g.inset, g.look, g.link, g.index = true, statedLook{}, "", false
			r.beginInset(word == "footnote")
			return true
		}
		g.place = rtfSkipped
		return true
	}
	place, named := rtfPlaceOf(word)
	if word == "htmltag" && g.star && r.page != nil && g.place == rtfBody {
		place, named = rtfTag, true
	}
	if named {
		g.place = place
	} else if g.star && (g.place == rtfBody && word != "shpinst" || g.place == rtfStyles && word != "cs" && word != "ds" && word != "ts") {
		g.place = rtfSkipped
	}
	return named || g.place == rtfSkipped
}

// rtfPlaceOf returns what the text of a group is for that begins with a word, and whether the word says so.
func rtfPlaceOf(word string) (rtfPlace, bool) {
	switch word {
	case "fonttbl":
		return rtfFonts, true
	case "stylesheet":
		return rtfStyles, true
	case "info":
		return rtfInfo, true
	case "listtext", "pntext":
		return rtfMarker, true
	case "fldinst":
		return rtfFieldCode, true
	case "bkmkstart":
		return rtfBookmark, true
	case "colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "nonshppict", "shprslt", "sp", "do",
		"annotation", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "ftncn", "aftncn", "xe", "tc", "tcn", "filetbl", "revtbl", "objdata", "falt", "panose", "listtable", "generator":
		return rtfSkipped, true
	}
	return rtfBody, false
}
