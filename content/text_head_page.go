package content

import "strings"

// pageTitle is the paragraph that is the title of the article which stands below what a browser copies with it, the
// page's menu, its notices and the titles of other articles: the one above its byline, or that stands twice above its
// text. It is 0 where the first paragraph may be the title, or none surely is one.
func pageTitle(paras []textParagraph) int {
	const reach, apart, kicker = 24, 12, 3 // paragraphs: above the text; below what may be a title itself; from a title to its byline
	if at := entryTitle(paras[:min(len(paras), furthestText)]); at > 0 {
		return at
	}
	text := articleText(paras)
	if text == 0 {
		return 0
	}
	from, first := max(1, text-reach), titleOfPage(paras[0].text)
	at, items := 0, 3
	for i := from; i < text && at == 0; i++ {
		if signsOrDates(CleanLine(paras[i].text)) {
			if at = titleAbove(paras, i); i-at <= kicker {
				items = 1
			}
		}
	}
	if at == 0 && !first {
		at = titleAgain(paras, from, text)
	}
	if at > 0 && (at >= apart || !first) && belowMenu(paras[:at], items) {
		return at
	}
	return 0
}

// entryTitle is the title of an encyclopedia's entry, which stands above the number of languages that has it and the
// name of the encyclopedia; or 0.
func entryTitle(above []textParagraph) int {
	for i := len(above) - 1; i > 0; i-- {
		if !opensWith(above[i].text, "From Wikipedia, the free", "aus Wikipedia, der freien", "Aus Wikipedia, der freien", "De Wikipedia, la enciclopedia", "Da Wikipedia, l'enciclopedia") {
			continue
		}
		for ; i > 0; i-- {
			if count := CleanLine(above[i].text); menuItem(count) && endsWith(count, " languages", "Add languages", " Sprachen", " idiomas", " langues", " lingue") {
				return i - 1
			}
		}
	}
	return 0
}

// furthestText is how many paragraphs a page's menu and notices take up at most.
const furthestText = 400

// articleText is the first of two long sentences near each other, which no notice of a page is; or 0.
func articleText(paras []textParagraph) int {
	const near, shorter, long = 2, 60, 90 // paragraphs; bytes
	sentence := func(i, least int) bool {
		text := CleanLine(paras[i].text)
		return len(text) >= least && endsSentence(text) && !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, ":") && !containsAny(strings.ToLower(text), noticeWords...)
	}
	for i := 1; i < min(len(paras), furthestText); i++ {
		if len(paras[i].text) < long || !sentence(i, long) {
			continue
		}
		for j := i + 1; j < min(len(paras), i+1+near); j++ {
			if sentence(j, shorter) {
				return i
			}
		}
	}
	return 0
}

// noticeWords are in what pages tell their readers of themselves.
var noticeWords = []string{"cookie", "privacy", "personal data", "your browser", "javascript", "datenschutz", "newsletter", "subscri"}

// signsOrDates reports whether a line tells who wrote an article or when.
func signsOrDates(line string) bool {
	if strings.ContainsAny(line, "0123456789") {
		if _, dated := stampDay(line); dated || dayBesides(line, anyOrder) != "" || len(signedAndDated(line)) > 0 {
			return true
		}
	}
	return bylineOpens(line) || len(bylineNames(line)) > 0 || strings.Contains(line, ",") && signature(line) != "" && ofPaper(line)
}

// titleAbove is the paragraph above the byline i that is its title: the first line of some words behind the
// items that stand between; or 0.
func titleAbove(paras []textParagraph, i int) int {
	const reach = 12 // paragraphs
	at := 0
	for j := i - 1; j > 0 && j >= i-reach; j-- {
		switch {
		case titleOfPage(paras[j].text):
			at = j
		case at > 0 && menuItem(paras[j].text):
			return at
		}
	}
	return at
}

// titleAgain is the last of the paragraphs [from, text) that stands a second time above the text, or at the end of a
// path to it: "Home > News > The bridge opens again"; or 0.
func titleAgain(paras []textParagraph, from, text int) int {
	for i := text - 1; i >= from; i-- {
		if !titleOfPage(paras[i].text) {
			continue
		}
		title := CleanLine(paras[i].text)
		for j := range paras[:text] {
			if j != i && len(paras[j].text) >= len(title) && strings.HasSuffix(CleanLine(paras[j].text), title) {
				return i
			}
		}
	}
	return 0
}

// titleOfPage reports whether a paragraph has the form of a title and more words than a menu's items.
func titleOfPage(text string) bool {
	const words = 4
	if strings.Count(text, " ")+1 < words || strings.ContainsAny(text, "/©>›»@|") || opensWith(strings.ToLower(text), pageCalls...) {
		return false
	}
	return strings.Count(CleanLine(text), " ")+1 >= words && likeTitle(text) && !menuItem(text) && !shareButton(text)
}

// pageCalls open what calls a reader to do something with the page.
var pageCalls = []string{"skip ", "jump to ", "zum inhalt", "zum haupt", "continue reading", "read more", "sign up", "subscribe", "search ", "log in", "follow ", "click ", "share "}

// belowMenu reports whether most of what stands above a title are the items of menus, so many or more.
func belowMenu(above []textParagraph, fewest int) bool {
	n := 0
	for i := range above {
		if menuItem(above[i].text) {
			n++
		}
	}
	return n >= fewest && n*2 >= len(above)
}
