package speech

import (
	"unicode"

	"brief/briefing/token"
)

// speechFeatures weighs whether region r is speech, or the title of a work, a
// nickname, a coined term or a word held at a distance.
func (a *article) speechFeatures(r int, done []decision) weighed {
	u := a.regionUnit(r)
	c := a.context(r, u, done)
	f := a.features(SpeechTable)
	shape, size := a.shapeIn(u), bucket(c.words)
	words := a.regions[r].Of(a.Text)
	upper := flag(words != "" && unicode.IsUpper(rune(words[0])))
	f.put(of2(4, uint32(c.left), uint32(c.right)))
	f.put(of3(6, uint32(c.right), uint32(a.symAt(u+2)), uint32(c.sym)))
	f.put(of5(7, flag(c.cueLeft), flag(c.cueRight), upper, flag(c.starts), flag(c.ends)))
	f.put(of2(10, a.lemmaAt(u-2), uint32(c.left)))
	f.put(of2(12, shape, uint32(c.left)))
	f.put(of2(15, flag(c.last >= 0), uint32(c.left)))
	f.put(of4(18, flag(c.starts), flag(c.ends), shape, size))
	from := max(u-6, 0)
	f.put(of1(20, a.symbolsHash(u+1, min(u+4, len(a.units)), 12)))
	cue := uint32(0)
	for v := u - 1; v >= from; v-- {
		if isCue(a.units[v].sym) {
			cue = a.lemmaAt(v)
			break
		}
	}
	f.put(of2(21, cue, upper))
	if c.last >= 0 {
		f.put(of3(23, min(uint32(a.regions[r].block-a.regions[c.last].block), 3), shape, flag(c.starts)))
	}
	f.put(of2(24, flag(a.regions[r].unclosed), size))
	if a.lang == german {
		a.besideFeatures(&f, u, size)
	}
	return f.weigh()
}

// shapeIn is, as bits, whether the words of unit u are capitals where they are no small ones, whether several are,
// whether they tell of "I", "we" or "you", and whether they have a verb.
func (a *article) shapeIn(u int) uint32 {
	caps, low := 0, 0
	person, verbs := uint32(0), uint32(0)
	for i := int(a.units[u].first); i < int(a.units[u].last); i++ {
		t := a.Tokens[i]
		if t.Kind != token.Word {
			continue
		}
		if t.Shape >= token.Capital {
			caps++
		} else if a.words[i].class&function == 0 {
			low++
		}
		if a.words[i].class&(firstPerson|us|you) != 0 {
			person = 1
		}
		if a.words[i].class&(be|aux|modal|anyVerb) != 0 {
			verbs = 1
		}
	}
	return flag(caps > 0 && low == 0) | flag(caps > 1)<<1 | person<<2 | verbs<<3
}

// besideFeatures are the words beside unit u, a region, and its last: where all
// nouns are capitals, they tell speech from names better than shapes do.
func (a *article) besideFeatures(f *features, u int, size uint32) {
	first, last := int(a.units[u].first), int(a.units[u].last)
	before, after := a.wordHash(first-1), a.wordHash(last)
	f.put(of1(25, before))
	f.put(of2(26, before, size))
	f.put(of2(27, a.wordHash(first-2), before))
	f.put(of2(28, after, size))
	f.put(of2(29, before, after))
	f.put(of2(30, a.endingHash(first-1), size))
	f.put(of2(31, a.endingHash(last-2), size))
}

// wordHash is the hash of token i as it is spelled; 0 beyond the article.
func (a *article) wordHash(i int) uint32 {
	if i < 0 || i >= len(a.Tokens) {
		return 0
	}
	return hashOf(a.tokenText(i))
}

// endingHash is the hash of the last four bytes of token i.
func (a *article) endingHash(i int) uint32 {
	if i < 0 || i >= len(a.Tokens) {
		return 0
	}
	s := a.tokenText(i)
	return hashOf(s[max(len(s)-4, 0):])
}
