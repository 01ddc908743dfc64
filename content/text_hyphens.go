package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// brokenWords knows of the words that a text's lines break off with a hyphen which of them are one
// word, and which have a hyphen of their own.
type brokenWords struct {
	dense bool            // so many lines end in one that a program must have broken words
	seen  map[string]bool // of their halves and both ways to join them, whether the text has them elsewhere
}

// findBrokenWords looks at all of a text.
func findBrokenWords(text string) brokenWords {
	const fewest, share = 3, 50 // lines, and of how many one
	var w brokenWords
	if !strings.Contains(text, "-\n") {
		return w
	}
	w.seen = map[string]bool{}
	broken := 0
	for rest := text; ; {
		at := strings.Index(rest, "-\n")
		if at < 0 {
			break
		}
		left, right := lastLetters(rest[:at]), firstLetters(rest[at+2:])
		if rest = rest[at+2:]; left == "" || right == "" || !startsLower(right) {
			continue
		}
		broken++
		for _, word := range []string{left, right, left + right, left + "-" + right} {
			w.seen[strings.ToLower(word)] = false
		}
	}
	w.dense = broken >= fewest && share*broken >= strings.Count(text, "\n")
	if broken > 0 {
		for line := range strings.Lines(text) {
			w.note(line)
		}
	}
	return w
}

// note remembers the words of a line that are asked for; not what a hyphen breaks off at either end.
func (w brokenWords) note(line string) {
	for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		word = strings.ToLower(word)
		if _, asked := w.seen[word]; asked {
			w.seen[word] = true
		}
	}
}

// whole reports whether the hyphen between the halves of a word is there for the line's end alone.
func (w brokenWords) whole(left, right string) bool {
	left, right = strings.ToLower(left), strings.ToLower(right)
	switch {
	case left == "" || right == "":
		return false
	case w.seen[left+"-"+right]:
		return false
	case w.seen[left+right]:
		return true
	case hyphenOpeners()[left]:
		return false
	case wordEnds()[right]:
		return true
	}
	return w.dense && (!w.seen[left] || !w.seen[right])
}

// lastLetters is the word that text ends in; firstLetters the one that it begins with.
func lastLetters(text string) string {
	const longest = 60 // bytes
	at := len(text)
	for at > 0 && len(text)-at < longest {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if !unicode.IsLetter(r) {
			break
		}
		at -= n
	}
	return text[at:]
}

func firstLetters(text string) string {
	const longest = 60 // bytes
	text = strings.TrimLeft(text[:min(len(text), 2*longest)], " \t")
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	return text[:end]
}
