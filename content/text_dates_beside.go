package content

import (
	"slices"
	"strings"
	"unicode"
)

// dayBesides returns the day of publication in a line that tells it and who wrote the article, where, or in which of the
// paper's departments: "5 March 2024 | Traffic", "World - Nov 20, 2025, 4:30pm", "Posted on 5 March 2024 by Ann Field". It
// returns "" where the line tells of something else, as of what is on that day, of a life or of rights.
func dayBesides(line string, order dayOrder) string {
	const longest = 120 // bytes
	if len(line) > longest || !hasDigit(line) || endsSentence(line) || otherDay(line) {
		return ""
	}
	tokens := stampTokens(line)
	from := stampStart(line)
	first := slices.IndexFunc(tokens, func(t stampToken) bool { return t.at == from })
	if first < 0 {
		return ""
	}
	end := len(line)
	for _, t := range tokens[first:] {
		if !t.digits && !stampWords()[t.text] && months()[t.text] == 0 {
			end = t.at
			break
		}
	}
	before, rest := strings.TrimRight(line[:from], " "), strings.Trim(line[end:], besideMarks)
	if !printedThen(before) && !besideDay(strings.TrimRight(before, besideMarks), before) || rest != "" && !besideDay(rest, besideMarks) && !changedThen(rest) {
		return ""
	}
	return publishedDay(tokens, order)
}

// otherDay reports whether a line with a day is of rights, of a life, or of what is to be on that day or by then.
func otherDay(line string) bool {
	tokens := stampTokens(line)
	for i, t := range tokens {
		if otherDays()[t.text] {
			return true
		}
		end := t.at + len(t.text)
		if dayAt(tokens[max(0, i-2):], anyOrder) != "" && t.digits && i > 1 && strings.HasPrefix(line[end:], ": ") {
			return true // "12 July 2026: fair on the green"
		}
	}
	return strings.Contains(line, "©") || spansYears(tokens)
}

// besideMarks part a day from what stands beside it.
const besideMarks = " ,;|·•–—-()/"

// printedThen reports whether all before a day says that something was published then: "Published on", "Artikel vom".
func printedThen(before string) bool {
	return !slices.ContainsFunc(stampTokens(before), func(t stampToken) bool {
		return t.digits || !stampWords()[t.text] && !printedWords()[t.text]
	})
}

// changedThen reports whether what follows a day says that something was changed then, or is buttons.
func changedThen(rest string) bool {
	return containsAny(strings.ToLower(rest), "updat", "aktualisiert") || shareButton(rest)
}

// besideDay reports whether what a mark parts from a day, the last of marks, is a name, a place or a department.
func besideDay(part, marks string) bool {
	venue := venueWords()[strings.ToLower(part[strings.LastIndexByte(part, ' ')+1:])]
	return strings.ContainsRune(besideMarks, lastRune(marks)) && !venue && (len(bylineNames(part)) > 0 || signature(part) != "" || department(part))
}

// departmentOpeners are what stands before a department, or a name of one word.
var departmentOpeners = []string{"filed under ", "filed in ", "in ", "im ", "by ", "von ", "par ", "por ", "bei "}

// department reports whether a part of a line is up to four capitalised words, small ones apart, which are no place where
// something is: "Politics & Policy".
func department(part string) bool {
	const most = 4 // words
	for _, opener := range departmentOpeners {
		part, _ = cutPrefixFold(part, opener)
	}
	words := strings.Fields(part)
	if len(words) == 0 || len(words) > most || strings.ContainsFunc(part, unicode.IsDigit) || strings.Contains(part, ":") || ofPlace(part) {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		return unicode.IsLower(firstRune(word)) && !ofPaper(word) && !smallWords()[word]
	})
}
