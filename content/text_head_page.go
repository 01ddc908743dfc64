package content

import (
	"slices"
	"strings"

	"brief/content/clean"
)

// pageTitle is the paragraph that is the title of the article which stands below what a browser copies with it, the
// page's name, its menu, its notices and the titles of other articles: the one above its byline, or that stands twice above
// its text. It is 0 where the first paragraph may be the title, or none surely is one.
func pageTitle(paras []textParagraph) int {
	const reach, apart, kicker, fewest = 24, 12, 3, 3 // paragraphs: above the text; below what may be a title itself; from a title to its byline; items of a menu
	if end := mastheadEnd(paras); end > 0 {
		return end
	}
	text := articleText(paras)
	above := paras[:min(len(paras), furthestText)]
	if text > 0 {
		above = paras[:text]
	}
	if at := entryTitle(above); at > 0 {
		return at
	}
	switch {
	case text == 0:
		return 0 // as mostly
	case !ofPage(above) && !kickers(paras[:1]):
		return titleTwice(paras, above)
	}
	from, first := max(1, text-reach), titleOfPage(paras[0].text)
	at, items := 0, fewest
	for i := from; i < min(len(paras), text+kicker) && at == 0; i++ { // below a standfirst, too
		if signsOrDates(clean.Line(paras[i].text)) {
			if at = titleAbove(paras, i); i-at <= kicker {
				items = 1
			}
		}
	}
	if at == 0 && !first {
		at = titleAgain(paras, from, text)
	}
	if at == 0 {
		if at = titleAbove(paras, text); first && at < apart || !tellsOf(paras[at].text, paras[at+1:]) {
			at = 0
		}
	}
	if above = paras[:at]; at > 0 && (at >= apart || !first) && belowMenu(above, items) && (ofPage(above) || kickers(above) || isPath(above)) {
		return at
	}
	return titleTwice(paras, paras[:text])
}

// tellsOf reports whether a line is of what the text below it tells: some of its longer words open words there, in letters
// of any case, as many as a title of some words shares with its text.
func tellsOf(line string, text []textParagraph) bool {
	const few, part = 3, 3 // a title's words; which part of them
	shared, words := sharedWords(line, openingOf(text))
	return shared > 0 && (shared > 1 || words < few) && shared*part >= words
}

// commonInTitles are words that say nothing of what an article is about.
var commonInTitles = wordSet(`about after again against amid before could from have into more over says than that their them there they this what when where which
	while will with would your nach über unter gegen wird wurde sich nicht auch`)

// entryTitle is the title of an encyclopedia's entry, which stands above the number of languages that has it and the
// name of the encyclopedia; or 0.
func entryTitle(above []textParagraph) int {
	languages := 0
	for i := range above {
		text := above[i].text
		if opensWith(text, "From Wikipedia, the free", "aus Wikipedia, der freien", "Aus Wikipedia, der freien", "De Wikipedia, la enciclopedia", "Da Wikipedia, l'enciclopedia") {
			return max(0, languages-1)
		}
		if endsWith(text, " languages", "Add languages", " Sprachen", " idiomas", " langues", " lingue") && menuItem(text) {
			languages = i
		}
	}
	return 0
}

// furthestText is how many paragraphs a page's menu and notices take up at most.
const furthestText = 400

// articleText is the first of two long sentences near each other, which no notice of a page is; or 0.
func articleText(paras []textParagraph) int {
	const near, shorter, long = 4, 60, 90 // paragraphs; bytes
	sentence := func(i, least int) bool {
		text := strings.TrimRight(clean.Line(paras[i].text), "0123456789") // of a footnote
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
	if hasDigit(line) {
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
	lines := make([]string, text)
	for i := range lines {
		lines[i] = clean.Line(paras[i].text)
	}
	for i := text - 1; i >= from; i-- {
		if !titleOfPage(paras[i].text) {
			continue
		}
		for j := range lines {
			if j != i && strings.HasSuffix(lines[j], lines[i]) {
				return i
			}
		}
	}
	return 0
}

// titleTwice is the paragraph below some short lines that stands above the text again and is of what that tells, as pages
// print a title for those who share it, too; or 0.
func titleTwice(paras, above []textParagraph) int {
	const most = 4 // lines above it
	for i := range above[:min(len(above), most+1)] {
		text := above[i].text
		switch {
		case titleOfPage(text):
			again := slices.ContainsFunc(above[i+1:], func(p textParagraph) bool { return p.text == text })
			if again && tellsOf(text, paras[len(above):]) {
				return i
			}
			return 0
		case len(text) > longestItem, endsSentence(text):
			return 0
		}
	}
	return 0
}

// titleOfPage reports whether a paragraph has the form of a title and more words than a menu's items.
func titleOfPage(text string) bool {
	const words = 4
	if strings.Count(text, " ")+1 < words || creditsPicture(text) || strings.ContainsAny(text, "/©>›»@|") || opensWith(strings.ToLower(text), pageCalls...) {
		return false
	}
	line := clean.Line(text)
	return strings.Count(line, " ")+1 >= words && !fewWords(line) && likeTitle(line) && !shareButton(text)
}

// pageCalls open what calls a reader to do something with the page.
var pageCalls = []string{"skip ", "jump to content", "jump to recipe", "jump to main", "jump to navigation", "zum inhalt", "zum haupt", "continue reading", "read more", "sign up", "subscribe", "search ", "log in", "follow ", "click ", "share ", "this article is "}

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

// kickers reports whether all that stands above a title is a word, or two in lines of their own.
func kickers(above []textParagraph) bool {
	const most = 2
	return len(above) <= most && !slices.ContainsFunc(above, func(p textParagraph) bool { return strings.Contains(p.text, " ") })
}

// isPath reports whether all that stands above a title is the path to it, from "Home" on.
func isPath(above []textParagraph) bool {
	return strings.EqualFold(above[0].text, "home") && !slices.ContainsFunc(above, func(p textParagraph) bool { return !menuItem(p.text) || hasDigit(p.text) })
}

// ofPage reports whether something of what stands above a title is a page's alone, or two of the items and departments
// that pages have: cast lists, ingredients and the present at a meeting are short lines, too.
func ofPage(above []textParagraph) bool {
	const longest = 40 // bytes
	seen := ""
	for i := range above {
		if skipLink(above[i].text) {
			return true
		}
		if len(above[i].text) > longest {
			continue
		}
		line := strings.TrimRight(strings.ToLower(clean.Line(above[i].text)), ".:… ")
		if pageItems()[line] {
			return true
		}
		if (menuWords()[line] || mastheads()[line]) && line != seen {
			if seen != "" {
				return true
			}
			seen = line
		}
	}
	return false
}

// pageItems are items of menus, in lower case, that only pages have.
var pageItems = phraseSet(`homepage, home page, main menu, toggle menu, close menu, menu close, search, search for, advanced search, sign in, sign up, sign out, log in,
	login, log out, register, subscribe, play live radio, next up, available on air stations, listen live, subscribe now, newsletter, newsletters,
	my account, about us, contact us, follow us, advertise, advertise with us, privacy policy, terms of use, navigation, sections, all sections,
	startseite, hauptnavigation, suche, suchen, anmelden, abo, impressum, datenschutz, mediathek, newsticker, accueil, rechercher, se connecter,
	support us, support the guardian, print edition, e-paper, epaper, watch live, watch tv, share article, switch edition, print this page, print this article, save recipe, print recipe, pin recipe, rate recipe, close window, close this window, s'abonner, inicio, buscar, iniciar sesión, suscríbete, accedi, abbonati`)

// menuWords are items of menus, in lower case, that other lines may be as well.
var menuWords = phraseSet(`home, menu, menü, about, contact, video, videos, weather, podcasts, nachrichten, publications, events, experts,
	research, topics, regions, one time, one-time, monthly, yearly, programs, careers, press, multimedia, blog, who we are, our work, latest, more, language, theme`)
