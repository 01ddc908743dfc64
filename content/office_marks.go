package content

import "brief/content/office"

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
func (m *officeMarks) set(run office.Run) {
	if blankLine(run.Text) {
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
	add(Link, run.Link, run.Link != "")
	add(Strong, "", run.Look&office.Strong != 0)
	add(Emphasis, "", run.Look&office.Emphasis != 0)
	add(Strike, "", run.Look&office.Strike != 0)
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
func scripted(runs []office.Run, i int, script office.Look, b *Builder) (string, int) {
	text := runs[i].Text
	for ; i+1 < len(runs) && len(text) <= longestScript && runs[i+1].Look&(office.Raised|office.Lowered) == script && runs[i+1].Name == ""; i++ {
		text += runs[i+1].Text
	}
	switch {
	case blankLine(text) || runs[i].RefersToNote():
		return text, i
	case script == office.Raised:
		return raised(text, b.tail()), i
	}
	after := ""
	if i+1 < len(runs) {
		after = runs[i+1].Text
	}
	return lowered(text, b.tail(), after), i
}
