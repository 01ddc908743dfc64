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
	if roman, rest, ok := strings.Cut(text, ". "); ok && rest != "" && len(roman) <= 5 {
		if n := romanNumber(roman); n > 0 {
			l.number, l.numbering = n, letterDot
			return
		}
	}
	if word, rest, ok := strings.Cut(text, " "); ok && utf8.RuneCountInString(word) <= 9 {
		if n, size := leadingNumber(rest); size > 0 && (size == len(rest) || strings.ContainsRune(":.–-— ", rune(rest[size]))) {
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

// romanNumber reads a Roman number below 50; 0 when s is none.
func romanNumber(s string) int {
	value := map[byte]int{'I': 1, 'V': 5, 'X': 10}
	n := 0
	for i := 0; i < len(s); i++ {
		v := value[s[i]]
		if v == 0 {
			return 0
		}
		if i+1 < len(s) && value[s[i+1]] > v {
			v = -v
		}
		n += v
	}
	return n
}
