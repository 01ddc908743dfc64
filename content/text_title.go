package content

import (
	mathematics "math"
	"slices"
	"strings"
	"unicode"

	"brief/content/clean"
)

// The features of a line that may be the title of the article below it.
const (
	tTwoWords      = iota // at most
	tManyWords            // over 16
	tLong                 // over 24 words
	tSentence             // it ends as one does
	tItem                 // as of a menu
	tPage                 // what pages print around articles
	tSigns                // it tells who wrote the article or when
	tLower                // its first letter is small
	tCapitals             // its words begin with capitals
	tMarks                // as in paths and credits
	tCaption              // of a picture
	tShared               // share of its longer words that the article's first sentences have
	tSharedMany           // how many these are, of four
	tSharedNone           // not one of some
	tFirstForm            // the text's first line, and some words
	tFirstItem            // the text's first line, and as of a menu
	tFormSigned           // some words close above a byline or a date
	tPath                 // the line above ends with it: "Home > News > The bridge opens again"
	tTextNext             // the article begins right below
	tItemNext             // an item of a menu stands below
	tItemsAbove           // share of the lines above that are items of menus
	tPageAbove            // what only pages print stands above
	tFormsAbove           // lines above that may be titles, of three
	tSentenceAbove        // the article may have begun
	tNone                 // this is no line, but that there is no title
	titleFeatures
)

// titleWeights say by how much each feature speaks for the title, as a logarithm. TestLearnTitles learned them from 560 labelled web
// articles: with and without their titles and, of 137, as whole pages and as parts of these that begin up to six lines above the title. Of
// texts from pages not learned from four in five are right, the best line or none. They hold nothing of the texts.
var titleWeights = [titleFeatures]float64{
	tTwoWords: -0.7, tManyWords: -1.5, tLong: -2.0, tSentence: -1.8, tItem: -1.4, tPage: -2.2, tSigns: -2.7,
	tLower: -0.8, tCapitals: 0.7, tMarks: -0.8, tCaption: -0.8, tShared: 1.8, tSharedMany: 1.3, tSharedNone: -1.0,
	tFirstForm: 1.4, tFirstItem: 3.1, tFormSigned: 1.6, tPath: 2.8, tTextNext: -0.8, tItemNext: -0.7, tItemsAbove: 0.9,
	tPageAbove: 0.9, tFormsAbove: -0.8, tSentenceAbove: -2.3, tNone: 2.4,
}

// topLine is a line above an article's text.
type topLine struct {
	text          string
	words         int
	form          bool // of a title of some words
	item          bool // of a menu
	page          bool // what pages print around articles
	signs         bool // tells who wrote the article or when
	caption       bool // of a picture
	shared, longs int  // of its longer words, those that the text has, and all
}

// titleByWeights returns the paragraph above an article's text that is its title by the weights of all above it, whether
// that is sure, and whether the first one may be the title.
func titleByWeights(paras []textParagraph) (at int, sure, firstMayBe bool) {
	const likely, alone, rival, doubtful = 0.55, 0.55, 0.1, 0.015 // chances: of a lower line, of the first; of the first beside a lower; of none at all
	end := articleText(paras)
	if end == 0 {
		return 0, false, true
	}
	lines, from := readTop(paras, end)
	rows := weighTop(lines, from)
	chances := titleChances(&titleWeights, rows)
	best, first := len(lines), 1.0
	for i, chance := range chances {
		if chance > chances[best] && !lines[i].caption {
			best = i
		}
	}
	if from == 0 {
		first = chances[0]
	}
	if best == len(lines) {
		return 0, false, first >= doubtful
	}
	at = from + best
	if best > 0 && lines[best-1].text == lines[best].text {
		at--
	}
	switch {
	case at == 0:
		return at, first >= alone && !strings.HasSuffix(lines[0].text, "?"), true
	case from == 0 && belowTitle(lines[:at], rows[at], first):
		return at, false, true
	}
	return at, chances[best] >= likely && (from > 0 || first < rival) && rows[best][tSentenceAbove] == 0, first >= doubtful
}

// belowTitle reports whether a line may be the standfirst, which often tells more of the text than its title does: the line right above
// it, or the text's first not far above, reads as a title, or that first one has a chance.
func belowTitle(above []topLine, row [titleFeatures]float64, first float64) bool {
	const near, chance = 3, 0.04 // lines
	switch {
	case row[tPath] == 1:
		return false
	case above[len(above)-1].saysMore():
		return true
	}
	return len(above) <= near && (first >= chance || row[tPageAbove] == 0 && above[0].saysMore())
}

// saysMore reports whether a line has a small word, as titles have and items of menus hardly: "Out of the water".
func (l *topLine) saysMore() bool {
	if l.page || l.signs || l.caption || strings.ContainsAny(l.text, pathMarks) || strings.HasSuffix(l.text, ":") || unicode.IsLower(firstRune(l.text)) {
		return false
	}
	return l.words > 1 && slices.ContainsFunc(strings.Fields(strings.ToLower(l.text)), func(word string) bool { return phraseOpeners()[word] })
}

// pathMarks stand in paths, credits and buttons.
const pathMarks = "/©>›»@|•·"

// titleChances are how likely each line is the title, and the last one that none is.
func titleChances(weights *[titleFeatures]float64, rows [][titleFeatures]float64) []float64 {
	chances := make([]float64, len(rows))
	sum := 0.0
	for i := range rows {
		score := 0.0
		for f, w := range weights {
			score += w * rows[i][f]
		}
		chances[i] = mathematics.Exp(score)
		sum += chances[i]
	}
	for i := range chances {
		chances[i] /= sum
	}
	return chances
}

// readTop reads the lines above the text that begins at paragraph end, from the first one on that may be its title.
func readTop(paras []textParagraph, end int) (lines []topLine, from int) {
	const reach, some = 40, 4 // lines; words
	from = max(0, end-reach)
	told := openingOf(paras[end:])
	for i := from; i < end; i++ {
		text := clean.Line(paras[i].text)
		l := topLine{text: text, words: strings.Count(text, " ") + 1}
		l.form = l.words > some && likeTitle(text)
		l.item, l.page, l.signs = menuItem(text), printedByPages(text), signsOrDates(text)
		l.caption = creditsPicture(text) || i+1 < end && signedPicture(clean.Line(paras[i+1].text))
		l.shared, l.longs = sharedWords(text, told)
		lines = append(lines, l)
	}
	return lines, from
}

// weighTop gives the features of all lines, and behind them those of none.
func weighTop(lines []topLine, from int) [][titleFeatures]float64 {
	rows := make([][titleFeatures]float64, len(lines)+1)
	rows[len(lines)][tNone] = 1
	var items, pages, forms, sentences int
	for i := range lines {
		l, r := &lines[i], &rows[i]
		l.weigh(r)
		first, below := from+i == 0, lines[i+1:]
		r[tFirstForm] = yes(first && l.form)
		r[tFirstItem] = yes(first && (l.item || l.page))
		r[tFormSigned] = yes(l.form && slices.ContainsFunc(below[:min(3, len(below))], func(l topLine) bool { return l.signs }))
		r[tPath] = yes(i > 0 && strings.HasSuffix(lines[i-1].text, l.text))
		r[tTextNext] = yes(len(below) == 0)
		r[tItemNext] = yes(len(below) > 0 && (below[0].item || below[0].page) && !below[0].signs)
		r[tItemsAbove] = float64(items) / float64(max(i, 1))
		r[tPageAbove] = yes(pages > 0)
		r[tFormsAbove] = float64(min(forms, 3)) / 3
		forms += int(yes(l.form))
		r[tSentenceAbove] = yes(sentences > 0)
		items += int(yes(l.item))
		pages += int(yes(l.page))
		sentences += int(yes(l.told()))
	}
	return rows
}

// weigh fills in the features of a line apart from its neighbours.
func (l *topLine) weigh(r *[titleFeatures]float64) {
	r[tTwoWords] = yes(l.words <= 2)
	r[tManyWords] = yes(l.words > 16)
	r[tLong] = yes(l.words > 24)
	r[tSentence] = yes(endsSentence(l.text) && !strings.HasSuffix(l.text, "?"))
	r[tItem], r[tPage], r[tSigns] = yes(l.item), yes(l.page), yes(l.signs)
	r[tLower] = yes(unicode.IsLower(firstRune(l.text)))
	r[tCapitals] = yes(inCapitals(l.text))
	r[tMarks] = yes(strings.ContainsAny(l.text, pathMarks))
	r[tCaption] = yes(l.caption || strings.HasSuffix(l.text, ")"))
	r[tShared] = float64(l.shared) / float64(max(l.longs, 1))
	r[tSharedMany] = float64(min(l.shared, 4)) / 4
	r[tSharedNone] = yes(l.longs > 1 && l.shared == 0)
}

// told reports whether a line reads as a sentence of an article.
func (l *topLine) told() bool {
	const few, many = 5, 20 // words
	return !l.page && !l.signs && (l.words > many || l.words > few && endsSentence(l.text))
}

// printedByPages reports whether a line is what pages print around articles.
func printedByPages(text string) bool {
	const longest = 100 // bytes
	if len(text) > longest {
		return creditsPicture(text)
	}
	lower := strings.TrimRight(strings.ToLower(text), ".:… ")
	return onlyOfPage(text) || menuWords()[lower] || mastheads()[lower] || shareButton(text) || opensWith(lower, pageCalls...) || creditsPicture(text)
}

// openingOf is how a text begins, in lower case: its first long sentences.
func openingOf(text []textParagraph) string {
	const reach, paragraphs, long, most = 12, 3, 45, 600 // paragraphs; the last two in bytes
	var told strings.Builder
	read := 0
	for i := range text[:min(len(text), reach)] {
		if len(text[i].text) < long || read == paragraphs || !endsSentence(text[i].text) {
			continue
		}
		read++
		told.WriteString(strings.ToLower(text[i].text[:min(len(text[i].text), most)]))
		told.WriteByte('\n')
	}
	return told.String()
}

// sharedWords counts the longer words of a line that open words of what was told, and all of them.
func sharedWords(line, told string) (shared, all int) {
	const longest, shortest, stem = 400, 4, 5 // bytes; no title is so long
	line = line[:min(len(line), longest)]
	for word := range strings.FieldsFuncSeq(strings.ToLower(line), func(r rune) bool { return !isAlphanumeric(r) }) {
		if len(word) < shortest || commonInTitles()[word] {
			continue
		}
		all++
		if strings.Contains(told, word[:min(len(word), stem)]) {
			shared++
		}
	}
	return shared, all
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
