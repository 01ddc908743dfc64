package sentence

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Split returns where the sentences of a block begin and end. It follows the
// outline of Unicode UAX #29 (stop, closers, space, upper case) with lists of
// abbreviations, initials, ordinals and a check that the next word does not go
// on in lower case. It takes linear time.
func Split(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start := 0
		for i := nextStop(text, 0); i < len(text); i = nextStop(text, i) {
			size := stopAt(text, i)
			if size == 0 {
				i++
				continue
			}
			if text[i] == '\n' {
				if !yieldTrimmed(yield, text, start, i) {
					return
				}
				i++
				start = i
				continue
			}
			end := afterStop(text, i+size)
			whole := end >= len(text) || spaceless(text[i:]) || // such scripts put no space behind a stop
				text[end] == ' ' && ends(text[start:i], text[i:end], text[end+1:])
			if whole {
				if !yieldTrimmed(yield, text, start, end) {
					return
				}
				start = end
			}
			i = end
		}
		yieldTrimmed(yield, text, start, len(text))
	}
}

// beginsStop tells the bytes that a stop or newline may begin with.
var beginsStop = [256]bool{'.': true, '!': true, '?': true, '\n': true, 0xd8: true, 0xdb: true, 0xe0: true, 0xe2: true, 0xe3: true, 0xef: true}

// nextStop returns where from i on a stop or newline may be; the text's end when nowhere.
func nextStop(text string, i int) int {
	for i < len(text) && !beginsStop[text[i]] {
		i++
	}
	return i
}

// stopAt returns the size of the stop or newline at i, 0 when there is none.
func stopAt(text string, i int) int {
	switch c := text[i]; {
	case c == '.' || c == '!' || c == '?' || c == '\n':
		return 1
	case c < 0xd8:
		return 0
	}
	for _, stop := range []string{"…", "。", "！", "？", "؟", "।", "۔"} {
		if strings.HasPrefix(text[i:], stop) {
			return len(stop)
		}
	}
	return 0
}

func spaceless(stop string) bool {
	return strings.HasPrefix(stop, "。") || strings.HasPrefix(stop, "！") || strings.HasPrefix(stop, "？")
}

// closers may stand between a sentence's stop and the space that ends it; in
// German the marks that open an English quotation close one.
const closers = "\"'”’“‘»«)]』」）›"

// afterStop returns the end of the stops and closers that go on at i.
func afterStop(text string, i int) int {
	for i < len(text) {
		if n := stopAt(text, i); n > 0 && text[i] != '\n' {
			i += n
			continue
		}
		if n := spacedCloser(text[i:]) + noteMark(text[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(closers, r) {
			break
		}
		i += n
	}
	return i
}

// noteMark returns the size of a note's number that text begins with, raised or in brackets.
func noteMark(text string) int {
	const longest = 3 // digits
	if strings.HasPrefix(text, "[") {
		n := 1
		for n < len(text) && n <= longest && '0' <= text[n] && text[n] <= '9' {
			n++
		}
		if n > 1 && n < len(text) && text[n] == ']' {
			return n + 1
		}
	}
	r, n := utf8.DecodeRuneInString(text)
	if r == '¹' || r == '²' || r == '³' || r == '⁰' || '⁴' <= r && r <= '⁹' {
		return n
	}
	return 0
}

// spacedCloser returns the size of a French closing mark with the space before
// it; a German opening one has a word behind it.
func spacedCloser(text string) int {
	for _, mark := range []string{" »", "\u00a0»", "\u202f»"} {
		if rest, ok := strings.CutPrefix(text, mark); ok && (rest == "" || strings.ContainsRune(" ,.;:", rune(rest[0]))) {
			return len(mark)
		}
	}
	return 0
}

// ends decides whether the stop, with its closers, between before and a
// space and after ends a sentence.
func ends(before, stop, after string) bool {
	after = strings.TrimLeft(after, "\"'“‘«„‚»(¿¡[ ")
	next, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLower(next) {
		return false
	}
	if stop != "." {
		return stop[0] == '.' || !cueFollows(stop, after)
	}
	word := before[strings.LastIndexAny(before, " \u00a0([\"“'‘„«—–-/")+1:]
	word = strings.TrimLeft(word, "“‘„«—–\u00a0")
	nextWord := firstWord(after)
	lower := strings.ToLower(word)
	switch {
	case word == "":
		return true
	case strings.Trim(word, "0123456789") == "":
		return len(word) > 2 || len(word) < len(before) && !afterOrdinal()[nextWord] && !beforeOrdinal()[lastWord(before[:len(before)-len(word)])]
	case unicode.IsDigit(next) && beforeNumber()[lower]:
		return false
	case endings()[lower]:
		return starters()[nextWord]
	case abbreviations()[lower]:
		return false
	}
	r, n := utf8.DecodeRuneInString(word)
	return n < len(word) || !unicode.IsUpper(r) || word == "I" || word == "X" && beforeX()[lastWord(before[:len(before)-1])] // else an initial
}

// cueFollows reports whether what follows a quotation's ? or ! names its
// speaker: "Why?" Ruiz asked.
func cueFollows(stop, after string) bool {
	if !strings.ContainsAny(stop, "\"'”’“»«") {
		return false
	}
	for n := 0; n < 4 && after != ""; n++ {
		word := firstWord(after)
		if cues()[word] {
			return true
		}
		if len(word) >= len(after) || after[len(word)] != ' ' {
			return false
		}
		after = after[len(word)+1:]
	}
	return false
}

// firstWord returns the letters and digits that text begins with.
func firstWord(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-' {
			return strings.TrimRight(text[:i], ".")
		}
	}
	return strings.TrimRight(text, ".")
}

// lastWord returns the last word of text, a space at its end apart.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	return text[strings.LastIndexByte(text, ' ')+1:]
}

// yieldTrimmed yields a part of text without the blanks around it, where that is anything.
func yieldTrimmed(yield func(start, end int) bool, text string, start, end int) bool {
	for start < end && (text[start] == ' ' || text[start] == '\n') {
		start++
	}
	for end > start && (text[end-1] == ' ' || text[end-1] == '\n') {
		end--
	}
	return start == end || yield(start, end)
}
