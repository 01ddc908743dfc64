package library

import (
	"unicode"
	"unicode/utf8"

	"brief/briefing/query"
)

// longestWord bounds a word of the index, in bytes; the rest of a longer one is cut off.
const longestWord = 48

// Tags are words of the index that no text can hold: a private character, then
// a folded word of a name, a kind or a number.
const (
	tagSpeaker = "\ue000"
	tagKind    = "\ue001"
	tagSource  = "\ue002"
	tagAbout   = "\ue003"
	tagStart   = "\ue004" // the first two letters of a word of the text
	tagHeading = "\ue005" // of its section
)

// splitWords appends the words of text, in order, as index and queries know
// them: folded, of letters, digits and marks. Ideographs are a word each.
func splitWords(out []string, text string) []string {
	text = query.Fold(text, true)
	start := -1
	end := func(i int) {
		if start >= 0 {
			out = append(out, cutWord(text[start:i]))
			start = -1
		}
	}
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			if start < 0 {
				start = i
			}
		case r < utf8.RuneSelf:
			end(i)
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			end(i)
			out = append(out, text[i:i+n])
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		default:
			end(i)
		}
		i += n
	}
	end(len(text))
	return out
}

func cutWord(word string) string {
	if len(word) <= longestWord {
		return word
	}
	n := longestWord
	for !utf8.RuneStart(word[n]) {
		n--
	}
	return word[:n]
}

// wordStart returns the first two letters of word, or "" where it has but one.
func wordStart(word string) string {
	_, first := utf8.DecodeRuneInString(word)
	if first == len(word) {
		return ""
	}
	_, second := utf8.DecodeRuneInString(word[first:])
	return word[:first+second]
}

// appendTagged appends the words of name, each with the tag.
func appendTagged(out []string, tag, name string) []string {
	n := len(out)
	out = splitWords(out, name)
	for i := n; i < len(out); i++ {
		out[i] = tag + out[i]
	}
	return out
}
