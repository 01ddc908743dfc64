package outline

import "brief/content"

// Part says what a block is to the article.
type Part uint8

// The parts.
const (
	Body    Part = iota // the article's text, its title included
	Heading             // of a section
	Aside               // printed with the article but not part of it
	LeadIn              // text that opens with a heading of its own: "Why it matters: …"
	Caller              // names who speaks the text below, as in transcripts
	Byline              // an aside that says under the title who wrote the article, and when
)

// mostBlocks is more than any book has. To weigh each of more would cost
// seconds, and hundreds of bytes of memory each.
const mostBlocks = 1 << 17

// Parts says what each block of doc is. Of more than mostBlocks it believes the format.
func Parts(doc *content.Document) []Part {
	parts := make([]Part, len(doc.Blocks))
	if len(parts) > mostBlocks {
		for i, b := range doc.Blocks {
			switch {
			case b.Hint&content.HintAside != 0, b.Kind == content.Caption:
				parts[i] = Aside
			case b.Kind == content.Heading && b.Hint&content.HintTitle == 0:
				parts[i] = Heading
			}
		}
		return parts
	}
	r := Read(doc)
	for i, s := range model().States(r) {
		parts[i] = [...]Part{Text: Body, Head: Heading, Inset: Aside, Tail: Aside}[s]
	}
	bylines(parts, r.lines)
	leadIns(parts, r.lines)
	for i := range r.lines {
		if r.lines[i].calls {
			parts[i] = Caller
		}
	}
	return parts
}

// States says what the model makes of each line.
func (m *Model) States(r *Reading) []State {
	first := m.Opinions(0, r)
	r.AddOpinions(first)
	opinions := m.second(r, first)
	mend(opinions, r)
	for i := range opinions {
		heed(&opinions[i], &r.lines[i], r.format)
	}
	states := m.decode(opinions, r.lines, r.format)
	settle(states, opinions, r)
	return states
}

// mend makes the opinions heed what no model weighs: what stands far apart, and what the words of a line say. No two neighbours
// of its rules change anything when swapped over 2,000 documents: a new one stands behind those whose opinions it asks for.
func mend(opinions []Opinion, r *Reading) {
	questions(opinions, r.lines, r.Rows)
	known(opinions, r.lines)
	repeated(opinions, r.lines)
	listed(opinions, r.lines)
	veto(opinions, r.lines)
	references(opinions, r.lines)
	interviews(opinions, r.lines)
	labelledApart(opinions, r.lines)
	signedQuestions(opinions, r.lines)
	transcripts(opinions, r.lines)
	boldLines(opinions, r.lines)
	liveBlog(opinions, r.lines)
	moments(opinions, r.lines)
	entries(opinions, r.lines)
	dated(opinions, r.lines)
	chronicle(opinions, r.lines)
	series(opinions, r.lines)
	chapters(opinions, r.lines)
	captions(opinions, r.lines)
	letters(opinions, r.lines)
	promos(opinions, r.lines)
	messages(opinions, r.lines)
	teasers(opinions, r.lines)
	furnish(opinions, r.lines)
	standfirsts(opinions, r.lines)
	if r.format == "md" || r.format == "epub" {
		trust(opinions, r.lines)
	}
}

// settle makes the states of all lines agree with each other. Its rules stand as those of mend do.
func settle(states []State, opinions []Opinion, r *Reading) {
	sentencesBelow(states, opinions, r.lines)
	reachUp(states, opinions, r.lines, r.authors)
	readersComments(states, r.lines)
	aboutAuthor(states, r.lines)
	signedSections(states, r.lines)
	alikeRows(states, r.lines)
	numbersGoOn(states, r.lines)
	labelledRows(states, r.lines)
	calendars(states, r.lines)
	shortTail(states, r.lines)
	announcedLists(states, r.lines)
	lone(states, opinions, r.lines)
	titled(states, r.lines)
	authorBox(states, r.lines)
	footnotes(states, r.lines)
	if r.format != "feed" { // whose last entry may be a headline
		leadIn(states, r.lines, r.authors)
	}
}

// heed makes the opinion on a line heed what the format says of it.
func heed(o *Opinion, l *line, format string) {
	const setAsHeading, likely = 0.2, 0.5 // furniture is seldom set as a heading
	b := l.block
	switch {
	case b.Hint&content.HintAside != 0, b.Kind == content.Caption:
		*o = certain(Inset)
	case format == "feed" && b.Kind == content.Heading && b.Level <= content.EntryLevel:
		*o = certain(Head) // whatever an entry is called
	case b.Hint&content.HintTitle != 0:
		*o = certain(Text)
	case b.Kind == content.TableRow, b.Kind == content.Code, b.Kind == content.Quotation:
		*o = certain(Text)
	case b.Kind == content.Heading:
		if o[Head], o[Text] = o[Head]+o[Text], 0; !l.named() && !l.pleads() {
			o[Inset], o[Tail] = o[Inset]*setAsHeading, o[Tail]*setAsHeading
		}
	case b.Kind == content.Paragraph && l.caps && l.end < endsStop && o[Head] > likely:
		// wire services send headings so, and pages set them as paragraphs
	case o[Head] == 1 && b.Kind == content.Paragraph:
		// who asks in an interview is not set apart by all pages
	case b.Kind != content.Paragraph, format != "text" && b.Hint&content.HintBold == 0:
		o[Text], o[Head] = o[Head]+o[Text], 0
	}
}

// trust takes all for the article that is written for reading, as notes and
// books are, unless a line says by its words that a page was copied there.
func trust(opinions []Opinion, lines []line) {
	for i := range lines {
		if l := &lines[i]; l.named() || l.pleads() || l.appeals() {
			return
		}
	}
	for i := range opinions {
		opinions[i][Inset], opinions[i][Tail] = 0, 0
	}
}

// Reading is a document on its way through the model.
type Reading struct {
	Rows    []Row
	lines   []line
	format  string
	authors []string // that the document names
}

// Read looks at all blocks of doc.
func Read(doc *content.Document) *Reading {
	lines := readLines(doc)
	format := doc.Format
	switch format {
	case "pdf":
		format = "text" // which is all that is known of it
	case "html", "docx", "odt", "rtf":
		if unmarked(doc) {
			format = "text"
		}
	case "md":
		if unheaded(doc) {
			format = "text"
		}
	}
	return &Reading{fill(lines), lines, format, doc.Authors}
}

// Quiet reports whether no model is asked about line i: it is text.
func (r *Reading) Quiet(i int) bool { return quiet(&r.Rows[i]) }

// unmarked reports whether a page says of no block that it is a heading, a list
// or a quotation, nor sets one in bold: as one does whose text was stated for machines.
func unmarked(doc *content.Document) bool {
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; b.Kind != content.Paragraph && b.Kind != content.Caption || b.Hint&content.HintBold != 0 {
			return false
		}
	}
	return true
}

// unheaded reports whether nothing in a text is set as a heading or in bold.
func unheaded(doc *content.Document) bool {
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; b.Kind == content.Heading || b.Hint&content.HintBold != 0 {
			return false
		}
	}
	return true
}

// AddOpinions gives the rows what a first look at all lines tells.
func (r *Reading) AddOpinions(opinions []Opinion) { addOpinions(r.Rows, r.lines, opinions) }

// Opinions are the model's probabilities for each line of a pass, 0 or 1.
func (m *Model) Opinions(pass int, r *Reading) []Opinion {
	opinions := make([]Opinion, len(r.Rows))
	for i := range r.Rows {
		if quiet(&r.Rows[i]) {
			opinions[i] = certain(Text)
			continue
		}
		opinions[i] = m.opinion(pass, &r.Rows[i])
	}
	return opinions
}

// second gives the opinions of the second pass. Lines that the first pass is
// sure are text, as are those beside them, it does not look at again.
func (m *Model) second(r *Reading, first []Opinion) []Opinion {
	const sure = 0.99
	opinions := make([]Opinion, len(r.Rows))
	known := func(i int) bool { return i < 0 || i >= len(first) || first[i][Text] >= sure }
	for i := range r.Rows {
		switch {
		case known(i-1) && known(i) && known(i+1):
			opinions[i] = first[i]
		case quiet(&r.Rows[i]):
			opinions[i] = certain(Text)
		default:
			opinions[i] = m.opinion(1, &r.Rows[i])
		}
	}
	return opinions
}

// quiet reports whether a line is a paragraph with no furniture near it: most
// of a long text is, and costs nothing.
func quiet(r *Row) bool {
	const few, manyLines = 12, 175 // per cent of the words; a width step of 400
	wide := uint8(170)             // a width step of 350 characters
	switch {
	case r[fLines] >= manyLines:
		wide = 140
	case r[fEnd] == uint8(endsStop) && r[fLead] == 0 && r[fFromEnd] > 6:
		wide = 120
	}
	return r[fWidth] > wide && r[fCovered] < few && r[fFurnitureNear] < few && r[fFurnitureBefore] < few && r[fFurnitureAfter] < few
}
