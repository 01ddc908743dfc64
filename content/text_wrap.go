package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphsOf cuts text into paragraphs.
func paragraphsOf(text string) []textParagraph {
	width := wrapWidth(text)
	open := openParagraph{text: text, width: width, reach: width - wrapSlack(text, width), start: -1}
	if width > 0 {
		open.broken = findBrokenWords(text)
	}
	paras := make([]textParagraph, 0, 16+len(text)/400)
	before := "" // the line before
	table := tableReader{none: !mayHoldRow(text)}
	for at := 0; at < len(text); {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			next = len(text) - at
		}
		line, end := text[at:at+next], at+next
		below := text[min(end+1, len(text)):]
		if loneBullet(line) || strings.TrimSpace(line) == ">" && quotedLine(before) {
			line = ""
		}
		cells, border := table.read(before, line, below)
		switch {
		case blankLine(line) || border:
			paras = open.flush(paras)
		case cells != "":
			paras = append(open.flush(paras), textParagraph{text: cells, row: true})
		case open.takes(before, line, below):
			open.end = end
		default:
			paras = open.flush(paras)
			open.start, open.end, open.below = at, end, !blankLine(before)
		}
		before = line
		at = end + 1
	}
	return takeMarks(open.flush(paras))
}

// openParagraph is a paragraph of text that goes on, perhaps, in the next line.
type openParagraph struct {
	text       string
	width      int  // to which lines are filled; 0 where they are not
	reach      int  // less what a filled line may lack
	start, end int  // start is -1 where none is open
	verse      bool // it is of lines that are not filled
	below      bool // it began without a blank line before
	broken     brokenWords
}

// takes reports whether a line goes on with what is open; two indented lines that are not filled make it verse.
func (o *openParagraph) takes(before, line, below string) bool {
	if o.width == 0 {
		return o.start >= 0 && o.brokenOff(before, line)
	}
	if o.start < 0 || opensParagraph(o.lines(), line, indentOf(before)) || underlines(line, o.lines()) || quotedLine(line) != quotedLine(before) {
		return false
	}
	if goesOn(before, line, o.reach) && !o.verse && !asksAlone(before, line, below, o.reach) {
		return true
	}
	if indentOf(before) > 1 && indentOf(line) > 1 && (o.verse || !strings.Contains(o.lines(), "\n")) {
		o.verse = true
		return true
	}
	return false
}

// flush adds what is open to paras and closes it.
func (o *openParagraph) flush(paras []textParagraph) []textParagraph {
	if o.start >= 0 {
		paras = append(paras, o.paragraph())
	}
	o.start, o.verse = -1, false
	return paras
}

// lines are those read so far.
func (o *openParagraph) lines() string { return o.text[o.start:o.end] }

// paragraph is what was read.
func (o *openParagraph) paragraph() textParagraph {
	p := textParagraph{text: o.lines(), verse: o.verse, below: o.below}
	if o.width > 0 && !o.verse {
		p.text = joinHyphens(p.text, o.broken)
	}
	if p.marker, p.skip = readMarker(p.text); p.marker != "" && blankLine(p.text[p.skip:]) {
		p.marker = ""
	}
	return p
}

// loneBullet reports whether line is nothing but a bullet, as is left of an item of a list
// whose text a page sets below it.
func loneBullet(line string) bool {
	switch strings.TrimSpace(line) {
	case "-", "•", "‣", "●", "▪", "◦", "·":
		return true
	}
	return false
}

// quotedLine reports whether a line of a message is of the one that it answers.
func quotedLine(line string) bool {
	return strings.HasPrefix(line, ">") && !strings.HasPrefix(line, ">>")
}

// opensParagraph reports whether a line of wrapped text starts a paragraph
// without a blank line before: as an item of a list, or by an indent that the
// line before, the end of a sentence, has not.
func opensParagraph(before, line string, indent int) bool {
	marker, _ := readMarker(line)
	open, _ := readMarker(before)
	if marker != "" && (open == marker || endsSentence(before)) {
		return true
	}
	return open == "" && indentOf(line) > indent && endsSentence(before)
}

// indentOf is the number of spaces before the line; a tab counts as four.
func indentOf(line string) int {
	n := 0
	for i := range len(line) {
		switch line[i] {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// endsSentence reports whether text ends as a sentence or a lead-in does.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \t\"'”’»)_*")
	return strings.ContainsRune(".!?:…。！？", lastRune(text))
}

// wrapWidth returns the width, in characters, at which the lines of text are
// broken, or 0 where a line is a paragraph. A line that is filled holds no more
// than the width, but would with the next line's first word: the width is the
// one of which that is true of most lines that another follows directly.
func wrapWidth(text string) int { return filledWidth(text, 40) }

// filledWidth is wrapWidth of text whose lines, where they are filled, hold lowest characters or more.
func filledWidth(text string, lowest int) int {
	const widest, most = 100, 2000 // characters, lines
	var filled [widest + 2]int     // by width, as differences
	followed, ended, wider := 0, 0, 0
	rest := text
	for n := 0; n < most && rest != ""; n++ {
		line, after, _ := strings.Cut(rest, "\n")
		rest = after
		next, _, _ := strings.Cut(after, "\n")
		line = strings.TrimRight(line, " \t")
		size := utf8.RuneCountInString(line)
		if size > 2*widest && strings.Contains(line, " ") {
			return 0
		}
		if size > widest {
			wider++
		}
		if blankLine(line) || blankLine(next) || size < lowest || !strings.Contains(line, " ") {
			continue
		}
		if followed++; size > widest {
			continue
		}
		filled[size]++
		filled[min(widest+1, size+1+firstWordWidth(next))]--
		if endsSentence(line) && !unicode.IsLower(firstRune(strings.TrimLeft(next, " \t\"'“‘«"))) {
			ended++
		}
	}
	width, best, sum := 0, 0, 0
	for w, d := range filled {
		if sum += d; sum > best {
			width, best = w, sum
		}
	}
	if best*10 < followed*6 || ended*2 > best || wider > best {
		return 0
	}
	return width
}

// wrapSlack is how many characters short of the width lines may stay, as not all
// programs fill them as far as they can: none where blank lines are too few to tell
// paragraphs and every line is full that goes on in lower case, one in fifty apart.
func wrapSlack(text string, width int) int {
	const slack, fewest, most = 8, 10, 2000 // characters, lines, lines
	lines, blank, sure, short := 0, 0, 0, 0
	before := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\n")
		if lines++; line == "" {
			blank++
		}
		if startsLower(line) && before != "" {
			if sure++; utf8.RuneCountInString(before)+1+firstWordWidth(line) <= width {
				short++
			}
		}
		if before = line; sure == most {
			break
		}
	}
	if 20*blank < lines && sure >= fewest && 50*short <= sure {
		return 0
	}
	return slack
}

// goesOn reports whether a line goes on with the one before, in text of a width:
// it begins in lower case, or its first word had no room there.
func goesOn(before, line string, width int) bool {
	return startsLower(line) || utf8.RuneCountInString(before)+1+firstWordWidth(line) > width
}

// asksAlone reports whether a line between two paragraphs, with no blank line
// around it, is a question that is a paragraph of its own: the sentence before has
// ended, and the first word of what comes next had room behind it.
func asksAlone(before, line, rest string, width int) bool {
	next, _, _ := strings.Cut(rest, "\n")
	if blankLine(next) || !endsSentence(before) || !strings.HasSuffix(strings.TrimRight(line, " \t"), "?") {
		return false
	}
	return !goesOn(line, next, width)
}

// brokenOff reports whether a line of text that is not wrapped goes on in lower case with the one before all the same, as where
// a page's own line breaks were copied: with one of the spaces around the break or, where a paragraph's sentence is open, without.
// What a page lists one below the other is short.
func (o *openParagraph) brokenOff(before, line string) bool {
	const longest = 50 // bytes, of an item in a list
	stub, rest := strings.TrimRight(before, " "), strings.TrimPrefix(line, " ")
	if !startsLower(rest) || blankLine(before) || len(before)-len(stub) > 1 || indentOf(rest) > 0 {
		return false
	}
	long := max(len(before), len(line)) > longest
	if stub == before && rest == line {
		long = min(len(before), len(line)) > longest && o.start > 0 && !o.below && !endsSentence(stub)
	}
	return long && opensInWords(rest) && bylineNames(rest) == nil
}

// opensInWords reports whether a line in lower case opens with a word, not with what numbers an item ("a)", "ii."), labels one
// ("photo:"), or with a name ("eBay") or an address.
func opensInWords(line string) bool {
	word, _, more := strings.Cut(line, " ")
	if number := strings.TrimLeft(word, "ivx"); more && (strings.IndexAny(word, ").") == 1 || number == ")" || number == ".") {
		return false
	}
	return !strings.HasSuffix(word, ":") && !strings.ContainsAny(word, "@/") && !strings.ContainsFunc(word, unicode.IsUpper)
}

// joinHyphens joins words that were broken behind a hyphen of their own, as in
// "son-in-" and "law", or behind one that only ends the line; what a hyphen leaves
// open, as in "two- and", stays.
func joinHyphens(text string, broken brokenWords) string {
	pieces := strings.Split(text, "-\n")
	if len(pieces) == 1 {
		return text
	}
	var joined strings.Builder
	for i, piece := range pieces {
		if i > 0 {
			word := strings.TrimLeft(piece, " \t")
			first := firstRune(word)
			word, _, _ = strings.Cut(word, " ")
			switch {
			case !isAlphanumeric(lastRune(pieces[i-1])) || !unicode.IsLetter(first) || hyphenLinks()[word]:
				joined.WriteString("-\n")
			case unicode.IsLower(first) && !strings.Contains(word, "-") && broken.whole(lastLetters(pieces[i-1]), firstLetters(piece)):
				piece = strings.TrimLeft(piece, " \t")
			default:
				joined.WriteByte('-')
				piece = strings.TrimLeft(piece, " \t")
			}
		}
		joined.WriteString(piece)
	}
	return joined.String()
}

// firstWordWidth is the length of the first word of line, in characters.
func firstWordWidth(line string) int {
	line = strings.TrimLeft(line, " \t")
	if i := strings.IndexAny(line, " \t"); i >= 0 {
		line = line[:i]
	}
	return utf8.RuneCountInString(line)
}
