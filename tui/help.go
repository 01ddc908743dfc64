package tui

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// helpGroups is the order of the key table's groups in the help.
func helpGroups() []string {
	return []string{groupMove, groupJump, groupSearch, groupTake, groupView, groupShelf, groupLeave}
}

const helpTitle = "Help"

// openHelp shows the keys and commands, of them what has the words.
func (m *Model) openHelp(words string) {
	o := &overlay{title: helpTitle, narrowed: narrowed{lined: true}}
	o.fill = func() []row { return m.help(o) }
	o.narrow(words)
	m.stack(o)
}

// toggleHelp shows the key table over another overlay, or closes it again.
func (m *Model) toggleHelp(top *overlay) {
	if top.title == helpTitle && top.picks == nil {
		m.closeOverlay()
		return
	}
	m.openHelp("")
}

// help is the key table, the commands and the signs in lines for the present width, as far as the
// filter of o lets them through.
func (m *Model) help(o *overlay) []row {
	var lines []row
	o.found, o.total = 0, 0
	list := func(group string, entries []helpEntry) {
		head := len(lines)
		if head > 0 {
			lines = append(lines, row{})
		}
		lines = append(lines, row{{" " + group, m.look.theme.Heading}})
		none := len(lines)
		for _, e := range entries {
			if o.total++; e.matches(group, o.filter) {
				o.found++
				lines = append(lines, m.helpLines(strings.Join(e.about, " "), e.text)...)
			}
		}
		if len(lines) == none {
			lines = lines[:head]
		}
	}
	for _, group := range helpGroups() {
		list(group, m.keyEntries(group))
	}
	list("Commands", m.orderEntries())
	var signs []helpEntry
	for _, s := range Signs() {
		signs = append(signs, helpEntry{[]string{m.look.glyphs.drawn(s.Sign)}, s.Means})
	}
	list("Signs", signs)
	return lines
}

// helpEntry is keys or a sign, and what they do or mean.
type helpEntry struct {
	about []string
	text  string
}

// keyEntries are the bindings of a group.
func (m *Model) keyEntries(group string) (entries []helpEntry) {
	for _, b := range m.keys.table {
		if b.Group != group {
			continue
		}
		e := helpEntry{text: b.Help}
		for _, k := range b.Keys {
			e.about = append(e.about, KeyLabel(k))
		}
		entries = append(entries, e)
	}
	return entries
}

// orderEntries are the commands, which have no key of their own or take more than that.
func (m *Model) orderEntries() []helpEntry {
	sign := m.keys.Label(CommandLine)
	entries := []helpEntry{{[]string{sign + "42", sign + "50%", sign + "s3", sign + "$"}, "to a line, to half the text, to a section, to the end"}}
	for _, o := range orders() {
		if o.help != "" {
			entries = append(entries, helpEntry{[]string{strings.TrimSpace(sign + o.names[0] + " " + o.takes)}, o.help})
		}
	}
	return append(entries, helpEntry{[]string{sign + string(Answers), sign + string(NextQuote), m.look.glyphs.ellipsis}, "what a key does, by its name in the settings"})
}

// matches reports whether the entry of a group has all the words of filter. A single
// character asks for the key, where it is all there is.
func (e helpEntry) matches(group, filter string) bool {
	filter = strings.TrimSpace(filter)
	if utf8.RuneCountInString(filter) == 1 {
		return slices.Contains(e.about, filter)
	}
	return hasWords(strings.Join(append(e.about, e.text, group), " "), sought(filter))
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
		out[i] = append(row{{"  " + m.look.fit(lead, left) + " ", m.look.theme.Key}}, help...)
	}
	return out
}
