// Package term cuts texts into the words that the index of quotes knows, and marks those that stand for something else
// than a word of the text.
package term

import (
	"unicode"
	"unicode/utf8"

	"brief/briefing/query"
)

// Longest bounds a word of the index, in bytes; the rest of a longer one is cut off.
const Longest = 48

// Tags are words of the index that no text can hold: a private character, then
// a folded word of a name, a kind or a number.
const (
	Speaker = "\ue000"
	Kind    = "\ue001"
	Source  = "\ue002"
	About   = "\ue003"
	Start   = "\ue004" // the first two letters of a word of the text
	Heading = "\ue005" // of its section
)

// Split appends the words of text, in order, as index and queries know
// them: folded, of letters, digits and marks. Ideographs are a word each.
func Split(out []string, text string) []string {
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
	if len(word) <= Longest {
		return word
	}
	n := Longest
	for !utf8.RuneStart(word[n]) {
		n--
	}
	return word[:n]
}

// FirstLetters returns the first two letters of word, or "" where it has but one.
func FirstLetters(word string) string {
	_, first := utf8.DecodeRuneInString(word)
	if first == len(word) {
		return ""
	}
	_, second := utf8.DecodeRuneInString(word[first:])
	return word[:first+second]
}

// SplitTagged appends the words of name, each with the tag.
func SplitTagged(out []string, tag, name string) []string {
	n := len(out)
	out = Split(out, name)
	for i := n; i < len(out); i++ {
		out[i] = tag + out[i]
	}
	return out
}
