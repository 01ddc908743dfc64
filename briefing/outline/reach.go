package outline

import (
	"slices"
	"strings"
)

// reachUp lets the tail begin with the furniture right above it that names itself ("About the author"), where nothing
// between the two is surely the article's.
func reachUp(states []State, opinions []Opinion, lines []line, authors []string) {
	const reach, likely = 12, 0.6 // lines
	tail := len(states)
	for tail > 0 && states[tail-1] == Tail {
		tail--
	}
	if tail == len(states) {
		return
	}
	for i := tail - 1; i >= max(1, tail-reach); i-- {
		l, o := &lines[i], &opinions[i]
		names := l.named() || l.presents() || l.pleads() || l.found.opensWith(tags) && l.found.allFurniture()
		switch {
		case l.goesOn(), states[i] != Inset && (o[Inset]+o[Tail] < likely || l.long()) && !tellsOfAuthor(lines, i, authors):
			return
		case states[i] == Inset && names:
			for ; tail > i; tail-- {
				states[tail-1] = Tail
			}
		}
	}
}

// aboutAuthor takes for what stands behind the article a late line that presents somebody ("About Ann Field", "Über
// uns") and what is below it, where that is no more than a few paragraphs without a heading among them.
func aboutAuthor(states []State, lines []line) {
	const most = 3 // paragraphs
	paragraphs := 0
	for i := len(lines) - 2; i > 0 && i*3 >= len(lines)*2; i-- {
		l := &lines[i]
		switch {
		case l.introduces() && states[len(states)-1] == Tail:
			for ; i < len(lines); i++ {
				states[i] = Tail
			}
			return
		case states[i] == Head && follows(lines, i):
			return
		case states[i] == Text && l.long():
			if paragraphs++; paragraphs > most {
				return
			}
		}
	}
}

// introduces reports whether a line is "About" and a name of two words or more, as one may be what an article is about
// ("About Halden"), or "About us"; or "About the author" with more behind it.
func (l *line) introduces() bool {
	const fewest, most = 3, 5 // words
	about, who, ok := strings.Cut(l.text, " ")
	if !ok || !oneOf(" About ABOUT Über Sobre ", about) || !l.short() || l.end > endsDigit {
		return false
	}
	if who, ok := strings.CutPrefix(strings.ToLower(who), "the author"); ok && strings.ContainsAny(who[:min(len(who), 4)], "-–:") {
		return true
	}
	return l.words <= most && (l.words >= fewest && l.capitals == 100 || oneOf(" me us uns mich mí nosotros ", who))
}

// shortTail gives back to the article its last line or two, where no other line of the document is furniture and these
// have no word of what publishers print around: a signature, the last items of a list.
func shortTail(states []State, lines []line) {
	const most = 2 // lines
	tail := len(states)
	for tail > 0 && states[tail-1] == Tail {
		tail--
	}
	if len(states)-tail > most || slices.Contains(states[:tail], Inset) {
		return
	}
	for i := tail; i < len(lines); i++ {
		if l := &lines[i]; l.found.covered > 0 || l.found.words == 0 || l.leadsAway() || l.pleads() {
			return
		}
	}
	for i := tail; i < len(lines); i++ {
		lines[i].keep(&states[i])
	}
}
