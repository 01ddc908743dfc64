package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unspaced reports whether r is of a script that does not part words by spaces,
// or that joins particles to them.
func unspaced(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// splitWords appends the words of text in lower case; a character of an
// unspaced script is a word.
func splitWords(text string, out []string) []string {
	start, upper, plain, marked := -1, false, true, false
	small := "" // text in small letters, once it is needed
	flush := func(end int) {
		if start < 0 {
			return
		}
		word := text[start:end]
		switch {
		case !plain:
			word = strings.ToLower(strings.ReplaceAll(word, "’", "'"))
		case upper:
			if small == "" {
				small = smallLetters(text)
			}
			word = small[start:end]
		}
		if marked {
			word = strings.Trim(word, "'-")
		}
		if word != "" {
			out = append(out, word)
		}
		start, upper, plain, marked = -1, false, true, false
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			case c == '\'', c == '-':
				marked = true
			case 'A' <= c && c <= 'Z':
				upper = true
			default:
				flush(i)
				i++
				continue
			}
			if start < 0 {
				start = i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unspaced(r):
			flush(i)
			out = append(out, text[i:i+n])
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '’':
			if start < 0 {
				start = i
			}
			plain, marked = false, marked || r == '’'
		default:
			flush(i)
		}
		i += n
	}
	flush(len(text))
	return out
}

// smallLetters is text with its ASCII letters in lower case.
func smallLetters(text string) string {
	small := []byte(text)
	for i, c := range small {
		if 'A' <= c && c <= 'Z' {
			small[i] = c | 0x20
		}
	}
	return string(small)
}
