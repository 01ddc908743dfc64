package outline

// shapes fills in what tells a page from an article: how many lines stand above its first
// paragraphs and below its last ones, and how many are alike in form, in one run and above.
func shapes(rows []Row, lines []line) {
	top, bottom, short := textStart(lines), textEnd(lines), 0
	for i := top; i < bottom; i++ {
		short += int(flag(lines[i].short()))
	}
	for i := range rows {
		rows[i][fMenu] = small(top)
		rows[i][fInnerShort] = uint8(short * 100 / max(1, bottom-top))
		rows[i][fPastText] = small(i - bottom + 1)
	}
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].shape() == lines[i].shape() {
			end++
		}
		for k := i; k < end; k++ {
			rows[k][fAlikeRun] = small(end - i)
		}
		i = end
	}
	const reach = 36 // lines
	var count [256]int
	for i := range lines {
		rows[i][fAlikeAbove] = small(count[lines[i].shape()])
		count[lines[i].shape()]++
		if i >= reach {
			count[lines[i-reach].shape()]--
		}
	}
}

// shape is the form of a line, without what it says: ten ends, eight starts, short or not.
func (l *line) shape() uint8 { return uint8(l.end)<<4 | uint8(l.start)<<1 | flag(l.short()) }

// near is how many lines paragraphs of one text are apart at most.
const near = 4

// textStart is the first of two paragraphs near each other; 0 without any.
func textStart(lines []line) int {
	last := -near - 1
	for i := range lines {
		if !lines[i].long() {
			continue
		}
		if i-last <= near {
			return last
		}
		last = i
	}
	return 0
}

// textEnd is behind the last of two paragraphs near each other; the end without any.
func textEnd(lines []line) int {
	last := len(lines) + near
	for i := len(lines) - 1; i >= 0; i-- {
		if !lines[i].long() {
			continue
		}
		if last-i <= near {
			return last + 1
		}
		last = i
	}
	return len(lines)
}
