package speech

import "strings"

// goesOn finds who spoke before, in the same paragraph or the one above, or is the subject of the sentence before,
// where region r holds whole sentences and no cue is near.
func (f *romance) goesOn(r int) (saying, bool) {
	if !f.whole(r) || !f.opens(r) {
		return saying{}, false
	}
	first, _ := f.tokensOf(r)
	if first == 0 || f.line(r) {
		return saying{}, false
	}
	start, _ := f.sentenceAround(first - 1)
	if f.Tokens[first].First() && f.Blocks[f.blockOfToken(first-1)].Heading {
		return saying{}, false
	}
	same := !f.Tokens[first].First()
	if before := f.spokenIn(start, first); before >= 0 && r == before+1 {
		s := f.said[before]
		s.from, s.cue, s.chain = before, romanceCue{}, nil
		s.rule, s.sure = "carried-over", min(s.sure, sureBeside)*sureNextParagraph
		if !same {
			s.rule, s.sure = "carried-on", min(s.sure, sureGoesOn)
		}
		return s, true
	}
	p := f.firstPhrase(start, first)
	if p.kind == pronounPhrase {
		q, ok := f.referent(p, romanceCue{first: p.first, last: p.first})
		if !ok {
			return saying{}, false
		}
		p = q
	}
	if !f.isPersonPhrase(p) {
		return saying{}, false
	}
	s := saying{speech: true, who: p, rule: "near", sure: sureNearby, from: -1}
	if !same {
		s.sure *= sureNextParagraph
	}
	return s, true
}

// line reports whether region r is a short line of its own, as the headings within an article are.
func (f *romance) line(r int) bool {
	first, last := f.tokensOf(r)
	if !f.Tokens[first].First() || last < len(f.Tokens) && !f.Tokens[last].First() || last-first > mostEcho {
		return false
	}
	words := strings.TrimRight(f.regions[r].Of(f.Text), " ")
	return !hasEnding(words, ".", "!", "?", ",")
}

// spokenIn is the last region of tokens [start, end) whose speaker is known, or -1.
func (f *romance) spokenIn(start, end int) int {
	for i := end - 1; i >= start; i-- {
		if r := int(f.regionOf[i]); r >= 0 && f.said[r].named() {
			return r
		}
	}
	return -1
}

// mostEcho bounds the words of a line in marks that another passage says as well.
const mostEcho = 12

// echo gives a passage that nobody is known to say who says the same words further on: a heading of the article's own.
func (f *romance) echo() {
	for r := range f.said {
		s := &f.said[r]
		words := strings.ToLower(strings.Trim(f.regions[r].Of(f.Text), " .,!?…"))
		if s.named() || len(words) < 8 || len(strings.Fields(words)) > mostEcho || !f.opens(r) {
			continue
		}
		for k := r + 1; k < len(f.said) && k < r+8; k++ {
			if other := &f.said[k]; other.named() && strings.Contains(strings.ToLower(f.regions[k].Of(f.Text)), words) {
				*s = saying{speech: true, who: other.who, rule: "same-words", sure: other.sure * sureNextParagraph, from: -1}
				break
			}
		}
	}
}

// titled reports whether region r is the title of a work or another name: a short one behind the noun for it.
func (f *romance) titled(r int) bool {
	first, last := f.tokensOf(r)
	if first == 0 || f.wordsAmong(first, last) > 6 || f.regions[r].Start >= len(f.Text) {
		return false
	}
	if f.madeBy(last) && f.whole(r) {
		return true
	}
	i := first - 1
	for i > 0 && f.is(i, quant|adverb) {
		i--
	}
	return among(f.small(i), workInRomance) && f.text(first-1) != ":"
}

// madeBy reports whether "de" and a person's name stand at token i, behind a comma or none: « Red avispa », de Ana Ruiz.
func (f *romance) madeBy(i int) bool {
	if f.text(i) == "," {
		i++
	}
	if w := f.small(i); w != "de" && w != "d'" && w != "di" || i+1 >= len(f.Tokens) || f.nameOf[i+1] < 0 {
		return false
	}
	return f.entities[f.Names[f.nameOf[i+1]].Actor-1].person
}
