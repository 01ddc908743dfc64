package library

import "strings"

// tally makes the index's words of quotes, each once a quote, and counts the
// quotes of each. It knows words and names met before, so that none is sorted or made twice.
type tally struct {
	words, starts map[string]*seen // starts are of tagStart, without it
	names         map[tagged][]*seen
	quote         int      // the one being read, from 1
	list          []string // room for its words
	out           []byte
	sign          sign // of the quote
}

// seen is a word of the index.
type seen struct {
	word   string
	start  *seen  // tagStart and its first letters; nil for a word of one letter, or a tagged one
	bit    uint64 // of signs; 0 when it has none
	quotes int
	last   int // the quote that had it last
}

// tagged is a name, a heading, a kind or a number as the index takes it: its words with the tag.
type tagged struct{ tag, name string }

func newTally() *tally {
	return &tally{words: map[string]*seen{}, starts: map[string]*seen{}, names: map[tagged][]*seen{}}
}

// take returns the different words of the index for q that signs do not tell,
// between spaces, and its sign.
func (t *tally) take(q *row) (string, sign) {
	t.quote++
	t.sign = sign{has: signAny | kindBit(q.kind)}
	t.out = t.out[:0]
	t.list = splitWords(t.list[:0], q.text)
	before := uint64(0) // the bit of the word before
	for _, w := range t.list {
		s := t.words[w]
		if s == nil {
			s = t.meet(t.words, "", w)
			if start := wordStart(w); start != "" {
				if s.start = t.starts[start]; s.start == nil {
					s.start = t.meet(t.starts, tagStart, start)
				}
			}
		}
		if t.add(s) && s.start != nil {
			t.add(s.start)
		}
		t.sign.pairs |= pairBit(before, s.bit)
		before = s.bit
	}
	t.addNames(tagSpeaker, q.name)
	for name := range strings.Lines(q.about) {
		t.addNames(tagAbout, name)
	}
	t.addNames(tagHeading, q.heading)
	t.addNames(tagKind, q.kind.String())
	t.addNames(tagSource, itoa(q.source))
	return string(t.out), t.sign
}

// addNames adds the words of name, each with the tag.
func (t *tally) addNames(tag, name string) {
	words, known := t.names[tagged{tag, name}]
	if !known {
		t.list = appendTagged(t.list[:0], tag, name)
		for _, w := range t.list {
			s := t.words[w]
			if s == nil {
				s = t.meet(t.words, "", w)
			}
			words = append(words, s)
		}
		t.names[tagged{tag, strings.Clone(name)}] = words
	}
	for _, s := range words {
		t.add(s)
	}
}

// meet makes a word that is not among those known.
func (t *tally) meet(known map[string]*seen, tag, word string) *seen {
	s := &seen{word: tag + strings.Clone(word)} // words are parts of texts, which need not stay
	s.bit = wordBit(s.word)
	known[s.word[len(tag):]] = s
	return s
}

// add adds a word to the quote's list, or to its sign where that tells it, and
// reports whether the quote did not have it before.
func (t *tally) add(s *seen) bool {
	if s.last == t.quote {
		return false
	}
	s.last = t.quote
	s.quotes++
	if s.bit != 0 {
		t.sign.has |= s.bit
		return true
	}
	if len(t.out) > 0 {
		t.out = append(t.out, ' ')
	}
	t.out = append(t.out, s.word...)
	return true
}

// addTo adds how many quotes have each word.
func (t *tally) addTo(counts map[string]int) {
	for _, known := range []map[string]*seen{t.words, t.starts} {
		for _, s := range known {
			counts[s.word] += s.quotes
		}
	}
}
