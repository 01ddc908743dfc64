package outline

import "strings"

// moments makes headings of the entries of a live page that has a day and a time, or how long ago it was, on lines of their
// own ("24 January 2025 12:31", "2 hours ago"), with or without who wrote the entry: of the short lines below these, where
// there are three or more and most stand above two paragraphs. Other articles have a standfirst at most, logs small letters.
func moments(opinions []Opinion, lines []line) {
	const sure = 0.97
	heads, stamps := momentHeads(lines)
	if len(heads) == 0 {
		return
	}
	makeAll(opinions, heads, orText(Head, sure))
	for _, i := range heads {
		first := i + 1
		if lines[first].signsEntry() {
			opinions[first] = certain(Inset)
			first++
		}
		if !lines[first].named() && !lines[first].pleads() {
			opinions[first] = certain(Text)
		}
	}
	for _, i := range stamps {
		if strings.HasSuffix(lines[i].text, " ago") { // a day and a time tell when what is listed will be
			raiseAside(&opinions[i], sure)
		}
		for _, j := range []int{i - 1, i + 1} { // who wrote it
			if j >= 0 && j < len(lines) && lines[j].isFullName() {
				raiseAside(&opinions[j], sure)
			}
		}
	}
}

// momentHeads returns the headings of such entries, none where there are too few or readers post them, each below his name; and
// all days and times on lines of their own.
func momentHeads(lines []line) (heads, stamps []int) {
	const fewest = 3
	several, posted := 0, 0
	for i := range lines {
		if !lines[i].isMoment() {
			continue
		}
		stamps = append(stamps, i)
		head := i + 1
		for head < len(lines) && head <= i+2 && (lines[head].isMoment() || lines[head].isFullName() && head == i+1) {
			head++
		}
		if head+1 >= len(lines) || !lines[head].short() || lines[head].words < 2 || lines[head].start == startsLower || lines[head].isFullName() {
			continue
		}
		first := head + 1
		if lines[first].signsEntry() {
			first++
		}
		if follows(lines, first-1) {
			heads = append(heads, head)
			several += int(flag(follows(lines, first)))
			posted += int(flag(i > 0 && lines[i-1].isFullName() && lines[i-1].same < fewest))
		}
	}
	if len(heads) < fewest || 2*several < len(heads) || posted == len(heads) {
		return nil, stamps
	}
	return heads, stamps
}

// signsEntry reports whether a line says who wrote the entry of a live page: "From our reporter Ann Field", "Ann Field".
func (l *line) signsEntry() bool {
	const most = 6 // words
	first, _, _ := strings.Cut(l.text, " ")
	return l.isFullName() || l.words > 1 && l.words <= most && l.end == endsBare && l.digits == 0 && oneOf(" From By ", first)
}

// isMoment reports whether a line is a day with a time, or how long ago something was, and nothing else.
func (l *line) isMoment() bool {
	const most = 10 // words
	if l.digits == 0 || l.words > most || !l.short() {
		return false
	}
	month, clock := false, false
	for word := range strings.FieldsSeq(l.text) {
		word = strings.TrimRight(word, ",:.")
		switch {
		case oneOf(months, word), oneOf(months, word+"."):
			month = true
		case l.clock && stamp(word) > 0:
			clock = true
		case oneOf(weekdays, word), oneOf(" am pm AM PM a.m p.m at on hr hrs min mins hours hour minutes minute seconds Updated Published Posted ago / - – | · • ", word):
		case word != "" && word[0] >= '0' && word[0] <= '9' && len(word) <= len("2025"): // "24th", "2h"
		case len(word) <= len("AEST") && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "":
		default:
			return false
		}
	}
	return month && clock || strings.HasSuffix(l.text, " ago")
}
