package tui

import (
	"strings"

	"brief/tui/render"
)

// helpGroups is the order of the key table's groups in the help.
func helpGroups() []string {
	return []string{groupMove, groupJump, groupSearch, groupTake, groupView, groupShelf, groupLeave}
}

const helpTitle = "Help"

// openHelp shows the key table.
func (m *Model) openHelp() { m.openLines(helpTitle, m.help) }

// toggleHelp shows the key table over another overlay, or closes it again.
func (m *Model) toggleHelp(top *overlay) {
	if top.title == helpTitle && top.picks == nil {
		m.closeOverlay()
		return
	}
	m.openHelp()
}

// help is the key table in lines for the present width.
func (m *Model) help() []row {
	var lines []row
	for _, group := range helpGroups() {
		if lines != nil {
			lines = append(lines, row{})
		}
		lines = append(lines, row{{" " + group, m.look.theme.Heading}})
		for _, b := range m.keys.table {
			if b.Group == group {
				lines = append(lines, m.helpRows(b)...)
			}
		}
	}
	lines = append(lines, row{}, row{{" Signs", m.look.theme.Heading}})
	for _, s := range Signs() {
		lines = append(lines, m.helpLines(s.Sign, s.Means)...)
	}
	return lines
}

// helpRows is a binding in the help: its keys, and what it does.
func (m *Model) helpRows(b Binding) []row {
	var labels []string
	for _, k := range b.Keys {
		labels = append(labels, KeyLabel(k))
	}
	return m.helpLines(strings.Join(labels, " "), b.Help)
}

// helpLines is text beside what it is about.
func (m *Model) helpLines(about, text string) []row {
	const most = 22
	width := overlayWidth(m.width)
	left := min(most, max(8, width/3))
	leads, helps := wrapRows(about, left, "", ""), wrapRows(text, width-left-4, "", "")
	out := make([]row, max(len(leads), len(helps)))
	for i := range out {
		lead, help := "", row{}
		if i < len(leads) {
			lead = leads[i][0].text
		}
		if i < len(helps) {
			help = helps[i]
		}
		out[i] = append(row{{"  " + render.Fit(lead, left) + " ", m.look.theme.Key}}, help...)
	}
	return out
}
