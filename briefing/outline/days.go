package outline

import "strings"

// calendars keeps what is on: three or more lines that are a day of the week and its date, with rows between, of which
// the first are the article's and some more. Days below each other's headlines date other articles.
func calendars(states []State, lines []line) {
	const fewest, reach = 3, 6 // days; lines from one to the next
	var at []int
	for i := range lines {
		switch {
		case !lines[i].isDay():
			continue
		case len(at) > 0 && i-at[len(at)-1] > reach:
			keepCalendar(states, lines, at, fewest)
			at = nil
		}
		at = append(at, i)
	}
	keepCalendar(states, lines, at, fewest)
}

// keepCalendar gives the article the lines from the first of these days to the rows below the last, where two in five
// of them are its own.
func keepCalendar(states []State, lines []line, days []int, fewest int) {
	if len(days) < fewest {
		return
	}
	first, end := days[0], days[len(days)-1]+1
	for end < len(lines) && lines[end].short() && lines[end].around() == 0 && !lines[end].address && lines[end].digits > 0 {
		end++
	}
	own := 0
	for i := first; i < end; i++ {
		own += int(flag(states[i] == Text || states[i] == Head))
	}
	if states[first] != Text && states[first] != Head || own*5 < 2*(end-first) {
		return
	}
	for i := first; i < end; i++ {
		lines[i].keep(&states[i])
	}
}

// isDay reports whether a line is a day of the week with a date: "Monday 4 May", "Samstag, 9. Mai".
func (l *line) isDay() bool {
	const most = 4 // words
	day, _, ok := strings.Cut(l.text, " ")
	return ok && l.words <= most && l.digits > 0 && !l.clock && oneOf(" Monday Tuesday Wednesday Thursday Friday Saturday Sunday Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag ", strings.Trim(day, ",."))
}
