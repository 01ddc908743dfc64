package speech

import (
	"brief/briefing/token"
	"brief/content"
)

// A list of quotes ("They said it") has the words, and behind each or on the line below whose they are. There are
// at least so many, and they are two thirds of the article's blocks.
const (
	fewestListed   = 3
	farthestCredit = 9 // tokens of what somebody is before the name: "Former United boss"
)

// quoteList returns the quotes of an article that is a list of them.
func (f *finder) quoteList() []Quote {
	if f.lang != english {
		return nil
	}
	var out []Quote
	blocks, used := 0, 0
	for b := 0; b < len(f.Blocks); b++ {
		if f.Blocks[b].Skip || f.Blocks[b].Heading {
			continue
		}
		blocks++
		words, m, n := f.listEntry(b)
		if n == 0 {
			continue
		}
		if n == 2 && b > 0 && f.creditAbove(b-1) {
			return nil // who speaks is named above the words
		}
		out = append(out, signedQuote(words, f.voice(m), b))
		blocks += n - 1
		used += n
		b += n - 1
	}
	if len(out) < fewestListed || 3*used < 2*blocks {
		return nil
	}
	return out
}

// listEntry reads the words at block b and the mention of whose they are, in n blocks; n is 0 where there is no such entry.
func (f *finder) listEntry(b int) (words content.Span, m, n int) {
	first, end := f.inBlock(b)
	if first >= end {
		return content.Span{}, -1, 0
	}
	words, after := f.Blocks[b].Span, end
	r := f.regionOf[first]
	if r >= 0 {
		words = f.regions[r].Span
		for after = first; after < end && f.regionOf[after] == r; after++ {
		}
	}
	n = 1
	if after == end {
		if b+1 == len(f.Blocks) || f.Blocks[b+1].Skip || f.Blocks[b+1].Heading {
			return content.Span{}, -1, 0
		}
		n = 2
		_, end = f.inBlock(b + 1)
	}
	if after >= end || r < 0 && !f.isDash(after) {
		return content.Span{}, -1, 0
	}
	if m = f.creditAt(after, end); m < 0 {
		return content.Span{}, -1, 0
	}
	return words, m, n
}

// creditAbove reports whether block b is nothing but who speaks, as it stands above the words: it names a person, has no verb of
// speech, and does not end as a sentence.
func (f *finder) creditAbove(b int) bool {
	first, end := f.inBlock(b)
	if f.Blocks[b].Skip || first >= end || f.regionOf[first] >= 0 || f.creditAt(first, end) < 0 {
		return false
	}
	return f.tokenText(end-1) != "."
}

// creditAt returns the mention of the person whom tokens [i, end) name as the one who speaks, by a name that they
// begin with, behind a dash and what the person is at most, and without a verb that says so; or -1.
func (f *finder) creditAt(i, end int) int {
	dash := f.isDash(i) || f.tokenText(i) == "-"
	for i < end && (f.isDash(i) || f.tokenText(i) == "-") {
		i++
	}
	for m := f.mentionFrom(i); m < len(f.mentions) && f.mentions[m].first < min(end, i+farthestCredit); m++ {
		men := &f.mentions[m]
		if men.kind == pronounMention || !dash && men.first > i+1 {
			return -1
		}
		if !f.isPerson(men) {
			continue
		}
		for k := i; k < men.first; k++ {
			if f.words[k].class&(be|aux|modal|anyVerb) != 0 || f.regionOf[k] >= 0 {
				return -1
			}
		}
		if !dash && isSaying(f.symAt(men.unit+1)) || f.Tokens[min(men.last, len(f.Tokens)-1)].Kind == token.Suffix {
			return -1
		}
		return m
	}
	return -1
}
