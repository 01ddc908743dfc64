package outline

// listed makes headings of the lines that a list of contents names above: short lines below each other, most of which
// stand once more below all of them, in the same order and above text. Those of the list are no headings.
func listed(opinions []Opinion, lines []line) {
	const fewest, most = 3, 3 // lines of the list; times that one stands there
	again := make([]int, len(lines))
	next := map[string]int{}
	for i := len(lines) - 1; i >= 0; i-- {
		if l := &lines[i]; l.same > 1 && l.same <= most && l.short() {
			again[i] = next[l.text]
			next[l.text] = i
		}
	}
	for i := 0; i < len(lines); {
		at, end := listFrom(lines, again, i)
		if len(at) > 1 && again[at[0]]+1 == again[at[1]] {
			at = at[1:] // the heading of the list, printed below it, too
		}
		if len(at) >= fewest && len(at)*3 >= 2*(end-i) && again[at[0]] >= end {
			nameSections(opinions, lines, at, again)
		}
		i = max(end, i+1)
	}
}

// listFrom returns the short lines from line i on that stand again in the same order, with no more than one other line
// between two of them, and where they end.
func listFrom(lines []line, again []int, i int) (at []int, end int) {
	last := 0
	for end = i; end < len(lines) && lines[end].short(); end++ {
		switch {
		case again[end] > last:
			at, last = append(at, end), again[end]
		case len(at) == 0 || end+1 == len(lines) || again[end+1] <= last:
			return at, end
		}
	}
	return at, end
}

// nameSections makes headings of where the lines at these places stand again, if half of those are no furniture and stand
// above text, and none above the next: the others may stand above a list or a question.
func nameSections(opinions []Opinion, lines []line, at, again []int) {
	const sure = 0.8
	n := 0
	for k, i := range at {
		if k > 0 && again[i] == again[at[k-1]]+1 {
			return // a chorus, sung once more
		}
		o := &opinions[again[i]]
		n += int(flag(follows(lines, again[i]) && o[Text]+o[Head] > aside(*o)))
	}
	if n*2 < len(at) {
		return
	}
	for _, i := range at {
		o := &opinions[i]
		o[Text], o[Head] = o[Text]+o[Head], 0
		o = &opinions[again[i]]
		if l := &lines[again[i]]; again[i]+1 < len(lines) && !l.named() && o[Head] < sure {
			*o = orText(Head, sure)
		}
	}
}
