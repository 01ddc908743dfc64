package speech

import "brief/briefing/lexicon"

// beforeLetters returns the last token of the person's name that ends before the letters of an
// office or an honour at token head of the phrase from first on: "Ana | Ruiz | QC MP"; else head.
func (a *article) beforeLetters(first, head int) int {
	last := head
	for last > first && a.isLetters(last) {
		last--
	}
	if last == head || !a.person(last) {
		return head
	}
	return last
}

// isLetters reports whether token i is what stands in letters behind a name.
func (a *article) isLetters(i int) bool {
	behind, _ := lexicon.Letters(a.tokenText(i))
	return behind && a.nameOf[i] < 0
}
