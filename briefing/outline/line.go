package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/content"
)

// line is the form of a block, apart from its neighbours.
type line struct {
	block *content.Block
	text  string
	width int // characters; one of an unspaced script counts double
	words int
	found found

	end, start form
	endQuote   bool // a quotation mark is the very last character
	stops      int  // sentence ends inside
	capitals   int  // per cent of the words after the first that start with a capital
	caps       bool
	number     int  // of a numbered line: "3." and "Step 3:"; 0 without one
	numbering  form // how it is numbered
	digits     int  // per cent of the characters
	symbols    int  // | • › and such
	quotes     int  // quotation marks
	commas     int
	lead       int   // words before a colon; 0 without one
	address    bool  // a web address, a handle or a hashtag
	clock      bool  // 12:30
	same       int   // lines with the same text, this one included
	inFirst    uint8 // of a line of no great width, per cent of the words that the first line has
	calls      bool  // it names who speaks below
	linked     bool  // all of it is a link elsewhere
}

// form orders what a line can begin or end with, from most to least like a heading.
type form uint8

const (
	endsBare form = iota
	endsDigit
	endsBracket
	endsQuote
	endsColon
	endsQuestion
	endsEllipsis
	endsComma
	endsExclaim
	endsStop
)

const (
	startsLower form = iota
	startsUpper
	startsDigit
	startsQuote
	startsDash
	startsBracket
	startsSymbol
	startsUncased
)

const (
	unnumbered form = iota
	numberDot
	numberBracket
	letterDot
	wordNumber // "Step 3", "Part 2:"
	numberBare
)

// leadsAway reports whether a line is a link elsewhere or has an address.
func (l *line) leadsAway() bool { return l.linked || l.address }

// short reports whether the line is too short for a paragraph and ends as none does.
func (l *line) short() bool {
	return l.width <= 110 && l.end != endsStop && l.end != endsComma && l.stops == 0
}

// long reports whether the line is surely a paragraph.
func (l *line) long() bool {
	return l.width > 140 || l.width > 70 && l.end >= endsEllipsis && l.end != endsComma
}

// comparedWidth is from how many characters on a line is not compared with the first.
const comparedWidth = 160

// readLines reads the form of every block of doc.
func readLines(doc *content.Document) []line {
	lines := make([]line, len(doc.Blocks))
	cut := cutter{small: make([]byte, 0, 2*edge), ends: make([]int, 0, edge/2)}
	var first firstLine
	for i := range doc.Blocks {
		l := &lines[i]
		l.block = &doc.Blocks[i]
		l.text = l.block.Of(doc.Text)
		l.found = look(l.text, &cut)
		l.scan()
		if i == 0 {
			first.read(l.text)
		} else if l.width < comparedWidth {
			if len(l.text) > wholeLine {
				cut.cut(l.text) // of which look has cut the edges only
			}
			l.inFirst = first.share(&cut)
		}
		l.edges()
		l.readNumber()
	}
	for i := range len(lines) - 1 {
		lines[i].readTopic(&lines[i+1])
	}
	countSame(lines)
	readCallers(lines)
	readLinks(lines, doc.Marks)
	return lines
}

// readLinks marks the lines that are links to other pages as a whole.
func readLinks(lines []line, marks []content.Mark) {
	i := 0
	for _, m := range marks { // which are in order, as the lines are
		for i < len(lines) && lines[i].block.End <= m.Start {
			i++
		}
		if i == len(lines) {
			return
		}
		if b := lines[i].block; m.Kind == content.Link && m.Target != "" && m.Start <= b.Start && m.End >= b.End {
			lines[i].linked = true
		}
	}
}

// readTopic takes a heading of one word over a paragraph of an article for what
// that is about: "Privacy", "Consent".
func (l *line) readTopic(next *line) {
	if l.block.Kind == content.Heading && l.words == 1 && l.found.opensWith(legal) && next.long() {
		l.found.starts &^= 1 << legal
	}
}

// countSame counts the lines that stand in the document more than once.
func countSame(lines []line) {
	seen := map[string]int{}
	for i := range lines {
		if lines[i].width < 120 {
			seen[lines[i].text]++
		}
	}
	for i := range lines {
		lines[i].same = max(1, seen[lines[i].text])
	}
}

// scanned bounds how much of a long block is looked at: what matters is at its edges.
const scanned = 400

// tally is what scan counts of a line to tell shares by.
type tally struct {
	characters, letters, uppers, digits int
	capitalised                         int // words after the first that start with a capital
	unspaced                            int // letters of scripts without spaces
}

// scan counts characters, words and marks.
func (l *line) scan() {
	text := l.text[:min(len(l.text), scanned)]
	var t tally
	prev := ' '
	for i, size := 0, 0; i < len(text); i += size {
		if n := lowerRun(text[i:]); n > 0 {
			t.characters, t.letters, size, prev = t.characters+n, t.letters+n, n, 'a'
			continue
		}
		t.characters++
		r := rune(text[i])
		if size = 1; r < utf8.RuneSelf {
			l.countASCII(&t, text, i, prev)
		} else {
			r, size = utf8.DecodeRuneInString(text[i:])
			l.countOther(&t, r, prev, i+len("。") < len(l.text))
		}
		prev = r
	}
	l.sumUp(&t, text)
}

// countASCII counts the byte of text at i, which is no small letter and stands behind prev.
func (l *line) countASCII(t *tally, text string, i int, prev rune) {
	switch c := text[i]; {
	case c == ' ':
		l.words++
		if (prev == '.' || prev == '!' || prev == '?') && i > 4 {
			l.stops++
		}
	case 'A' <= c && c <= 'Z':
		l.countCapital(t, prev)
	case '0' <= c && c <= '9':
		t.digits++
		if prev == ':' && i > 1 && text[i-2] >= '0' && text[i-2] <= '9' {
			l.clock = true
		}
	case c == ',':
		l.commas++
	case c == '"':
		l.quotes++
	case c == ':' && l.lead == 0 && l.words < 8:
		l.lead = l.words + 1
	case c == '@' || c == '#' && beforeWord(prev):
		l.address = true
	case c == '|' || c == '/':
		l.symbols++
	case c == '.':
		l.address = l.address || strings.HasSuffix(text[:i], "www")
	}
}

// countOther counts r, which is not ASCII and stands behind prev; goesOn tells that
// more of the line follows it.
func (l *line) countOther(t *tally, r, prev rune, goesOn bool) {
	switch {
	case r == '、' || r == '，':
		l.commas++
	case 0x2018 < r && r <= 0x201f || r == '«' || r == '»' || r == '「':
		l.quotes++
	case strings.ContainsRune("•·›»>→←▶►★✓©®│…", r):
		l.symbols++
	case 0x2000 <= r && r < 0x2070: // dashes and the like are no letters
	case unicode.IsUpper(r):
		l.countCapital(t, prev)
	case unicode.IsLetter(r):
		t.letters++
		if unspaced(r) {
			l.width++
			if t.unspaced++; t.unspaced%2 == 0 {
				l.words++
			}
		}
	case (r == '。' || r == '！' || r == '？') && goesOn:
		l.stops++
	}
}

// countCapital counts a capital behind prev.
func (l *line) countCapital(t *tally, prev rune) {
	t.letters++
	t.uppers++
	if l.words > 0 && beforeWord(prev) {
		t.capitalised++
	}
}

// sumUp tells from what was counted in text, the line's beginning, what holds of all of it.
func (l *line) sumUp(t *tally, text string) {
	l.width += t.characters
	l.words++
	if len(l.text) > scanned {
		l.width += (len(l.text) - scanned) * l.width / len(text)
		l.words += (len(l.text) - scanned) * l.words / len(text)
	}
	if l.symbols > 0 && strings.Contains(text, "://") {
		l.address = true
	}
	l.caps = t.letters >= 2 && t.uppers == t.letters
	l.digits = t.digits * 100 / max(1, t.characters)
	l.capitals = t.capitalised * 100 / max(1, min(l.words, 60)-1)
}

// beforeWord reports whether what follows r begins a word.
func beforeWord(r rune) bool {
	return r == ' ' || r == '“' || r == '"' || r == '(' || r == '„' || r == '«'
}

// lowerRun is how many small ASCII letters text begins with.
func lowerRun(text string) int {
	n := 0
	for n < len(text) && 'a' <= text[n] && text[n] <= 'z' {
		n++
	}
	return n
}

// edges reads what the line begins and ends with.
func (l *line) edges() {
	r, _ := utf8.DecodeRuneInString(l.text)
	switch {
	case unicode.IsLower(r):
		l.start = startsLower
	case unicode.IsUpper(r):
		l.start = startsUpper
	case unicode.IsDigit(r):
		l.start = startsDigit
	case strings.ContainsRune("\"'“”„‘’«»‚‹「『", r):
		l.start = startsQuote
	case strings.ContainsRune("-–—•*·‣●▪►", r):
		l.start = startsDash
	case strings.ContainsRune("([{【（", r):
		l.start = startsBracket
	case unicode.IsLetter(r) || strings.ContainsRune("¿¡", r):
		l.start = startsUncased
	default:
		l.start = startsSymbol
	}
	l.end = ending(l.text)
	r, _ = utf8.DecodeLastRuneInString(l.text)
	l.endQuote = strings.ContainsRune("\"'”’“»«」』›‘", r)
}

// closing marks may stand behind the mark that ends a line.
const closing = "\"'”’“»«)]』」）】›‘■ \u200f\u200e"

func ending(text string) form {
	bare := strings.TrimRight(text, closing)
	r, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case strings.ContainsRune("?？؟", r):
		return endsQuestion
	case strings.ContainsRune("!！", r):
		return endsExclaim
	case r == ':' || r == '：':
		return endsColon
	case r == '…':
		return endsEllipsis
	case strings.ContainsRune(",;，、؛،-–—", r):
		return endsComma
	case r == '.' && strings.HasSuffix(bare, "..."):
		return endsEllipsis
	case strings.ContainsRune(".。।", r):
		return endsStop
	case len(bare) < len(text) && strings.ContainsAny(text[len(bare):], ")]）】"):
		return endsBracket
	case len(bare) < len(text):
		return endsQuote
	case unicode.IsDigit(r):
		return endsDigit
	}
	return endsBare
}

// leadText is what stands before the line's first colon.
func (l *line) leadText() string {
	lead, _, _ := strings.Cut(l.text[:min(len(l.text), 60)], ":")
	return lead
}

// firstWord is the line's first word, its digits aside.
func (l *line) firstWord() string {
	word, _, _ := strings.Cut(l.text[:min(len(l.text), 24)], " ")
	if word == "" || word[0] > '9' {
		return word // as mostly
	}
	return strings.TrimLeft(word, "0123456789")
}
