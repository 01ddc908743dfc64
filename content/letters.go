package content

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstRune and lastRune are the characters that text begins and ends with; utf8.RuneError where it has none.
func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// isAlphanumeric reports whether r is a letter or a digit.
func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func latinLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func digit(c byte) bool       { return '0' <= c && c <= '9' }

func hasDigit(s string) bool {
	for i := range len(s) {
		if digit(s[i]) {
			return true
		}
	}
	return false
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

func blankLine(line string) bool { return strings.TrimSpace(line) == "" }

func startsLower(line string) bool { return unicode.IsLower(firstRune(strings.TrimLeft(line, " \t"))) }

// lettersOf returns the letters and digits of s in lower case, to compare by.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if isAlphanumeric(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// firstOf is the first of values that is not blank, without blanks around it.
func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// containsAny reports whether text holds one of the words.
func containsAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(text, word) })
}

// holdsAny is containsAny for bytes.
func holdsAny(data []byte, signs ...string) bool {
	return slices.ContainsFunc(signs, func(sign string) bool { return bytes.Contains(data, []byte(sign)) })
}

// opensWith reports whether text begins with one of the words.
func opensWith(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(text, word) })
}

// endsWith reports whether text ends with one of the words.
func endsWith(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasSuffix(text, word) })
}
