package content

import (
	"slices"
	"strings"
	"unicode"

	"brief/content/clean"
)

// likeTitle reports whether text has the form of an article's title.
func likeTitle(text string) bool {
	const longest = 200 // bytes
	text = clean.Line(text)
	words := strings.Count(text, " ") + 1
	if len(text) > longest || words < 2 || len(bylineNames(text)) > 0 {
		return false
	}
	if _, dated := stampDay(text); dated || labelledNumbers(text) || readingTime(text) || summaryLabels[strings.ToLower(strings.TrimRight(text, "?!"))] {
		return false
	}
	return !unicode.IsLower(firstRune(strings.TrimLeft(text, "\"'“‘«„¿¡"))) && !strings.ContainsRune(".:;,…。", lastRune(text))
}

// readingTime reports whether a line says how long an article takes to read, and nothing else: "Reading Time: 8 minutes".
func readingTime(line string) bool {
	if !strings.Contains(line, ":") {
		return false
	}
	label, rest, ok := strings.Cut(strings.ToLower(clean.Line(line)), ":")
	rest = strings.TrimSpace(rest)
	return ok && slices.Contains([]string{"reading time", "read time", "time to read", "lesezeit", "lesedauer"}, strings.TrimPrefix(label, "estimated ")) &&
		onlyStamp(rest) && leadingDigits(rest) > 0
}

// labelledNumbers reports whether a line is a word or two and numbers without another word, as those of charts are:
// "Normal Range: $1 - $2".
func labelledNumbers(line string) bool {
	label, rest, ok := strings.Cut(line, ": ")
	return ok && strings.Count(label, " ") < 2 && hasDigit(rest) && !strings.ContainsFunc(rest, unicode.IsLetter)
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
