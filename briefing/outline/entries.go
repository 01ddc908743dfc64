package outline

import (
	"strings"

	"brief/content"
)

// entries makes headings of the headlines of what a page tells one after the other, where a stamp of one kind stands right
// below each or, a day, right above: "Friday, 28 August 2026", "By Ann Field", "07:18, Ann Field".
// Who wrote them is none of the text. There are two or three at least, and no more of the text stands above the first than
// from there on: other articles are offered so below one.
func entries(opinions []Opinion, lines []line) {
	for _, kind := range []struct {
		stamps func(*line) bool
		fewest int
	}{{(*line).isDate, 3}, {(*line).signs, 3}, {(*line).signsAtHour, 2}} {
		var at []int
		for i := range lines {
			if kind.stamps(&lines[i]) {
				at = append(at, i)
			}
		}
		side := -1
		heads := headlines(lines, at, side, kind.fewest)
		if heads == nil && len(at) > 0 && lines[at[0]].isDate() {
			side = 1
			heads = headlines(lines, at, side, kind.fewest)
		}
		const sure = 0.97
		for _, i := range heads {
			opinions[i] = orText(Head, sure)
		}
		if heads == nil {
			continue
		}
		for _, i := range at {
			if !lines[i].isDate() { // which may be when it happens
				toInset(&opinions[i])
			}
			if below := max(i, i+side) + 1; below < len(lines) && !lines[below].named() && !lines[below].pleads() {
				opinions[below] = certain(Text)
			}
		}
	}
}

// headlines returns the lines beside these stamps that are headlines above text, or nil where too few of the stamps have one
// or most of the text stands above.
func headlines(lines []line, stamps []int, side, fewest int) (heads []int) {
	if len(stamps) < fewest {
		return nil
	}
	for _, i := range stamps {
		head, last := i+side, max(i, i+side) // above the text
		if head > 0 && head < len(lines) && lines[head].isHeadline() && (follows(lines, last) || follows(lines, last+1) && lines[last+1].end <= endsQuestion) && endsText(lines, min(i, head)-1) {
			heads = append(heads, head)
		}
	}
	if len(heads) < fewest || len(heads)*3 < len(stamps)*2 {
		return nil
	}
	above, all := 0, 0
	for i := range lines {
		if lines[i].long() {
			above += int(flag(i < heads[0]))
			all++
		}
	}
	if 2*above > all {
		return nil
	}
	return heads
}

// isHeadline reports whether a line may be the headline of an entry.
func (l *line) isHeadline() bool {
	return l.headsSomething() && l.words > 2 && l.block.Hint == 0 && l.start != startsLower && !l.isDate() && !l.isFullName() && !l.pleads()
}

// headsSomething reports whether a line is as short, and ends, as headings do, and is none of the vocabulary of furniture.
func (l *line) headsSomething() bool {
	return l.short() && l.end <= endsQuestion && l.end != endsColon && !l.named()
}

// endsText reports whether line i is the end of a paragraph or of a post, the title, or none.
func endsText(lines []line, i int) bool {
	return i < 0 || !lines[i].short() || lines[i].end > endsDigit || lines[i].address || lines[i].block.Hint&content.HintTitle != 0
}

// signsAtHour reports whether a line is the time of day and who wrote then: "07:18, Ann Field".
func (l *line) signsAtHour() bool {
	const most = 5 // words
	size := stamp(l.text)
	return size > 0 && l.words <= most && l.end == endsBare && isCapital(strings.TrimLeft(l.text[size:], " ,-–—|"))
}
