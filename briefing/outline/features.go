package outline

// Row holds what is known of a line and its surroundings, in small numbers.
type Row [allFeatures]uint8

// The features. A window feature is given for the two lines before and behind.
const (
	fWidth = iota // of the line itself, as in its type, up to fEndQuote
	fWords
	fEnd
	fStart
	fStops
	fCapitals
	fCaps
	fNumbering
	fSequence // whether lines with the number before and after stand near
	fDigits
	fSymbols
	fQuotes
	fCommas
	fLead
	fAddress
	fClock
	fSame
	fInFirst // share of its words that are in the first line
	fCovered // share of its words that are in furniture phrases
	fOpening
	fOpeningLead // a furniture phrase is all that stands before its colon
	fEndQuote
	fCategory                               // and one more for each category
	fPrev     = fCategory + int(categories) // windows of windowSize, in the order of windowOffsets
	fRunAbove = fPrev + len(windowOffsets)*windowSize
)

const (
	fRunBelow  = fRunAbove + 1 + iota // short lines in a row, as fRunAbove
	fLongAbove                        // lines since the last paragraph
	fLongBelow                        // lines until the next one
	fFromStart                        // lines
	fFromEnd
	fPlace           // share of the lines above
	fTextLeft        // share of the paragraphs' width below
	fFurnitureNear   // share of words in furniture phrases: four lines either way,
	fFurnitureBefore // twelve lines above,
	fFurnitureAfter  // and two dozen from here on
	fLines           // of the document
	fShortShare      // of its lines
	fDocFurniture
	fQuestions      // its lines that stand as a heading does and ask
	fBareHeads      // its lines that stand as a heading does
	fStyleShare     // of those, the ones set like this line
	fTypicalWidth   // of its paragraphs
	fLeadShare      // lines with the same words before a colon
	fFirstWordShare // lines with the same first word
	fQuestionRun    // lines around that ask without another between
	fInNext         // these six: see cohesion
	fInPrevious
	fInOthers
	fInAbove
	fTopicBelow
	fNamesAbove
	fSinceMarker // these two: see markers
	fProseSinceMarker
	fMenu       // these five: see shapes; lines above the article
	fAlikeAbove // lines of this form among three dozen above
	fAlikeRun   // lines of this form without another between
	fInnerShort // short lines within the article, per cent
	fPastText   // lines below its last paragraphs
	features    // those above are known before any line is scored
)

const (
	fOpinion    = features + iota                              // a window of opinions, in the order of opinionOffsets
	fStyleHeads = features + len(opinionOffsets)*int(States-1) // mean opinion on lines of this style
	fLeadHeads  = fStyleHeads + 1
	fDocHeads   = fStyleHeads + 2
	fAsidesNear = fStyleHeads + 3
	fTailBefore = fStyleHeads + 4
	fTailAfter  = fStyleHeads + 5
	fHeadsAbove = fStyleHeads + 6
	allFeatures = fStyleHeads + 7
)

var opinionOffsets = [...]int{-2, -1, 0, 1, 2}

var windowOffsets = [...]int{-2, -1, 1, 2}

const windowSize = 6 // width, end, start, covered, stops, date or credit

// fill makes the rows of all lines.
func fill(lines []line) []Row {
	rows := make([]Row, len(lines))
	for i := range lines {
		own(&rows[i], &lines[i])
	}
	for i := range lines {
		for w, d := range windowOffsets {
			window(rows[i][fPrev+w*windowSize:], lines, i+d)
		}
		sequence(&rows[i], lines, i)
	}
	around(rows, lines)
	whole(rows, lines)
	cohesion(rows, lines)
	markers(rows, lines)
	shapes(rows, lines)
	return rows
}

// own fills in what a line tells by itself.
func own(r *Row, l *line) {
	r[fWidth] = widthStep(l.width)
	r[fWords] = small(l.words)
	r[fEnd], r[fStart] = uint8(l.end), uint8(l.start)
	r[fStops] = small(l.stops)
	r[fCapitals] = small(l.capitals)
	r[fCaps] = flag(l.caps)
	r[fNumbering] = uint8(l.numbering)
	r[fDigits] = small(l.digits)
	r[fSymbols] = small(l.symbols)
	r[fQuotes] = small(l.quotes)
	r[fCommas] = small(l.commas)
	r[fLead] = small(l.lead)
	r[fAddress] = flag(l.address)
	r[fClock] = flag(l.clock)
	r[fSame] = small(l.same)
	r[fCovered] = covered(l)
	r[fOpening] = small(l.found.opening)
	r[fOpeningLead] = flag(l.lead > 0 && l.found.opening >= l.lead)
	r[fEndQuote] = flag(l.endQuote)
	r[fInFirst] = l.inFirst
	for c := category(0); c < categories; c++ {
		n := min(l.found.count[c], 3)
		if c == function {
			n = uint8(int(l.found.count[c]) * 100 / max(1, l.found.words))
		}
		if l.found.opensWith(c) && c != function {
			n += 4
		}
		r[fCategory+int(c)] = n
	}
}

func covered(l *line) uint8 { return small(l.found.covered * 100 / max(1, l.found.words)) }

// widthStep is exact below 150 and coarser above.
func widthStep(width int) uint8 {
	if width < 150 {
		return uint8(width)
	}
	return small(150 + (width-150)/10)
}

func window(to []uint8, lines []line, i int) {
	if i < 0 || i >= len(lines) {
		to[0], to[1], to[2] = 255, 255, 255
		return
	}
	l := &lines[i]
	to[0], to[1], to[2], to[3], to[4] = widthStep(l.width), uint8(l.end), uint8(l.start), covered(l), small(l.stops)
	to[5] = min(l.found.count[date], 3)<<2 | min(l.found.count[credit], 3)
}

// sequence tells whether a numbered line has its predecessor and successor.
func sequence(r *Row, lines []line, i int) {
	l := &lines[i]
	if l.numbering == unnumbered {
		return
	}
	const reach = 60 // lines
	for j := i + 1; j < len(lines) && j <= i+reach; j++ {
		if lines[j].numbering == l.numbering && lines[j].number == l.number+1 {
			r[fSequence] = 1 + small(min(j-i, 4))
			break
		}
	}
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		if lines[j].numbering == l.numbering && lines[j].number == l.number-1 {
			r[fSequence] += 8 * (1 + small(min(i-j, 4)))
			break
		}
	}
}

func small(n int) uint8 { return uint8(min(max(n, 0), 255)) }

func flag(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

// Features is the number of features that a pass, 0 or 1, may use.
func Features(pass int) int {
	if pass == 0 {
		return features
	}
	return allFeatures
}
