package outline

import "strings"

// liveBlog makes headings of the entries of a live blog, whose lines with the
// time come three times or more: the short line below it, or else the line with
// the time itself. The time stays above its headline.
func liveBlog(opinions []Opinion, lines []line) {
	const many, sure = 3, 0.97
	var stamped []int
	for i := range lines {
		if lines[i].short() && (stamp(lines[i].text) > 0 || isHour(lines[i].text)) {
			stamped = append(stamped, i)
		}
	}
	if len(stamped) < many {
		return
	}
	for _, i := range stamped {
		const words, sentence = 5, 8 // of a line with the time and its writer; of one that is more than a headline
		if lines[i].words > words {
			if follows(lines, i) {
				opinions[i] = orText(Head, sure)
			}
			continue
		}
		switch {
		case lines[i].end == endsColon && i+1 < len(lines): // it labels what is below
			opinions[i] = orText(Head, sure)
			opinions[i+1] = certain(Text)
		case i+1 < len(lines) && lines[i+1].short() && (lines[i+1].words > 2 || lines[i+1].words == 2 && !lines[i+1].isName()) && firstBelow(lines, i+1) > 0:
			opinions[i] = certain(Text) // the time stands above its headline
			opinions[i+1] = orText(Head, sure)
			if first := firstBelow(lines, i+1); !lines[first].named() && !lines[first].pleads() {
				opinions[first] = certain(Text)
			}
		case follows(lines, i) && lines[i+1].words > sentence:
			opinions[i] = orText(Head, sure)
		default:
			raiseAside(&opinions[i], sure)
		}
	}
}

// firstBelow returns the first paragraph below headline i, which may lead on to what is quoted and may stand below its
// writer's name, or 0.
func firstBelow(lines []line, i int) int {
	const fewest = 8 // words that lead on
	switch {
	case follows(lines, i), i+1 < len(lines) && lines[i+1].end == endsColon && lines[i+1].words >= fewest:
		return i + 1
	case i+1 < len(lines) && lines[i+1].isName() && follows(lines, i+1):
		return i + 2
	}
	return 0
}

// follows reports whether a paragraph stands below line i.
func follows(lines []line, i int) bool {
	return i+1 < len(lines) && (lines[i+1].long() || lines[i+1].end >= endsExclaim)
}

// stamp returns the size of the time of day that opens text ("20:19", "8h47",
// "12.31 Uhr"), or 0.
func stamp(text string) int {
	hour, n := leadingNumber(text)
	if n == 0 || n > 2 || hour > 23 || n == len(text) || !strings.ContainsRune(":h.", rune(text[n])) {
		return 0
	}
	minute, m := leadingNumber(text[n+1:])
	if m != 2 || minute > 59 {
		return 0
	}
	size := n + 1 + m
	if text[n] == '.' && !namesClock(text[size:]) {
		return 0 // a number such as 3.10
	}
	return size
}

// isHour reports whether text is nothing but an hour of the day: "2am", "9 p.m.:".
func isHour(text string) bool {
	hour, n := leadingNumber(text)
	if n == 0 || hour > 12 {
		return false
	}
	switch strings.TrimSuffix(strings.TrimSpace(text[n:]), ":") {
	case "am", "pm", "a.m.", "p.m.":
		return true
	}
	return false
}

// namesClock reports whether what follows two numbers says that they are a time:
// " Uhr", "pm", " BST".
func namesClock(text string) bool {
	for _, mark := range []string{" Uhr", " a.m", " p.m", " am", " pm", "am", "pm"} {
		if strings.HasPrefix(text, mark) {
			return true
		}
	}
	zone := strings.TrimSpace(text)
	const longest = 4 // letters of a time zone
	return len(zone) >= 2 && len(zone) <= longest && strings.ToUpper(zone) == zone && strings.Trim(zone, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
