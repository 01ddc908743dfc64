package outline

import "strings"

// dated makes headings of the short lines that open with a day and stand over a paragraph,
// as in chronicles ("May 28, 2020: A wave breaks the wall"), where there are three or more.
func dated(opinions []Opinion, lines []line) {
	const fewest, likely = 3, 0.9
	var at []int
	for i := range lines {
		if lines[i].short() && lines[i].end != endsColon && follows(lines, i) && lines[i].opensWithDay() {
			at = append(at, i)
		}
	}
	if len(at) < fewest {
		return
	}
	makeAll(opinions, at, orText(Head, likely))
}

const months = " January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. "

// opensWithDay reports whether a line opens with a month and a day, in either order, and
// says more than that.
func (l *line) opensWithDay() bool {
	const more = 2 // words behind the day
	first, rest, _ := strings.Cut(l.text, " ")
	second, _, _ := strings.Cut(rest, " ")
	if oneOf(months, second) || oneOf(months, strings.TrimRight(second, ":,")) {
		first, second = second, first
	}
	if second == "" || !oneOf(months, strings.TrimRight(first, ":,")) {
		return false
	}
	day, size := leadingNumber(second)
	if size == 0 || size > 2 || day < 1 || day > 31 {
		return false
	}
	switch strings.TrimRight(second[size:], ":,") {
	case "", "st", "nd", "rd", "th":
		return l.words >= 2+more
	}
	return false
}
