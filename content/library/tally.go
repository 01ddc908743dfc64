package library

import "strings"

// tally makes the index's words of quotes, each once a quote, and counts the
// quotes of each. It knows words met before, so that none is sorted or made twice.
type tally struct {
	words, starts map[string]*seen // starts are of tagStart, without it
	quote         int              // the one being read, from 1
	list          []string         // room for its words
	out           []byte
	sign          sign // of the quote
}

// seen is a word of the index.
type seen struct {
	word   string
	bit    uint64 // of signs; 0 when it has none
	quotes int
	last   int // the quote that had it last
}

func newTally() *tally { return &tally{words: map[string]*seen{}, starts: map[string]*seen{}} }

// take returns the different words of the index for q that signs do not tell,
// between spaces, and its sign.
func (t *tally) take(q *row) (string, sign) {
	t.quote++
	t.sign = sign{has: signAny | kindBit(q.kind)}
	t.out = t.out[:0]
	t.list = splitWords(t.list[:0], q.text)
	before := uint64(0) // the bit of the word before
	for _, w := range t.list {
		s, fresh := t.add(t.words, "", w)
		if start := wordStart(w); fresh && start != "" {
			t.add(t.starts, tagStart, start)
		}
		t.sign.pairs |= pairBit(before, s.bit)
		before = s.bit
	}
	t.list = appendTagged(t.list[:0], tagSpeaker, q.name)
	for name := range strings.Lines(q.about) {
		t.list = appendTagged(t.list, tagAbout, name)
	}
	t.list = appendTagged(t.list, tagHeading, q.heading)
	t.list = append(t.list, tagKind+q.kind.String(), tagSource+itoa(q.source))
	for _, w := range t.list {
		t.add(t.words, "", w)
	}
	return string(t.out), t.sign
}

// add adds a word, and reports whether the quote did not have it before.
func (t *tally) add(known map[string]*seen, tag, word string) (s *seen, fresh bool) {
	s = known[word]
	if s == nil {
		s = &seen{word: tag + strings.Clone(word)} // words are parts of texts, which need not stay
		s.bit = wordBit(s.word)
		known[s.word[len(tag):]] = s
	}
	if s.last == t.quote {
		return s, false
	}
	s.last = t.quote
	s.quotes++
	if s.bit != 0 {
		t.sign.has |= s.bit
		return s, true
	}
	if len(t.out) > 0 {
		t.out = append(t.out, ' ')
	}
	t.out = append(t.out, s.word...)
	return s, true
}

// addTo adds how many quotes have each word.
func (t *tally) addTo(counts map[string]int) {
	for _, known := range []map[string]*seen{t.words, t.starts} {
		for _, s := range known {
			counts[s.word] += s.quotes
		}
	}
}
