package tui

import (
	"fmt"
	"strings"

	"brief/briefing"
	"brief/tui/render"
)

// rowsFunc draws an entry of an overlay in width cells.
type rowsFunc func(width int, selected bool) []row

// savedHeading names an article of the library, with its day and source.
func (m *Model) savedHeading(q *SavedQuote) rowsFunc {
	return func(width int, _ bool) []row {
		where := savedWhere(q)
		if render.Width(where) > width/2 {
			where = savedDay(q)
		}
		room := max(8, width-4-render.Width(where))
		title := m.look.fit(q.Title, min(room, render.Width(q.Title)))
		return []row{{{" " + title, m.look.theme.Heading}, {"  " + where, m.look.theme.Dim}}}
	}
}

// savedWhere is when and where a saved article was published.
func savedWhere(q *SavedQuote) string {
	var parts []string
	for _, known := range []string{savedDay(q), q.Source} {
		if known != "" {
			parts = append(parts, known)
		}
	}
	return strings.Join(parts, " · ")
}

// savedDay is when a saved article was published, or else added.
func savedDay(q *SavedQuote) string {
	if q.Published == "" && q.Added != "" {
		return "added " + shortDate(q.Added)
	}
	return shortDate(q.Published)
}

// savedRows are a quote's words, the selected one's whole, and who says them.
func (m *Model) savedRows(q *folded) rowsFunc {
	return func(width int, selected bool) []row {
		who := q.Speaker
		if who == "" {
			who = "nobody named"
		}
		who = "    " + who
		rest := q.about(width-render.Width(who), func(alsoIn string) string {
			line := " · " + q.Kind.String() + alsoIn + savedFate(q.SavedQuote)
			if q.Heading != "" {
				line += " · " + oneLine(q.Heading)
			}
			return line
		})
		lines := m.savedWords(q.SavedQuote, width, selected)
		return append(lines, row{{who, m.look.theme.Speaker}, {rest, m.look.theme.Dim}})
	}
}

// savedFate says that an article has changed and lost the quote.
func savedFate(q *SavedQuote) string {
	if q.Earlier {
		return fmt.Sprintf(" · only in version %d", q.Version)
	}
	return ""
}

// savedWords are a quote's words on one row, or on as many as they need.
func (m *Model) savedWords(q *SavedQuote, width int, whole bool) []row {
	words := oneLine(q.Words)
	if q.Kind != briefing.Indirect {
		words = "“" + briefing.Spoken(words) + "”"
	}
	if !whole {
		return []row{{{"  ", ""}, {m.look.fit(words, width-2), ""}}}
	}
	const most = 8
	var rows []row
	for i, line := range m.look.firstLines(wrapWords(words, width-2), most, width-2) {
		rows = append(rows, row{{marker(i == 0), m.look.theme.Key}, {line, ""}})
	}
	return rows
}

// personRef is what the library calls the speaker of q: a number, as names may
// be shared; "" for nobody.
func personRef(q *SavedQuote) string {
	if q.Person == 0 {
		return q.Speaker
	}
	return fmt.Sprintf("#%d", q.Person)
}
