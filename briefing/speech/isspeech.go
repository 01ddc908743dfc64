package speech

import (
	"unicode"

	"brief/briefing/token"
)

// speechFeatures weighs whether region r is speech, or the title of a work, a
// nickname, a coined term or a word held at a distance.
func (a *article) speechFeatures(r int, done []decision) features {
	u := a.regionUnit(r)
	c := a.context(r, u, done)
	f := a.features(SpeechTable)
	caps, low, first := 0, 0, class(0)
	person, verbs := uint32(0), uint32(0)
	for i := int(a.units[u].first); i < int(a.units[u].last); i++ {
		t := a.Tokens[i]
		if t.Kind != token.Word {
			continue
		}
		if first == 0 {
			first = a.words[i].class | 1<<63
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
	shape := flag(caps > 0 && low == 0) | flag(caps > 1)<<1 | person<<2 | verbs<<3
	size := bucket(c.words)
	heading := flag(a.Blocks[a.regions[r].block].Heading)
	title := ""
	if last := a.regions[r].Of(a.Text); len(last) > 0 && unicode.IsUpper(rune(last[0])) {
		title = "U"
	}
	upper := uint32(len(title))
	f.add(1, size, upper)
	f.add(2, shape, size)
	f.add(3, uint32(c.sym), size, upper)
	f.add(4, uint32(c.left), uint32(c.right))
	f.add(5, uint32(c.left), upper, uint32(a.symAt(u-2)))
	f.add(6, uint32(c.right), uint32(a.symAt(u+2)), uint32(c.sym))
	f.add(7, flag(c.cueLeft), flag(c.cueRight), upper, flag(c.starts), flag(c.ends))
	f.add(8, a.lemmaAt(u-1))
	f.add(9, a.lemmaAt(u-1), upper)
	f.add(10, a.lemmaAt(u-2), uint32(c.left))
	f.add(11, a.lemmaAt(u+1), upper)
	f.add(12, shape, uint32(c.left))
	f.add(13, shape, uint32(c.right))
	f.add(14, heading, size)
	f.add(15, flag(c.last >= 0), uint32(c.left))
	f.add(16, uint32(first>>32), uint32(first), size)
	f.add(17, uint32(c.left), uint32(c.sym), shape)
	f.add(18, flag(c.starts), flag(c.ends), shape, size)
	var buf [2][16]byte
	from := max(u-6, 0)
	f.add(19, hashBytes(a.symbols(buf[0][:0], max(u-3, 0), u, 12)))
	f.add(20, hashBytes(a.symbols(buf[1][:0], u+1, min(u+4, len(a.units)), 12)))
	cue := uint32(0)
	for v := u - 1; v >= from; v-- {
		if isCue(a.units[v].sym) {
			cue = a.lemmaAt(v)
			break
		}
	}
	f.add(21, cue, upper)
	f.add(22, cue, shape)
	if c.last >= 0 {
		f.add(23, min(uint32(a.regions[r].block-a.regions[c.last].block), 3), shape, flag(c.starts))
	}
	f.add(24, flag(a.regions[r].unclosed), size)
	return f
}
