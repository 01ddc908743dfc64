package outline

import "strings"

// chapters makes headings of lines such as "Chapter 3" and "PART IV: The sea",
// where one follows another and each stands above text, and of none of those
// that list them before.
func chapters(opinions [][States]float32, lines []line) {
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
				opinions[before] = [States]float32{Head: sure, Text: 1 - sure}
				opinions[i] = [States]float32{Head: sure, Text: 1 - sure}
			}
		}
	}
	if len(at) < 2 {
		return
	}
	for i := range lines {
		l := &lines[i]
		if first, ok := at[chapter{strings.ToLower(l.firstWord()), l.number}]; ok && l.numbering == wordNumber && i < first {
			opinions[i] = [States]float32{Text: 1}
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
