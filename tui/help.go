package tui

import (
	"strings"

	"brief/tui/render"
)

// helpGroups is the order of the key table's groups in the help.
func helpGroups() []string {
	return []string{groupMove, groupJump, groupSearch, groupTake, groupView, groupLeave}
}

// openHelp shows the key table.
func (m *Model) openHelp() {
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
	m.openLines("Help", lines)
}

// helpRows is a binding in the help: its keys, and what it does.
func (m *Model) helpRows(b Binding) []row {
	var labels []string
	for _, k := range b.Keys {
		labels = append(labels, KeyLabel(k))
	}
	const keys = 22
	width := overlayWidth(m.width)
	left := min(keys, max(8, width/3))
	leads, helps := wrapRows(strings.Join(labels, " "), left, "", ""), wrapRows(b.Help, width-left-3, "", "")
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
