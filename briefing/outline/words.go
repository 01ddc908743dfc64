package outline

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// category is a group of words that tell what a line is.
type category uint8

const (
	subscribe category = iota
	support
	legal
	share
	related
	comments
	advert
	credit
	byline
	date
	tags
	menu
	asking
	heading
	function
	saying
	categories
)

var categoryNames = [categories]string{"subscribe", "support", "legal", "share", "related", "comments", "advert", "credit",
	"byline", "date", "tags", "menu", "asking", "heading", "function", "saying"}

// furniture holds the categories of what publishers print around articles.
const furniture categorySet = 1<<(menu+1) - 1

type categorySet uint32

//go:embed words.txt
var wordsFile string

// phrase is an entry of the word list; rest are its words after the first.
type phrase struct {
	rest []string
	in   categorySet
}

// wordList finds phrases by their first word, or, where words are not parted
// by spaces, by their first character.
type wordList struct {
	byWord map[string][]phrase
	byRune map[rune][]phrase
	known  [1 << 13]bool // by a hash of the first and last bytes and the length: may be in byWord
}

// hash mixes what is cheap to know of a word, which is not empty.
func hash(word string) int {
	return (int(word[0]) + int(word[len(word)-1])<<4 + int(word[len(word)/2])<<7 + len(word)<<9) & (1<<13 - 1)
}

// words is the word list, read at first use.
var words = sync.OnceValue(func() *wordList {
	list := &wordList{byWord: make(map[string][]phrase, 2048), byRune: map[rune][]phrase{}}
	var in categorySet
	for line := range strings.Lines(wordsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			for c, name := range categoryNames {
				if name == strings.Trim(line, "[]") {
					in = 1 << c
				}
			}
		default:
			for entry := range strings.SplitSeq(line, ",") {
				list.add(strings.TrimSpace(entry), in)
			}
		}
	}
	return list
})

func (w *wordList) add(entry string, in categorySet) {
	if r, _ := utf8.DecodeRuneInString(entry); unspaced(r) {
		w.byRune[r] = addPhrase(w.byRune[r], []string{entry}, in)
	} else if fields := strings.Fields(entry); len(fields) > 0 {
		w.known[hash(fields[0])] = true
		w.byWord[fields[0]] = addPhrase(w.byWord[fields[0]], fields[1:], in)
	}
}

func addPhrase(list []phrase, rest []string, in categorySet) []phrase {
	for i := range list {
		if slices.Equal(list[i].rest, rest) {
			list[i].in |= in
			return list
		}
	}
	return append(list, phrase{rest, in})
}

// found is what the word list knows of a line.
type found struct {
	count   [categories]uint8
	starts  categorySet // categories of phrases that open the line
	words   int         // words looked at
	covered int         // of them, words in furniture phrases
	opening int         // words of the longest furniture phrase that opens the line
	leadIn  int         // words of the longest heading phrase that opens it
}

// look finds the phrases in text: in all of a short line, in the first and the
// last words of a long one.
func (w *wordList) look(text string, scratch []string) found {
	const edge = 96 // bytes
	var f found
	if len(text) <= 2*edge+40 {
		w.lookIn(&f, text, true, scratch)
		return f
	}
	w.lookIn(&f, text[:strings.LastIndexByte(text[:edge], ' ')+1], true, scratch)
	last := text[len(text)-edge:]
	w.lookIn(&f, last[strings.IndexByte(last, ' ')+1:], false, scratch)
	return f
}

func (w *wordList) lookIn(f *found, text string, opens bool, scratch []string) {
	tokens := splitWords(text, scratch[:0])
	until := 0 // words before it are covered
	for i, tok := range tokens {
		for _, p := range w.at(tok) {
			n := 1 + len(p.rest)
			if unspacedPhrase(p) {
				if n = len([]rune(p.rest[0])); !startsWith(tokens[i:], p.rest[0]) {
					continue
				}
			} else if !begin(tokens[i+1:], p.rest) {
				continue
			}
			f.note(p.in, opens && i == 0)
			if opens && i == 0 && p.in&(1<<heading) != 0 {
				f.leadIn = max(f.leadIn, n)
			}
			if p.in&furniture == 0 {
				continue
			}
			if i+n > until {
				f.covered += i + n - max(until, i)
				until = i + n
			}
			if opens && i == 0 {
				f.opening = max(f.opening, n)
			}
		}
	}
	f.words += len(tokens)
}

func (w *wordList) at(tok string) []phrase {
	if tok[0] >= utf8.RuneSelf {
		if r, n := utf8.DecodeRuneInString(tok); n == len(tok) && unspaced(r) {
			return w.byRune[r]
		}
	}
	if !w.known[hash(tok)] {
		return nil
	}
	return w.byWord[tok]
}

func (f *found) note(in categorySet, opens bool) {
	for c := category(0); c < categories; c++ {
		if in&(1<<c) != 0 && f.count[c] < 255 {
			f.count[c]++
		}
	}
	if opens {
		f.starts |= in
	}
}

func unspacedPhrase(p phrase) bool {
	if len(p.rest) != 1 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.rest[0])
	return unspaced(r)
}

func begin(tokens, rest []string) bool {
	if len(tokens) < len(rest) {
		return false
	}
	for i, w := range rest {
		if tokens[i] != w {
			return false
		}
	}
	return true
}

// startsWith reports whether the one-character tokens spell want.
func startsWith(tokens []string, want string) bool {
	for _, tok := range tokens {
		if want == "" {
			return true
		}
		rest, ok := strings.CutPrefix(want, tok)
		if !ok {
			return false
		}
		want = rest
	}
	return want == ""
}
