package content

import (
	"strings"
	"unicode"

	"brief/content/clean"
)

// dayOfDateline returns the day in what opens the first paragraph of a release, with a place before or behind it:
// "HALDEN, June 9, 2026 /Orbixwire/ -- ", "Halden (June 9, 2026) — ", "June 9, 2026 – Halden – "; or "" where there is none,
// and where paragraphs open with several days, as in a chronicle.
func dayOfDateline(paras []textParagraph) string {
	const long = 90 // bytes of a first paragraph
	found := ""
	for i := range paras[:min(len(paras), headReach)] {
		text := paras[i].text
		if len(text) < long {
			continue
		}
		day := datelineDay(clean.Line(text[:long]))
		if day != "" && found != "" && day != found || day == "" && found == "" {
			return ""
		}
		found = firstOf(found, day)
	}
	return found
}

// datelineDay returns the day that stands before the dash in text, among words with capitals only; or "".
func datelineDay(text string) string {
	at := len(text)
	for _, dash := range []string{" - ", " – ", " — ", " -- ", "—"} {
		if i := strings.Index(text, dash); i > 0 {
			at = min(at, i)
		}
	}
	head := text[:at]
	if at == len(text) || !hasDigit(head) || strings.Count(head, "(") > strings.Count(head, ")") || strings.ContainsAny(head, "“\":;?!") {
		return ""
	}
	if stampStart(strings.TrimLeft(text[at:], " -–—")) == 0 { // from one day to another
		return ""
	}
	for i, word := range strings.Fields(head) {
		first := firstRune(strings.TrimLeft(word, "(/"))
		if i == 0 && openers()[strings.ToLower(word)] || !unicode.IsUpper(first) && !unicode.IsDigit(first) {
			return ""
		}
	}
	return dayIn(head)
}

// openers open sentences with a day.
var openers = wordSet(`on in since from by between after before until by during as of`)
