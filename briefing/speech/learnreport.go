package speech

import (
	"slices"
	"strings"

	"brief/content"
)

// reports adds what is to be learned about speech told without marks, from
// articles whose annotation has cues.
func (l *lessons) reports() {
	cueOf := map[int]*Gold{}
	annotated := false
	for i := range l.gold {
		g := &l.gold[i]
		annotated = annotated || g.Cue != ""
		if l.marked(g) {
			continue
		}
		if u := l.cueUnit(g); u >= 0 {
			cueOf[u] = g
		}
	}
	if !annotated {
		return
	}
	for u := range l.units {
		if !l.mayCue(u) {
			continue
		}
		s := l.sentenceOf(u)
		g := cueOf[u]
		l.out = append(l.out, Lesson{CueTable, [][]uint32{l.cueFeatures(u, s).list}, []bool{g != nil}})
		if g != nil {
			l.addReport(u, s, g)
			l.told = append(l.told, reported{u, g})
		}
	}
}

// marked reports whether all of g stands in marks.
func (l *lessons) marked(g *Gold) bool {
	outside := 0
	for _, s := range g.Spans {
		for i := l.tokenAt(s.Start); i < len(l.Tokens) && int(l.Tokens[i].Start) < s.End; i++ {
			if l.regionOf[i] < 0 {
				outside++
			}
		}
	}
	return outside <= 2
}

// cueUnit returns the unit that reports g: a word of its cue in the sentence
// where g starts or ends, the nearest to it; -1 when there is none.
func (l *lessons) cueUnit(g *Gold) int {
	best, least := -1, 1000
	cue := strings.ToLower(strings.Join(strings.Fields(g.Cue), " "))
	if cue != ":" {
		cue = strings.TrimSuffix(cue, ":")
	}
	cue = " " + cue + " "
	for _, span := range g.Spans {
		first := l.unitAt(l.tokenAt(span.Start))
		last := l.unitAt(l.tokenAt(span.End - 1))
		if first >= len(l.units) || last >= len(l.units) {
			continue
		}
		for _, s := range []clause{l.sentenceOf(first), l.sentenceOf(last)} {
			for u := s.first; u < s.last; u++ {
				if u >= first && u <= last || !l.mayCue(u) || !strings.Contains(cue, " "+l.cueWord(u)+" ") {
					continue
				}
				if d := max(first-u, u-last); d < least {
					best, least = u, d
				}
			}
		}
	}
	return best
}

// cueWord is the last word of unit u in lower case.
func (l *lessons) cueWord(u int) string {
	return strings.ToLower(l.tokenText(int(l.units[u].last) - 1))
}

// addReport adds the lessons of cue u: where what g tells starts and ends, and who says it.
func (l *lessons) addReport(u int, s clause, g *Gold) {
	var span content.Span
	for _, p := range g.Spans {
		if p.Len() > span.Len() {
			span = p
		}
	}
	first, last := l.unitAt(l.tokenAt(span.Start)), l.unitAt(l.tokenAt(span.End-1))+1
	starts := l.starts(u, s)
	lesson := Lesson{Table: StartTable}
	var start *edge
	for i := range starts {
		ok := starts[i].at == first
		lesson.offer(starts[i].list, ok)
		if ok {
			start = &starts[i]
		}
	}
	if start != nil {
		l.out = append(l.out, lesson)
		l.end(u, *start, last, s)
	}
	other := l.piece(u, s, stretch{first, last}, g, span)
	lesson = Lesson{Table: SourceTable}
	cands := l.sources(u, s, stretch{first, last}, other)
	right := l.right(cands, g)
	if right == nil {
		return
	}
	lesson.Right = right
	for _, c := range cands {
		lesson.Choices = append(lesson.Choices, c.list)
	}
	l.out = append(l.out, lesson)
}

// piece adds the lesson of what else g tells in the sentence of cue u, and returns it.
func (l *lessons) piece(u int, s clause, told stretch, g *Gold, main content.Span) stretch {
	var other stretch
	for _, p := range g.Spans {
		if first := l.unitAt(l.tokenAt(p.Start)); p != main && first >= s.first && first < s.last {
			other = stretch{first, l.unitAt(l.tokenAt(p.End-1)) + 1}
		}
	}
	lesson := Lesson{Table: PieceTable}
	for _, p := range l.pieces(u, s, told) {
		lesson.offer(p.list, p.stretch == other)
	}
	if len(lesson.Choices) > 1 && slices.Contains(lesson.Right, true) {
		l.out = append(l.out, lesson)
	}
	return other
}

// end adds the lesson of where what cue u tells ends, which begins at start.
func (l *lessons) end(u int, start edge, last int, s clause) {
	lesson := Lesson{Table: EndTable}
	for _, e := range l.ends(u, start, s) {
		lesson.offer(e.list, e.at == last)
	}
	if slices.Contains(lesson.Right, true) {
		l.out = append(l.out, lesson)
	}
}
