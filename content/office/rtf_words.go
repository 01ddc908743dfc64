package office

import (
	"strings"

	"brief/content/clean"
)

// word obeys a control word.
func (r *rtfReader) word(t *rtfToken) {
	g := r.group()
	if t.word == "*" {
		g.star = true
		return
	}
	if r.skip > 0 && t.standsIn() {
		r.skip--
		return
	}
	r.skip = 0 // no program writes another word in place of a character: that is missing
	if g.fresh {
		g.fresh = false
		if r.enter(g, t.word) {
			return
		}
	}
	if r.pageWord(g, t) {
		return
	}
	switch g.place {
	case rtfSkipped:
	case rtfFonts:
		r.fontWord(g, t)
	case rtfStyles:
		r.styleWord(t)
	case rtfDate:
		if at := map[string]int{"yr": 1, "mo": 2, "dy": 3}[t.word]; at > 0 {
			r.info.stamp[at-1] = t.number
		}
	default:
		if !r.charWord(t) && !r.setLook(g, t) && g.place == rtfBody {
			r.flowWord(t)
		}
	}
}

// standsIn reports whether a word may stand for a character that came before, for programs that do not know that.
func (t *rtfToken) standsIn() bool {
	switch t.word {
	case "emdash", "endash", "lquote", "rquote", "ldblquote", "rdblquote", "bullet", "emspace", "enspace", "qmspace":
		return true
	}
	return len(t.word) == 1 && !latinLetter(t.word[0]) && t.word != "\r" && t.word != "\n"
}

func (r *rtfReader) fontWord(g *rtfGroup, t *rtfToken) {
	font := r.fonts[g.font]
	switch t.word {
	case "f":
		g.font = t.number
	case "fcharset":
		font.page = pagesOfFonts[t.number]
		r.fonts[g.font] = font
	case "cpg":
		font.page = t.number
		r.fonts[g.font] = font
	}
}

func (r *rtfReader) styleWord(t *rtfToken) {
	switch t.word {
	case "s":
		r.defined.number = t.number
	case "cs", "ds", "ts": // no style of paragraphs
		r.defined.number = -1
	case "outlinelevel":
		r.defined.level = t.number + 1
	case "u":
		r.unicode(t.number)
	}
}

// defineStyle keeps the style that was defined.
func (r *rtfReader) defineStyle() {
	kind, level := kindNamed(clean.Line(strings.TrimRight(r.defined.name, "; ")))
	if level == 0 && kind == kindUnknown && r.defined.level < 10 {
		level = r.defined.level
	}
	if r.defined.number >= 0 {
		r.styles[r.defined.number] = style{kind: kind, level: level}
	}
	r.defined = rtfStyle{}
}

// rtfSigns are the words that stand for a character.
var rtfSigns = map[string]string{
	`\`: `\`, "{": "{", "}": "}", "~": "\u00a0", "_": "-", "tab": "\t", "line": "\n", "lbr": "\n",
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": " ", "enspace": " ", "qmspace": " ", "page": " ", "column": " ",
}

// charWord obeys a word that stands for a character, or says how those to come are written.
func (r *rtfReader) charWord(t *rtfToken) bool {
	if sign, ok := rtfSigns[t.word]; ok {
		r.add(sign)
		return true
	}
	switch t.word {
	case "-", ":", "|":
	case "u":
		r.unicode(t.number)
	case "uc":
		r.group().skips = max(0, t.number)
	case "ansicpg":
		r.codePage = t.number
	case "mac":
		r.codePage = 10000
	case "pc":
		r.codePage = 437
	case "pca":
		r.codePage = 850
	default:
		return false
	}
	return true
}

// setLook obeys a word that says how text looks.
func (r *rtfReader) setLook(g *rtfGroup, t *rtfToken) bool {
	on := toggleIf(!t.stated || t.number != 0)
	switch t.word {
	case "b":
		g.look.bold = on
	case "i":
		g.look.italic = on
	case "strike", "striked":
		g.look.strike = on
	case "v", "deleted":
		g.look.hidden = on
	case "ul", "uld", "uldb", "ulw", "ulth":
		g.look.underlined = on
	case "ulnone":
		g.look.underlined = -1
	case "super":
		g.look.script = Raised
	case "sub":
		g.look.script = Lowered
	case "nosupersub":
		g.look.script = 0
	case "fs":
		g.look.size = uint16(min(max(t.number, 0), 2000))
	case "f":
		g.font = t.number
	case "plain":
		g.look = statedLook{size: 24}
	default:
		return false
	}
	return true
}

// flowWord obeys a word that ends a paragraph, or says what it is.
func (r *rtfReader) flowWord(t *rtfToken) {
	now := r.now
	switch t.word {
	case "par", "sect", "\r", "\n":
		r.endParagraph()
	case "pard":
		*now = rtfParagraph{p: now.p, note: now.note, marker: now.marker, ordered: now.ordered}
	case "s":
		now.style = t.number
	case "outlinelevel":
		now.level = t.number + 1
	case "ilvl":
		now.depth = t.number
	case "intbl":
		now.inTable = true
	case "itap":
		now.inTable = t.number > 0
	case "nestcell":
		r.w.table.nested = true
		r.endParagraph()
	case "cell":
		r.endCell()
	case "row":
		r.endRow()
	case "pict": // behind other words of its group
		r.group().place = rtfSkipped
	}
}
