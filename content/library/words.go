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
	start := 0 // of the word at hand, as far as i
	for i := 0; i < len(text); {
		c := text[i]
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			i++
			continue
		}
		n, kind := 1, noLetter
		if c >= utf8.RuneSelf {
			n, kind = beyondASCII(text[i:])
		}
		if kind == partOfWord {
			i += n
			continue
		}
		if start < i {
			out = append(out, cutWord(text[start:i]))
		}
		if kind == wordOfItsOwn {
			out = append(out, text[i:i+n])
		}
		i += n
		start = i
	}
	if start < len(text) {
		out = append(out, cutWord(text[start:]))
	}
	return out
}

// letterKind is what a character is to words.
type letterKind int

const (
	noLetter letterKind = iota
	partOfWord
	wordOfItsOwn
)

// beyondASCII returns the size in bytes of the character that text begins with, and its kind.
func beyondASCII(text string) (int, letterKind) {
	r, n := utf8.DecodeRuneInString(text)
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return n, wordOfItsOwn
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return n, partOfWord
	}
	return n, noLetter
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
