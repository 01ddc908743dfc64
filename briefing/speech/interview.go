package speech

// interviewee returns a mention of the one person whom an interview of questions
// and answers introduces before its first turn, or nil where there are more or none.
func (a *article) interviewee(turns []turn) *mention {
	var who *mention
	for i := range a.mentions {
		m := &a.mentions[i]
		if m.first >= turns[0].first {
			break
		}
		if !a.isPerson(m) || a.entities[m.entity].actor == 0 || a.byline(m) {
			continue
		}
		if who != nil && who.entity != m.entity {
			return nil
		}
		who = m
	}
	return who
}

// explains reports whether questions and answers are the writer's own: a quarter
// of the answers say themselves who said something.
func (a *article) explains(turns []turn, narrates func(block int) bool) bool {
	answers, told := 0, 0
	for _, t := range turns {
		if t.label.kind != answer {
			continue
		}
		answers++
		if narrates(t.block) {
			told++
		}
	}
	return told > 0 && 4*told >= answers
}

// byline reports whether a name stands alone behind "By", as its writer's does.
func (a *article) byline(m *mention) bool {
	return m.first > 0 && a.Tokens[m.first-1].First() && (a.tokenText(m.first-1) == "By" || a.tokenText(m.first-1) == "BY")
}
