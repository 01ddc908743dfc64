package content

import (
	"slices"
	"strings"
	"unicode"

	"brief/content/clean"
)

// headReach is how many paragraphs below a title may tell who wrote the article, when, and
// where to share it. Pages have long rows of buttons.
const headReach = 20

// readTextHead finds the title, the byline and the date at the top of plain
// text and marks their paragraphs, and those of a page's menu above them. It takes only what
// can be little else.
func readTextHead(paras []textParagraph, meta *Meta) {
	if releaseHead(paras, meta) {
		return
	}
	paras = behindStamp(paras, meta)
	menu, sure, possible := titleAt(paras)
	if menu == 0 && !possible {
		readUntitled(paras, meta)
		return
	}
	fewest := 3
	if meta.Published != "" { // the day stands above a title
		fewest = 2
	}
	if len(paras)-menu < fewest || !sure && !likeTitle(paras[menu].text) {
		readUntitled(paras, meta)
		return
	}
	all := paras
	paras = paras[menu:]
	h := headLines{paras: paras[:headEnd(paras)], all: paras, meta: meta}
	h.read()
	if sure && !h.signed && len(h.paras) > 1 {
		if names := h.namesAlone(1); names != nil && (len(h.paras) == 2 || h.namesAlone(2) == nil) { // no list of names
			h.sign(1, names)
		}
	}
	title := clean.Line(paras[0].text)
	second := clean.Line(paras[1].text)
	asks := strings.HasSuffix(title, "?") && !opensDateline(second) && !mastheadBefore(title)
	plain := asks || len(h.shared) == 0 && !opensText(title, second) && !opensQuestions(title, paras[1:])
	if !sure && !h.signed && plain && !h.standsOver(title) {
		return
	}
	markAside(all[:menu])
	meta.Published = firstOf(meta.Published, dayAbove(all[:menu]))
	meta.Title = paras[0].text
	for i := range h.paras {
		if clean.Line(paras[i].text) == title {
			paras[i].hint = HintTitle
		}
	}
	h.asideShared()
}

// titleAt returns which paragraph is the title, below those of a page's menu; whether that is sure; and whether a first one that is not may be it.
func titleAt(paras []textParagraph) (at int, sure, possible bool) {
	at, sure, possible = titleByWeights(paras)
	if sure {
		return at, sure, possible
	}
	if at = pageTitle(paras); at > 0 {
		return at, true, possible
	}
	return leadingItems(paras), false, possible
}

// readUntitled reads the byline that opens a text, or stands right below its first line, and the day below it: who copies
// an article may begin below its title.
func readUntitled(paras []textParagraph, meta *Meta) {
	const below = 2 // lines
	for i := range paras[:min(len(paras), 2)] {
		names := bylineNames(clean.Line(paras[i].text))
		if i+1 == len(paras) { // nothing is signed
			return
		}
		if len(names) == 0 || endsSentence(paras[i].text) {
			if !fewWords(strings.TrimRight(clean.Line(paras[i].text), ":")) {
				return
			}
			continue
		}
		h := headLines{paras: paras[:min(len(paras), i+1+below)], meta: meta}
		if endsWith(paras[0].text, ":") || mastheads()[strings.ToLower(paras[0].text)] {
			markAside(paras[:i])
		}
		h.sign(i, names)
		for i++; i+1 < len(paras) && h.dated(i); i++ {
			h.sign(i, nil)
			h.date(lineDay(paras[i].text))
		}
		return
	}
}

// behindStamp returns the paragraphs behind the day and the time that reading takes, where these stand above the title,
// and a motto above the day.
func behindStamp(paras []textParagraph, meta *Meta) []textParagraph {
	if len(paras) > 3 && hashtag(paras[0].text) && datedAbove(paras[1:]) && !tellsOf(paras[0].text, paras[2:]) { // a paper's motto
		paras[0].hint = HintAside
		paras = paras[1:]
	}
	if datedAbove(paras) {
		meta.Published = lineDay(paras[0].text)
		paras[0].hint = HintAside | HintByline
		paras = paras[1:]
	}
	if len(paras) > 3 && readingTime(paras[0].text) {
		paras[0].hint = HintAside
		paras = paras[1:]
	}
	return paras
}

// hashtag reports whether a line opens with one; a heading of Markdown has a space behind its sign.
func hashtag(line string) bool {
	rest, opens := strings.CutPrefix(line, "#")
	return opens && isAlphanumeric(firstRune(rest))
}

// dayAbove returns the day in one of the last lines above a title that tell when the article was printed, or "".
func dayAbove(above []textParagraph) string {
	const reach = 3 // lines
	for i := len(above) - 1; i >= max(0, len(above)-reach); i-- {
		if day := lineDay(above[i].text); day != "" {
			return day
		}
	}
	return ""
}

// datedAbove reports whether the first paragraph is the day of the only article below it, as blogs print it above a title:
// a chronicle has more days.
func datedAbove(paras []textParagraph) bool {
	if len(paras) < 3 || lineDay(paras[0].text) == "" || !likeTitle(paras[1].text) {
		return false
	}
	title := clean.Line(paras[1].text)
	below := headLines{all: paras[1:]}
	const near = 5 // paragraphs
	signed := slices.ContainsFunc(paras[2:min(len(paras), near)], opensByline)
	if !signed && !opensText(title, clean.Line(paras[2].text)) && !below.standsOver(title) {
		return false
	}
	above := lineDay(paras[0].text)
	return !slices.ContainsFunc(paras[1:min(len(paras), headReach)], func(p textParagraph) bool {
		day, _ := stampDay(clean.Line(p.text))
		return day != "" && day != above
	})
}

// lineDay is the day that a line tells, alone or with the department beside it: "Apr 12, 2025 - Politics"; or "".
func lineDay(line string) string {
	line = clean.Line(line)
	day, _ := stampDay(line)
	return firstOf(day, dayBesides(line, anyOrder))
}

// menuItem reports whether a paragraph is a word or a few, as a menu has them.
func menuItem(text string) bool {
	if len(text) > longestItem {
		return false
	}
	text = clean.Line(text)
	_, dated := stampDay(text)
	return fewWords(text) && !dated && len(bylineNames(text)) == 0
}

const longestItem = 40 // bytes

// fewWords reports whether a line is no sentence and has a word or a few.
func fewWords(line string) bool {
	const most = 4
	return len(line) <= longestItem && strings.Count(line, " ")+1 <= most && !endsSentence(line)
}

// headEnd is the number of paragraphs above the first long one that is a sentence and has no
// byline right below, as a standfirst or a caption has.
func headEnd(paras []textParagraph) int {
	const long, below = 140, 3 // bytes, paragraphs
	for i := 1; i < min(len(paras), headReach); i++ {
		if text := clean.Line(paras[i].text); len(text) < long || !endsSentence(text) {
			continue
		}
		if !slices.ContainsFunc(paras[i+1:min(len(paras), i+1+below)], opensByline) {
			return i
		}
	}
	return min(len(paras), headReach)
}

// opensByline reports whether a paragraph is a byline, or the word that opens one.
func opensByline(p textParagraph) bool {
	text := clean.Line(p.text)
	return bylineOpens(text) || len(bylineNames(text)) > 0
}

// opensText reports whether second reads as the first paragraph of what title names.
func opensText(title, second string) bool {
	const long, shorter, words = 140, 50, 4 // bytes, bytes below a title of some words
	if !endsSentence(second) || strings.HasSuffix(second, ":") {
		return false
	}
	return len(second) >= long || len(second) >= shorter && strings.Count(title, " ")+1 >= words
}

// opensDateline reports whether text begins as an agency's first paragraph does, with a place in capitals, the day or the
// agency, and a dash: "PARIS, Oct 14 (Reuters) - ".
func opensDateline(text string) bool {
	const longest, shortest = 80, 4 // bytes up to the dash, of a place
	for _, dash := range []string{" - ", " – ", " — ", " -- "} {
		line, _, found := strings.Cut(text, dash)
		at := strings.IndexAny(line, ",(")
		if found && at == 0 && len(line) <= longest/2 && strings.HasSuffix(line, ")") && line[0] == '(' {
			return true // "(Reuters) - "
		}
		if found && len(line) <= longest && at >= shortest && !strings.ContainsFunc(line[:at], unicode.IsLower) {
			return true
		}
	}
	return false
}

// opensQuestions reports whether paras begin with a question and its answer, as an explainer does right below a
// title of some words.
func opensQuestions(title string, paras []textParagraph) bool {
	const words, longest, shorter = 3, 120, 50 // words of a title; bytes of a question, of an answer
	question, answer := clean.Line(paras[0].text), clean.Line(paras[1].text)
	return strings.Count(title, " ")+1 >= words && strings.HasSuffix(question, "?") && len(question) <= longest &&
		len(answer) >= shorter && endsSentence(answer)
}
