package outline

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A line of the article shares words with the text around it, one about
// something else does not (Hearst 1997 cuts text into topics so). Words are
// known by a hash; those of fewer than four bytes say nothing.

const (
	shortestWord = 4  // bytes
	mostWords    = 64 // of a line
	wordBuckets  = 1 << 13
	raisedWord   = 1 << 15 // set for one within a line that begins with a capital
)

// common knows the words that say nothing of what a line is about.
var common = sync.OnceValue(func() *[wordBuckets]bool {
	var in [wordBuckets]bool
	for word := range strings.FieldsSeq(commonWords) {
		in[bucket(word)] = true
	}
	return &in
})

const commonWords = "about after again also although another around back because been before being between both could does doing down during each even every first " +
	"from further have having here however into itself just know like made make many might more most much must need never only other over people said same says " +
	"should since some still such take than that their them then there these they thing things think this those through time under until upon very want were what " +
	"when where which while will with within without would year years your " +
	"aber alle allem allen aller alles also andere anderen auch beim bereits damit dann dass dazu deren dessen diese diesem diesen dieser dieses doch dort durch eine einem " +
	"einen einer eines gegen haben hatte immer jetzt kann kein keine können mehr müssen nach nicht noch nur oder ohne schon sehr seien sein seine seinem seinen seiner selbst sich " +
	"sind sowie über unter viele vielen vom wenn werden wird wurde wurden zwischen " +
	"avec cette comme dans depuis donc elle elles encore entre être fait leur leurs mais même nous pour plus sans sont tous tout toute très vous " +
	"como cuando desde donde ella ellos entre esta este esto hasta más muchos otro otra para pero porque sobre también tiene todo todos una unos dalla della delle degli " +
	"anche come con dopo nella nelle però più questo questa sono"

// vocabulary knows in which lines each word stands: an open table, a power of
// two long, as all buckets would be more to clear than most documents are.
type vocabulary []standing

// fewWords is a vocabulary's slots for an article of common length.
const fewWords = 1 << 10

// standing is where a word stands.
type standing struct {
	word  uint16 // its bucket
	again bool   // it stands in several
	first int32  // the first line it stands in, from 1; 0 for an empty slot
	last  int32  // the line noted last
}

// newVocabulary has room for so many words, of which there are no more than buckets,
// in few where that is enough.
func newVocabulary(words int, few *[fewWords]standing) vocabulary {
	slots := fewWords
	for 3*slots < 4*min(words, wordBuckets) {
		slots *= 2
	}
	if slots == fewWords {
		return few[:]
	}
	return make(vocabulary, slots)
}

// slot returns the word's slot, an empty one where it is new.
func (v vocabulary) slot(word uint16) uint16 {
	mask := len(v) - 1
	at := int(word) & mask
	for v[at].first != 0 && v[at].word != word {
		at = (at + 1) & mask
	}
	return uint16(at)
}

// note notes that the word of a slot stands in a line, from 1 on.
func (v vocabulary) note(slot, word uint16, line int32) {
	s := &v[slot]
	if s.first == 0 {
		s.word, s.first, s.last = word, line, line
	}
	s.again = s.again || s.last != line
	s.last = line
}

// inWord gives each byte of a word in lower case, and 0 for those of none.
var inWord = func() (letters [256]byte) {
	for c := range letters {
		switch b := byte(c); {
		case 'A' <= b && b <= 'Z':
			letters[c] = b | 0x20
		case 'a' <= b && b <= 'z', b >= utf8.RuneSelf:
			letters[c] = b
		}
	}
	return letters
}()

// contentWords appends the hashes of the words of text, as of its first bytes.
func contentWords(text string, out []uint16) []uint16 {
	text = text[:min(len(text), scanned)]
	limit, common := len(out)+mostWords, common()
	for i := 0; i < len(text) && len(out) < limit; i++ {
		start, sum := i, uint32(0)
		for ; i < len(text); i++ {
			c := inWord[text[i]]
			if c == 0 || c >= utf8.RuneSelf && punctuationLead(text, i) {
				break
			}
			sum = sum*31 + uint32(c)
		}
		w := bucketOf(sum)
		if i-start < shortestWord || common[w] {
			continue
		}
		if c := text[start]; start > 0 && 'A' <= c && c <= 'Z' {
			w |= raisedWord
		}
		out = append(out, w)
	}
	return out
}

// bucketOf is where the word is counted whose bytes add up to sum.
func bucketOf(sum uint32) uint16 { return uint16((sum * 2654435761) >> 19) }

// bucket is where a word in lower case is counted.
func bucket(word string) uint16 {
	sum := uint32(0)
	for i := range len(word) {
		sum = sum*31 + uint32(word[i])
	}
	return bucketOf(sum)
}

// punctuationLead reports whether a character of the block of dashes and
// quotation marks stands at, or goes on over, byte i.
func punctuationLead(text string, i int) bool {
	for back := 0; back < 3 && i-back >= 0; back++ {
		if text[i-back] == 0xe2 {
			return i-back+1 < len(text) && text[i-back+1] == 0x80
		}
	}
	return false
}

// above is how many lines up a word must stand to have been spoken of before.
const above = 3

// cohesion fills in how much of its words a line shares with others.
func cohesion(rows []Row, lines []line) {
	words := make([][]uint16, len(lines))
	all := make([]uint16, 0, 16*len(lines))
	for i := range lines {
		from := len(all)
		all = contentWords(lines[i].text, all)
		words[i] = all[from:len(all):len(all)]
	}
	var few [fewWords]standing
	v := newVocabulary(len(all), &few)
	for i := range lines {
		rows[i][fNamesAbove] = v.noteLine(words[i], int32(i+1))
	}
	seenAbove(rows, words, v)
	seenBeside(rows, words, lines)
	for i := range words {
		n := 0
		for _, w := range words[i] {
			if v[w].again {
				n++
			}
		}
		rows[i][fInOthers] = percent(n, len(words[i]))
	}
}

// noteLine notes the words of a line, which from then on are their slots, and returns
// how much of the names among them was spoken of above.
func (v vocabulary) noteLine(words []uint16, at int32) uint8 {
	names, known := 0, 0
	for k, w := range words {
		slot := v.slot(w &^ raisedWord)
		words[k] = slot
		if w&raisedWord != 0 {
			names++
			if v[slot].first > 0 && v[slot].first <= at-above {
				known++
			}
		}
		v.note(slot, w&^raisedWord, at)
	}
	return percent(known, names)
}

// seenBeside fills in how much of what a short line says is in the paragraph close
// below it, and in the one close above.
func seenBeside(rows []Row, words [][]uint16, lines []line) {
	const near, longest = 3, 160 // lines, characters
	share := func(i, paragraph int) uint8 {
		if paragraph < 0 || max(i-paragraph, paragraph-i) > near || lines[i].width > longest {
			return 255
		}
		return shared(words[i], words[paragraph])
	}
	next := -1
	for i := len(lines) - 1; i >= 0; i-- {
		if rows[i][fInNext] = share(i, next); lines[i].long() {
			next = i
		}
	}
	previous := -1
	for i := range lines {
		if rows[i][fInPrevious] = share(i, previous); lines[i].long() {
			previous = i
		}
	}
}

// seenAbove fills in how much of what a line, and the lines below it, say was
// spoken of before: behind an article other things are.
func seenAbove(rows []Row, words [][]uint16, v vocabulary) {
	const below = 8 // lines
	for i := range rows {
		if quiet(&rows[i]) {
			continue // no model looks at it
		}
		n := 0
		for _, w := range words[i] {
			if v[w].first <= int32(i+1-above) {
				n++
			}
		}
		rows[i][fInAbove] = percent(n, len(words[i]))
		n, all := 0, 0
		for j := i; j < len(rows) && j < i+below; j++ {
			for _, w := range words[j] {
				if v[w].first <= int32(i+1-above) {
					n++
				}
			}
			all += len(words[j])
		}
		rows[i][fTopicBelow] = percent(n, all)
	}
}

// shared is the share of words that is in others too.
func shared(words, others []uint16) uint8 {
	n := 0
	for _, w := range words {
		for _, o := range others {
			if w == o {
				n++
				break
			}
		}
	}
	return percent(n, len(words))
}

// percent is n of all; 255 where there are none.
func percent(n, all int) uint8 {
	if all == 0 {
		return 255
	}
	return uint8(n * 100 / all)
}
