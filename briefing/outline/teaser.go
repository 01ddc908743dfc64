package outline

// teasers takes for furniture what pages print of their other articles, a headline and the first words of
// each, cut: three or more of them, with no other paragraph between.
func teasers(opinions []Opinion, lines []line) {
	const fewest, apart = 3, 6 // teasers; lines from one to the next
	first, last, n := 0, 0, 0
	flush := func() {
		for i := first - 1; n >= fewest && i <= last; i++ {
			opinions[i] = certain(Inset)
		}
		n = 0
	}
	for i := 1; i < len(lines); i++ {
		switch l := &lines[i]; {
		case l.teases() && lines[i-1].short():
			if n > 0 && i-last > apart {
				flush()
			}
			if n == 0 {
				first = i
			}
			last = i
			n++
		case l.long():
			flush()
		}
	}
	flush()
}

// teases reports whether a line is a sentence or more that is cut.
func (l *line) teases() bool {
	const narrowest, widest = 50, 500 // characters
	return l.end == endsEllipsis && l.width >= narrowest && l.width <= widest
}
