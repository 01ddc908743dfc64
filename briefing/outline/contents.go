package outline

// listed makes headings of the lines that a list of contents names above: short lines below each other, most of which
// stand once more below all of them, in the same order and above text. Those of the list are no headings.
func listed(opinions [][States]float32, lines []line) {
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
		first, at := i, []int(nil)
		for last := 0; i < len(lines) && lines[i].short() && (again[i] > max(i, last) || i+1 < len(lines) && again[i+1] > max(i+1, last) && len(at) > 0); i++ {
			if again[i] > last {
				at = append(at, i)
				last = again[i]
			}
		}
		if i == first {
			i++
			continue
		}
		if len(at) >= fewest && len(at)*3 >= 2*(i-first) && again[at[0]] >= i {
			nameSections(opinions, lines, at, again)
		}
	}
}

// nameSections makes headings of where the lines at these places stand again, if most of those stand above text.
func nameSections(opinions [][States]float32, lines []line, at, again []int) {
	const sure = 0.8
	n := 0
	for _, i := range at {
		n += int(flag(follows(lines, again[i])))
	}
	if n*3 < len(at)*2 {
		return
	}
	for _, i := range at {
		o := &opinions[i]
		o[Text], o[Head] = o[Text]+o[Head], 0
		o = &opinions[again[i]]
		if l := &lines[again[i]]; follows(lines, again[i]) && !l.named() && o[Head] < sure && o[Text]+o[Head] > o[Inset]+o[Tail] {
			*o = [States]float32{Head: sure, Text: 1 - sure}
		}
	}
}
