package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
	if datedAbove(paras) {
		meta.Published, _ = stampDay(CleanLine(paras[0].text))
		paras[0].hint = HintAside | HintByline
		paras = paras[1:]
	}
	if len(paras) > 3 && readingTime(paras[0].text) {
		paras[0].hint = HintAside
		paras = paras[1:]
	}
	menu := menuEnd(paras)
	if len(paras)-menu < 3 || !likeTitle(paras[menu].text) {
		return
	}
	all := paras
	paras = paras[menu:]
	h := headLines{paras: paras[:headEnd(paras)], meta: meta}
	h.read()
	title := CleanLine(paras[0].text)
	asks := strings.HasSuffix(title, "?")
	second := CleanLine(paras[1].text)
	if !h.signed && (menu > 0 || asks || len(h.shared) == 0 && !opensText(title, second) && !opensQuestions(title, paras[1:])) {
		return
	}
	markAside(all[:menu])
	meta.Title = paras[0].text
	paras[0].hint = HintTitle
	for i := 1; i < len(h.paras); i++ {
		if CleanLine(paras[i].text) == title {
			paras[i].hint = HintTitle
		}
	}
	for _, i := range h.shared {
		paras[i].hint = HintAside
	}
}

// datedAbove reports whether the first paragraph is the day of the only article below it, as blogs print it above a title:
// a chronicle has more days.
func datedAbove(paras []textParagraph) bool {
	if len(paras) < 3 || !likeTitle(paras[1].text) || !opensText(CleanLine(paras[1].text), CleanLine(paras[2].text)) {
		return false
	}
	for i := range paras[:min(len(paras), headReach)] {
		if day, dated := stampDay(CleanLine(paras[i].text)); (i == 0) != (day != "" || dated) {
			return false
		}
	}
	day, _ := stampDay(CleanLine(paras[0].text))
	return day != ""
}

// menuEnd is the number of paragraphs that a page's menu has taken up when the article's title
// follows, or 0 where the first paragraphs are none.
func menuEnd(paras []textParagraph) int {
	const fewest, most, words = 3, 100, 5 // items of a menu; words of a title
	n := 0
	for n < min(len(paras), most) && menuItem(paras[n].text) {
		n++
	}
	if n < fewest || n == len(paras) || strings.Count(CleanLine(paras[n].text), " ")+1 < words {
		return 0
	}
	return n
}

// menuItem reports whether a paragraph is a word or a few, as a menu has them.
func menuItem(text string) bool {
	const longest, words = 40, 4 // bytes; words
	if len(text) > longest {
		return false
	}
	text = CleanLine(text)
	_, dated := stampDay(text)
	return strings.Count(text, " ")+1 <= words && !endsSentence(text) && !dated && len(bylineNames(text)) == 0
}

// headEnd is the number of paragraphs above the first long one that is a sentence and has no
// byline right below, as a standfirst or a caption has.
func headEnd(paras []textParagraph) int {
	const long, below = 140, 3 // bytes, paragraphs
	for i := 1; i < min(len(paras), headReach); i++ {
		if text := CleanLine(paras[i].text); len(text) < long || !endsSentence(text) {
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
	text := CleanLine(p.text)
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

// opensQuestions reports whether paras begin with a question and its answer, as an explainer does right below a
// title of some words.
func opensQuestions(title string, paras []textParagraph) bool {
	const words, longest, shorter = 3, 120, 50 // words of a title; bytes of a question, of an answer
	question, answer := CleanLine(paras[0].text), CleanLine(paras[1].text)
	return strings.Count(title, " ")+1 >= words && strings.HasSuffix(question, "?") && len(question) <= longest &&
		len(answer) >= shorter && endsSentence(answer)
}

// headLines are the lines between a title and the article's first paragraph.
type headLines struct {
	paras  []textParagraph
	meta   *Meta
	signed bool  // one of them is a byline or a date, which follow titles only
	shared []int // those that are rows of buttons, which may follow a heading, too, or say that it is a release
}

func (h *headLines) line(i int) string { return CleanLine(h.paras[i].text) }

// read takes names and the date from the lines and marks those that hold nothing else.
func (h *headLines) read() {
	chronicle := h.chronicle()
	for i := 1; i < len(h.paras); i++ {
		text := h.line(i)
		day, dated := stampDay(text)
		names := bylineNames(text)
		if len(names) == 0 {
			names = signedAndDated(text)
		}
		switch {
		case releaseLabel(text):
			h.shared = append(h.shared, i)
		case len(names) > 0:
			h.sign(i, names)
			h.date(dayIn(text))
		case bylineOpens(text) && h.signature(i+1) != "":
			h.sign(i, nil)
			for ; h.signature(i+1) != ""; i++ {
				h.sign(i+1, []string{h.signature(i + 1)})
			}
		case dated && !chronicle:
			h.sign(i, nil)
			h.date(day)
		case i <= 2 && h.besides(i) != "" && !chronicle:
			h.sign(i, nil)
			h.date(h.besides(i))
		case stampLabel(text):
			h.sign(i, nil)
		case shareButton(text):
			h.shared = append(h.shared, i)
		case i <= 5 && len(h.meta.Authors) == 0 && h.signature(i) != "" && h.roleBelow(i):
			h.sign(i, []string{h.signature(i)})
			h.sign(i+1, nil)
			h.date(dayIn(h.line(i + 1)))
		case i <= 2 && len(h.meta.Authors) == 0 && h.signature(i) != "" && (h.dated(i+1) || i == 1 && h.dated(i+2)) && !chronicle:
			h.sign(i, []string{h.signature(i)})
		}
	}
}

// chronicle reports whether lines are the days, or the hours, of which an article tells one by
// one. When an article was changed is said beside the day, or there is a time.
func (h *headLines) chronicle() bool {
	const most = 1
	var days []string
	hours, printed := 0, false
	for i := 1; i < len(h.paras); i++ {
		day, dated := stampDay(h.line(i))
		switch {
		case day != "" && bareDay(h.line(i)) && !stampLabel(h.line(i-1)) && !slices.Contains(days, day):
			days = append(days, day)
		case dated && day == "" && onlyHour(h.line(i)):
			hours++
			continue
		}
		printed = printed || dated || stampLabel(h.line(i)) || dayIn(h.line(i)) != ""
	}
	loneHour := hours > 0 && !printed // of an agenda
	return len(days) > most || hours > most || loneHour
}

// onlyHour reports whether a line with a time tells neither a day, nor how long something takes, nor that it
// was published then.
func onlyHour(line string) bool { return !saysPrinted(line) && !ambiguousDay(stampTokens(line)) }

// saysPrinted reports whether a line with a time says that something was printed or changed then, or how long it
// takes to read.
func saysPrinted(line string) bool {
	return slices.ContainsFunc(stampTokens(line), func(t stampToken) bool {
		switch t.text {
		case "ago", "read", "published", "posted", "updated", "modified", "edited", "first", "last", "today", "yesterday":
			return true
		}
		return false
	})
}

// signature returns the name that line i is, or "".
func (h *headLines) signature(i int) string {
	if i >= len(h.paras) || releaseLabel(h.line(i)) {
		return ""
	}
	return signature(h.line(i))
}

// roleBelow reports whether what stands below line i is a role or a paper and nothing else.
func (h *headLines) roleBelow(i int) bool {
	const longest = 40 // bytes
	return i+1 < len(h.paras) && len(h.line(i+1)) <= longest && !endsSentence(h.line(i+1)) && ofPaper(h.line(i+1))
}

// dated reports whether line i says when the article was printed.
func (h *headLines) dated(i int) bool {
	if i >= len(h.paras) {
		return false
	}
	_, ok := stampDay(h.line(i))
	return ok
}

// besides returns the day in line i, beside what else it tells of the article: below a byline any mark parts the two.
func (h *headLines) besides(i int) string {
	if h.signed {
		return dayBesides(h.line(i), anyOrder)
	}
	return leadingStamp(h.line(i))
}

// date takes day as that of publication where none is known yet.
func (h *headLines) date(day string) { h.meta.Published = firstOf(h.meta.Published, day) }

// sign takes line i out of the article's text and names as its authors'.
func (h *headLines) sign(i int, names []string) {
	const most = 12 // authors
	h.paras[i].hint = HintAside | HintByline
	h.signed = true
	for _, name := range names {
		if len(h.meta.Authors) < most && !slices.Contains(h.meta.Authors, name) {
			h.meta.Authors = append(h.meta.Authors, name)
		}
	}
}

// likeTitle reports whether text has the form of an article's title.
func likeTitle(text string) bool {
	const longest = 200 // bytes
	text = CleanLine(text)
	words := strings.Count(text, " ") + 1
	if len(text) > longest || words < 2 || len(bylineNames(text)) > 0 {
		return false
	}
	if _, dated := stampDay(text); dated || labelledNumbers(text) || readingTime(text) || summaryLabels[strings.ToLower(strings.TrimRight(text, "?!"))] {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "\"'“‘«„¿¡"))
	last, _ := utf8.DecodeLastRuneInString(text)
	return !unicode.IsLower(first) && !strings.ContainsRune(".:;,…。", last)
}

// readingTime reports whether a line says how long an article takes to read, and nothing else: "Reading Time: 8 minutes".
func readingTime(line string) bool {
	label, rest, ok := strings.Cut(strings.ToLower(CleanLine(line)), ":")
	rest = strings.TrimSpace(rest)
	return ok && slices.Contains([]string{"reading time", "read time", "time to read", "lesezeit", "lesedauer"}, strings.TrimPrefix(label, "estimated ")) &&
		onlyStamp(rest) && leadingDigits(rest) > 0
}

// labelledNumbers reports whether a line is a word or two and numbers without another word, as those of charts are:
// "Normal Range: $1 - $2".
func labelledNumbers(line string) bool {
	label, rest, ok := strings.Cut(line, ": ")
	return ok && strings.Count(label, " ") < 2 && strings.ContainsAny(rest, "0123456789") && !strings.ContainsFunc(rest, unicode.IsLetter)
}

// summaryLabels head what stands in a box above an article's first paragraph.
var summaryLabels = map[string]bool{
	"key takeaways": true, "key points": true, "key facts": true, "key findings": true, "main points": true, "in short": true, "in brief": true,
	"at a glance": true, "in a nutshell": true, "the short answer": true, "the bottom line": true, "what to expect": true, "what to know": true,
	"quick read": true, "quick summary": true, "executive summary": true, "table of contents": true, "in this article": true, "on this page": true,
	"das wichtigste in kürze": true, "auf einen blick": true,
}

// shareWords are the words of the buttons between a page's title and its text; one of those
// with true makes a line a row of buttons.
var shareWords = map[string]bool{
	"share": true, "facebook": true, "twitter": true, "tweet": true, "whatsapp": true, "linkedin": true, "reddit": true,
	"pinterest": true, "flipboard": true, "bookmark": true, "print": true, "comments": true,
	"email": false, "e-mail": false, "mail": false, "x": false, "copy": false, "link": false, "save": false, "comment": false, "on": false, "this": false,
	"story": false, "article": false, "post": false, "to": false, "via": false, "all": false, "sharing": false, "options": false, "icon": false, "listen": false,
}

// shareButton reports whether a line is nothing but buttons to share an article with.
func shareButton(line string) bool {
	const longest = 60 // bytes
	if len(line) > longest {
		return false
	}
	sure := false
	for word := range strings.FieldsSeq(line) {
		sharing, known := shareWords[strings.ToLower(strings.Trim(word, ":.,|•·()"))]
		if !known && !isDigits(word) {
			return false
		}
		sure = sure || sharing
	}
	return sure
}
