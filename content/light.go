package content

import (
	"strings"
	"unicode"

	"brief/content/clean"
)

// lightMarkup writes the text of a paragraph in one of the light markup languages, in which signs around words say how
// they look.
type lightMarkup struct {
	b     *Builder
	signs []lightSign // a longer one before one that it begins with
	// other reads what else stands at a place: what is shown of it, where that leads, and how many bytes it takes; 0 for nothing.
	other func(text string, at int) (shown, target string, size int)
}

// lightSign is a sign that stands before and behind words.
type lightSign struct {
	sign string
	kind MarkKind
	raw  bool // no sign means anything within
}

// Bounds on what is looked through at each sign.
const (
	mostSigns     = 4    // that words stand in, one in the other
	longestMarked = 600  // bytes up to the second of two signs
	mostTries     = 8    // signs that are not the second
	longestLink   = 1000 // bytes of a link
)

// write adds text with its marks to the block at hand.
func (l *lightMarkup) write(text string) { l.writeIn(text, 0) }

func (l *lightMarkup) writeIn(text string, depth int) {
	if depth == mostSigns {
		l.b.Text(text)
		return
	}
	plain := 0
	for i := 0; i < len(text); {
		sign, end := l.marked(text, i)
		shown, target, size := "", "", 0
		if end == 0 {
			shown, target, size = l.other(text, i)
		}
		switch {
		case end > 0:
			l.b.Text(text[plain:i])
			l.b.BeginMark(sign.kind, "")
			if inner := text[i+len(sign.sign) : end]; sign.raw {
				l.b.Text(inner)
			} else {
				l.writeIn(inner, depth+1)
			}
			l.b.EndMark()
			i = end + len(sign.sign)
			plain = i
		case size > 0:
			l.b.Text(text[plain:i])
			l.writeLink(shown, clean.Link(target), depth)
			i += size
			plain = i
		default:
			i++
		}
	}
	l.b.Text(text[plain:])
}

func (l *lightMarkup) writeLink(shown, target string, depth int) {
	if target == "" {
		l.b.Text(shown)
		return
	}
	l.b.BeginMark(Link, target)
	l.writeIn(shown, max(depth+1, mostSigns-1))
	l.b.EndMark()
}

// code adds a block of lines in which no sign means anything.
func (l *lightMarkup) code(lines []string) {
	l.b.Begin(Block{Kind: Code})
	l.b.Text(strings.Join(lines, "\n"))
	l.b.End()
}

// marked finds the sign that opens at a place, and where the same closes; 0 for none.
func (l *lightMarkup) marked(text string, at int) (lightSign, int) {
	for _, s := range l.signs {
		if text[at] != s.sign[0] || !strings.HasPrefix(text[at:], s.sign) {
			continue
		}
		if !opensMarked(text, at, at+len(s.sign)) {
			return s, 0
		}
		from := at + len(s.sign) + 1
		for range mostTries {
			if from >= min(len(text), at+longestMarked) {
				break
			}
			n := strings.Index(text[from:min(len(text), at+longestMarked)], s.sign)
			if n < 0 {
				break
			}
			if from += n; closesMarked(text, from, from+len(s.sign)) {
				return s, from
			}
			from++
		}
		return s, 0
	}
	return lightSign{}, 0
}

// opensMarked reports whether a sign may open words: no letter stands before it and no blank behind.
func opensMarked(text string, start, end int) bool {
	before := lastRune(text[:start])
	return end < len(text) && !unicode.IsSpace(firstRune(text[end:])) && (start == 0 || !isAlphanumeric(before) && before != ':' && before != '/' && before != '\\')
}

// closesMarked reports whether a sign may close words: no blank stands before it and no letter behind.
func closesMarked(text string, start, end int) bool {
	behind := firstRune(text[end:])
	return !unicode.IsSpace(lastRune(text[:start])) && (end == len(text) || !isAlphanumeric(behind) && behind != '/')
}

// orderedMarker is the number that opens an item of a list, with what ends it, and the bytes up to the text; 0 for none.
func orderedMarker(line string) (marker string, size int) {
	const most = 4 // letters of a number
	end := strings.IndexAny(line[:min(len(line), most+2)], ".)")
	if end <= 0 || end+1 >= len(line) || line[end+1] != ' ' {
		return "", 0
	}
	number := strings.TrimPrefix(line[:end], "(")
	lettered := len(number) == 1 && latinLetter(number[0]) || strings.Trim(number, "ivx") == ""
	if number == "" || number != "#" && !isDigits(number) && !lettered {
		return "", 0
	}
	return strings.TrimPrefix(line[:end+1], "("), end + 2
}

// bulletMarker reports whether a line opens with one of some bullets and a blank.
func bulletMarker(line, bullets string) bool {
	return len(line) > 1 && strings.IndexByte(bullets, line[0]) >= 0 && (line[1] == ' ' || line[1] == '\t')
}

// barCells are the cells of a row between bars.
func barCells(row string) string {
	row = strings.TrimSpace(row)
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	return strings.Trim(joinCells(strings.Split(row, "|")), " ")
}
