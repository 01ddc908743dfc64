package tui

import "fmt"

// lacks reports whether an intent needs an article, or what one says, and that is not there.
func (m *Model) lacks(intent Intent) bool {
	switch intent {
	case Contents, Everywhere, Peek, Answers, Copy, CopyLink, Note, Correct, Uncorrect, NextQuote, PrevQuote, SaveArticle, Speaker:
		return m.brief == nil
	case Find, NextMatch, PrevMatch, NextSection, PrevSection, NextPara, PrevPara, Forward, SetMark, GoMark, Links,
		Notes, RemoveNote, Changes, Browser, Edit, Export, Zoom, Wider, Narrower, FitMeasure:
		return m.doc == nil
	case Back:
		return m.doc == nil && m.from == nil
	}
	return false
}

// sayLacking says what is not there, and how to get it.
func (m *Model) sayLacking() {
	switch {
	case !m.settled():
		m.say("The article is still being read")
		return
	case m.doc != nil:
		m.complain(m.load.err)
		return
	}
	m.say(fmt.Sprintf("Nothing is open – %s tries again, %sopen NAME opens another", m.keys.Label(Reload), m.keys.Label(CommandLine)))
}
