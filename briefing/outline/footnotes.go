package outline

import "strings"

// footnotes takes for what stands behind the article its notes, three or more that are numbered from 1, where most of their
// numbers stand in the text in brackets or behind a stop ("… of the fuel.[2]", "… of the fuel.2"), and their heading.
func footnotes(states []State, lines []line) {
	const fewest, gap = 3, 3 // notes; lines from one to the next
	var at []int
	for i := len(lines) / 2; i < len(lines); i++ {
		switch n := lines[i].noteNumber(); {
		case n == 1:
			at = []int{i}
		case n > 1 && len(at) > 0 && n == len(at)+1 && i-at[len(at)-1] <= gap:
			at = append(at, i)
		}
	}
	if len(at) < fewest || at[0] == 0 {
		return
	}
	first, end := at[0], at[len(at)-1]+1
	for _, s := range states[end:] {
		if s == Head {
			return // a list of the article's
		}
	}
	works := 0
	for _, i := range at {
		works += int(flag(lines[i].citesWork()))
	}
	if 2*works < len(at) || 2*cited(lines[:first], len(at)) < len(at) {
		return // remarks of its writer
	}
	if above := &lines[first-1]; states[first-1] == Head && above.words <= 2 {
		first--
	}
	for i := first; i < end; i++ {
		states[i] = Tail
	}
}

// citesWork reports whether a note names what was read or heard, with its year or where it stands.
func (l *line) citesWork() bool {
	const widest = 400 // characters
	return l.width <= widest && (hasYear(l.text) || l.address || strings.Contains(l.text, "Ibid") || strings.Contains(l.text, "ibid") || strings.Contains(l.text, " pp. "))
}

// noteNumber is the number that opens a line as one opens a note, "3. ", "[3] ", "3 "; or 0.
func (l *line) noteNumber() int {
	if rest, ok := strings.CutPrefix(l.text, "["); ok {
		if n, size := leadingNumber(rest); size > 0 && strings.HasPrefix(rest[size:], "] ") {
			return n
		}
	}
	if l.numbering == numberDot || l.numbering == numberBracket || l.numbering == numberBare {
		return l.number
	}
	return 0
}

// cited counts how many of the numbers from 1 to most stand in lines as marks of notes do.
func cited(lines []line, most int) int {
	seen := make([]bool, most+1)
	n := 0
	for i := range lines {
		text := lines[i].text
		for at := 1; at < len(text); at++ {
			if c := text[at]; c < '1' || c > '9' || !marksNote(text[:at]) {
				continue
			}
			number, size := leadingNumber(text[at:])
			if size == 0 || number > most || seen[number] || at+size < len(text) && text[at+size] != ' ' && text[at+size] != ']' {
				continue
			}
			seen[number] = true
			n++
		}
	}
	return n
}

// numbered are what stands behind a stop before the number of something else: "a No.1 hit", "see Fig.2".
const numbered = " No no Nos Nr nr Fig fig Vol vol Art Sec Sect Ch Eq Pt p pp v "

// marksNote reports whether a figure behind text may be a note's mark: behind a bracket, or the stop of a word or a quote.
func marksNote(text string) bool {
	if strings.HasSuffix(text, "[") {
		return true
	}
	bare := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(text, "”"), "\""), ".,")
	if len(bare) == len(text) || bare == "" {
		return false
	}
	if word := bare[max(0, len(bare)-len(" Nos")):]; oneOf(numbered, word[strings.LastIndexByte(word, ' ')+1:]) {
		return false
	}
	c := bare[len(bare)-1] | 0x20
	if year := bare[max(0, len(bare)-4):]; hasYear(year) {
		return true
	}
	return 'a' <= c && c <= 'z' || c == ')' || strings.HasSuffix(bare, "”") || strings.HasSuffix(bare, "’")
}

// skip sets aside what pages let one skip from line i on, and returns the line behind it.
func skip(opinions []Opinion, lines []line, i int) int {
	for i < len(lines) {
		end := skipped(lines, i)
		if end == i {
			break
		}
		for ; i < end; i++ {
			opinions[i] = certain(Inset)
		}
	}
	return i
}

// skipped returns where what pages let one skip from line i on ends, for those
// that listen to them: "skip past newsletter promotion" … "after newsletter
// promotion", "Skip twitter post" … "End of twitter post", "list of 3 items" … "end of list"; i where nothing begins or ends.
func skipped(lines []line, i int) int {
	const reach = 14 // lines
	if headsDisclosure(lines, i) {
		return disclosed(lines, i)
	}
	what := skippable(lines[i].text)
	if what == "" {
		return i
	}
	for j := i + 1; j < len(lines) && j <= i+reach; j++ {
		if end := strings.ToLower(lines[j].text); end == "after "+what || end == "end of "+what {
			return j + 1
		}
	}
	return i
}

// skippable returns what a line lets one skip; "" for other lines.
func skippable(text string) string {
	const longest = 80 // bytes
	if len(text) > longest || len(text) < len("skip ") || text[0]|0x20 != 's' && text[0]|0x20 != 'l' {
		return ""
	}
	text = strings.ToLower(text)
	if strings.HasPrefix(text, "list of ") && (strings.HasSuffix(text, " items") || strings.HasSuffix(text, " item")) {
		return "list"
	}
	if what, ok := strings.CutPrefix(text, "skip past "); ok {
		return what
	}
	what, ok := strings.CutPrefix(text, "skip ")
	if !ok {
		return ""
	}
	return strings.TrimSuffix(what, " and continue reading")
}
