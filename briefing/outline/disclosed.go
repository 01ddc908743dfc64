package outline

import "strings"

// disclosed returns where what a paper of scholars prints about its writers above their article ends, from line i on, which
// heads it; i where it stands below an article, or does not end so.
func disclosed(lines []line, i int) int {
	const reach = 32 // lines
	end := i
	for j := i + 1; j < min(len(lines), i+reach); j++ {
		l := &lines[j]
		if l.long() && l.found.count[note]+l.found.count[legal] == 0 && !tellsInterest(l.text) {
			break // the article
		}
		if l.found.opensWith(note) || l.found.opensWith(legal) || strings.HasPrefix(l.text, "CC BY") || strings.HasPrefix(l.text, "Republish ") || strings.HasPrefix(l.text, "View all partners") || isAddress(l.text) {
			end = j + 1
		}
	}
	if end == i || end*2 > len(lines) {
		return i
	}
	return end
}

// headsDisclosure reports whether line i heads what is told of the writers, or their names and offices right above that.
func headsDisclosure(lines []line, i int) bool {
	const heads, reach = "Disclosure statement", 14 // lines: four or so a writer
	switch lines[i].text {
	case heads:
		return true
	case "Author", "Authors":
		for j := i + 1; j < min(len(lines), i+reach) && !lines[j].long(); j++ {
			if lines[j].text == heads {
				return true
			}
		}
	}
	return false
}

// tellsInterest reports whether a paragraph may say whom a writer works for or is paid by.
func tellsInterest(text string) bool {
	for _, of := range []string{" funding", " funded", " disclos", " shares in", " affiliat", " employed by"} {
		if strings.Contains(text, of) {
			return true
		}
	}
	return false
}
