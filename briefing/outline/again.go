package outline

// repeated makes headings of all lines that say the same, as the sections of a comparison are
// headed ("Pricing", "The bottom line:"), where each stands above text and many of them are
// likely to be headings.
func repeated(opinions []Opinion, lines []line) {
	const fewest, apart, most = 3, 3, 6 // lines alike; lines between two; words
	const likely, sure = 0.3, 0.8
	type group struct {
		sum  float32
		at   []int
		none bool
	}
	groups := map[string]*group{}
	for i := range lines {
		l := &lines[i]
		if l.same < fewest || l.words > most || !l.short() || l.around() > 0 || l.named() {
			continue
		}
		g := groups[l.text]
		if g == nil {
			g = &group{}
			groups[l.text] = g
		}
		n := len(g.at)
		g.none = g.none || n > 0 && i-g.at[n-1] < apart || !overText(lines, i) || l.announces() || l.presses()
		g.at = append(g.at, i)
		g.sum += opinions[i][Head]
	}
	for _, g := range groups {
		if g.none || g.sum < likely*float32(len(g.at)) {
			continue
		}
		for _, i := range g.at {
			if o := &opinions[i]; o[Head] < sure {
				*o = orText(Head, sure)
			}
		}
	}
}

// overText reports whether a paragraph or a list stands below line i, and above it one that ends.
func overText(lines []line, i int) bool {
	return i > 0 && follows(lines, i) && lines[i-1].end != endsComma
}
