package library

import (
	"strings"

	"brief/content/library/sign"
	"brief/content/library/term"
)

// tally makes the index's words of quotes, each once a quote, and counts the
// quotes of each. It knows words and names met before, so that none is sorted or made twice.
type tally struct {
	words, starts map[string]*seen // starts are of term.Start, without it
	quote         int              // the one being read, from 1
	list          []string         // room for its words
	out           []byte
	sign          sign.Sign // of the quote
	counted       []*seen   // words with quotes that count has not told yet

	speakers, abouts, headings, kinds, sources namesOf
}

const (
	mostSeen  = 1 << 17 // words that are remembered from one flush to the next, some 120 bytes each
	mostNames = 1 << 14 // of one tag
)

// seen is a word of the index.
type seen struct {
	word   string
	start  *seen  // term.Start and its first letters; nil for a word of one letter, or a tagged one
	bit    uint64 // of signs; 0 when it has none
	quotes int    // that count has not told yet
	last   int    // the quote that had it last
	told   bool   // count told it before
}

// namesOf are the names, headings, kinds or numbers under a tag.
type namesOf struct {
	tag  string
	of   map[string]*taggedName
	last *taggedName // the quotes of one article often share one
}

// taggedName is a name and its words, each with the tag.
type taggedName struct {
	name  string
	words []*seen
}

func newTally() *tally {
	t := &tally{speakers: namesOf{tag: term.Speaker}, abouts: namesOf{tag: term.About}, headings: namesOf{tag: term.Heading}, kinds: namesOf{tag: term.Kind}, sources: namesOf{tag: term.Source}}
	t.forget()
	return t
}

// forget has the tally begin anew, but for the quote it is at.
func (t *tally) forget() {
	t.words, t.starts, t.counted = map[string]*seen{}, map[string]*seen{}, nil
	for _, n := range []*namesOf{&t.speakers, &t.abouts, &t.headings, &t.kinds, &t.sources} {
		*n = namesOf{tag: n.tag, of: map[string]*taggedName{}, last: &taggedName{}}
	}
}

// take returns the different words of the index for q that signs do not tell,
// between spaces, and its sign.
func (t *tally) take(q *row) (string, sign.Sign) {
	t.quote++
	t.sign = sign.Sign{Has: sign.Any | sign.OfKind(q.kind)}
	t.out = t.out[:0]
	t.list = term.Split(t.list[:0], q.text)
	before := uint64(0) // the bit of the word before
	for _, w := range t.list {
		s := t.word(w)
		if t.add(s) && s.start != nil {
			t.add(s.start)
		}
		t.sign.Pairs |= sign.OfPair(before, s.bit)
		before = s.bit
	}
	t.addNames(&t.speakers, q.name)
	for name := range strings.Lines(q.about) {
		t.addNames(&t.abouts, name)
	}
	t.addNames(&t.headings, q.heading)
	t.addNames(&t.kinds, q.kind.String())
	t.addNames(&t.sources, itoa(q.source))
	return string(t.out), t.sign
}

// word returns a word of a text.
func (t *tally) word(w string) *seen {
	s := t.words[w]
	if s == nil {
		s = t.meet(t.words, "", w)
		if start := term.FirstLetters(w); start != "" {
			if s.start = t.starts[start]; s.start == nil {
				s.start = t.meet(t.starts, term.Start, start)
			}
		}
	}
	return s
}

// addNames adds the words of a name.
func (t *tally) addNames(n *namesOf, name string) {
	if name != n.last.name {
		n.last = n.of[name]
		if n.last == nil {
			n.last = t.tagged(n.tag, strings.Clone(name))
			if len(n.of) >= mostNames {
				clear(n.of)
			}
			n.of[n.last.name] = n.last
		}
	}
	for _, s := range n.last.words {
		t.add(s)
	}
}

func (t *tally) tagged(tag, name string) *taggedName {
	t.list = term.SplitTagged(t.list[:0], tag, name)
	out := &taggedName{name, make([]*seen, len(t.list))}
	for i, w := range t.list {
		s := t.words[w]
		if s == nil {
			s = t.meet(t.words, "", w)
		}
		out.words[i] = s
	}
	return out
}

// meet makes a word that is not among those known.
func (t *tally) meet(known map[string]*seen, tag, word string) *seen {
	s := &seen{word: tag + strings.Clone(word)} // words are parts of texts, which need not stay
	s.bit = sign.OfWord(s.word)
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
	if s.quotes++; s.quotes == 1 {
		t.counted = append(t.counted, s)
	}
	if s.bit != 0 {
		t.sign.Has |= s.bit
		return true
	}
	if len(t.out) > 0 {
		t.out = append(t.out, ' ')
	}
	t.out = append(t.out, s.word...)
	return true
}

// count adds how many quotes had each word since it was called last to fresh and, of words that it told
// before, to again.
func (t *tally) count(fresh, again map[string]int) {
	for _, s := range t.counted {
		if s.told {
			again[s.word] += s.quotes
		} else {
			fresh[s.word] += s.quotes
		}
		s.told, s.quotes = true, 0
	}
	t.counted = t.counted[:0]
	if len(t.words) > mostSeen {
		t.forget()
	}
}
