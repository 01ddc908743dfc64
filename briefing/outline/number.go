package outline

import (
	"strings"
	"unicode/utf8"
)

// readNumber reads the number that opens the line: "3.", "3)", "b)", "IV.",
// "#3" or a word and a number ("Step 3:").
func (l *line) readNumber() {
	text := strings.TrimLeft(l.text, "#(")
	if r, n := utf8.DecodeRuneInString(text); '①' <= r && r <= '⑳' && n < len(text) {
		l.number, l.numbering = int(r-'①')+1, numberDot
		return
	}
	if n, size := leadingNumber(text); size > 0 {
		l.number = n
		switch rest := text[size:]; {
		case strings.HasPrefix(rest, ". "), strings.HasPrefix(rest, "."), strings.HasPrefix(rest, "、"), strings.HasPrefix(rest, ": "):
			l.numbering = numberDot
		case strings.HasPrefix(rest, ")"):
			l.numbering = numberBracket
		case strings.HasPrefix(rest, " "):
			l.numbering = numberBare
		default:
			l.number = 0
		}
		return
	}
	if len(text) > 2 && (text[1] == '.' || text[1] == ')') && text[2] == ' ' {
		if c := text[0] | 0x20; 'a' <= c && c <= 'z' {
			l.number, l.numbering = int(c-'a')+1, letterDot
			return
		}
	}
	if roman, _, ok := strings.Cut(text[:min(len(text), 7)], ". "); ok && len(text) > len(roman)+len(". ") {
		if n := romanNumber(roman); n > 0 {
			l.number, l.numbering = n, letterDot
			return
		}
	}
	if word, rest, ok := strings.Cut(text, " "); ok && utf8.RuneCountInString(word) <= 9 {
		if n, size := leadingNumber(rest); size > 0 && (size == len(rest) || strings.ContainsRune(":.–-— ", rune(rest[size]))) {
			l.number, l.numbering = n, wordNumber
			return
		}
		rest, _, _ = strings.Cut(rest, " ")
		if n := romanNumber(strings.TrimRight(rest, ".:–-—")); n > 0 {
			l.number, l.numbering = n, wordNumber
		}
	}
}

// leadingNumber reads up to three digits.
func leadingNumber(text string) (n, size int) {
	for size < len(text) && '0' <= text[size] && text[size] <= '9' {
		n = n*10 + int(text[size]-'0')
		if size++; size > 3 {
			return 0, 0
		}
	}
	return n, size
}

// romanNumber reads a Roman number below 90; 0 when s is none.
func romanNumber(s string) int {
	value := func(i int) int {
		if i >= len(s) {
			return 0
		}
		switch s[i] {
		case 'I':
			return 1
		case 'V':
			return 5
		case 'X':
			return 10
		case 'L':
			return 50
		}
		return 0
	}
	n := 0
	for i := range len(s) {
		v := value(i)
		if v == 0 {
			return 0
		}
		if value(i+1) > v {
			v = -v
		}
		n += v
	}
	return n
}
