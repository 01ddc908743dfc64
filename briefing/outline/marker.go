package outline

// markers fills in how far above a line the last one stands that names what
// comes below it, such as "Related" or "Most read", and how much prose since.
func markers(rows []Row, lines []line) {
	since, prose := 255, 255
	for i := range lines {
		rows[i][fSinceMarker], rows[i][fProseSinceMarker] = small(since), small(prose)
		since++
		if lines[i].prose() {
			prose++
		}
		if l := &lines[i]; l.short() && l.found.starts&(strict|1<<byline|1<<tags) != 0 && l.found.covered == l.found.words {
			since, prose = 1, 0
		}
	}
}
