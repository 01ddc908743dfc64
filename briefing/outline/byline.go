package outline

import "brief/content"

// bylines tells from other asides the lines under the title that say who wrote the article
// and when, with a button or two between them.
func bylines(parts []Part, lines []line) {
	const reach, few = 24, 3 // lines below the title; so many others in a row are furniture
	for i := range parts[:min(len(parts), reach)] {
		if parts[i] == Aside && lines[i].block.Hint&content.HintByline != 0 {
			parts[i] = Byline // below a standfirst of a sentence or two, too
		}
	}
	first := 0
	for first < len(parts) && parts[first] == Aside && !lines[first].dates() {
		first++
	}
	end := first
	for end < len(parts) && end < first+reach && (parts[end] == Aside || parts[end] == Byline || parts[end] == Body && !lines[end].long()) {
		end++
	}
	if end == len(parts) {
		return // there is no text below
	}
	for i := first; i < end; {
		run := i
		for run < end && parts[run] == Aside && !lines[run].dates() {
			run++
		}
		switch {
		case run == i:
			if parts[i] == Aside {
				parts[i] = Byline
			}
			i++
		case run-i < few && (i > 0 && parts[i-1] == Byline || run < end && parts[run] != Body):
			for ; i < run; i++ {
				parts[i] = Byline
			}
		default:
			i = run
		}
	}
}

// dates reports whether a short line says who wrote an article, or when it was printed.
func (l *line) dates() bool {
	return l.short() && l.found.opensWithAny(1<<byline|1<<date) && !l.named() && !l.pleads()
}
