package content

import "strings"

// officeMarks opens and closes the marks of a paragraph as its runs want them.
type officeMarks struct {
	b    *Builder
	open []officeMark
}

type officeMark struct {
	kind MarkKind
	link string
}

// set makes the marks be those of a run. A blank keeps those before it, so that words in bold with a
// plain blank between are one mark.
func (m *officeMarks) set(run officeRun) {
	if blankLine(run.text) {
		return
	}
	var want [4]officeMark
	n := 0
	add := func(kind MarkKind, link string, wanted bool) {
		if wanted {
			want[n] = officeMark{kind, link}
			n++
		}
	}
	add(Link, run.link, run.link != "")
	add(Strong, "", run.look&lookStrong != 0)
	add(Emphasis, "", run.look&lookEmphasis != 0)
	add(Strike, "", run.look&lookStrike != 0)
	same := 0
	for same < n && same < len(m.open) && m.open[same] == want[same] {
		same++
	}
	for range m.open[same:] {
		m.b.EndMark()
	}
	m.open = m.open[:same]
	for _, mark := range want[same:n] {
		m.b.BeginMark(mark.kind, mark.link)
		m.open = append(m.open, mark)
	}
}

// scripted returns the text of the runs from i on that stand above or below the line, as it is
// written on the line, and the last of them.
func (p *officeParagraph) scripted(i int, script officeLook, b *Builder) (string, int) {
	text := p.runs[i].text
	for ; i+1 < len(p.runs) && len(text) <= longestScript && p.runs[i+1].look&(lookRaised|lookLowered) == script && p.runs[i+1].name == ""; i++ {
		text += p.runs[i+1].text
	}
	switch {
	case blankLine(text) || strings.HasPrefix(p.runs[i].link, "#"+noteName):
		return text, i
	case script == lookRaised:
		return raised(text, b.tail()), i
	}
	after := ""
	if i+1 < len(p.runs) {
		after = p.runs[i+1].text
	}
	return lowered(text, b.tail(), after), i
}
