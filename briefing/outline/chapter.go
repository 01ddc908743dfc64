package outline

import "strings"

// chapters makes headings of lines such as "Chapter 3" and "PART IV: The sea",
// where one follows another and each stands above text, and of none of those
// that list them before.
func chapters(opinions []Opinion, lines []line) {
	const sure = 0.9
	type chapter struct {
		word   string
		number int
	}
	at := map[chapter]int{}
	for i := range lines {
		if l := &lines[i]; l.numbering == wordNumber && (l.short() || l.words <= 3) && standsOverText(lines, i) {
			this := chapter{strings.ToLower(l.firstWord()), l.number}
			at[this] = i
			if before, ok := at[chapter{this.word, l.number - 1}]; ok {
				opinions[before] = orText(Head, sure)
				opinions[i] = orText(Head, sure)
			}
		}
	}
	if len(at) < 2 {
		return
	}
	for i := range lines {
		l := &lines[i]
		if l.numbering != wordNumber {
			continue
		}
		if first, ok := at[chapter{strings.ToLower(l.firstWord()), l.number}]; ok && i < first {
			opinions[i] = certain(Text)
		}
	}
}

// standsOverText reports whether a paragraph stands below line i, perhaps with
// a line or two between that are not numbered.
func standsOverText(lines []line, i int) bool {
	const reach = 3 // lines
	for j := i + 1; j < len(lines) && j <= i+reach; j++ {
		if lines[j].long() {
			return true
		}
		if lines[j].numbering == wordNumber {
			return false
		}
	}
	return false
}
