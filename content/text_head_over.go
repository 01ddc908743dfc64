package content

import (
	"slices"
	"strings"
	"unicode"

	"brief/content/clean"
)

// leadingItems is the number of paragraphs above what may be a title that a page's first links are, "Skip to main content",
// or that a run of what only pages have ends: a station's name, "Play Live Radio", "Next Up:", "0:00".
func leadingItems(paras []textParagraph) int {
	const reach, longest, fewest = 24, 80, 3 // paragraphs; bytes of one above a run; items of a run
	n, run := 0, 0
	for i := range paras[:min(len(paras), reach)] {
		switch text := paras[i].text; {
		case n == i && (skipLink(text) || offersLetters(text) || creditAlone(text) || i > 0 && (shareButton(text) || onlyOfPage(text))):
			n = i + 1
		case onlyOfPage(text):
			if run++; run >= fewest {
				n = i + 1
			}
		case len(text) > longest || endsSentence(clean.Line(text)):
			return n
		default:
			run = 0
		}
	}
	return n
}

// offersLetters reports whether a line asks to order what a paper sends, as a title has no reason to: "Sign up for our newsletters!"
func offersLetters(line string) bool {
	return opensWith(line, "Sign up for ", "Subscribe to ") && (strings.HasSuffix(line, "!") || containsAny(line, " our ", "newsletter", "Newsletter"))
}

// onlyOfPage reports whether a line is an item that only pages have, the place of a player or a notice of rights.
func onlyOfPage(text string) bool {
	const longest = 60 // bytes
	if len(text) > longest {
		return false
	}
	text = strings.ToLower(clean.Line(text))
	return pageItems()[strings.TrimRight(text, ":")] || skipLink(text) || strings.HasPrefix(text, "© ") ||
		strings.Trim(text, "0:/ ") == "" && strings.Contains(text, "0:00")
}

// skipLink reports whether a line is the link that leads past the menu of a page, or from a letter to its page.
func skipLink(line string) bool {
	const longest = 24 // bytes that may open one
	return opensWith(strings.ToLower(line[:min(len(line), longest)]), "skip to ", "jump to content", "jump to recipe", "view in browser", "view in your browser", "view this email in", "zum inhalt", "zum haupt")
}

// standsOver reports whether what stands below a first line shows that it is a title, where nobody signed it and no article
// follows right below: a line with the day, or an article near that has the line above it once more, or tells of what it says.
func (h *headLines) standsOver(title string) bool {
	const fewest, most, near, long = 3, 24, 5, 90 // words of the title; paragraphs down to a sentence; bytes of that
	words := strings.Count(title, " ") + 1
	if words < fewest || words > most || title[0] == '*' || creditsPicture(title) {
		return false
	}
	again := false
	for i := 1; i < min(len(h.all), near+1); i++ {
		text := clean.Line(h.all[i].text)
		switch {
		case text == title:
			again = true
		case i == 1 && stampStart(text) == 0 && dayIn(text) != "" && !endsSentence(text):
			return true
		case i == 1 && signedPicture(text), strings.HasSuffix(text, "?"), strings.HasSuffix(text, ":"):
			return false
		case opensDateline(text):
			return true
		case len(text) >= long && endsSentence(text):
			return again || i > 1 && words > fewest && !strings.HasSuffix(title, "?") && (inCapitals(title) || mastheadBefore(title) || tellsOf(title, h.all[1:]))
		}
	}
	return false
}

// inCapitals reports whether all words of a line but short ones open with a capital, and some do, as in no verse or speech.
func inCapitals(line string) bool {
	const short, fewest = 4, 3 // bytes; words
	capitals := 0
	for word := range strings.FieldsSeq(line) {
		switch first := firstRune(word); {
		case unicode.IsUpper(first):
			capitals++
		case len(word) > short && unicode.IsLower(first):
			return false
		}
	}
	return capitals >= fewest
}

// creditAlone reports whether a line is whose picture stands above it, behind the paper's name: "Reuters: Ann Field".
func creditAlone(line string) bool {
	_, name, _ := strings.Cut(line, ": ")
	return mastheadBefore(line) && signature(name) == name && name != ""
}

// signedPicture reports whether a line is whose picture is above it: "Ann Field/Orbix".
func signedPicture(line string) bool {
	name, owner, ok := strings.Cut(line, "/")
	return ok && likeName(name) && owner != "" && !strings.Contains(owner, " ")
}

// pictureOwners are agencies and archives, in lower case, that stand alone in brackets behind what their picture shows.
var pictureOwners = phraseSet(`ap, ap photo, associated press, reuters, afp, pa, pa wire, getty, getty images, epa, aap, shutterstock, file, file photo, supplied, alamy, pti, ani, dpa, xinhua, bloomberg`)

// creditsPicture reports whether a line is a caption that says whose picture it is of: "The bridge at noon. Photo: Ann Field".
func creditsPicture(line string) bool {
	if owner, ok := strings.CutSuffix(line[strings.LastIndexByte(line, '(')+1:], ")"); ok && (signedPicture(owner) || pictureOwners()[strings.ToLower(owner)]) {
		return true
	}
	before, _, ok := strings.Cut(line, ": ")
	last := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	return ok && slices.Contains([]string{"photo", "photograph", "picture", "image", "credit", "illustration", "foto", "bild", "crédit"}, last)
}
