package content

import (
	"slices"
	"strings"
	"unicode"

	"brief/content/clean"
	"brief/content/office"
)

// document ends the text and returns it with what its head says of it, and else the file.
func (w *officeText) document(meta Meta, said office.Properties) *Document {
	w.b.End()
	w.hintSizes()
	w.hintBoxes()
	w.headTitles()
	title := saidTitle(said.Title)
	w.readHead(&meta, title)
	meta.Title = firstOf(meta.Title, title)
	for i := len(said.Dates) - 1; i >= 0 && meta.Published == ""; i-- {
		meta.Published = dayOf(said.Dates[i])
	}
	if len(meta.Authors) == 0 {
		for _, name := range cleanNames([]string{said.Author}) {
			if likeAuthor(name) {
				meta.Authors = append(meta.Authors, name)
			}
		}
	}
	return w.b.Document(meta)
}

// dayOf is the day of a time that a program has noted: the hour is that of a keystroke.
func dayOf(date string) string {
	return withoutTime(normalDate(date))
}

// hintSizes marks the lines in larger letters than most of the text has, which may be headings.
func (w *officeText) hintSizes() {
	const larger = 3 // half points
	bytes := map[uint16]int{}
	most := uint16(0)
	for _, s := range w.sizes {
		if bytes[s.size] += s.text; bytes[s.size] > bytes[most] {
			most = s.size
		}
	}
	if most == 0 {
		return
	}
	for i, s := range w.sizes {
		if b := &w.b.blocks[i]; s.size >= most+larger && s.text <= maxLabel && b.Kind == Paragraph {
			b.Hint |= HintBold
		}
	}
}

// hintBoxes marks the boxes that repeat words of the text to catch the eye.
func (w *officeText) hintBoxes() {
	const fewest, most = 20, 64 // letters; boxes looked at
	boxes := w.boxes[:min(len(w.boxes), most)]
	if len(boxes) == 0 {
		return
	}
	var text strings.Builder // the letters of all blocks, each in brackets of blanks
	for i := range w.b.blocks {
		if !slices.Contains(boxes, i) {
			text.WriteString(lettersOf(string(w.b.text[w.b.blocks[i].Start:w.b.blocks[i].End])))
			text.WriteByte(' ')
		}
	}
	for _, at := range boxes {
		b := &w.b.blocks[at]
		if letters := lettersOf(string(w.b.text[b.Start:b.End])); len(letters) >= fewest && strings.Contains(text.String(), letters) {
			b.Hint |= HintAside
		}
	}
}

// readHead finds the title, whose words are perhaps those that the file's properties say, and what stands
// below it, and marks their blocks.
func (w *officeText) readHead(meta *Meta, said string) {
	const reach = headReach + 100 // blocks: a menu's and those of the head
	blocks := w.b.blocks[:min(len(w.b.blocks), reach)]
	paras := make([]textParagraph, len(blocks))
	for i, b := range blocks {
		paras[i] = textParagraph{text: string(w.b.text[b.Start:b.End]), hint: b.Hint}
	}
	at := w.titleAt(paras, said)
	switch {
	case at < 0:
		readTextHead(paras, meta)
	default:
		last := w.titleEnd(paras, at)
		meta.Title = joinTitle(paras[at : last+1])
		for i := at; i <= last; i++ {
			paras[i].hint = HintTitle
			if w.b.blocks[i].Kind == Heading {
				w.b.blocks[i].Kind, w.b.blocks[i].Level = Paragraph, 0
			}
		}
		below := paras[last:]
		h := headLines{paras: below[:headEnd(below)], meta: meta}
		h.read()
		asideAbove(paras[:at], meta)
		h.asideShared()
	}
	for i := range blocks {
		if blocks[i].Kind != Heading || paras[i].hint&HintTitle != 0 {
			blocks[i].Hint = paras[i].hint
		}
	}
}

// asideAbove marks what stands above a title and says only what it is the title of, or when that was sent.
func asideAbove(paras []textParagraph, meta *Meta) {
	for i := range paras {
		text := clean.Line(paras[i].text)
		if day, dated := stampDay(text); dated {
			meta.Published = firstOf(meta.Published, day)
			paras[i].hint = HintAside
		} else if releaseLabel(text) {
			paras[i].hint = HintAside
		}
	}
}

// titleAt is the block that is the title of the whole: set as one, named as the file's properties say, the only
// heading of its level above all others, or set in the largest letters; -1 for none.
func (w *officeText) titleAt(paras []textParagraph, said string) int {
	const reach = 12 // blocks
	for _, at := range w.titles {
		if at < len(paras) && !releaseLabel(clean.Line(paras[at].text)) {
			return at
		}
	}
	near := paras[:min(len(paras), reach)]
	if letters := lettersOf(said); letters != "" {
		for i := range near {
			if lettersOf(near[i].text) == letters {
				return i
			}
		}
	}
	if at := w.topHeading(); at >= 0 {
		if at < len(near) {
			return at
		}
		return -1
	}
	return w.largest(near)
}

// topHeading is the first heading where no other is of its level or above it and others follow, or -1.
func (w *officeText) topHeading() int {
	first := -1
	for i := range w.b.blocks {
		switch b := &w.b.blocks[i]; {
		case b.Kind != Heading:
		case first < 0:
			first = i
		case b.Level <= w.b.blocks[first].Level:
			return -1
		}
	}
	if first >= 0 && w.b.blocks[first].Level > 1 {
		return -1
	}
	return first
}

// largest is the paragraph of those near the top that is set in larger letters than any other, or -1.
func (w *officeText) largest(near []textParagraph) int {
	const fewest = 4 // words
	at, size, twice := -1, uint16(0), false
	for i := range w.sizes {
		switch s := w.sizes[i].size; {
		case s > size:
			at, size, twice = i, s, false
		case s == size:
			twice = true
		}
	}
	if at < 0 || twice || size == 0 || at >= len(near) || !likeTitle(near[at].text) || strings.Count(clean.Line(near[at].text), " ")+1 < fewest {
		return -1
	}
	return at
}

// saidTitle is the title of a file's properties, "" for what programs write there by themselves.
func saidTitle(title string) string {
	title = clean.Line(title)
	name := strings.ToLower(title)
	for _, program := range []string{"microsoft word - ", "microsoft word – "} {
		if strings.HasPrefix(name, program) {
			return ""
		}
	}
	switch extension(name) {
	case "doc", "docx", "docm", "dot", "dotx", "odt", "rtf", "pdf", "indd", "pages":
		return ""
	}
	switch bare := strings.TrimSpace(strings.TrimRight(name, "0123456789 ()")); bare {
	case "", "document", "dokument", "documento", "word document", "microsoft word document", "untitled", "unbenannt", "untitled document", "unbenanntes dokument", "sans titre",
		"sin título", "title", "titel", "titre", "template", "press release", "news release", "media release", "pressemitteilung", "powerpoint presentation", "slide":
		return ""
	}
	return title
}

// likeAuthor reports whether the name of who a program says wrote a file is one of a person: of two words or more,
// and not the program's, the machine's or an office's.
func likeAuthor(name string) bool {
	if strings.Count(name, " ") == 0 || strings.ContainsFunc(name, unicode.IsDigit) {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(word string) bool { return programWords()[word] })
}

// programWords are in what programs, machines and offices call who wrote a file.
var programWords = wordSet(`microsoft office user windows admin administrator benutzer utilisateur usuario owner author press media communications newsroom
	pc un-named unknown unbekannt`)
