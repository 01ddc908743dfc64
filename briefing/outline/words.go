package outline

import (
	_ "embed"
	"math/bits"
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

// phrase is an entry of the word list; rest are its words after the first, or
// all of it in an unspaced script.
type phrase struct {
	rest     []string
	in       categorySet
	unspaced bool
}

// wordList finds phrases by their first word, or, where words are not parted
// by spaces, by their first character.
type wordList struct {
	slots  [wordSlots]uint16 // an open table by hash: indexes into firsts, plus 1
	firsts []firstWord
	byRune map[rune][]phrase
}

// firstWord is a word that phrases begin with.
type firstWord struct {
	word    string
	phrases []phrase
}

// wordSlots is a power of two, several times the number of first words.
const wordSlots = 1 << 13

// hash mixes what is cheap to know of a word, which is not empty.
func hash[W string | []byte](word W) int {
	return (int(word[0]) + int(word[len(word)-1])<<4 + int(word[len(word)/2])<<7 + len(word)<<9) & (wordSlots - 1)
}

// words is the word list, read at first use.
var words = sync.OnceValue(func() *wordList {
	list := &wordList{firsts: make([]firstWord, 0, 2048), byRune: map[rune][]phrase{}}
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
		w.byRune[r] = addPhrase(w.byRune[r], phrase{[]string{entry}, in, true})
	} else if fields := strings.Fields(entry); len(fields) > 0 {
		slot := slotOf(w, fields[0])
		if *slot == 0 {
			w.firsts = append(w.firsts, firstWord{word: fields[0]})
			*slot = uint16(len(w.firsts))
		}
		first := &w.firsts[*slot-1]
		first.phrases = addPhrase(first.phrases, phrase{rest: fields[1:], in: in})
	}
}

// slotOf returns the slot of word, or the empty one where it would stand.
func slotOf[W string | []byte](w *wordList, word W) *uint16 {
	for i := hash(word); ; i = (i + 1) & (wordSlots - 1) {
		if s := &w.slots[i]; *s == 0 || w.firsts[*s-1].word == string(word) {
			return s
		}
	}
}

func addPhrase(list []phrase, p phrase) []phrase {
	for i := range list {
		if slices.Equal(list[i].rest, p.rest) {
			list[i].in |= p.in
			return list
		}
	}
	return append(list, p)
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
func (w *wordList) look(text string, c *cutter) found {
	const edge = 96 // bytes
	var f found
	if len(text) <= 2*edge+40 {
		w.lookIn(&f, text, true, c)
		return f
	}
	w.lookIn(&f, text[:strings.LastIndexByte(text[:edge], ' ')+1], true, c)
	last := text[len(text)-edge:]
	w.lookIn(&f, last[strings.IndexByte(last, ' ')+1:], false, c)
	return f
}

func (w *wordList) lookIn(f *found, text string, opens bool, c *cutter) {
	c.cut(text)
	until := 0 // words before it are covered
	for i := range c.words() {
		for _, p := range w.at(c.word(i)) {
			n := p.length(c, i)
			if n == 0 {
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
	f.words += c.words()
}

// at returns the phrases that begin with a word.
func (w *wordList) at(word []byte) []phrase {
	if word[0] >= utf8.RuneSelf {
		if r, n := utf8.DecodeRune(word); n == len(word) && unspaced(r) {
			return w.byRune[r]
		}
	}
	if slot := *slotOf(w, word); slot > 0 {
		return w.firsts[slot-1].phrases
	}
	return nil
}

func (f *found) note(in categorySet, opens bool) {
	for rest := in; rest != 0; rest &= rest - 1 {
		if c := bits.TrailingZeros32(uint32(rest)); f.count[c] < 255 {
			f.count[c]++
		}
	}
	if opens {
		f.starts |= in
	}
}

// length is how many of the words from i on p has, whose first is that of p; 0
// when the others differ.
func (p *phrase) length(c *cutter, i int) int {
	if p.unspaced {
		return p.characters(c, i)
	}
	if i+len(p.rest) >= c.words() {
		return 0
	}
	for k, w := range p.rest {
		if string(c.word(i+1+k)) != w {
			return 0
		}
	}
	return 1 + len(p.rest)
}

// characters is length for a phrase in an unspaced script: each of its
// characters is a word of the text.
func (p *phrase) characters(c *cutter, i int) int {
	for want := p.rest[0]; want != ""; i++ {
		if i == c.words() {
			return 0
		}
		rest, ok := strings.CutPrefix(want, string(c.word(i)))
		if !ok {
			return 0
		}
		want = rest
	}
	return utf8.RuneCountInString(p.rest[0])
}
