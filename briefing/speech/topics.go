package speech

import (
	"strings"
	"unicode"

	"brief/briefing/token"
	"brief/content"
)

// underTopic decides on region r, which answers the topic in the line above it or before it ("On the second half"), as teams print what was said
// after a match: whoever the line above the first topic names says it, or who answered the topic before. A name in the topic does not; one behind the
// words tells who says them.
func (f *finder) underTopic(r int) (decision, bool) {
	if f.lang != english || !f.endsAnswer(r) || !f.hasTopics() {
		return decision{}, false
	}
	topic := f.topicBeside(r)
	b := f.regions[r].block - 1
	for ; f.topicAbove(r) && b >= 0 && isTopic(f.Blocks[b].Of(f.Text)); b-- {
		topic = true
	}
	if b < 0 || !topic {
		return topical(nobodySays(-1, sureUnowned, "unsure")), topic && f.topicAbove(r)
	}
	if m := f.creditLine(b); m >= 0 {
		return topical(namedHere(m, -1, surePhrased, "near")), true
	}
	if r > 0 && f.regions[r-1].block == b {
		d := &f.done[r-1]
		if d.speech && d.mention >= 0 && (d.topical || f.onlyTopicBefore(r) || f.creditLine(f.blockOf(f.mentions[d.mention].unit)) == d.mention) {
			return topical(goesOnAs(d.mention, r-1, surePhrased, "carried-on")), true
		}
	}
	return topical(nobodySays(-1, sureUnowned, "unsure")), f.topicAbove(r)
}

// topical is d, made because a topic stands above the words.
func topical(d decision) decision {
	d.topical = true
	return d
}

// endsAnswer reports whether no words outside marks stand right behind region r.
func (f *finder) endsAnswer(r int) bool {
	u := f.regionUnit(r) + 1
	if f.symAt(u) == symEnd {
		u++
	}
	return f.symAt(u) == symBlock || isRegion(f.symAt(u))
}

// topicAbove reports whether the line above region r, which begins its block, is a topic.
func (f *finder) topicAbove(r int) bool {
	b := f.regions[r].block
	return b > 0 && f.regions[r].outer.Start == f.Blocks[b].Start && isTopic(f.Blocks[b-1].Of(f.Text))
}

// topicBeside reports whether a topic, which no word ends, is all that stands before region r in its block: "On losing: “…”", but not "On Sunday, Ruiz
// said that “…”".
func (f *finder) topicBeside(r int) bool {
	reg := &f.regions[r]
	before := strings.TrimRight(content.Span{Start: f.Blocks[reg.block].Start, End: reg.outer.Start}.Of(f.Text), " ")
	return before != "" && !unicode.IsLetter(lastRune(before)) && isTopic(before)
}

// onlyTopicBefore reports whether a topic and a colon are all that stands before region r in its block, and nobody's name behind a comma: "On Bo Hale:",
// but not "On the road, Bo Hale:".
func (f *finder) onlyTopicBefore(r int) bool {
	reg := &f.regions[r]
	return f.symAt(f.regionUnit(r)-1) == ':' && !strings.Contains(f.Text[f.Blocks[reg.block].Start:reg.outer.Start], ",")
}

// hasTopics reports whether the article has several topics above or before words in marks: one may be a crosshead.
func (f *finder) hasTopics() bool {
	const fewest = 2
	for r := 0; r < len(f.regions) && f.topics < fewest && !f.sought; r++ {
		if f.topicAbove(r) || f.topicBeside(r) {
			f.topics++
		}
	}
	f.sought = true
	return f.topics >= fewest
}

// isTopic reports whether a line, or what stands before words in marks, is what they are about: "On Ruiz’s return:", "(On whether he is fit)",
// "Opening statement".
func isTopic(text string) bool {
	const longest = 160 // bytes
	if len(text) > longest {
		return false
	}
	text = strings.TrimRight(strings.TrimLeft(text, "(["), ")]: -–—…")
	word, rest, ok := strings.Cut(text, " ")
	if !ok || strings.ContainsAny(text, ".!“”\"\n") || rest[0] >= '0' && rest[0] <= '9' {
		return false
	}
	switch strings.ToLower(word) {
	case "on", "about", "regarding":
		return true
	case "opening", "closing":
		return among(strings.ToLower(rest), speechNouns)
	}
	return false
}

// creditLine returns the mention of the one person whom a block names at its end, or before what they are, as it stands above what they say: "STATE
// HEAD COACH | ANA RUIZ", "| Bo Hale |, junior guard"; or -1.
func (f *finder) creditLine(block int) int {
	const longest = 90 // bytes
	b := &f.Blocks[block]
	first, end := f.inBlock(block)
	if b.Skip || first == end || b.Len() > longest || strings.ContainsAny(f.Text[b.End-1:b.End], ".?!") {
		return -1
	}
	found := -1
	for m := f.mentionFrom(first); m < len(f.mentions) && f.mentions[m].first < end; m++ {
		if !f.isPerson(&f.mentions[m]) {
			continue
		}
		if found >= 0 || f.mentions[m].kind != nameMention {
			return -1
		}
		found = m
	}
	for i := first; i < end; i++ {
		if f.regionOf[i] >= 0 || f.Tokens[i].Shape == token.Lower && f.words[i].class&(be|aux|modal|cueVerb) != 0 {
			return -1
		}
	}
	if found >= 0 && f.mentions[found].last < end && f.Tokens[f.mentions[found].last].Kind != token.Punct {
		return -1
	}
	return found
}
