package main

import (
	"math/rand"
	"slices"
	"strings"
	"unicode/utf8"

	"brief/briefing/tagger/feature"
	"brief/briefing/token"
)

// disguise returns the articles of a corpus with made-up words for some of those
// in names, the same for a word throughout an article, so that what stands around
// a name must tell what it is: most names of tomorrow's news are in no list.
func (c *corpus) disguise(coin *coiner, weight float32) corpus {
	out := corpus{name: c.name, complete: c.complete, weight: c.weight * weight, madeUp: true}
	for i := range c.articles {
		out.articles = append(out.articles, coin.disguise(&c.articles[i]))
	}
	return out
}

// coiner makes up words that look like those in names of a kind.
type coiner struct {
	rng  *rand.Rand
	next [4]map[string][]byte // by kind: what follows two letters
}

// learnCoins returns a coiner of words like those in the names of the corpora.
func learnCoins(corpora []corpus) *coiner {
	coin := &coiner{rng: rand.New(rand.NewSource(1))}
	for k := range coin.next {
		coin.next[k] = map[string][]byte{}
	}
	for ci := range corpora {
		for ai := range corpora[ci].articles {
			a := &corpora[ci].articles[ai]
			for _, n := range a.names {
				for word := range strings.FieldsSeq(a.text[n.start:n.end]) {
					coin.learn(n.kind, word)
				}
			}
		}
	}
	return coin
}

// learn takes note of the letters of a word of ASCII letters with one capital.
func (coin *coiner) learn(kind int, word string) {
	if !coinable(word) {
		return
	}
	before := "^^"
	for i := 0; i <= len(word); i++ {
		letter := byte('$')
		if i < len(word) {
			letter = word[i] | 0x20
		}
		coin.next[kind][before] = append(coin.next[kind][before], letter)
		before = before[1:] + string(letter)
	}
}

// coinable reports whether a made-up word may stand for word.
func coinable(word string) bool {
	return len(word) > 2 && 'A' <= word[0] && word[0] <= 'Z' && strings.IndexFunc(word[1:], func(r rune) bool { return r < 'a' || 'z' < r }) < 0
}

// coin makes up a word that the word table does not have.
func (coin *coiner) coin(kind int) string {
	for {
		word, before := []byte{}, "^^"
		for len(word) < 12 {
			follow := coin.next[kind][before]
			letter := follow[coin.rng.Intn(len(follow))]
			if letter == '$' {
				break
			}
			word = append(word, letter)
			before = before[1:] + string(letter)
		}
		if len(word) > 3 && len(word) < 12 && feature.Of(string(word)) == 0 {
			word[0] &^= 0x20
			return string(word)
		}
	}
}

// hides reports whether the word may be exchanged in a name: no word
// that says itself what is named.
func hides(word string) bool {
	f := feature.Of(word)
	const telling = feature.OrgWord | feature.TitleWord | feature.PlaceWord | feature.DateWord | feature.Demonym
	return coinable(word) && f&telling == 0
}

// disguise exchanges half of the words in an article's names.
func (coin *coiner) disguise(a *article) article {
	made := map[string]string{}
	out := article{id: a.id, made: map[string]bool{}}
	names := slices.Clone(a.names)
	slices.SortStableFunc(names, func(x, y name) int { return x.start - y.start })
	var text strings.Builder
	at := 0
	for _, n := range names {
		if n.start < at {
			continue // inside another
		}
		text.WriteString(a.text[at:n.start])
		first := text.Len()
		coin.rename(&text, made, a.text[n.start:n.end], n.kind)
		out.names = append(out.names, name{first, text.Len(), n.kind})
		at = n.end
	}
	text.WriteString(a.text[at:])
	out.text = text.String()
	for old, word := range made {
		if word != old {
			out.made[word] = true
		}
	}
	out.toks = token.Append(nil, out.text, 0)
	out.words = token.WordsOf(out.text, out.toks)
	return out
}

// rename writes a name with what is made up for its words.
func (coin *coiner) rename(text *strings.Builder, made map[string]string, old string, kind int) {
	for old != "" {
		end := strings.IndexFunc(old, func(r rune) bool { return !('a' <= r|0x20 && r|0x20 <= 'z') })
		switch {
		case end < 0:
			end = len(old)
		case end == 0:
			_, size := utf8.DecodeRuneInString(old)
			text.WriteString(old[:size])
			old = old[size:]
			continue
		}
		word := old[:end]
		if _, known := made[word]; !known {
			made[word] = word
			if hides(word) && coin.rng.Intn(100) < share(word, kind, old == word) {
				made[word] = coin.coin(kind)
			}
		}
		text.WriteString(made[word])
		old = old[end:]
	}
}

// share is how many of a hundred such words are exchanged: those that stand alone
// or are rare more often.
func share(word string, kind int, last bool) int {
	f := feature.Of(word)
	switch {
	case kind == 0 && !last: // first names are known more often
		return 25
	case f&feature.Country != 0:
		return 20
	case f.Frequent() > 18 && kind != 0:
		return 25
	}
	return 60
}
