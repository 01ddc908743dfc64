package content

import (
	"slices"
	"strings"
)

// leadingItems is the number of paragraphs above what may be a title that only pages have, "Skip to main content", or
// that a run of them ends: a station's name, "Play Live Radio", "Next Up:", "0:00".
func leadingItems(paras []textParagraph) int {
	const reach, longest, fewest = 24, 80, 3 // paragraphs; bytes of one above a run; items of a run
	n, run := 0, 0
	for i := range paras[:min(len(paras), reach)] {
		switch text := paras[i].text; {
		case onlyOfPage(text):
			if run++; run >= fewest || n == i {
				n = i + 1
			}
		case len(text) > longest || endsSentence(CleanLine(text)):
			return n
		default:
			run = 0
		}
	}
	return n
}

// onlyOfPage reports whether a line is an item that only pages have, the place of a player or a notice of rights.
func onlyOfPage(text string) bool {
	const longest = 60 // bytes
	if len(text) > longest {
		return false
	}
	text = strings.ToLower(CleanLine(text))
	return pageItems[strings.TrimRight(text, ":")] || opensWith(text, "skip to ", "jump to content", "zum inhalt", "zum haupt", "© ") ||
		strings.Trim(text, "0:/ ") == "" && strings.Contains(text, "0:00")
}

// standsOver reports whether what stands below a first line shows that it is a title, where nobody signed it and no article
// follows right below: the line once more, one with the day, or a few without a sentence, as captions are, above the first one.
func (h *headLines) standsOver(title string) bool {
	const fewest, most, reach, near, long = 3, 24, 6, 5, 90 // words of the title; paragraphs down to it again, to a sentence; bytes of that
	words := strings.Count(title, " ") + 1
	if words < fewest || words > most || title[0] == '*' || creditsPicture(title) {
		return false
	}
	asks := strings.HasSuffix(title, "?")
	for i := 1; i < min(len(h.all), reach); i++ {
		text := CleanLine(h.all[i].text)
		switch {
		case text == title, i == 1 && !endsSentence(text) && dayIn(text) != "":
			return true
		case strings.HasSuffix(text, "?"), strings.HasSuffix(text, ":"):
			return false
		case opensDateline(text):
			return i <= near
		case len(text) >= long && endsSentence(text):
			return i > 1 && i <= near && !asks && words > fewest
		}
	}
	return false
}

// creditsPicture reports whether a line is a caption that says whose picture it is of: "The bridge at noon. Photo: Ann Field".
func creditsPicture(line string) bool {
	before, _, ok := strings.Cut(line, ": ")
	last := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	return ok && slices.Contains([]string{"photo", "photograph", "picture", "image", "credit", "illustration", "foto", "bild", "crédit"}, last)
}
