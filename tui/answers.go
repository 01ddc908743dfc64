package tui

import "brief/briefing"

// toggleAnswers shows only the questions and how each answer starts, or all again.
func (m *Model) toggleAnswers() {
	a := m.article
	if !a.answers && !asks(m.brief) {
		m.say("No questions found in this text")
		return
	}
	m.showArticle()
	a.answers = !a.answers
	a.lay()
	if n := a.asides(); a.answers && n > 0 {
		m.say("Answers · " + briefing.Count(n, "section") + " outside the article left out")
	}
	if s := a.section(); s != nil {
		a.reveal(a.doc.Blocks[s.First].Span)
	}
}

// stepAnswer moves to the next or previous question among the answers.
func (m *Model) stepAnswer(intent Intent) {
	dir := 1
	if intent == LineUp {
		dir = -1
	}
	a := m.article
	if span, ok := a.nextSection(dir); ok && a.flow.Item(a.flow.Locate(span.Start)).Contains(span.Start) {
		a.reveal(span)
		return
	}
	m.say(map[int]string{1: "No question after this one", -1: "No question before this one"}[dir])
}
