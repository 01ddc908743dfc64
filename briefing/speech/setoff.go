package speech

import (
	"slices"
	"strings"

	"brief/briefing/token"
)

// fewestSetOff is how many words a paragraph has at least that is somebody's and stands without marks.
const fewestSetOff = 5

// withSetOff adds to regions the paragraphs that stand without marks below one that ends in a verb of speech and a colon ("Ruiz wrote:"):
// those that are set off as a quotation, unless a name is signed there, or else the one. What stands in marks within them is theirs.
func (a *article) withSetOff(regions []region) []region {
	if a.lang != english {
		return regions
	}
	var set []region
	for b := 0; b+1 < len(a.Blocks); b++ {
		if !a.introducesBelow(b) || !a.mayBeSetOff(b+1, regions) {
			continue
		}
		last := b + 1
		for a.Blocks[last].Quoted && last+1 < len(a.Blocks) && a.Blocks[last+1].Quoted && !a.Blocks[last+1].Skip {
			last++
		}
		if a.endsSigned(last) {
			b = last // told by whose signature it is
			continue
		}
		for b++; b <= last; b++ {
			if span := a.Blocks[b].Span; !span.Empty() {
				set = append(set, region{Span: span, outer: span, block: b, unclosed: b < last})
			}
		}
		b = last - 1 // whose end may introduce more
	}
	if set == nil {
		return regions
	}
	next := 0 // of set, that does not end before the region
	kept := slices.DeleteFunc(regions, func(r region) bool {
		for next < len(set) && set[next].block < r.block {
			next++
		}
		return next < len(set) && set[next].block == r.block
	})
	kept = append(kept, set...)
	slices.SortFunc(kept, func(r, o region) int { return r.Start - o.Start })
	return kept
}

// endsSigned reports whether a quotation set off as a block ends in a dash and who signs it, or has them below it.
func (a *article) endsSigned(last int) bool {
	return a.Blocks[last].Quoted && (a.closingDash(last) >= 0 || a.dashAt(last) >= 0 || last+1 < len(a.Blocks) && a.dashAt(last+1) >= 0)
}

// introducesBelow reports whether a block ends in a verb of speech and a colon, with what it is said in or to between them at most, or in a
// text that somebody puts out: "She told reporters outside the court:", "The palace released a statement from the king:", but not "The
// steps are explained below:", "She wrote three books:" or "The score said it all:".
func (a *article) introducesBelow(block int) bool {
	const reach = 14 // tokens
	b := &a.Blocks[block]
	if b.Skip || b.Heading || b.Quoted || !strings.HasSuffix(b.Of(a.Text), ":") {
		return false
	}
	first, end := a.inBlock(block)
	text := false
	for i := end - 2; i > first && i > end-reach; i-- {
		e := a.words[i]
		switch {
		case a.Tokens[i].Kind == token.Punct && a.tokenText(i) != "," && a.tokenText(i) != "-":
			return false
		case e.class&(say|ask|write|tell) != 0 && (e.form == past || e.form == third) && a.Tokens[i].Shape == token.Lower:
			before := a.words[i-1].class
			return a.mayStandBefore(i+1, end-1) && before&(be|to|det|poss) == 0 && (e.form == past || before&(pronoun|adverb|role|body) != 0 || a.Tokens[i-1].Shape >= token.Capital)
		case text && e.class&light != 0 && (e.form == past || e.form == third):
			return true
		case e.class&(sayNoun|docNoun) != 0:
			text = true
		case e.class&(be|aux|modal|which|who|wh|sub) != 0, e.class&plainVerb != 0 && (e.form == past || e.form == third), a.tokenText(i) == "like":
			return false
		}
	}
	return false
}

// mayStandBefore reports whether the tokens from first to end may stand between a verb of speech and the colon behind it: what is said in or to, and not
// what is asked for, or something with a number: "told | the court |", "wrote | in her diary |", but not "asked | for two things |", "told | it straight |".
func (a *article) mayStandBefore(first, end int) bool {
	for first < end && a.words[first].class&adverb != 0 {
		first++
	}
	if first >= end {
		return true
	}
	switch a.tokenText(first) {
	case "for", "it", "why", "how":
		return false
	case "to":
		return a.words[first+1].form != base || a.words[first+1].class&anyVerb == 0
	case "the", "this", "that":
		return true
	}
	return a.words[first].class&quant == 0 && a.Tokens[first].Kind != token.Number
}

// mayBeSetOff reports whether a block may be what somebody said, without marks: set off as a quotation, or a paragraph of whole sentences
// without a label or words in marks.
func (a *article) mayBeSetOff(block int, regions []region) bool {
	const longestLabel = 40 // bytes
	b := &a.Blocks[block]
	text := b.Of(a.Text)
	first, end := a.inBlock(block)
	if b.Skip || b.Heading || b.Caller || first == end || startsWithMark(a.Text, b.Span) {
		return false
	}
	if b.Quoted {
		return true
	}
	_, inMarks := slices.BinarySearchFunc(regions, block, func(r region, block int) int { return r.block - block })
	label := strings.Contains(text[:min(len(text), longestLabel)], ":")
	return !b.Item && !inMarks && !label && a.Tokens[first].Kind != token.Punct && a.Tokens[first].Shape >= token.Capital && endsSentence(text) && a.wordsAmong(first, end) >= fewestSetOff
}
