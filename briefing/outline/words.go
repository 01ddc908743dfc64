package outline

import (
	_ "embed"
	"math/bits"
	"strings"
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
	note // what is said of the article itself: corrections, who helped, where it was printed
	menu
	asking
	heading
	function
	saying
	categories
)

// furniture holds the categories of what publishers print around articles.
const furniture categorySet = 1<<(menu+1) - 1

// categorySet has a bit for each category.
type categorySet uint32

func (s categorySet) has(c category) bool { return s&(1<<c) != 0 }

// wordsIndex holds the phrases of words.txt by their first word, or, where
// words are not parted by spaces, by their first character. It is read in place
// and a file, since building it takes longer than reading an article;
// TestWordsIndex writes it anew with -update.
//
// First come wordSlots slots of an open table by hash: two bytes, low byte
// first, that tell in which unit of recordUnit bytes behind the table a record
// starts, plus 1; 0 for none. A record is the first word, its length before it,
// how many bytes its phrases take in two, and of each phrase the categories in three
// bytes, the number of its further words (unspacedMark in an unspaced script), how
// many bytes those take, and they, or all of it in an unspaced script, each with its
// length before it.
//
//go:embed words.idx
var wordsIndex string

const (
	// wordSlots is a power of two, several times the number of first words.
	wordSlots    = 1 << 13
	recordUnit   = 2
	unspacedMark = 0xFF
)

// hash mixes what is cheap to know of a word, which is not empty.
func hash[W string | []byte](word W) int {
	return (int(word[0]) + int(word[len(word)-1])<<4 + int(word[len(word)/2])<<7 + len(word)<<9) & (wordSlots - 1)
}

// phrases are those of a record that are not read yet.
type phrases string

// phrasesOf returns the phrases that begin with a word.
func phrasesOf(word []byte) phrases {
	for i := hash(word); ; i = (i + 1) & (wordSlots - 1) {
		unit := number(wordsIndex[2*i:])
		if unit == 0 {
			return ""
		}
		record := wordsIndex[2*wordSlots+recordUnit*(unit-1):]
		if first, rest := cutCounted(record); first == string(word) {
			size := number(rest)
			return phrases(rest[2 : 2+size])
		}
	}
}

// number reads two bytes, low byte first.
func number(s string) int { return int(s[0]) | int(s[1])<<8 }

// cutCounted cuts off a string that has its length before it.
func cutCounted(s string) (counted, rest string) {
	n := 1 + int(s[0])
	return s[1:n], s[n:]
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

// opensWith reports whether a phrase of the category opens the line.
func (f *found) opensWith(c category) bool { return f.opensWithAny(1 << c) }

// opensWithAny reports whether a phrase of one of the categories opens the line.
func (f *found) opensWithAny(set categorySet) bool { return f.starts&set != 0 }

// allFurniture reports whether furniture phrases hold every word of the line.
func (f *found) allFurniture() bool { return f.covered == f.words }

// edge is how many bytes of a long line are looked at at either end, and wholeLine up to how many all of a short one is.
const edge, wholeLine = 96, 2*96 + 40

// look finds the phrases in text: in all of a short line, in the first and the
// last words of a long one.
func look(text string, c *cutter) found {
	var f found
	if len(text) <= wholeLine {
		f.lookIn(text, true, c)
		return f
	}
	f.lookIn(text[:strings.LastIndexByte(text[:edge], ' ')+1], true, c)
	last := text[len(text)-edge:]
	f.lookIn(last[strings.IndexByte(last, ' ')+1:], false, c)
	return f
}

// lookIn adds what the phrases in text tell; opens says that text begins the line.
func (f *found) lookIn(text string, opens bool, c *cutter) {
	c.cut(text)
	until := 0 // words before it are covered
	for i := range c.words() {
		rest := phrasesOf(c.word(i))
		for rest != "" {
			var p phrase
			p, rest = rest.cut()
			n := 1
			if further := p.further(); further > 0 {
				if further != unspacedMark && !c.begins(i+1, p.words()[1]) {
					continue // as most do
				}
				n = p.at(c, i)
			}
			if n == 0 {
				continue
			}
			in := p.in()
			f.note(in, opens && i == 0)
			if opens && i == 0 && in.has(heading) {
				f.leadIn = max(f.leadIn, n)
			}
			if in&furniture == 0 {
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

// note counts a phrase of these categories; opens says that it opens the line.
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

// phrase is a phrase of a record, as it stands there.
type phrase string

// phraseHead is how many bytes of a phrase stand before its words.
const phraseHead = 3 + 1 + 1

// cut cuts off the first phrase.
func (p phrases) cut() (phrase, phrases) {
	end := phraseHead + int(p[4])
	return phrase(p[:end]), p[end:]
}

// in are the categories of the phrase.
func (p phrase) in() categorySet {
	return categorySet(p[0]) | categorySet(p[1])<<8 | categorySet(p[2])<<16
}

// further is how many words follow the first, or unspacedMark.
func (p phrase) further() uint8 { return p[3] }

// words are those that follow, or all of an unspaced phrase.
func (p phrase) words() string { return string(p[phraseHead:]) }

// at is how many words the phrase has, where the words from i on, the first of which
// is that of the record, begin with it; else 0.
func (p phrase) at(c *cutter, i int) int {
	if p.further() == unspacedMark {
		all, _ := cutCounted(p.words())
		return characters(all, c, i)
	}
	n := 1 + int(p.further())
	if i+n > c.words() {
		return 0
	}
	for rest := p.words(); rest != ""; {
		var word string
		word, rest = cutCounted(rest)
		if i++; string(c.word(i)) != word {
			return 0
		}
	}
	return n
}

// characters is how many words of the text from i on a phrase in an unspaced
// script has, each of whose characters is one; 0 when the text differs.
func characters(phrase string, c *cutter, i int) int {
	for want := phrase; want != ""; i++ {
		if i == c.words() {
			return 0
		}
		rest, ok := strings.CutPrefix(want, string(c.word(i)))
		if !ok {
			return 0
		}
		want = rest
	}
	return utf8.RuneCountInString(phrase)
}
