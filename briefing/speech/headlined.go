package speech

import (
	"sort"
	"strings"
	"unicode"
)

// longestHead is how many bytes a headline, standfirst or crosshead has at most.
const longestHead = 400

// fewestSaid is how many words in a headline's marks are no mere title or term.
const fewestSaid = 4

// headBlocks is how many blocks at an article's top may be headline and standfirst.
const headBlocks = 3

// mostHeads is for how many passages of an article it is asked whether their words come again.
const mostHeads = 200

// headlines finds the passages in single marks of headlines, standfirsts and crossheads, where
// papers hold speech that have double marks below.
type headlines struct {
	in      *Input
	regions []region // in double marks
	spaced  []string // the words of each, for those that were asked
	asked   int
}

// holds reports whether p is such a passage: its words come again in a region, or it is a
// sentence's worth of words that the line is made of, or goes on from or up to behind a colon.
func (h *headlines) holds(p singlePair) bool {
	block := &h.in.Blocks[p.block]
	whole := p.outer == block.Span
	if p.block >= headBlocks && !block.Heading && !whole || block.Len() > longestHead {
		return false
	}
	text := h.in.Text
	before, behind := text[block.Start:p.outer.Start], text[p.outer.End:block.End]
	introduced := strings.HasSuffix(before, ": ")
	words := spaced(p.Of(text))
	count := strings.Count(words, " ") - 1
	capital := unicode.IsUpper(firstRune(p.Of(text)))
	if p.block < headBlocks && count >= fewestSaid && capital && !titled(p.Of(text)) && (whole || before == "" && strings.HasPrefix(behind, ": ") || behind == "" && introduced) {
		return true
	}
	within := before != "" && !introduced
	if count < fewestEchoed || p.block > 0 && !block.Heading && !whole || within && (capital || reportsWhole(before)) {
		return false // with a capital it is likely a title
	}
	return h.comesAgain(p, words)
}

// comesAgain reports whether a region below p has its words, and not both as a title.
func (h *headlines) comesAgain(p singlePair, words string) bool {
	if h.asked++; h.asked > mostHeads {
		return false
	}
	title := titled(p.Of(h.in.Text))
	first := sort.Search(len(h.regions), func(i int) bool { return h.regions[i].Start > p.Start })
	for i := first; i < min(len(h.regions), first+farthestEcho); i++ {
		if strings.Contains(h.wordsOf(i), words) {
			return !title || !titled(h.regions[i].Of(h.in.Text))
		}
	}
	return false
}

// wordsOf returns region i as spaced makes it, which many passages ask for.
func (h *headlines) wordsOf(i int) string {
	if h.spaced == nil {
		h.spaced = make([]string, len(h.regions))
	}
	if h.spaced[i] == "" {
		h.spaced[i] = spaced(h.regions[i].Of(h.in.Text))
	}
	return h.spaced[i]
}

// titled reports whether words are written as the title of a work: several have a capital, and all that are no small
// ones: "A Night at the Harbour".
func titled(words string) bool {
	const shortest = 4 // bytes of what has a capital in a title
	capitals := 0
	for w := range strings.FieldsSeq(words) {
		switch first := firstRune(w); {
		case unicode.IsUpper(first) && w != "I" && !strings.HasPrefix(w, "I’") && !strings.HasPrefix(w, "I'"):
			capitals++
		case unicode.IsLower(first) && len(w) >= shortest && !among(w, smallInTitles):
			return false
		}
	}
	return capitals > 1
}

// heads reports whether region r stands in the headline or a crosshead.
func (f *finder) heads(r int) bool {
	reg := &f.regions[r]
	block := &f.Blocks[reg.block]
	return block.Heading || reg.single && (reg.block == 0 || reg.outer == block.Span)
}

// noteTitled notes which blocks are written as titles.
func (a *article) noteTitled() {
	a.titleCased = room(a.titleCased, len(a.Blocks))
	for i := range a.Blocks {
		b := &a.Blocks[i]
		a.titleCased[i] = b.Len() <= longestHead && titled(b.Of(a.Text))
	}
}

// verbInTitle reports whether the word with a capital at token i is a verb of speech in a headline where all words have one, and no noun for what
// is said as "Claims" may be: "Ruiz | Says | It Is Late".
func (a *article) verbInTitle(i int) bool {
	e := &a.words[i]
	return a.lang == english && e.form == third && e.class&(speechVerb&^write) != 0 && e.class&(sayNoun|docNoun) == 0 && a.nameOf[i] < 0 && a.titleCased[a.blockOfToken(i)]
}
