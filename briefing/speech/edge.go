package speech

// edge is a proposal of where what is told starts or ends, as a unit index: it
// starts with that unit, or ends before it.
type edge struct {
	at   int
	back bool // what is told stands before its cue
	weighed
}

// Bounds on proposals, in units and candidates.
const (
	reachStart = 14
	mostEdges  = 14
)

// starts proposes where what cue u tells starts. The slice is good until the next call.
func (a *article) starts(u int, s clause) []edge {
	out := a.edges[0][:0]
	add := func(at int, back bool) {
		if at < s.first || at >= s.last || len(out) >= mostEdges || a.units[at].sym == ',' || len(out) > 0 && out[len(out)-1].at == at {
			return
		}
		out = append(out, edge{at, back, a.startFeatures(u, at, s, back)})
	}
	add(u+1, false)
	for v := u + 1; v < s.last && v <= u+reachStart; v++ {
		switch x := a.units[v].sym; {
		case x == symTo:
			add(v, false)
			if n := a.symAt(v + 1); isPhrase(n) || n == symGerund || n == symDet || isRegion(n) {
				add(v+1, false)
			}
		case x == symThat, x == symWh, x == symSub, x == symGerund:
			add(v, false)
		case x == '-', x == '(', x == ')', x == symPrep, x == ':', x == ',', x == symAnd, x == symAdverb, x == symTime, isPhrase(x):
			add(v+1, false)
		case isRegion(x):
			add(v, false)
		}
	}
	if u-s.first >= 4 {
		add(s.first, true)
		if a.units[s.first].sym == symAnd {
			add(s.first+1, true)
		}
		for v := s.first + 1; v < u-3; v++ {
			if x := a.units[v].sym; x == ',' || x == symAnd || x == ':' || x == '-' || x == ';' {
				add(v+1, true)
			}
		}
	}
	a.edges[0] = out
	return out
}

// ends proposes where what starts at start ends. The slice is good until the next call.
func (a *article) ends(u int, start edge, s clause) []edge {
	out := a.edges[1][:0]
	limit := s.last
	if start.back {
		limit = u
	}
	head := limit // of the cue's verbs
	for start.back && head > start.at+1 && a.joinsVerb(head-1) {
		head--
	}
	noun := a.units[u].ref >= 0
	verbs, commas := 0, 0
	next := sayer{at: -1}
	add := func(at int) {
		if next.at < at {
			next = a.nextCue(at, s.last)
		}
		f := a.features(EndTable)
		a.endFeatures(&f, u, start.at, at, s, start.back, verbs, commas)
		if a.lang == english {
			a.endClause(&f, u, start, at, s, &next)
		}
		out = append(out, edge{at, start.back, f.weigh()})
	}
	for v := start.at; v < limit; v++ {
		x := a.units[v].sym
		if v > start.at && v-start.at < 60 && len(out) < 2*mostEdges && (a.mayEnd(u, v) || start.back && (v == head || isPhrase(x) && v >= u-3) || noun && verbs > 0 && isFinite(x)) {
			add(v)
		}
		if isFinite(x) {
			verbs++
		} else if x == ',' {
			commas++
		}
	}
	add(limit)
	a.edges[1] = out
	return out
}

// mayEnd reports whether what cue u tells may end before unit v, by what stands there or right before.
func (a *article) mayEnd(u, v int) bool {
	switch x := a.units[v].sym; x {
	case '-':
		return a.lang != english || !a.tight(v) // “post-office”
	case ',', ';', symAnd, symSub, symWho, symGerund, '(', ':', symFragment, symComma, symStop, symPrep, symTime, symWh, symTo, ')':
		return true
	}
	return isRegion(a.units[v-1].sym) || v == u+2
}

// tight reports whether the dash at unit u ties two words to one.
func (a *article) tight(u int) bool {
	i := int(a.units[u].first)
	return !a.Tokens[i].Space() && i+1 < len(a.Tokens) && !a.Tokens[i+1].Space()
}
