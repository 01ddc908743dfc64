package outline

import "strings"

// around fills in runs of short lines and the distances to the next paragraphs.
func around(rows []Row, lines []line) {
	textLen, soFar := 0, 0
	for i := range lines {
		if lines[i].long() {
			textLen += lines[i].width
		}
	}
	var above, below passed
	for i := range lines {
		rows[i][fRunAbove], rows[i][fLongAbove] = small(above.short), small(above.since)
		rows[i][fFromStart] = small(i)
		rows[i][fPlace] = uint8(i * 200 / len(lines))
		if above.pass(&lines[i]); lines[i].long() {
			soFar += lines[i].width
		}
		rows[i][fTextLeft] = uint8((textLen - soFar) * 200 / max(1, textLen))
	}
	for i := len(lines) - 1; i >= 0; i-- {
		rows[i][fRunBelow], rows[i][fLongBelow] = small(below.short), small(below.since)
		rows[i][fFromEnd] = small(len(lines) - 1 - i)
		below.pass(&lines[i])
	}
	furnitureAround(rows)
}

// passed counts, on a way through the lines, the short ones in a row and those since the last long one.
type passed struct{ short, since int }

// pass takes the next line.
func (p *passed) pass(l *line) {
	if l.short() {
		p.short++
	} else {
		p.short = 0
	}
	if p.since++; l.long() {
		p.since = 0
	}
}

// furnitureAround fills in how much furniture stands near, before and behind.
func furnitureAround(rows []Row) {
	sum := make([]int, len(rows)+1)
	for i := range rows {
		sum[i+1] = sum[i] + min(int(rows[i][fCovered]), 100)
	}
	mean := func(from, to int) uint8 {
		from, to = max(0, from), min(len(rows), to)
		if from >= to {
			return 0
		}
		return uint8((sum[to] - sum[from]) / (to - from))
	}
	for i := range rows {
		rows[i][fFurnitureNear] = mean(i-4, i+5)
		rows[i][fFurnitureBefore] = mean(i-12, i)
		rows[i][fFurnitureAfter] = mean(i+1, i+25)
		rows[i][fDocFurniture] = mean(0, len(rows))
	}
}

// whole fills in what the document as a whole tells.
func whole(rows []Row, lines []line) {
	short, questions, bare, width, long := 0, 0, 0, 0, 0
	styles, leads, firsts := map[uint32]int{}, map[string]int{}, map[string]int{}
	for i := range lines {
		l := &lines[i]
		if l.lead > 0 {
			leads[l.leadText()]++
		}
		firsts[l.firstWord()]++
		if l.long() {
			long++
			width += min(l.width, 2000)
		}
		if !l.short() {
			continue
		}
		short++
		if candidate(lines, i) {
			styles[style(l)]++
			bare++
			if l.end == endsQuestion {
				questions++
			}
		}
	}
	for i := range rows {
		r := &rows[i]
		r[fLines] = widthStep(len(lines))
		r[fShortShare] = uint8(short * 100 / len(lines))
		r[fQuestions] = small(questions)
		r[fBareHeads] = small(bare)
		r[fStyleShare] = uint8(styles[style(&lines[i])] * 100 / max(1, bare))
		if l := &lines[i]; l.lead > 0 {
			r[fLeadShare] = small(leads[l.leadText()])
		}
		r[fFirstWordShare] = small(firsts[lines[i].firstWord()])
		r[fQuestionRun] = small(questionRun(lines, i))
		r[fTypicalWidth] = widthStep(width / max(1, long))
	}
}

// questionRun counts the lines around line i that ask, without a line between.
func questionRun(lines []line, i int) int {
	const reach = 8 // lines
	if lines[i].end != endsQuestion {
		return 0
	}
	first, last := i, i+1
	for first > 0 && i-first < reach && lines[first-1].end == endsQuestion {
		first--
	}
	for last < len(lines) && last-i < reach && lines[last].end == endsQuestion {
		last++
	}
	return last - first
}

// candidate reports whether the line stands as a heading does, above a
// paragraph and below the end of another.
func candidate(lines []line, i int) bool {
	return i > 0 && i+1 < len(lines) && lines[i+1].long() && !lines[i-1].short()
}

// style is how a heading is set; those of one article agree in it. As one number, it is looked up fast.
func style(l *line) uint32 {
	capitals := uint32(1)
	switch {
	case l.caps:
		capitals = 3
	case l.capitals > 60:
		capitals = 2
	case strings.IndexByte(l.text, ' ') < 0:
		capitals = 0
	}
	return capitals<<16 | uint32(uint8(l.numbering))<<8 | uint32(flag(l.end == endsQuestion))
}
