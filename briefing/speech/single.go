package speech

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing/token"
	"brief/content"
)

// withSingles returns the regions of an article that quotes speech in single
// marks, as British papers do, or regions as they are where it does not.
func withSingles(in *Input, regions []region) []region {
	var singles []region
	speech := 0
	for i := range in.Blocks {
		if in.Blocks[i].Skip {
			continue
		}
		for _, r := range singlesIn(in, i) {
			singles = append(singles, r)
			if strings.IndexByte(",.?!", in.Text[r.End-1]) >= 0 {
				speech++
			}
		}
	}
	if speech < 2 || len(singles) <= len(regions) {
		return regions
	}
	out := singles
	for _, r := range regions {
		i := sort.Search(len(singles), func(i int) bool { return singles[i].outer.End > r.Start })
		if i == len(singles) || !singles[i].outer.Overlaps(r.outer) {
			out = append(out, r)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// singlesIn pairs the single marks of one block. An apostrophe looks like a
// closing mark: of the marks that may close, the first after a comma or stop
// counts, else the first that is no plural's possessive, else the first.
func singlesIn(in *Input, index int) []region {
	text, block := in.Text, in.Blocks[index].Span
	var out []region
	open, openEnd := -1, -1
	closers := [3]content.Span{} // by how good they are; the first of each
	finish := func() {
		for _, c := range closers {
			if open >= 0 && !c.Empty() {
				r := region{Span: content.Span{Start: openEnd, End: c.Start}, outer: content.Span{Start: open, End: c.End}, block: index, single: true}
				if r.Span = trimSpace(text, r.Span); hasWord(r.Of(text)) {
					out = append(out, r)
				}
				break
			}
		}
		open, closers = -1, [3]content.Span{}
	}
	for _, t := range in.tokensIn(block) {
		i := int(t.Start)
		n := 0
		if t.Kind == token.Punct {
			n = singleMark(text, i)
		}
		if n == 0 {
			continue // within a word it is an apostrophe
		}
		before, _ := utf8.DecodeLastRuneInString(text[block.Start:i])
		after, _ := utf8.DecodeRuneInString(text[min(i+n, block.End):block.End])
		atStart := i == block.Start || unicode.IsSpace(before) || before == '(' || before == '—' || before == '–'
		atEnd := i+n >= block.End || !unicode.IsLetter(after) && !unicode.IsDigit(after)
		switch {
		case atStart && !atEnd:
			if open < 0 || !closers[0].Empty() || !closers[1].Empty() {
				finish()
				open, openEnd = i, i+n
			}
		case open >= 0 && atEnd && !atStart:
			grade := 1
			if before == 's' {
				grade = 2
			} else if strings.ContainsRune(",.?!…", before) {
				grade = 0
			}
			if closers[grade].Empty() {
				closers[grade] = content.Span{Start: i, End: i + n}
			}
			if grade == 0 {
				finish()
			}
		}
	}
	finish()
	return out
}

// singleMark returns the length of a single quotation mark at i, or 0.
func singleMark(text string, i int) int {
	switch {
	case text[i] == '\'':
		return 1
	case text[i] == 0xe2 && (strings.HasPrefix(text[i:], "‘") || strings.HasPrefix(text[i:], "’")):
		return 3
	}
	return 0
}
