package outline

import "brief/content"

// alikeRows keeps the rows of a list together: players, staff, programmes, what to pack. Where some rows of a run
// are of the article, all are, with the short lines over a group of them and the sentences behind the last one;
// and so is a run of many narrow rows below the article's first paragraph.
func alikeRows(states []State, lines []line) {
	const share, many = 3, 6 // which part of the rows is enough for all; rows
	begun := false
	for i := 0; i < len(lines); {
		run := readRows(states, lines, i)
		if run.end == i {
			begun = begun || states[i] == Text && lines[i].isSentence()
			i++
			continue
		}
		if run.own*share >= run.rows || begun && run.rows >= many && run.narrow {
			keepRows(states, lines, i, run.end)
		}
		i = run.end
	}
}

// rowRun is a run of rows alike.
type rowRun struct {
	end       int // where it began where there is none
	rows, own int // all, and those of the article
	narrow    bool
}

// readRows reads the run of rows that begins with line i; where it is too short, no more than some lines were read.
func readRows(states []State, lines []line, i int) rowRun {
	const fewest, gap, narrow = 4, 2, 30 // rows; lines from one to the next; characters
	run := rowRun{end: i, narrow: true}
	last := i
	for j := i; j < len(lines) && j-last <= gap; j++ {
		l := &lines[j]
		if !l.isRow() || !l.rowAs(&lines[last]) {
			if j == i || !l.short() || l.around() > 0 || l.linked {
				break
			}
			continue
		}
		last = j
		run.rows++
		run.narrow = run.narrow && l.width <= narrow && l.found.covered == 0
		if states[j] == Text || states[j] == Head {
			run.own++
		}
	}
	if run.rows >= fewest {
		run.end = last + 1
	}
	return run
}

// keepRows gives lines [first, end) to the article, and the sentences behind them.
func keepRows(states []State, lines []line, first, end int) {
	for i := first; i < end; i++ {
		lines[i].keep(&states[i])
	}
	for i := end; i < len(lines) && states[i] == Tail && lines[i].isSentence(); i++ {
		states[i] = Text
	}
}

// keep makes text of furniture, unless the page's tags say that it is some.
func (l *line) keep(s *State) {
	told := l.block.Hint&content.HintAside != 0 && l.block.Hint&content.HintByline == 0 || l.block.Kind == content.Caption
	if !told && (*s == Inset || *s == Tail) {
		*s = Text
	}
}

// isRow reports whether a line may be a row of a list by its form: small letters, figures, commas.
func (l *line) isRow() bool {
	const widest = 60 // characters
	if l.width > widest || l.leadsAway() || l.around() > 0 || l.stops > 0 || l.end > endsBracket || l.words == 0 {
		return false
	}
	return l.start == startsLower || l.start == startsDigit || l.commas > 0 || l.end == endsDigit || l.end == endsBracket
}

// rowAs reports whether a row has the form of another.
func (l *line) rowAs(o *line) bool {
	switch {
	case l.start == startsLower || l.start == startsDigit:
		return l.start == o.start
	case l.commas > 0:
		return l.commas == o.commas
	}
	return l.end == o.end
}

// around counts the phrases of what publishers print around articles, but for a role that staff and authors have.
func (l *line) around() int { return l.found.around() - int(l.found.count[byline]) }

// numbersGoOn gives to the article the lines of a numbered list whose beginning is the article's: its end cannot
// stand between "7." and "8.".
func numbersGoOn(states []State, lines []line) {
	const reach = 12         // lines from one number to the next
	last, plain := -1, false // the number before, and whether no furniture was named since
	for i := range lines {
		l := &lines[i]
		own := states[i] == Text || states[i] == Head
		next := last >= 0 && i-last <= reach && l.number == lines[last].number+1 && l.numbering == lines[last].numbering
		switch {
		case l.number == 0 || l.numbering == numberBare || !own && last >= 0 && l.numbering != lines[last].numbering:
			plain = plain && l.around() == 0 && !l.linked
			continue
		case !own && next && plain && !l.named() && !l.pleads():
			for k := last + 1; k < i; k++ {
				lines[k].keep(&states[k])
			}
			states[i] = states[last]
			if i+1 < len(lines) && lines[i+1].end == endsStop && lines[i+1].around() == 0 {
				lines[i+1].keep(&states[i+1])
			}
		case !own:
			plain = false
			continue
		}
		last, plain = i, true
	}
}

// labelledRows gives to the article the rows that open with a label which other rows of its own have ("Length: 4 km").
func labelledRows(states []State, lines []line) {
	const fewest, most, widest = 3, 2, 60 // rows with a label; its words; characters
	isRow := func(l *line) bool {
		return l.lead > 0 && l.lead <= most && l.words > l.lead && l.width <= widest && l.end != endsQuestion && l.around() == 0 && l.found.covered == 0 && !l.leadsAway()
	}
	own := map[string]int{}
	for i := range lines {
		if l := &lines[i]; isRow(l) && (states[i] == Text || states[i] == Head) {
			own[l.leadText()]++
		}
	}
	for i := range lines {
		if l := &lines[i]; states[i] != Text && isRow(l) && own[l.leadText()] >= fewest {
			l.keep(&states[i])
		}
	}
}
