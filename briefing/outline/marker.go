package outline

// markers fills in how many lines, and how many paragraphs of prose, stand between a line
// and the last one above it that labels furniture, such as "Related" or "Most read".
func markers(rows []Row, lines []line) {
	since, prose := 255, 255
	for i := range lines {
		rows[i][fSinceMarker], rows[i][fProseSinceMarker] = small(since), small(prose)
		since++
		if lines[i].prose() {
			prose++
		}
		if l := &lines[i]; l.short() && l.found.opensWithAny(strict|1<<byline|1<<tags) && l.found.allFurniture() {
			since, prose = 1, 0
		}
	}
}
